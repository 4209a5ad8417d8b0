//! Addresses that led somewhere once.

use std::collections::HashMap;

use sqlx::FromRow;
use sqlx::sqlite::SqlitePool;

use super::{Snapshot, StoreError};
use crate::domain::address;
pub use crate::domain::address::digest;
use crate::domain::edtf::Day;
use crate::domain::nearest::LONGEST_ID;
use crate::domain::vocab::RetiredKind;

/// What became of an address.
#[derive(Debug, Clone, FromRow)]
pub struct Retired {
    /// What it led to: mission, person, source, claim.
    pub kind: String,
    /// The new id, for what moved.
    pub to: Option<String>,
    /// The month, for what was withdrawn.
    pub month: Option<String>,
}

/// What became of addresses, by digest: small, and asked for by every request.
#[derive(Debug, Default)]
pub struct RetiredAddresses(HashMap<String, Retired>);

impl RetiredAddresses {
    /// Those of which digests are given.
    #[must_use]
    pub fn new(by_digest: HashMap<String, Retired>) -> Self {
        Self(by_digest)
    }

    /// Reads them all.
    pub(super) async fn read(pool: &SqlitePool) -> Result<Self, StoreError> {
        #[derive(FromRow)]
        struct Row {
            digest: String,
            #[sqlx(flatten)]
            retired: Retired,
        }
        let rows: Vec<Row> = sqlx::query_as(r#"SELECT digest, kind, "to", month FROM retired"#).fetch_all(pool).await?;
        Ok(Self(rows.into_iter().map(|row| (row.digest, row.retired)).collect()))
    }

    /// What became of the address of something, if it was given up or withdrawn.
    #[must_use]
    pub fn find(&self, kind: RetiredKind, id: &str) -> Option<&Retired> {
        // Nothing longer was ever an id.
        if id.len() > LONGEST_ID + 8 || self.0.is_empty() {
            return None;
        }
        address::spellings(kind, id).iter().find_map(|spelling| self.0.get(&digest(spelling)))
    }

    /// The marker under which something was withdrawn. The claims of a withdrawn source went with it.
    #[must_use]
    pub fn withdrawn(&self, kind: RetiredKind, id: &str) -> Option<&Retired> {
        let source = || id.rsplit_once('.').map(|(source, _)| source).filter(|_| kind == RetiredKind::Claim);
        let marker = |kind, id| self.find(kind, id).filter(|r| r.to.is_none());
        marker(kind, id).or_else(|| marker(RetiredKind::Source, source()?))
    }
}

/// Something that was corrected.
#[derive(Debug, Clone, FromRow)]
#[expect(missing_docs, reason = "the migration explains the columns")]
pub struct CorrectionRecord {
    pub id: String,
    pub date: String,
    pub page: Option<String>,
    pub text: String,
    pub reason: String,
}

/// Markers of one class and month.
#[derive(Debug, Clone, FromRow)]
#[expect(missing_docs, reason = "the names say it")]
pub struct WithdrawnCount {
    pub kind: String,
    pub month: String,
    pub number: i64,
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

    /// What became of addresses.
    #[must_use]
    pub fn retired(&self) -> &RetiredAddresses {
        &self.retired
    }
}
