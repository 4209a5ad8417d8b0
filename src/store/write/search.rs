//! The full-text index.

use sqlx::sqlite::SqliteConnection;

use super::iso::iso;
use super::rows::SearchRow;
use crate::store::error::StoreError;

pub(super) async fn search(
    db: &mut SqliteConnection,
    rows: &[SearchRow],
    step: &(dyn Fn() + Sync),
) -> Result<(), StoreError> {
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
