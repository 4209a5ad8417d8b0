//! What a database file of ours is, and which build it holds.

use std::path::Path;

use sha2::{Digest, Sha256};
use sqlx::sqlite::SqlitePool;

use super::error::StoreError;

/// The schema, from the first migration on. A database is always made anew: none of them ever runs on an old one. A test
/// holds that no file of `migrations` is missing here.
pub const MIGRATIONS: [&str; 1] = [include_str!("../../migrations/0001_record.sql")];

/// Marks a `SQLite` file as ours: "CHAN" in ASCII.
pub(super) const APPLICATION_ID: i32 = 0x4348_414E;

/// Raised when the same facts are to give other rows, other events among them; part of every build id. A test holds that
/// it is.
pub const LOADER: u32 = 5;

/// The id of a build: a digest of the facts, the schema and the loader's version.
#[must_use]
pub fn build_id(facts: &[u8; 32]) -> String {
    let mut hash = Sha256::new();
    hash.update(format_version().to_le_bytes());
    hash.update(facts);
    hash.finalize().iter().take(8).map(|b| format!("{b:02x}")).collect()
}

/// Whether a file begins as a database of ours does, damaged or not: by the name of `SQLite` and our application id.
#[must_use]
pub fn is_ours(path: &Path) -> bool {
    let mut head = [0_u8; 72];
    let read = std::fs::File::open(path).and_then(|mut file| std::io::Read::read_exact(&mut file, &mut head));
    // SQLite keeps the application id as a big-endian number at byte 68.
    read.is_ok() && head.starts_with(b"SQLite format 3\0") && head.ends_with(&APPLICATION_ID.to_be_bytes())
}

/// A number that changes with the schema and the loader; every file of ours carries it.
pub(super) fn format_version() -> u32 {
    let mut hash = Sha256::new();
    hash.update(LOADER.to_le_bytes());
    for migration in MIGRATIONS {
        hash.update(migration);
    }
    let digest = hash.finalize();
    // 31 bits: SQLite keeps a signed number.
    digest.iter().take(4).fold(0_u32, |n, b| (n << 8) | u32::from(*b)) & 0x7FFF_FFFF
}

/// The build id of a file that is ours and of this version.
pub(super) async fn identify(pool: &SqlitePool) -> Result<String, StoreError> {
    let application: i32 = sqlx::query_scalar("PRAGMA application_id").fetch_one(pool).await?;
    if application != APPLICATION_ID {
        return Err(StoreError::Wrong("this SQLite file was not made by chancery".to_owned()));
    }
    let format: u32 = sqlx::query_scalar("PRAGMA user_version").fetch_one(pool).await?;
    if format != format_version() {
        return Err(StoreError::OtherVersion);
    }
    let check: String = sqlx::query_scalar("PRAGMA quick_check(1)").fetch_one(pool).await?;
    if check != "ok" {
        return Err(StoreError::Wrong(format!("the file is damaged: {check}")));
    }
    Ok(sqlx::query_scalar("SELECT value FROM meta WHERE key = 'build'").fetch_one(pool).await?)
}
