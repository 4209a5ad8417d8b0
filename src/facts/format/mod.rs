//! The facts format besides claims: every record and key. `docs/facts.md` shows it to people, the JSON Schema to editors;
//! reader, canonical writer and schema all come from these lists.

mod registry;
mod retired;
mod source;

pub use registry::{Decision, Mission, Origin, Person, Publisher, Speaker};
pub use retired::{Correction, Moved, Withdrawn};
pub use source::{Article, Source};
