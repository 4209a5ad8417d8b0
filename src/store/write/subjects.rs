//! Missions and persons, with what sources disagree on.

use sqlx::sqlite::SqliteConnection;

use super::rows::{MissionRow, PersonRow};
use crate::store::error::StoreError;

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

pub(super) async fn missions(
    db: &mut SqliteConnection,
    rows: &[MissionRow<'_>],
    step: &(dyn Fn() + Sync),
) -> Result<(), StoreError> {
    for m in rows {
        sqlx::query("INSERT INTO missions VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)")
            .bind(m.id)
            .bind(m.country)
            .bind(m.city)
            .bind(m.hangul)
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

pub(super) async fn persons(
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
