//! From facts to database rows: the one place that knows both.

mod claims;
mod credits;
mod database;
mod decisions;
mod lists;
mod past;
mod search;
mod source;
mod subjects;

pub(super) use database::rows;
