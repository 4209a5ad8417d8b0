//! What a mission was on a day: rules 1 to 7 of the model.

mod changes;
mod claim;
mod course;
mod eras;
mod finding;
mod history;
mod proofs;
mod ruling;
mod summary;
mod verdict;

pub use claim::MissionClaim;
pub use course::{Change, Proof, Prover};
pub use eras::Era;
pub use history::History;
pub use ruling::Ruling;
pub use summary::{Beginning, Sighting};
pub use verdict::Verdict;
