//! The claims as events are made from them.

use sqlx::SqliteConnection;

use super::columns::{from_json, row};
use super::error::StoreError;
use super::snapshot::Snapshot;
use super::witness::WitnessRow;
use crate::domain::event::Told;

row! {
    struct ToldRow {
        body: String,
        summary: String,
        superseded: bool,
        withdrawn: bool,
        ..witness: WitnessRow,
    }
}

impl Snapshot {
    /// All claims, as events are made from them.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_told(&self) -> Result<Vec<Told>, StoreError> {
        told(&mut *self.pool().acquire().await?).await
    }
}

/// Reads all claims, as events are made from them.
pub(super) async fn told(db: &mut SqliteConnection) -> Result<Vec<Told>, StoreError> {
    let rows: Vec<ToldRow> = sqlx::query_as(
        "SELECT c.id, c.body, c.summary, c.certainty, c.superseded, c.withdrawn, c.known, s.reliability, c.report_of
         FROM claims c JOIN sources s ON s.id = c.source_id ORDER BY c.source_id, c.number",
    )
    .fetch_all(db)
    .await?;
    let told = |row: ToldRow| {
        Ok(Told {
            body: from_json(&row.body)?,
            summary: row.summary,
            superseded: row.superseded,
            withdrawn: row.withdrawn,
            witness: row.witness.read()?,
        })
    };
    rows.into_iter().map(told).collect()
}
