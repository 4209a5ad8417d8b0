//! The questions that claims about one person or mission answer, and the points on which they exclude each other.
//!
//! A point in dispute is two answers to one question about one time that exclude each other, among claims that stand
//! (model, *Points in dispute*). Known errors, wider wordings, other spellings, functions beside a level and the steps of a
//! career are none.

mod answers;
mod dated;
mod find;
mod model;
mod posts;

pub use dated::of_event;
pub use find::{Asked, contradictions};
pub use model::{Answer, Contradiction, Held, Question, Reading};
