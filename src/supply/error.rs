//! Why there is nothing to serve.

use std::path::PathBuf;

use crate::load::LoadError;
use crate::store::StoreError;

/// Why there is nothing to serve to begin with.
#[derive(Debug, thiserror::Error)]
pub enum SupplyError {
    /// There is no database that fits, and none could be made.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// What lies at the place of the database cannot be opened, and is not replaced unasked.
    #[error(
        "the database {} cannot be used: {error}; if it is a damaged database of chancery, build it anew with `chancery load`; if it is something else, name another file with --database",
        database.display()
    )]
    Unusable {
        /// The place.
        database: PathBuf,
        /// Why.
        error: StoreError,
    },
}
