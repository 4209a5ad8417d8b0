//! `chancery check`: all problems of all files in one run.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Failure, console};
use crate::config::{CheckArgs, Format, Settings};
use crate::facts::read::{Reading, read};
use crate::facts::report;

/// Runs the command.
///
/// # Errors
/// When there are problems, or a file cannot be rewritten.
pub fn run(settings: &Settings, args: &CheckArgs) -> Result<(), Failure> {
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
    let (inside, outside) = split(&root, paths);
    let mut reading = read(&root, &outside);
    let wanted = |path: &String| {
        (inside.is_empty() && outside.is_empty())
            || inside.contains(path)
            || outside.iter().any(|o| o.display().to_string() == *path)
    };
    reading.problems.retain(|p| wanted(&p.path));
    reading.rewrites.retain(|path, _| wanted(path));
    if args.fix {
        fix(&root, &mut reading)?;
    }
    match args.format {
        Format::Json => console::result(&report::json(&reading.problems)),
        Format::Text => console::result(&report::text(&reading.problems, &reading.texts, console::colour())),
    }
    let whole = inside.is_empty() && outside.is_empty();
    let files = if whole { reading.texts.len() } else { inside.len() + outside.len() };
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
            let cannot = |e| Failure::Environment(format!("{} cannot be read: {e}", path.display()));
            let entries: Result<Vec<_>, _> = fs::read_dir(path).map_err(cannot)?.map(|e| e.map(|e| e.path())).collect();
            let mut entries = entries.map_err(cannot)?;
            entries.sort();
            files.extend(expand(&entries)?);
        } else if path.exists() {
            files.push(path.clone());
        } else {
            return Err(Failure::Usage(format!("{} does not exist", path.display())));
        }
    }
    Ok(files)
}

/// Which of the paths lie in the facts folder (by their path below it), and which do not.
fn split(root: &Path, paths: Vec<PathBuf>) -> (Vec<String>, Vec<PathBuf>) {
    let root = root.canonicalize().unwrap_or_else(|_| root.to_path_buf());
    let (mut inside, mut outside) = (Vec::new(), Vec::new());
    for path in paths {
        let absolute = path.canonicalize().unwrap_or_else(|_| path.clone());
        match absolute.strip_prefix(&root) {
            Ok(below) => {
                inside.push(below.components().map(|c| c.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/"));
            }
            Err(_) => outside.push(absolute),
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
        reading.problems.retain(|p| p.path != path);
    }
    Ok(())
}
