//! Why editors decided.

use super::error::StoreError;
use super::snapshot::Snapshot;

impl Snapshot {
    /// Why a decision was made.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn decision_reason(&self, id: &str) -> Result<Option<String>, StoreError> {
        Ok(sqlx::query_scalar("SELECT reason FROM decisions WHERE id = $1")
            .bind(id)
            .fetch_optional(self.pool())
            .await?)
    }
}
