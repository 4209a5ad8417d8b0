//! The place of a database: what may be replaced there, who writes, how the new file comes in.
//!
//! Only one load works in a folder at a time: the folder itself is locked, and the lock ends with the process, so that
//! nothing is ever left to clear by hand.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::error::LoadError;
use crate::store;

/// The place of a database while a new one is made for it. Others wait until it is dropped.
#[derive(Debug)]
pub(super) struct Place {
    database: PathBuf,
    folder: PathBuf,
    part: PathBuf,
    /// The locked folder.
    _lock: File,
}

impl Place {
    /// Takes the place once no other load works in its folder; `waiting` is called when one does, once.
    ///
    /// # Errors
    /// When something else than a database of ours lies there, or the folder cannot be made, locked or written.
    pub(super) async fn take(database: &Path, waiting: &(dyn Fn() + Sync)) -> Result<Self, LoadError> {
        let database = replaceable(database)?;
        let folder = folder_of(&database);
        fs::create_dir_all(&folder).map_err(|e| refused("create the folder", &folder, e))?;
        let lock = lock(&folder, waiting).await?;
        let part = part_of(&database);
        discard(&part)?;
        // Created here rather than by SQLite, for an error that says what is wrong.
        File::create(&part).map_err(|e| refused("write", &part, e))?;
        Ok(Self { database, folder, part, _lock: lock })
    }

    /// The empty file to write to.
    pub(super) fn part(&self) -> &Path {
        &self.part
    }

    /// Gives up what was written.
    pub(super) fn give_up(self) {
        // What stays, the next load removes.
        let _ = discard(&self.part);
    }

    /// Puts what was written in the place of the database. Killed at any moment this leaves the old one or the new one.
    ///
    /// # Errors
    /// When it cannot be synced or renamed.
    pub(super) fn fill(self) -> Result<(), LoadError> {
        sync(&self.part)?;
        fs::rename(&self.part, &self.database).map_err(|e| refused("replace", &self.database, e))?;
        sync(&self.folder)
    }
}

/// The file to replace: nothing, or a database of ours. A link is followed, so that it keeps pointing at the database.
fn replaceable(database: &Path) -> Result<PathBuf, LoadError> {
    let path = database.canonicalize().unwrap_or_else(|_| database.to_path_buf());
    let refuse = |what| Err(LoadError::NotReplaced { database: database.to_path_buf(), what });
    match fs::metadata(&path) {
        Err(_) => Ok(path),
        Ok(meta) if meta.is_dir() => refuse("a folder"),
        Ok(meta) if !meta.is_file() => refuse("no ordinary file"),
        Ok(meta) if meta.len() == 0 || store::is_ours(&path) => Ok(path),
        Ok(_) => refuse("no database of chancery"),
    }
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

/// Waits until no other load works in the folder.
async fn lock(folder: &Path, waiting: &(dyn Fn() + Sync)) -> Result<File, LoadError> {
    let handle = File::open(folder).map_err(|e| refused("open the folder", folder, e))?;
    let mut told = false;
    loop {
        match handle.try_lock() {
            Ok(()) => return Ok(handle),
            Err(fs::TryLockError::WouldBlock) => {
                if !told {
                    waiting();
                    told = true;
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            Err(fs::TryLockError::Error(e)) => return Err(refused("lock the folder", folder, e)),
        }
    }
}

/// Removes what a killed load left; we hold the lock, so nobody else is writing it.
fn discard(part: &Path) -> Result<(), LoadError> {
    match fs::remove_file(part) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(refused("remove", part, e)),
        _ => Ok(()),
    }
}

fn sync(path: &Path) -> Result<(), LoadError> {
    File::open(path).and_then(|f| f.sync_all()).map_err(|e| refused("sync", path, e))
}

fn refused(what: &'static str, path: &Path, error: io::Error) -> LoadError {
    LoadError::Refused { what, path: path.to_path_buf(), error }
}
