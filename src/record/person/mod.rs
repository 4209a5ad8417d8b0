//! What the record says of one person.

pub mod dates;
pub mod names;
pub mod posts;
pub mod profile;
