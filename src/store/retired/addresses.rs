//! What became of addresses that led somewhere once.

use std::collections::HashMap;

use sqlx::sqlite::SqlitePool;

use crate::domain::address;
use crate::domain::nearest::LONGEST_ID;
use crate::domain::vocab::RetiredKind;
use crate::store::columns::row;
use crate::store::error::StoreError;

row! {
    /// What became of an address.
    #[derive(Debug, Clone)]
    pub struct Retired {
        /// What it led to: mission, person, source, claim.
        pub kind: RetiredKind,
        /// The new id, for what moved.
        pub to: Option<String>,
        /// The month, for what was withdrawn.
        pub month: Option<String>,
    }
}

/// What became of addresses, by digest: small, and asked for by every request.
#[derive(Debug, Default)]
pub struct RetiredAddresses(HashMap<String, Retired>);

row! {
    struct Row {
        digest: String,
        ..retired: Retired,
    }
}

impl RetiredAddresses {
    /// Those of which digests are given.
    #[must_use]
    pub fn new(by_digest: HashMap<String, Retired>) -> Self {
        Self(by_digest)
    }

    /// Reads them all.
    pub(in crate::store) async fn read(pool: &SqlitePool) -> Result<Self, StoreError> {
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
        address::spellings(kind, id).iter().find_map(|spelling| self.0.get(&address::digest(spelling)))
    }

    /// The marker under which something was withdrawn. The claims of a withdrawn source went with it.
    #[must_use]
    pub fn withdrawn(&self, kind: RetiredKind, id: &str) -> Option<&Retired> {
        let source = || id.rsplit_once('.').map(|(source, _)| source).filter(|_| kind == RetiredKind::Claim);
        let marker = |kind, id| self.find(kind, id).filter(|r| r.to.is_none());
        marker(kind, id).or_else(|| marker(RetiredKind::Source, source()?))
    }
}
