//! The events of the usual view, as they were made when the database was.

use std::sync::Arc;

use super::columns::{from_json, row, word};
use super::error::StoreError;
use super::snapshot::Snapshot;
use crate::domain::event::Events;

row! {
    struct AsideRow {
        claim_id: String,
        clause: String,
    }
}

impl Snapshot {
    /// The events, and why other claims stand in none. They are read once.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn events(&self) -> Result<Arc<Events>, StoreError> {
        self.events.get_or_try_init(|| read(self)).await.map(Arc::clone)
    }
}

async fn read(snapshot: &Snapshot) -> Result<Arc<Events>, StoreError> {
    let bodies: Vec<String> =
        sqlx::query_scalar("SELECT body FROM events ORDER BY position").fetch_all(snapshot.pool()).await?;
    let aside: Vec<AsideRow> =
        sqlx::query_as("SELECT claim_id, clause FROM claims_aside").fetch_all(snapshot.pool()).await?;
    let list = bodies.iter().map(|body| from_json(body)).collect::<Result<_, _>>()?;
    let aside = aside.into_iter().map(|row| Ok((row.claim_id.into(), word(&row.clause)?)));
    Ok(Arc::new(Events::new(list, aside.collect::<Result<_, StoreError>>()?)))
}
