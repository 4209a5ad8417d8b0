//! The facts checked, a new database built and verified, and put in place.

use std::path::Path;

use super::error::LoadError;
use super::place::Place;
use super::rows::rows;
use crate::facts::read::{Reading, read};
use crate::store::{self, write};

/// A database that was put in place.
#[derive(Debug)]
pub struct Loaded {
    /// Its build id.
    pub build: String,
    /// How many sources and claims it holds.
    pub counts: (usize, usize),
}

/// How far a load has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Another load works in the folder and is waited for. Told once.
    Waiting,
    /// One more row was written.
    Row {
        /// How many there are.
        of: usize,
    },
    /// No more rows are written, well or not. Told once.
    Written,
}

/// Reads the facts of a folder; problems refuse them.
///
/// # Errors
/// When there is no folder, or a problem.
pub fn checked(folder: &Path) -> Result<Reading, LoadError> {
    sound(read(folder, &[]), folder)
}

/// Facts as they were read from a folder, if they have no problem.
///
/// # Errors
/// When there is no folder, or a problem.
pub fn sound(reading: Reading, folder: &Path) -> Result<Reading, LoadError> {
    if !folder.is_dir() {
        return Err(LoadError::NoFolder(folder.to_path_buf()));
    }
    if reading.problems.is_empty() {
        return Ok(reading);
    }
    Err(LoadError::Facts { folder: folder.to_path_buf(), reading: Box::new(reading) })
}

/// Builds the database and puts it in place; `told` is called with each step.
///
/// # Errors
/// When the folder cannot be locked or written, or `SQLite` refuses; the old database stays as it was.
pub async fn load(reading: &Reading, database: &Path, told: &(dyn Fn(Progress) + Sync)) -> Result<Loaded, LoadError> {
    let place = Place::take(database, &|| told(Progress::Waiting)).await?;
    let rows = rows(&reading.facts, store::build_id(&reading.digest));
    let of = steps(&rows);
    let written = write::write(place.part(), &rows, &|| told(Progress::Row { of })).await;
    told(Progress::Written);
    if let Err(error) = written {
        let part = place.part().to_path_buf();
        place.give_up();
        return Err(LoadError::Unwritten { part, error });
    }
    place.fill()?;
    Ok(Loaded { counts: (rows.sources.len(), rows.claims.len()), build: rows.build })
}

/// How many rows are told of while they are written.
fn steps(rows: &write::Rows<'_>) -> usize {
    rows.publishers.len()
        + rows.speakers.len()
        + rows.origins.len()
        + rows.sources.len()
        + rows.missions.len()
        + rows.persons.len()
        + rows.claims.len()
        + rows.decisions.len()
        + rows.search.len()
}
