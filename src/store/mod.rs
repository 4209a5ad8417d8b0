//! All SQL. Loading writes a new file; serving reads it, immutable.

pub mod claims;
pub mod counts;
pub mod missions;
mod people;
pub mod retired;
pub mod search;
pub mod sources;
pub mod timeline;
mod witness;
pub mod write;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use sha2::{Digest, Sha256};
use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool, SqlitePoolOptions};

use crate::domain::closing::Closing;
use crate::domain::edtf::{Day, Edtf};
use crate::domain::network::{Lives, Network};
use crate::domain::person::{People, Person};

static MIGRATOR: Migrator = sqlx::migrate!("./migrations");

/// Marks a `SQLite` file as ours: "CHAN" in ASCII.
const APPLICATION_ID: i32 = 0x4348_414E;

/// Raised when the same facts are to give other rows; part of every build id.
const LOADER: u32 = 2;

/// Connections of one snapshot; queries are short and the machine small.
const CONNECTIONS: u32 = 4;

/// Why the database cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// `SQLite` or sqlx.
    #[error("{0}")]
    Sql(#[from] sqlx::Error),
    /// A migration.
    #[error("{0}")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// The file is not what it should be.
    #[error("{0}")]
    Wrong(String),
    /// A database of ours with another schema.
    #[error("it was made by another version of chancery")]
    OtherVersion,
    /// A word in the database that the program does not know.
    #[error("the database holds `{0}`, which this program does not know")]
    Word(String),
}

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

/// How many migrations the program knows; one that is misnamed would be left out silently.
#[must_use]
pub fn migrations() -> usize {
    MIGRATOR.iter().count()
}

/// A number that changes with the schema and the loader; every file of ours carries it.
fn format_version() -> u32 {
    let mut hash = Sha256::new();
    hash.update(LOADER.to_le_bytes());
    MIGRATOR.iter().for_each(|m| hash.update(&*m.checksum));
    let digest = hash.finalize();
    // 31 bits: SQLite keeps a signed number.
    digest.iter().take(4).fold(0_u32, |n, b| (n << 8) | u32::from(*b)) & 0x7FFF_FFFF
}

/// A database file as it was at one moment. Every request holds one from beginning to end.
#[derive(Debug)]
pub struct Snapshot {
    pool: SqlitePool,
    /// The id of its build.
    pub build: String,
    /// The missions with their claims: small, and asked for on nearly every page.
    network: Network,
    /// The persons with what is claimed of them.
    people: People,
    /// The missions’ lives as known today, without a limit.
    lives: Arc<Lives>,
    /// What became of addresses that led somewhere once.
    retired: retired::RetiredAddresses,
}

impl Snapshot {
    /// Opens a file read-only and immutable.
    ///
    /// All connections are opened at once, and one that finds another build behind the path is refused:
    /// the path may be replaced while this snapshot lives on.
    ///
    /// # Errors
    /// When the file is missing, corrupt, not ours, or made by another version.
    pub async fn open(path: &Path) -> Result<Self, StoreError> {
        if !path.exists() {
            return Err(StoreError::Wrong("the file does not exist".to_owned()));
        }
        let options = SqliteConnectOptions::new()
            .filename(path)
            .read_only(true)
            .immutable(true)
            .pragma("query_only", "ON")
            .pragma("trusted_schema", "OFF")
            .statement_cache_capacity(200);
        let first = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(Duration::from_secs(5))
            .connect_with(options.clone())
            .await?;
        let build = identify(&first).await;
        first.close().await;
        let build = build?;
        let expected = build.clone();
        let pool = SqlitePoolOptions::new()
            .min_connections(CONNECTIONS)
            .max_connections(CONNECTIONS)
            .acquire_timeout(Duration::from_secs(5))
            .idle_timeout(None)
            .max_lifetime(None)
            .test_before_acquire(false)
            .after_connect(move |connection, _| {
                let expected = expected.clone();
                Box::pin(async move {
                    let found: String = sqlx::query_scalar("SELECT value FROM meta WHERE key = 'build'")
                        .fetch_one(&mut *connection)
                        .await?;
                    if found == expected {
                        Ok(())
                    } else {
                        Err(sqlx::Error::Configuration("the file was replaced".into()))
                    }
                })
            })
            .connect_with(options)
            .await?;
        let network = missions::network(&pool).await?;
        let people = people::people(&pool).await?;
        let lives = Arc::new(network.lives(None, Closing::Departed));
        let retired = retired::RetiredAddresses::read(&pool).await?;
        Ok(Self { pool, build, network, people, lives, retired })
    }

    /// The missions.
    #[must_use]
    pub fn network(&self) -> &Network {
        &self.network
    }

    /// The persons of the registry.
    #[must_use]
    pub fn people(&self) -> &People {
        &self.people
    }

    /// The persons of whom something was known, by name; those without one last.
    #[must_use]
    pub fn list_persons(&self, known: Option<Day>) -> Vec<Person> {
        self.people.0.iter().filter_map(|p| p.as_known(known)).collect()
    }

    /// A person, if anything was known.
    #[must_use]
    pub fn find_person(&self, id: &str, known: Option<Day>) -> Option<Person> {
        self.people.find(id)?.as_known(known)
    }

    /// The missions' lives as known by a day, under a definition of being closed.
    #[must_use]
    pub fn lives(&self, known: Option<Day>, closing: Closing) -> Arc<Lives> {
        match (known, closing) {
            (None, Closing::Departed) => Arc::clone(&self.lives),
            _ => Arc::new(self.network.lives(known, closing)),
        }
    }

    /// How much of each kind was known.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn counts(&self, known: Option<Day>) -> Result<Counts, StoreError> {
        let query = sqlx::query_as(
            "SELECT (SELECT count(*) FROM sources WHERE $1 IS NULL OR known <= $1) AS sources,
                    (SELECT count(*) FROM claims WHERE $1 IS NULL OR known <= $1) AS claims,
                    (SELECT count(*) FROM persons p WHERE defector = 1 AND EXISTS (SELECT 1 FROM claims c WHERE c.kind = 'person' AND c.subject = p.id AND ($1 IS NULL OR c.known <= $1))) AS defectors,
                    (SELECT count(*) FROM claims WHERE kind = 'event' AND ($1 IS NULL OR known <= $1)) AS events,
                    (SELECT min(published_earliest) FROM sources WHERE $1 IS NULL OR known <= $1) AS first,
                    (SELECT max(known) FROM sources WHERE $1 IS NULL OR known <= $1) AS last",
        );
        Ok(query.bind(limit(known)).fetch_one(self.pool()).await?)
    }

    pub(crate) fn pool(&self) -> &SqlitePool {
        &self.pool
    }
}

/// The build id of a file that is ours and of this version.
async fn identify(pool: &SqlitePool) -> Result<String, StoreError> {
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

/// How much the record holds.
#[derive(Debug, Clone, sqlx::FromRow)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Counts {
    pub sources: i64,
    pub claims: i64,
    pub defectors: i64,
    pub events: i64,
    /// The earliest day of publication.
    pub first: Option<String>,
    /// The latest day of publication.
    pub last: Option<String>,
}

/// A limit as SQL compares it.
pub(crate) fn limit(known: Option<Day>) -> Option<String> {
    known.map(|day| day.to_string())
}

/// Reads a word of a closed list.
pub(crate) fn word<W: crate::domain::vocab::Word>(text: &str) -> Result<W, StoreError> {
    W::from_word(text).ok_or_else(|| StoreError::Word(text.to_owned()))
}

/// Reads a day column.
pub(crate) fn day(text: Option<&str>) -> Result<Option<Day>, StoreError> {
    text.map(|t| t.parse().map_err(|_| StoreError::Word(t.to_owned()))).transpose()
}

/// Reads a date column.
pub(crate) fn edtf(text: Option<&str>) -> Result<Option<Edtf>, StoreError> {
    text.map(|t| Edtf::parse(t).map_err(|_| StoreError::Word(t.to_owned()))).transpose()
}

/// Reads a list of ids that SQL joined by spaces.
pub(crate) fn ids(joined: &str) -> Vec<String> {
    joined.split_whitespace().map(str::to_owned).collect()
}
