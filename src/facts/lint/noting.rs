//! How a rule notes what breaks it.

use std::collections::{BTreeMap, BTreeSet};

use super::known::Known;
use crate::facts::problem::{Code, Flaw, Problem, did_you_mean};
use crate::facts::problems::Problems;
use crate::facts::table::Places;

pub(super) struct Lint<'l> {
    pub(super) texts: &'l BTreeMap<String, String>,
    pub(super) problems: &'l mut Problems,
    pub(super) known: &'l Known<'l>,
    /// Files with problems of their own: what they hold is not known in full.
    pub(super) damaged: BTreeSet<String>,
}

impl Lint<'_> {
    pub(super) fn flaw(
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
    pub(super) fn resolve<'i>(
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
    pub(super) fn repeats<'i>(
        &mut self,
        path: &str,
        places: &Places,
        key: &str,
        values: impl IntoIterator<Item = &'i str>,
    ) {
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
