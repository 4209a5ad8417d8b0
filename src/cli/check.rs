//! `chancery check`: all problems of all files in one run.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::{Failure, console};
use crate::config::{CheckArgs, Format, Settings};
use crate::facts::read::{Reading, read};
use crate::facts::report;
use crate::facts::walk::walk;

/// Runs the command.
///
/// # Errors
/// When there are problems, or a file cannot be rewritten.
pub fn run(settings: &Settings, args: &CheckArgs) -> Result<(), Failure> {
    let (root, paths) = places(settings, args)?;
    let (inside, outside) = split(&root, &paths);
    let mut reading = read(&root, &outside);
    let wanted = |path: &String| {
        (inside.is_empty() && outside.is_empty())
            || inside.contains(path)
            || outside.iter().any(|o| o.display().to_string() == *path)
    };
    reading.problems.retain(wanted);
    reading.rewrites.retain(|path, _| wanted(path));
    if args.fix {
        fix(&root, &mut reading)?;
    }
    match args.format {
        Format::Json => console::result(&report::json(&reading.problems)),
        Format::Text => console::result(&report::text(&reading.problems, &reading.texts, console::colour())),
    }
    let whole = inside.is_empty() && outside.is_empty();
    told(&reading, if whole { reading.texts.len() } else { inside.len() + outside.len() })
}

/// The facts folder, and the files to look at; none for all of it.
fn places(settings: &Settings, args: &CheckArgs) -> Result<(PathBuf, Vec<PathBuf>), Failure> {
    let (root, paths) = match args.paths.as_slice() {
        [folder] if folder.join("missions.toml").exists() || folder.join("sources").is_dir() => {
            (folder.clone(), Vec::new())
        }
        paths => (settings.facts.clone(), expand(paths)?),
    };
    if !root.is_dir() {
        let text = format!("there is no facts folder {}; name it with --facts or CHANCERY_FACTS", root.display());
        return Err(Failure::Environment(text));
    }
    Ok((root, paths))
}

/// What was found in so many files, in one line.
fn told(reading: &Reading, files: usize) -> Result<(), Failure> {
    let plural = |n: usize, one: &str| if n == 1 { format!("1 {one}") } else { format!("{n} {one}s") };
    match reading.problems.len() {
        0 => {
            let claims: usize = reading.facts.sources.iter().map(|s| s.value.claims.len()).sum();
            let held = format!("{} and {}", plural(reading.facts.sources.len(), "source"), plural(claims, "claim"));
            console::message(&format!("{} checked, no problems; the folder holds {held}", plural(files, "file")));
            Ok(())
        }
        n => Err(Failure::Facts(format!("{} checked: {}", plural(files, "file"), plural(n, "problem")))),
    }
}

/// Folders become the files in them.
fn expand(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            let below =
                walk(path).map_err(|e| Failure::Environment(format!("{} cannot be read: {e}", path.display())))?;
            files.extend(below.into_iter().map(|entry| entry.path));
        } else if path.exists() {
            files.push(path.clone());
        } else {
            return Err(Failure::Usage(format!("{} does not exist", path.display())));
        }
    }
    Ok(files)
}

/// Which of the paths are read with the facts folder (by their names there), and which are not.
fn split(root: &Path, paths: &[PathBuf]) -> (Vec<String>, Vec<PathBuf>) {
    // The folder may hold links: a file has one true path, however it was come upon.
    let truly = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
    let names: BTreeMap<PathBuf, String> = if paths.is_empty() {
        BTreeMap::new()
    } else {
        walk(root).unwrap_or_default().into_iter().map(|entry| (truly(&entry.path), entry.name)).collect()
    };
    let (mut inside, mut outside) = (Vec::new(), Vec::new());
    for path in paths.iter().map(|p| truly(p)) {
        match names.get(&path) {
            Some(name) => inside.push(name.clone()),
            None => outside.push(path),
        }
    }
    (inside, outside)
}

/// Writes the canonical spelling over every file that is right but for its spelling.
fn fix(root: &Path, reading: &mut Reading) -> Result<(), Failure> {
    for (path, spelling) in std::mem::take(&mut reading.rewrites) {
        let file = root.join(&path);
        fs::write(&file, spelling)
            .map_err(|e| Failure::Environment(format!("{} cannot be written: {e}", file.display())))?;
        console::message(&format!("rewrote {path}"));
        reading.problems.retain(|p| *p != path);
    }
    Ok(())
}
