//! Why no database was put in place.

use std::io;
use std::path::PathBuf;

use crate::facts::read::Reading;
use crate::store::StoreError;

/// Why no database was put in place; the old one stays as it was.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// There is no folder to read.
    #[error("there is no facts folder {}; name it with --facts or CHANCERY_FACTS", .0.display())]
    NoFolder(PathBuf),
    /// The facts have problems; the reading holds them.
    #[error("the facts in {} have {}; nothing was loaded", folder.display(), problems(reading))]
    Facts {
        /// Where they lie.
        folder: PathBuf,
        /// What was read.
        reading: Box<Reading>,
    },
    /// What lies at the place of the database is none of ours.
    #[error("{} is {what} and is not replaced; name another file with --database", database.display())]
    NotReplaced {
        /// The place.
        database: PathBuf,
        /// What lies there.
        what: &'static str,
    },
    /// The system refuses something.
    #[error("cannot {what} {}: {error}", path.display())]
    Refused {
        /// What was to be done.
        what: &'static str,
        /// With which file or folder.
        path: PathBuf,
        /// Why it was refused.
        error: io::Error,
    },
    /// `SQLite` refuses, or finds the new file wanting.
    #[error("the database cannot be written to {}: {error}", part.display())]
    Unwritten {
        /// The file that was being written.
        part: PathBuf,
        /// Why.
        error: StoreError,
    },
}

fn problems(reading: &Reading) -> String {
    match reading.problems.len() {
        1 => "1 problem".to_owned(),
        n => format!("{n} problems"),
    }
}
