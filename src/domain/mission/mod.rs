//! What a mission was on a day: rules 1 to 7 of the model.
//!
//! `changes` turns claims into *proofs* (seen open) and *changes* (opened, reopened, closed, suspended): rule 5 narrows open
//! starts, rule 2 groups reports of one change and resolves them with `witness::resolve`. `proofs` says how a sighting
//! stands against a closing before it: stale, equal or full. `finding` reads a day off them (rules 4 and 6), `verdict` sets
//! decisions beside it (rule 7), `summary` tells since when it is so and when it was last seen open. All is done twice,
//! with and without what decisions presume; a state that only the first has is presumed. The state can change only at the
//! bounds of changes, proofs and decisions, so a whole life is a short list of `eras`.

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
