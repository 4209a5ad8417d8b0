//! A new database file, written whole and checked.

use std::path::Path;

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteSynchronous};
use sqlx::{Connection, Executor};

use super::claims::claims;
use super::decisions::{complete_lists, decisions};
use super::events::events;
use super::past::{corrections, retired};
use super::registries::registries;
use super::rows::Rows;
use super::search::search;
use super::sources::sources;
use super::subjects::{missions, persons};
use crate::store::error::StoreError;
use crate::store::format::{APPLICATION_ID, MIGRATIONS, format_version};

/// Writes a database to a path where nothing is, and checks it.
///
/// `step` is called as often as a row is written.
///
/// # Errors
/// When `SQLite` refuses, or finds the file wanting.
pub async fn write(path: &Path, rows: &Rows<'_>, step: &(dyn Fn() + Sync)) -> Result<(), StoreError> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Off)
        .synchronous(SqliteSynchronous::Off)
        .foreign_keys(false)
        .pragma("application_id", APPLICATION_ID.to_string())
        .pragma("user_version", format_version().to_string());
    let mut db = SqliteConnection::connect_with(&options).await?;
    db.execute("BEGIN").await?;
    for migration in MIGRATIONS {
        sqlx::raw_sql(migration).execute(&mut db).await?;
    }
    registries(&mut db, rows, step).await?;
    sources(&mut db, &rows.sources, step).await?;
    missions(&mut db, &rows.missions, step).await?;
    persons(&mut db, &rows.persons, step).await?;
    claims(&mut db, &rows.claims, step).await?;
    decisions(&mut db, &rows.decisions, step).await?;
    complete_lists(&mut db, &rows.complete_lists).await?;
    retired(&mut db, &rows.retired).await?;
    corrections(&mut db, &rows.corrections).await?;
    search(&mut db, &rows.search, step).await?;
    events(&mut db).await?;
    for (key, value) in [("build", rows.build.as_str()), ("version", env!("CARGO_PKG_VERSION"))] {
        sqlx::query("INSERT INTO meta VALUES ($1, $2)").bind(key).bind(value).execute(&mut db).await?;
    }
    db.execute("COMMIT").await?;
    db.execute("INSERT INTO search (search) VALUES ('optimize')").await?;
    db.execute("ANALYZE").await?;
    db.execute("VACUUM").await?;
    verify(&mut db).await?;
    db.close().await?;
    Ok(())
}

async fn verify(db: &mut SqliteConnection) -> Result<(), StoreError> {
    let integrity: String = sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&mut *db).await?;
    if integrity != "ok" {
        return Err(StoreError::Wrong(format!("integrity_check: {integrity}")));
    }
    let dangling = sqlx::query("PRAGMA foreign_key_check").fetch_all(&mut *db).await?;
    if dangling.is_empty() {
        Ok(())
    } else {
        Err(StoreError::Wrong(format!("foreign_key_check: {} rows refer to nothing", dangling.len())))
    }
}
