//! The questions that claims about one person or mission answer, each with what is printed and what contradicts it.
//!
//! Title, rank and diplomatic rank are different questions; so are leaving, arriving and being made public.

mod answers;
mod claim;
mod find;
mod model;

pub use claim::PersonClaim;
pub use find::{contradictions, of_change};
pub use model::{Answer, Contradiction, Question, Reading};
