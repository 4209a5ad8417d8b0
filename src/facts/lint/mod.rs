//! Rules across keys and files, one function each.

mod claim;
mod decision;
mod itself;
mod numbers;
mod origin;
mod references;
mod registry;
mod source;
mod withdrawn;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::file::{Listed, SourceFile};
use super::folder::{At, Facts};
use super::problem::{Code, Flaw, Problem, did_you_mean};
use super::problems::Problems;
use super::table::Places;

/// Runs every rule.
pub fn lint(facts: &Facts, texts: &BTreeMap<String, String>, problems: &mut Problems) {
    let damaged: BTreeSet<String> = problems.paths().cloned().collect();
    let known = Known::gather(facts);
    let mut lint = Lint { texts, problems, known: &known, damaged };
    lint.registries(facts);
    lint.sources(facts);
    lint.origins(facts);
    lint.withdrawn(facts);
}

/// What may be referred to. Ids of records that could not be read are among them: one problem is enough.
#[derive(Default)]
struct Known<'f> {
    /// Missions with their countries.
    missions: BTreeMap<&'f str, &'f str>,
    mission_ids: BTreeSet<&'f str>,
    persons: BTreeSet<&'f str>,
    /// Persons whom no published journalism names.
    unnamed: BTreeSet<&'f str>,
    speakers: BTreeSet<&'f str>,
    publishers: BTreeSet<&'f str>,
    origins: BTreeSet<&'f str>,
    sources: BTreeSet<&'f str>,
    /// Claims with the path of their file.
    claims: HashMap<&'f str, &'f str>,
}

impl<'f> Known<'f> {
    fn gather(facts: &'f Facts) -> Self {
        let persons: BTreeSet<&str> = facts.persons.iter().map(|p| p.record.id()).collect();
        let claims =
            |f: &'f At<SourceFile>| f.value.claims.iter().map(move |c| (c.record.id.as_str(), f.path.as_str()));
        let unread = || facts.unread.iter().map(|u| (u.value.as_str(), u.path.as_str()));
        Self {
            missions: facts.missions.iter().map(|m| (m.record.id(), m.record.country.as_str())).collect(),
            mission_ids: facts.missions.iter().map(|m| m.record.id()).collect(),
            speakers: facts.speakers.iter().map(|s| s.record.id()).chain(persons.iter().copied()).collect(),
            unnamed: facts.persons.iter().filter(|p| p.record.name.is_none()).map(|p| p.record.id()).collect(),
            persons,
            publishers: facts.publishers.iter().map(|p| p.record.id()).collect(),
            origins: facts.origins.iter().map(|o| o.record.id()).collect(),
            sources: facts
                .sources
                .iter()
                .map(|s| s.value.source.record.id.as_str())
                .chain(unread().map(|(id, _)| id))
                .collect(),
            claims: facts.sources.iter().flat_map(claims).chain(unread()).collect(),
        }
    }
}

struct Lint<'l> {
    texts: &'l BTreeMap<String, String>,
    problems: &'l mut Problems,
    known: &'l Known<'l>,
    /// Files with problems of their own: what they hold is not known in full.
    damaged: BTreeSet<String>,
}

impl Lint<'_> {
    fn flaw(
        &mut self,
        path: &str,
        places: &Places,
        key: &str,
        code: Code,
        message: impl Into<String>,
        advice: impl Into<String>,
    ) {
        self.flaw_with(path, places, key, code, || (message.into(), advice.into()));
    }

    /// The same, with message and advice made only if they are kept.
    fn flaw_with(
        &mut self,
        path: &str,
        places: &Places,
        key: &str,
        code: Code,
        told: impl FnOnce() -> (String, String),
    ) {
        let text = self.texts.get(path).map_or("", String::as_str);
        self.problems.note(path, || {
            let (message, advice) = told();
            Problem::place(path, text, &Flaw { code, span: places.of(key), message, advice })
        });
    }

    /// Ids of one registry. While the registry itself has problems, what it lacks is not held against others.
    fn resolve<'i>(
        &mut self,
        path: &str,
        places: &Places,
        key: &str,
        what: &str,
        ids: impl IntoIterator<Item = &'i str>,
        known: &BTreeSet<&str>,
    ) {
        let registry = format!("{what}s.toml");
        let also =
            if matches!(what, "person" | "speaker") { ["persons.toml", "speakers.toml"].as_slice() } else { &[] };
        if self.damaged.contains(&registry) || also.iter().any(|r| self.damaged.contains(*r)) {
            return;
        }
        for id in ids.into_iter().filter(|id| !known.contains(id)) {
            self.flaw_with(path, places, key, Code::UnknownId, || {
                let otherwise = format!("add it to {registry} first, or correct the id");
                (format!("no {what} is called `{id}`"), did_you_mean(id, known.iter().copied(), &otherwise))
            });
        }
    }

    /// A list names nothing twice.
    fn repeats<'i>(&mut self, path: &str, places: &Places, key: &str, values: impl IntoIterator<Item = &'i str>) {
        let mut seen = BTreeSet::new();
        for value in values {
            if !seen.insert(value) {
                self.flaw(
                    path,
                    places,
                    key,
                    Code::Contradiction,
                    format!("`{key}` names `{value}` twice"),
                    "name it once",
                );
            }
        }
    }
}
