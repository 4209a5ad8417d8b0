//! `chancery load`: the facts checked, a new database built, verified, synced and renamed into place.
//!
//! Killed at any moment it leaves the old database or the new one. Only one load works in a folder at a time:
//! the folder itself is locked, and the lock ends with the process, so that nothing is ever left to clear by hand.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::rows::rows;
use super::{Failure, console};
use crate::config::Settings;
use crate::facts::read::{Reading, read};
use crate::facts::report;
use crate::store::{self, write};

/// A database that was put in place.
#[derive(Debug)]
pub struct Loaded {
    /// Its build id.
    pub build: String,
    /// How many sources and claims it holds.
    pub counts: (usize, usize),
}

/// Runs the command.
///
/// # Errors
/// When the facts have problems or the database cannot be written; the old database stays as it was.
pub async fn run(settings: &Settings) -> Result<(), Failure> {
    let reading = checked(&settings.facts)?;
    let loaded = load(&reading, &settings.database).await?;
    let (sources, claims) = loaded.counts;
    console::result(&format!(
        "build {}: {sources} sources, {claims} claims in {}\n",
        loaded.build,
        settings.database.display()
    ));
    Ok(())
}

/// Reads the facts; all problems are printed and refuse them.
///
/// # Errors
/// When there are problems.
pub fn checked(facts: &Path) -> Result<Reading, Failure> {
    if !facts.is_dir() {
        let text = format!("there is no facts folder {}; name it with --facts or CHANCERY_FACTS", facts.display());
        return Err(Failure::Environment(text));
    }
    let reading = read(facts, &[]);
    if reading.problems.is_empty() {
        return Ok(reading);
    }
    console::message(&report::text(&reading.problems, &reading.texts, false));
    let n = reading.problems.len();
    Err(Failure::Facts(format!(
        "the facts in {} have {n} {}; nothing was loaded",
        facts.display(),
        if n == 1 { "problem" } else { "problems" }
    )))
}

/// Builds the database and puts it in place.
///
/// # Errors
/// When the folder cannot be locked or written, or `SQLite` refuses.
pub async fn load(reading: &Reading, database: &Path) -> Result<Loaded, Failure> {
    let database = &replaceable(database)?;
    let folder = folder_of(database);
    fs::create_dir_all(&folder).map_err(|e| cannot("create the folder", &folder, &e))?;
    let lock = lock(&folder).await?;
    let build = store::build_id(&reading.digest);
    let rows = rows(&reading.facts, build.clone());
    let counts = (rows.sources.len(), rows.claims.len());
    let part = part_of(database);
    discard(&part)?;
    // Created here rather than by SQLite, for an error that says what is wrong.
    File::create(&part).map_err(|e| cannot("write", &part, &e))?;
    let bar = progress(&rows);
    let written = write::write(&part, &rows, &|| bar.inc(1)).await;
    bar.finish_and_clear();
    if let Err(error) = written {
        let _ = discard(&part);
        return Err(Failure::Environment(format!("the database cannot be written to {}: {error}", part.display())));
    }
    put_in_place(&part, database, &folder)?;
    drop(lock);
    Ok(Loaded { build, counts })
}

/// The file to replace: nothing, or a database of ours. A link is followed, so that it keeps pointing at the database.
fn replaceable(database: &Path) -> Result<PathBuf, Failure> {
    let path = database.canonicalize().unwrap_or_else(|_| database.to_path_buf());
    let refuse = |what: &str| {
        let text = format!("{} is {what} and is not replaced; name another file with --database", database.display());
        Err(Failure::Environment(text))
    };
    match fs::metadata(&path) {
        Err(_) => Ok(path),
        Ok(meta) if meta.is_dir() => refuse("a folder"),
        Ok(meta) if !meta.is_file() => refuse("no ordinary file"),
        Ok(meta) if meta.len() == 0 || store::is_ours(&path) => Ok(path),
        Ok(_) => refuse("no database of chancery"),
    }
}

fn put_in_place(part: &Path, database: &Path, folder: &Path) -> Result<(), Failure> {
    File::open(part).and_then(|f| f.sync_all()).map_err(|e| cannot("sync", part, &e))?;
    fs::rename(part, database).map_err(|e| cannot("replace", database, &e))?;
    File::open(folder).and_then(|f| f.sync_all()).map_err(|e| cannot("sync", folder, &e))
}

fn folder_of(database: &Path) -> PathBuf {
    match database.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_path_buf(),
        _ => PathBuf::from("."),
    }
}

fn part_of(database: &Path) -> PathBuf {
    let mut name = database.file_name().unwrap_or_default().to_os_string();
    name.push(".part");
    database.with_file_name(name)
}

/// Removes what a killed load left; we hold the lock, so nobody else is writing it.
fn discard(part: &Path) -> Result<(), Failure> {
    match fs::remove_file(part) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(cannot("remove", part, &e)),
        _ => Ok(()),
    }
}

/// Waits until no other load works in the folder.
async fn lock(folder: &Path) -> Result<File, Failure> {
    let handle = File::open(folder).map_err(|e| cannot("open the folder", folder, &e))?;
    let mut told = false;
    loop {
        match handle.try_lock() {
            Ok(()) => return Ok(handle),
            Err(fs::TryLockError::WouldBlock) => {
                if !told {
                    console::message("another load is at work in this folder; waiting for it");
                    told = true;
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            Err(fs::TryLockError::Error(e)) => return Err(cannot("lock the folder", folder, &e)),
        }
    }
}

fn cannot(what: &str, path: &Path, error: &std::io::Error) -> Failure {
    Failure::Environment(format!("cannot {what} {}: {error}", path.display()))
}

/// A bar on a terminal, nothing elsewhere.
fn progress(rows: &write::Rows<'_>) -> ProgressBar {
    let length = rows.publishers.len()
        + rows.speakers.len()
        + rows.origins.len()
        + rows.sources.len()
        + rows.missions.len()
        + rows.persons.len()
        + rows.claims.len()
        + rows.decisions.len()
        + rows.search.len();
    let bar = ProgressBar::with_draw_target(Some(length as u64), ProgressDrawTarget::stderr());
    if let Ok(style) = ProgressStyle::with_template("loading {bar:40} {pos}/{len} rows") {
        bar.set_style(style);
    }
    bar
}
