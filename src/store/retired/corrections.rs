//! What was corrected, and how much was withdrawn.

use crate::domain::edtf::Day;
use crate::domain::vocab::RetiredKind;
use crate::store::columns::row;
use crate::store::error::StoreError;
use crate::store::snapshot::Snapshot;

row! {
    /// Something that was corrected.
    #[derive(Debug, Clone)]
    #[expect(missing_docs, reason = "the migration explains the columns")]
    pub struct CorrectionRecord {
        pub id: String,
        pub date: String,
        pub page: Option<String>,
        pub text: String,
        pub reason: String,
    }
}

row! {
    /// Markers of one class and month.
    #[derive(Debug, Clone)]
    #[expect(missing_docs, reason = "the names say it")]
    pub struct WithdrawnCount {
        pub kind: RetiredKind,
        pub month: String,
        pub number: i64,
    }
}

impl Snapshot {
    /// What was corrected, the latest first, up to a day.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn corrections(&self, until: Day) -> Result<Vec<CorrectionRecord>, StoreError> {
        let query = sqlx::query_as(
            "SELECT id, date, page, text, reason FROM corrections WHERE earliest <= $1 ORDER BY earliest DESC, id",
        );
        Ok(query.bind(until.to_string()).fetch_all(self.pool()).await?)
    }

    /// How much of each class was withdrawn in each month before a given one (`2025-03`).
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn withdrawn_before(&self, month: &str) -> Result<Vec<WithdrawnCount>, StoreError> {
        let query = sqlx::query_as(
            "SELECT kind, month, count(*) AS number FROM retired WHERE month < $1 GROUP BY month, kind ORDER BY month DESC, kind",
        );
        Ok(query.bind(month).fetch_all(self.pool()).await?)
    }
}
