//! The one spelling of each file.

use std::collections::BTreeMap;

use super::file::{Listed, write_registry, write_source};
use super::folder::Facts;
use super::format::{Correction, Decision, Mission, Moved, Origin, Person, Publisher, Speaker, Withdrawn};
use super::problem::{Code, Flaw, Problem};
use super::problems::Problems;

/// Notes every file without other problems whose text differs from its canonical spelling, with that spelling.
pub(super) fn note(
    rewrites: &mut BTreeMap<String, String>,
    problems: &mut Problems,
    facts: &Facts,
    texts: &BTreeMap<String, String>,
) {
    let mut found = Vec::new();
    for (path, spelling) in spellings(facts) {
        let differs = |text: &&String| **text != spelling && !problems.any_in(path);
        if let Some(text) = texts.get(path).filter(differs) {
            found.push((path.to_owned(), Problem::place(path, text, &flaw(text, &spelling)), spelling));
        }
    }
    for (path, problem, spelling) in found {
        problems.push(problem);
        rewrites.insert(path, spelling);
    }
}

/// By path: how each file is spelled.
fn spellings(facts: &Facts) -> Vec<(&str, String)> {
    let mut all: Vec<(&str, String)> =
        facts.sources.iter().map(|s| (s.path.as_str(), write_source(&s.value))).collect();
    all.push((Mission::FILE, write_registry(&facts.missions)));
    all.push((Person::FILE, write_registry(&facts.persons)));
    all.push((Speaker::FILE, write_registry(&facts.speakers)));
    all.push((Publisher::FILE, write_registry(&facts.publishers)));
    all.push((Origin::FILE, write_registry(&facts.origins)));
    all.push((Decision::FILE, write_registry(&facts.decisions)));
    all.push((Correction::FILE, write_registry(&facts.corrections)));
    all.push((Moved::FILE, write_registry(&facts.moved)));
    all.push((Withdrawn::FILE, write_registry(&facts.withdrawn)));
    all
}

/// Where a text first differs from its spelling, and what to do.
fn flaw(text: &str, spelling: &str) -> Flaw {
    let code = Code::NotCanonical;
    if text.contains('\r') {
        let advice = "save the file with line feeds alone; `chancery check --fix` does it".to_owned();
        return Flaw { code, span: 0..0, message: "lines end with a carriage return".to_owned(), advice };
    }
    let at: usize = text.lines().zip(spelling.lines()).take_while(|(a, b)| a == b).map(|(a, _)| a.len() + 1).sum();
    let line = text.get(at..).and_then(|t| t.lines().next()).map_or(0, str::len);
    let wanted = spelling.get(at..).and_then(|t| t.lines().next()).unwrap_or_default();
    let here = if wanted.is_empty() { "take this line out".to_owned() } else { format!("write `{wanted}` here") };
    let advice = format!("{here}; `chancery check --fix` rewrites the file (comments are not kept: use `remark`)");
    let message = "the file is not in its canonical spelling".to_owned();
    Flaw { code, span: at..at + line, message, advice }
}
