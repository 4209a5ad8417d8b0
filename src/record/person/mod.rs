//! What the record says of one person.

pub mod dates;
pub mod facts;
pub mod leaving;
pub mod names;
pub mod origins;
mod postings;
pub mod posts;
pub mod profile;
pub mod roles;
pub mod story;
