//! The facts format: files in, records and problems out.

mod canonical;
pub mod chars;
pub mod file;
pub mod folder;
pub mod format;
pub mod lint;
pub mod origins;
pub mod private;
pub mod problem;
pub mod problems;
pub mod read;
pub mod report;
pub mod schema;
pub mod table;
pub mod walk;
