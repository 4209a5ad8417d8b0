//! How much the record holds.

use super::columns::{limit, row};
use super::error::StoreError;
use super::snapshot::Snapshot;
use crate::domain::scope::Scope;

row! {
    /// How much the record holds, as the database counts it.
    #[derive(Debug, Clone)]
    #[expect(missing_docs, reason = "the names say it")]
    pub struct Counts {
        pub sources: i64,
        pub claims: i64,
        pub events: i64,
        /// The earliest day of publication.
        pub first: Option<String>,
        /// The latest day of publication.
        pub last: Option<String>,
    }
}

impl Snapshot {
    /// How much of each kind was known.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn counts(&self, scope: Scope) -> Result<Counts, StoreError> {
        let query = sqlx::query_as(
            "SELECT (SELECT count(*) FROM sources WHERE $1 IS NULL OR known <= $1) AS sources,
                    (SELECT count(*) FROM claims WHERE $1 IS NULL OR known <= $1) AS claims,
                    (SELECT count(*) FROM claims WHERE kind = 'event' AND ($1 IS NULL OR known <= $1)) AS events,
                    (SELECT min(published_earliest) FROM sources WHERE $1 IS NULL OR known <= $1) AS first,
                    (SELECT max(known) FROM sources WHERE $1 IS NULL OR known <= $1) AS last",
        );
        Ok(query.bind(limit(scope)).fetch_one(self.pool()).await?)
    }
}
