//! What the record says; to become a room of its own.

pub mod claims;
pub mod compare;
pub mod contradictions;
pub mod history;
pub mod lag;
pub mod missions;
pub mod person;
pub mod persons;
pub mod reported;
pub mod search;
pub mod series;
pub mod served;
pub mod sources;
pub mod timeline;
pub mod totals;
