//! Claims with what a reader needs to judge them: speaker, outlet, source, origins.

mod queries;
mod record;
pub(in crate::store) mod row;

pub use record::ClaimRecord;
pub(super) use row::{fetch_claims, select_claims};
