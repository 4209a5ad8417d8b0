//! What the record says under a scope: answers without HTTP and without language.
//!
//! Pages, JSON and files ask here and nowhere else. `text` says the answers in a language.

pub mod changes;
pub mod claims;
pub mod compare;
pub mod contradictions;
pub mod corrections;
pub mod corroboration;
pub mod eventful;
pub mod events;
pub mod history;
pub mod lag;
pub mod mission;
pub mod missions;
pub mod parts;
pub mod person;
pub mod persons;
pub mod reasons;
pub mod reported;
pub mod retired;
pub mod search;
pub mod series;
pub mod served;
pub mod sources;
pub mod sure;
pub mod timeline;
pub mod totals;
mod view;

pub use crate::store::StoreError as Error;
pub use view::{Record, View};
