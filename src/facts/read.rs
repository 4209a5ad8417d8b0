//! A folder of facts: every file read, every problem collected, one digest over all.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::file::{Listed, Placed, SourceFile, read_registry, read_source, write_registry, write_source};
use super::format::{Correction, Decision, Mission, Moved, Origin, Person, Publisher, Speaker, Withdrawn};
use super::lint;
use super::problem::{Code, Flaw, Problem};

/// No facts file is larger.
const LARGEST: u64 = 1 << 20;

/// A source file and the path that it was read from.
#[derive(Debug, Clone, PartialEq)]
pub struct At<T> {
    /// Its path below the facts folder.
    pub path: String,
    /// What it holds.
    pub value: T,
}

/// Everything that a facts folder holds.
#[derive(Debug, Default)]
pub struct Facts {
    /// The sources with their claims, in the order of their paths.
    pub sources: Vec<At<SourceFile>>,
    /// The missions.
    pub missions: Vec<Placed<Mission>>,
    /// The persons.
    pub persons: Vec<Placed<Person>>,
    /// The speakers.
    pub speakers: Vec<Placed<Speaker>>,
    /// The publishers.
    pub publishers: Vec<Placed<Publisher>>,
    /// The origins.
    pub origins: Vec<Placed<Origin>>,
    /// The decisions.
    pub decisions: Vec<Placed<Decision>>,
    /// What was corrected.
    pub corrections: Vec<Placed<Correction>>,
    /// Ids that were given up for others.
    pub moved: Vec<Placed<Moved>>,
    /// Markers of what was withdrawn or withheld.
    pub withdrawn: Vec<Placed<Withdrawn>>,
    /// Ids of sources and claims that could not be read, so that what refers to them is not blamed.
    pub unread: Vec<At<String>>,
}

/// A folder that was read.
#[derive(Debug, Default)]
pub struct Reading {
    /// What was understood. Complete only when there is no problem.
    pub facts: Facts,
    /// What is wrong, by path and line.
    pub problems: Vec<Problem>,
    /// The text of each file, for excerpts and rewriting.
    pub texts: BTreeMap<String, String>,
    /// SHA-256 over the paths and bytes of all files, in the order of the paths.
    pub digest: [u8; 32],
    /// Files that are right but not in their canonical spelling, with that spelling.
    pub rewrites: BTreeMap<String, String>,
}

/// Reads a facts folder and any further files, checked as if they lay in it.
#[must_use]
pub fn read(root: &Path, further: &[PathBuf]) -> Reading {
    let mut reading = Reading::default();
    let mut files = Vec::new();
    if let Err(error) = list(root, root, &mut files) {
        let advice = "name the folder with --facts or CHANCERY_FACTS";
        reading.problems.push(Problem::whole(
            &root.display().to_string(),
            Code::Missing,
            format!("the facts folder cannot be read: {error}"),
            advice,
        ));
        return reading;
    }
    files.sort();
    files.extend(further.iter().map(|path| (path.display().to_string(), path.clone())));
    let mut hash = Sha256::new();
    for (name, path) in files {
        match read_text(&path) {
            Ok(bytes) => {
                hash.update((name.len() as u64).to_le_bytes());
                hash.update(name.as_bytes());
                hash.update((bytes.len() as u64).to_le_bytes());
                hash.update(&bytes);
                take(&mut reading, name, bytes);
            }
            Err(problem) => reading.problems.push(Problem { path: name, ..problem }),
        }
    }
    reading.digest = hash.finalize().into();
    for registry in [Mission::FILE, Person::FILE, Speaker::FILE, Publisher::FILE, Origin::FILE, Decision::FILE] {
        if !reading.texts.contains_key(registry) && !reading.problems.iter().any(|p| p.path == registry) {
            reading.problems.push(Problem::whole(
                registry,
                Code::Missing,
                "this registry is missing",
                "a facts folder has missions, persons, speakers, publishers, origins and decisions",
            ));
        }
    }
    lint::lint(&reading.facts, &reading.texts, &mut reading.problems);
    not_canonical(&mut reading);
    reading.problems.sort_by(|a, b| (&a.path, a.line, a.column).cmp(&(&b.path, b.line, b.column)));
    reading
}

/// Every file below a folder, named by its path with `/`.
fn list(root: &Path, folder: &Path, files: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        if path.file_name().is_some_and(|n| n.to_string_lossy().starts_with('.')) {
            continue;
        }
        // A link to a folder is not followed: it may lead in a circle.
        if entry.file_type()?.is_dir() {
            list(root, &path, files)?;
        } else if let Ok(below) = path.strip_prefix(root) {
            let parts: Vec<_> = below.components().map(|c| c.as_os_str().to_string_lossy()).collect();
            files.push((parts.join("/"), path));
        }
    }
    Ok(())
}

fn read_text(path: &Path) -> Result<Vec<u8>, Problem> {
    let whole = |code, message: String, advice: &str| Problem::whole("", code, message, advice);
    let unreadable = |error: io::Error| {
        whole(Code::Missing, format!("the file cannot be read: {error}"), "check that it exists and may be read")
    };
    let mut bytes = Vec::new();
    fs::File::open(path).map_err(unreadable)?.take(LARGEST + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > LARGEST {
        return Err(whole(
            Code::TooLarge,
            "the file is larger than 1 MiB".to_owned(),
            "one file holds one source: split it, or look for what does not belong",
        ));
    }
    Ok(bytes)
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
    let mut flaws = Vec::new();
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
        _ if base.ends_with(".toml") => {
            let (file, unread) = read_source(&text, &mut flaws);
            facts.unread.extend(unread.into_iter().map(|id| At { path: name.clone(), value: id }));
            facts.sources.extend(file.map(|value| At { path: name.clone(), value }));
        }
        _ => {
            let advice = "a facts folder holds registries and sources/<year>/<id>.toml, nothing else";
            reading.problems.push(Problem::whole(&name, Code::Stray, "this is no facts file", advice));
        }
    }
    reading.problems.extend(flaws.into_iter().map(|flaw| Problem::place(&name, &text, flaw)));
    reading.texts.insert(name, text);
}

/// Notes every file without other problems whose text differs from its canonical spelling.
fn not_canonical(reading: &mut Reading) {
    let facts = &reading.facts;
    let mut canonical: Vec<(&str, String)> =
        facts.sources.iter().map(|s| (s.path.as_str(), write_source(&s.value))).collect();
    canonical.push((Mission::FILE, write_registry(&facts.missions)));
    canonical.push((Person::FILE, write_registry(&facts.persons)));
    canonical.push((Speaker::FILE, write_registry(&facts.speakers)));
    canonical.push((Publisher::FILE, write_registry(&facts.publishers)));
    canonical.push((Origin::FILE, write_registry(&facts.origins)));
    canonical.push((Decision::FILE, write_registry(&facts.decisions)));
    canonical.push((Correction::FILE, write_registry(&facts.corrections)));
    canonical.push((Moved::FILE, write_registry(&facts.moved)));
    canonical.push((Withdrawn::FILE, write_registry(&facts.withdrawn)));
    let mut found = Vec::new();
    for (path, spelling) in canonical {
        let Some(text) = reading.texts.get(path).filter(|t| **t != spelling) else { continue };
        if reading.problems.iter().any(|p| p.path == path) {
            continue;
        }
        if text.contains('\r') {
            let (span, advice) =
                (0..0, "save the file with line feeds alone; `chancery check --fix` does it".to_owned());
            found.push((
                path.to_owned(),
                spelling,
                Flaw { code: Code::NotCanonical, span, message: "lines end with a carriage return".to_owned(), advice },
            ));
            continue;
        }
        let at: usize = text.lines().zip(spelling.lines()).take_while(|(a, b)| a == b).map(|(a, _)| a.len() + 1).sum();
        let line = text.get(at..).and_then(|t| t.lines().next()).map_or(0, str::len);
        let wanted = spelling.get(at..).and_then(|t| t.lines().next()).unwrap_or_default();
        let here = if wanted.is_empty() { "take this line out".to_owned() } else { format!("write `{wanted}` here") };
        let advice = format!("{here}; `chancery check --fix` rewrites the file (comments are not kept: use `remark`)");
        found.push((
            path.to_owned(),
            spelling,
            Flaw {
                code: Code::NotCanonical,
                span: at..at + line,
                message: "the file is not in its canonical spelling".to_owned(),
                advice,
            },
        ));
    }
    for (path, spelling, flaw) in found {
        if let Some(text) = reading.texts.get(&path) {
            reading.problems.push(Problem::place(&path, text, flaw));
        }
        reading.rewrites.insert(path, spelling);
    }
}
