//! A folder of facts: every file read, every problem collected, one digest over all.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::file::{Listed, read_registry, read_source};
use super::folder::{At, Facts};
use super::format::{Correction, Decision, Mission, Moved, Origin, Person, Publisher, Speaker, Withdrawn};
use super::problem::{Code, Problem};
use super::problems::{Flaws, Problems};
use super::walk::{Entry, What, odd, walk};
use super::{canonical, lint};

/// No facts file is larger.
const LARGEST: u64 = 1 << 20;

/// A folder that was read.
#[derive(Debug, Default)]
pub struct Reading {
    /// What was understood. Complete only when there is no problem.
    pub facts: Facts,
    /// What is wrong, by path and line.
    pub problems: Problems,
    /// The text of each file, for excerpts and rewriting.
    pub texts: BTreeMap<String, String>,
    /// SHA-256 over the paths and bytes of all files, in the order of the paths.
    pub digest: [u8; 32],
    /// Files that are right but not in their canonical spelling, with that spelling.
    pub rewrites: BTreeMap<String, String>,
}

/// All files together hold no more: some millions of claims. What is larger is no record.
const LARGEST_FOLDER: u64 = 4 << 30;

/// Reads a facts folder and any further files, checked as if they lay in it.
#[must_use]
pub fn read(root: &Path, further: &[PathBuf]) -> Reading {
    let mut reading = Reading::default();
    let mut files = match walk(root) {
        Ok(files) => files,
        Err(error) => {
            let message = format!("the facts folder cannot be read: {error}");
            let advice = "name the folder with --facts or CHANCERY_FACTS";
            reading.problems.push(Problem::whole(&root.display().to_string(), Code::Missing, message, advice));
            return reading;
        }
    };
    files.extend(further.iter().map(|path| Entry {
        name: path.display().to_string(),
        path: path.clone(),
        what: What::File,
    }));
    reading.digest = read_files(&mut reading, files);
    for registry in [Mission::FILE, Person::FILE, Speaker::FILE, Publisher::FILE, Origin::FILE, Decision::FILE] {
        if !reading.texts.contains_key(registry) && !reading.problems.any_in(registry) {
            reading.problems.push(Problem::whole(
                registry,
                Code::Missing,
                "this registry is missing",
                "a facts folder has missions, persons, speakers, publishers, origins and decisions",
            ));
        }
    }
    lint::lint(&reading.facts, &reading.texts, &mut reading.problems);
    canonical::note(&mut reading.rewrites, &mut reading.problems, &reading.facts, &reading.texts);
    reading.problems.sort();
    reading
}

/// Reads file by file; the digest over all.
fn read_files(reading: &mut Reading, files: Vec<Entry>) -> [u8; 32] {
    let mut hash = Sha256::new();
    let mut room = LARGEST_FOLDER;
    for file in files {
        match bytes_of(&file, room) {
            Ok(bytes) => {
                room = room.saturating_sub(bytes.len() as u64);
                hash.update((file.name.len() as u64).to_le_bytes());
                hash.update(file.name.as_bytes());
                hash.update((bytes.len() as u64).to_le_bytes());
                hash.update(&bytes);
                take(reading, file.name, bytes);
            }
            Err((code, message, advice)) => {
                reading.problems.push(Problem::whole(&file.name, code, message, advice));
            }
        }
    }
    hash.finalize().into()
}

/// Why a file is not taken: code, message, advice.
type Refused = (Code, String, &'static str);

/// What a file holds, if it is one that a facts folder holds and not too large.
fn bytes_of(file: &Entry, room: u64) -> Result<Vec<u8>, Refused> {
    let nothing_else = "a facts folder holds registries and sources/<year>/<id>.toml, nothing else: take it out";
    let unreadable = |error: String| {
        (Code::Missing, format!("the file cannot be read: {error}"), "check that it exists and may be read")
    };
    match &file.what {
        What::Odd(why) => return Err((Code::Stray, (*why).to_owned(), nothing_else)),
        What::Closed(error) => return Err(unreadable(error.clone())),
        What::File if !file.name.ends_with(".toml") => {
            return Err((Code::Stray, "this is no facts file".to_owned(), nothing_else));
        }
        What::File => {}
    }
    // Looked at before it is opened: to open a named pipe is to wait for somebody who writes.
    let meta = fs::metadata(&file.path).map_err(|e| unreadable(e.to_string()))?;
    if let Some(why) = odd(&meta) {
        return Err((Code::Stray, why.to_owned(), nothing_else));
    }
    let mut bytes = Vec::new();
    let read = fs::File::open(&file.path).and_then(|f| f.take(LARGEST + 1).read_to_end(&mut bytes));
    read.map_err(|e| unreadable(e.to_string()))?;
    let larger = |what: &str, advice| Err((Code::TooLarge, what.to_owned(), advice));
    match bytes.len() as u64 {
        n if n > LARGEST => larger(
            "the file is larger than 1 MiB",
            "one file holds one source: split it, or look for what does not belong",
        ),
        n if n > room => larger(
            "the file is not read: with it the folder is larger than 4 GiB",
            "look for what does not belong into the folder",
        ),
        _ => Ok(bytes),
    }
}

/// Sorts one file's content into the facts.
fn take(reading: &mut Reading, name: String, bytes: Vec<u8>) {
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let line = error.as_bytes().iter().take(at).filter(|b| **b == b'\n').count() + 1;
            let problem =
                Problem::whole(&name, Code::Encoding, format!("byte {at} is not UTF-8"), "save the file as UTF-8");
            reading.problems.push(Problem { line, ..problem });
            return;
        }
    };
    let mut flaws = Flaws::default();
    let facts = &mut reading.facts;
    let base = name.rsplit('/').next().unwrap_or_default();
    // A registry lies at the top of the folder; a file from elsewhere may stand in for one.
    let registry = if name == base || Path::new(&name).is_absolute() { base } else { "" };
    match registry {
        Mission::FILE => facts.missions.extend(read_registry(&text, &mut flaws)),
        Person::FILE => facts.persons.extend(read_registry(&text, &mut flaws)),
        Speaker::FILE => facts.speakers.extend(read_registry(&text, &mut flaws)),
        Publisher::FILE => facts.publishers.extend(read_registry(&text, &mut flaws)),
        Origin::FILE => facts.origins.extend(read_registry(&text, &mut flaws)),
        Decision::FILE => facts.decisions.extend(read_registry(&text, &mut flaws)),
        Correction::FILE => facts.corrections.extend(read_registry(&text, &mut flaws)),
        Moved::FILE => facts.moved.extend(read_registry(&text, &mut flaws)),
        Withdrawn::FILE => facts.withdrawn.extend(read_registry(&text, &mut flaws)),
        _ => {
            let (file, unread) = read_source(&text, &mut flaws);
            facts.unread.extend(unread.into_iter().map(|id| At { path: name.clone(), value: id }));
            facts.sources.extend(file.map(|value| At { path: name.clone(), value }));
        }
    }
    reading.problems.extend(&name, &text, flaws);
    reading.texts.insert(name, text);
}
