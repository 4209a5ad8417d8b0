//! A new database file, written whole.

mod claims;
mod decisions;
mod rows;

use std::path::Path;

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteSynchronous};
use sqlx::{Connection, Executor};

use super::{APPLICATION_ID, MIGRATOR, StoreError, format_version};
use crate::domain::edtf::{Day, Edtf};
use crate::store::write::claims::claims;
use crate::store::write::decisions::{complete_lists, decisions};

pub use rows::{
    ClaimRow, CompleteListRow, CorrectionRow, DecisionRow, MissionRow, NamedRow, PersonRow, RetiredRow, Rows,
    SearchRow, SourceRow,
};

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
    MIGRATOR.run_direct(None, &mut db, false).await?;
    db.execute("BEGIN").await?;
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
    for (key, value) in [("build", rows.build.as_str()), ("version", env!("CARGO_PKG_VERSION"))] {
        sqlx::query("INSERT INTO meta VALUES ($1, $2)").bind(key).bind(value).execute(&mut db).await?;
    }
    db.execute("DROP TABLE _sqlx_migrations").await?;
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

async fn registries(db: &mut SqliteConnection, rows: &Rows<'_>, step: &(dyn Fn() + Sync)) -> Result<(), StoreError> {
    for p in &rows.publishers {
        let query = sqlx::query("INSERT INTO publishers VALUES ($1, $2, $3, $4, $5, $6)");
        query
            .bind(p.id)
            .bind(p.name)
            .bind(p.country)
            .bind(p.kind)
            .bind(p.reliability)
            .bind(p.website)
            .execute(&mut *db)
            .await?;
        step();
    }
    for s in &rows.speakers {
        let query = sqlx::query("INSERT INTO speakers VALUES ($1, $2, $3, $4, $5)");
        query.bind(s.id).bind(s.name).bind(s.kind).bind(s.role).bind(s.country).execute(&mut *db).await?;
        step();
    }
    for o in &rows.origins {
        sqlx::query("INSERT INTO origins VALUES ($1, $2, $3, $4, $5)")
            .bind(o.id)
            .bind(o.name)
            .bind(o.kind)
            .bind(o.of)
            .bind(o.country)
            .execute(&mut *db)
            .await?;
        step();
    }
    Ok(())
}

fn iso(day: Option<Day>) -> Option<String> {
    day.map(|d| d.to_string())
}

async fn sources(
    db: &mut SqliteConnection,
    rows: &[SourceRow<'_>],
    step: &(dyn Fn() + Sync),
) -> Result<(), StoreError> {
    for s in rows {
        let span = s.published.map(Edtf::span);
        sqlx::query("INSERT INTO sources VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23)")
            .bind(s.id).bind(s.publisher).bind(s.publisher_id).bind(s.original_publisher).bind(s.title).bind(s.label)
            .bind(s.url).bind(s.link).bind(s.published.map(Edtf::as_str)).bind(iso(span.and_then(|s| s.earliest))).bind(iso(span.and_then(|s| s.latest)))
            .bind(s.language).bind(s.kind).bind(s.reliability).bind(s.access).bind(s.translated).bind(s.translated_from)
            .bind(s.reprint_of).bind(s.original).bind(s.remark).bind(s.text.map(|t| t.0)).bind(s.text.map(|t| t.1)).bind(s.text.map(|t| t.2))
            .execute(&mut *db).await?;
        step();
    }
    Ok(())
}

async fn conflicts(db: &mut SqliteConnection, kind: &str, id: &str, notes: &[&str]) -> Result<(), StoreError> {
    for (position, note) in (0_u32..).zip(notes) {
        sqlx::query("INSERT INTO conflicts VALUES ($1, $2, $3, $4)")
            .bind(kind)
            .bind(id)
            .bind(position)
            .bind(note)
            .execute(&mut *db)
            .await?;
    }
    Ok(())
}

async fn missions(
    db: &mut SqliteConnection,
    rows: &[MissionRow<'_>],
    step: &(dyn Fn() + Sync),
) -> Result<(), StoreError> {
    for m in rows {
        sqlx::query("INSERT INTO missions VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)")
            .bind(m.id)
            .bind(m.country)
            .bind(m.city)
            .bind(m.region)
            .bind(m.lat)
            .bind(m.lon)
            .bind(m.kind)
            .bind(m.form)
            .bind(m.counted)
            .bind(m.counted_note)
            .execute(&mut *db)
            .await?;
        conflicts(db, "mission", m.id, &m.conflicts).await?;
        step();
    }
    Ok(())
}

async fn persons(
    db: &mut SqliteConnection,
    rows: &[PersonRow<'_>],
    step: &(dyn Fn() + Sync),
) -> Result<(), StoreError> {
    for p in rows {
        sqlx::query("INSERT INTO persons VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)")
            .bind(p.id)
            .bind(p.name)
            .bind(p.role)
            .bind(p.hangul)
            .bind(p.hanja)
            .bind(p.standing)
            .bind(p.defector)
            .bind(p.class)
            .bind(p.pseudonym)
            .bind(p.possible_match)
            .execute(&mut *db)
            .await?;
        conflicts(db, "person", p.id, &p.conflicts).await?;
        step();
    }
    Ok(())
}

async fn retired(db: &mut SqliteConnection, rows: &[RetiredRow<'_>]) -> Result<(), StoreError> {
    for r in rows {
        let query = sqlx::query("INSERT INTO retired VALUES ($1, $2, $3, $4)");
        query.bind(&r.digest).bind(r.kind).bind(r.to).bind(r.month).execute(&mut *db).await?;
    }
    Ok(())
}

async fn corrections(db: &mut SqliteConnection, rows: &[CorrectionRow<'_>]) -> Result<(), StoreError> {
    for c in rows {
        let query = sqlx::query("INSERT INTO corrections VALUES ($1, $2, $3, $4, $5, $6)");
        let query = query.bind(c.id).bind(c.date.as_str()).bind(iso(c.date.span().earliest));
        query.bind(c.page).bind(c.text).bind(c.reason).execute(&mut *db).await?;
    }
    Ok(())
}

async fn search(db: &mut SqliteConnection, rows: &[SearchRow], step: &(dyn Fn() + Sync)) -> Result<(), StoreError> {
    for r in rows {
        sqlx::query("INSERT INTO search VALUES ($1, $2, $3, $4, $5, $6)")
            .bind(r.kind)
            .bind(&r.id)
            .bind(iso(r.known))
            .bind(&r.title)
            .bind(&r.body)
            .bind(&r.joined)
            .execute(&mut *db)
            .await?;
        step();
    }
    Ok(())
}
