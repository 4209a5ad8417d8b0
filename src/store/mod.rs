//! All SQL. Loading writes a new file; serving reads it, immutable.

pub mod claims;
mod columns;
pub mod counts;
mod decisions;
mod error;
mod events;
mod format;
mod holdings;
mod missions;
mod people;
pub mod retired;
pub mod search;
mod snapshot;
pub mod sources;
pub mod timeline;
mod told;
mod witness;
pub mod write;

pub use error::StoreError;
pub use format::{LOADER, MIGRATIONS, build_id, is_ours};
pub use holdings::Counts;
pub use snapshot::Snapshot;
