//! A new database file, written whole.

mod claims;
mod database;
mod decisions;
mod events;
mod iso;
mod past;
mod registries;
mod rows;
mod search;
mod sources;
mod subjects;

pub use database::write;
pub use rows::{
    ClaimRow, CompleteListRow, CorrectionRow, DecisionRow, MissionRow, NamedRow, PersonRow, RetiredRow, Rows,
    SearchRow, SourceRow,
};
