//! Addresses that led somewhere once.

use sha2::{Digest, Sha256};
use sqlx::FromRow;

use super::{Snapshot, StoreError};

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

/// The digest under which an address is remembered.
#[must_use]
pub fn digest(address: &str) -> String {
    Sha256::digest(address.as_bytes()).iter().map(|b| format!("{b:02x}")).collect()
}

impl Snapshot {
    /// What became of an address that leads nowhere now.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_retired(&self, address: &str) -> Result<Option<Retired>, StoreError> {
        let query = sqlx::query_as(r#"SELECT kind, "to", month FROM retired WHERE digest = $1"#);
        Ok(query.bind(digest(address)).fetch_optional(self.pool()).await?)
    }
}
