//! The one walk through a facts folder: what is read, watched, rewritten and digested is what it finds.
//!
//! It ends whatever lies there: a link is followed once, and depth and number are bounded.

use std::collections::HashSet;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

/// No file lies deeper below the facts folder; the format needs three steps.
const DEEPEST: usize = 12;

/// No folder of facts holds more files and folders: a record of some millions of claims has some hundred thousands.
const MOST: usize = 2_000_000;

/// Something that lies in a facts folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its path below the folder, with `/`.
    pub name: String,
    /// Where it lies.
    pub path: PathBuf,
    /// What it is.
    pub what: What,
}

/// What an entry is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A regular file, or a link to one.
    File,
    /// Something that is not read, and why.
    Odd(&'static str),
    /// It cannot be looked at: what the system says.
    Closed(String),
}

/// Everything below a folder, by name. Names that begin with a dot are left out, also in folders that links lead to;
/// a link may lead to what has such a name.
///
/// # Errors
/// When the folder itself cannot be read.
pub fn walk(root: &Path) -> io::Result<Vec<Entry>> {
    let meta = fs::metadata(root)?;
    let mut walk = Walk {
        home: root.canonicalize()?,
        entries: Vec::new(),
        seen: HashSet::from([identity(root, &meta)]),
        links: Vec::new(),
        looked_at: 0,
    };
    walk.folder(&Step { name: String::new(), path: root.to_path_buf(), depth: 0 })?;
    // Links come after everything that lies there itself: of two names for one thing, its own counts.
    while !walk.links.is_empty() {
        let mut links = std::mem::take(&mut walk.links);
        links.sort_by(|a, b| a.name.cmp(&b.name));
        for link in links {
            walk.link(link);
        }
    }
    walk.entries.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(walk.entries)
}

/// What something that is no regular file is, in words.
#[must_use]
pub fn odd(meta: &Metadata) -> Option<&'static str> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        let kind = meta.file_type();
        if kind.is_fifo() {
            return Some("this is a named pipe, no file");
        }
        if kind.is_socket() {
            return Some("this is a socket, no file");
        }
    }
    if meta.is_file() { None } else { Some("this is a folder or a device, no file") }
}

/// A place on the way.
struct Step {
    name: String,
    path: PathBuf,
    depth: usize,
}

struct Walk {
    /// The folder without links in its path.
    home: PathBuf,
    entries: Vec<Entry>,
    /// Files and folders that were come upon, whatever their names.
    seen: HashSet<Identity>,
    /// Links that are still to be followed.
    links: Vec<Step>,
    looked_at: usize,
}

impl Walk {
    fn folder(&mut self, at: &Step) -> io::Result<()> {
        for entry in fs::read_dir(&at.path)? {
            let entry = entry?;
            let own = entry.file_name().to_string_lossy().into_owned();
            if own.starts_with('.') {
                continue;
            }
            let name = if at.name.is_empty() { own } else { format!("{}/{own}", at.name) };
            let step = Step { name, path: entry.path(), depth: at.depth + 1 };
            self.looked_at += 1;
            if self.looked_at > MOST {
                // Said once.
                if self.looked_at == MOST + 1 {
                    self.note(
                        step,
                        What::Odd("from here on nothing was read: the folder holds more than two million files"),
                    );
                }
                return Ok(());
            }
            match entry.file_type() {
                Ok(kind) if kind.is_symlink() => self.links.push(step),
                _ => self.own(step),
            }
        }
        Ok(())
    }

    /// Something that is no link.
    fn own(&mut self, step: Step) {
        match fs::symlink_metadata(&step.path) {
            Ok(meta) => {
                self.seen.insert(identity(&step.path, &meta));
                self.take(step, &meta);
            }
            Err(error) => self.note(step, What::Closed(error.to_string())),
        }
    }

    /// A link: what it leads to, unless that was come upon before.
    fn link(&mut self, step: Step) {
        match fs::metadata(&step.path) {
            Err(error) => self.note(step, What::Closed(error.to_string())),
            Ok(meta) if !self.seen.insert(identity(&step.path, &meta)) => {}
            Ok(meta) if meta.is_dir() && step.path.canonicalize().is_ok_and(|to| self.home.starts_with(to)) => {
                self.note(step, What::Odd("this link leads to a folder that the facts folder lies in"));
            }
            Ok(meta) => self.take(step, &meta),
        }
    }

    fn take(&mut self, step: Step, meta: &Metadata) {
        if !meta.is_dir() {
            let what = odd(meta).map_or(What::File, What::Odd);
            return self.note(step, what);
        }
        if step.depth >= DEEPEST {
            return self.note(step, What::Odd("this folder lies too deep to be read"));
        }
        if let Err(error) = self.folder(&step) {
            self.note(step, What::Closed(error.to_string()));
        }
    }

    fn note(&mut self, step: Step, what: What) {
        self.entries.push(Entry { name: step.name, path: step.path, what });
    }
}

/// What tells one file or folder from another, whatever it is called.
#[cfg(unix)]
type Identity = (u64, u64);
#[cfg(not(unix))]
type Identity = PathBuf;

#[cfg(unix)]
fn identity(_: &Path, meta: &Metadata) -> Identity {
    use std::os::unix::fs::MetadataExt;
    (meta.dev(), meta.ino())
}

#[cfg(not(unix))]
fn identity(path: &Path, _: &Metadata) -> Identity {
    path.canonicalize().unwrap_or_else(|_| path.to_path_buf())
}
