//! Many problems: a few of each file are kept, all are counted, so that no file makes a report without end.

use std::collections::BTreeMap;

use super::problem::{Flaw, Problem};

/// No file has more problems kept; the rest is counted.
const KEPT_OF_A_FILE: usize = 100;

/// The problems of one file while it is read: the first hundred, and how many there are.
#[derive(Debug, Default)]
pub struct Flaws {
    /// Those that are kept.
    pub kept: Vec<Flaw>,
    total: usize,
}

impl Flaws {
    /// Notes one.
    pub fn push(&mut self, flaw: Flaw) {
        self.note(|| flaw);
    }

    /// Notes one that is made only if it is kept: advice may take long to find.
    pub fn note(&mut self, flaw: impl FnOnce() -> Flaw) {
        self.total += 1;
        if self.kept.len() < KEPT_OF_A_FILE {
            self.kept.push(flaw());
        }
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.total == 0
    }
}

/// The problems of a folder: of each file the first hundred, in all two thousand, and how many there are.
#[derive(Debug, Clone, Default)]
pub struct Problems {
    kept: Vec<Problem>,
    /// How many each file has.
    counts: BTreeMap<String, usize>,
}

/// No run keeps or prints more.
const KEPT: usize = 2_000;

impl Problems {
    /// Notes one.
    pub fn push(&mut self, problem: Problem) {
        let path = problem.path.clone();
        self.note(&path, || problem);
    }

    /// Notes one of a file that is made only if it is kept.
    pub fn note(&mut self, path: &str, problem: impl FnOnce() -> Problem) {
        if !self.counts.contains_key(path) {
            self.counts.insert(path.to_owned(), 0);
        }
        let Some(count) = self.counts.get_mut(path) else { return };
        *count += 1;
        if *count <= KEPT_OF_A_FILE && self.kept.len() < KEPT {
            self.kept.push(problem());
        }
    }

    /// Notes those of one file.
    pub fn extend(&mut self, path: &str, text: &str, flaws: Flaws) {
        let more = flaws.total - flaws.kept.len();
        for flaw in flaws.kept {
            self.note(path, || Problem::place(path, text, &flaw));
        }
        if let Some(count) = self.counts.get_mut(path) {
            *count += more;
        }
    }

    /// Whether a file has any.
    #[must_use]
    pub fn any_in(&self, path: &str) -> bool {
        self.counts.contains_key(path)
    }

    /// The files that have any.
    pub fn paths(&self) -> impl Iterator<Item = &String> {
        self.counts.keys()
    }

    /// Keeps those of some files alone.
    pub fn retain(&mut self, wanted: impl Fn(&String) -> bool) {
        self.kept.retain(|p| wanted(&p.path));
        self.counts.retain(|path, _| wanted(path));
    }

    /// Those that are kept, by path, line and column once sorted.
    #[must_use]
    pub fn kept(&self) -> &[Problem] {
        &self.kept
    }

    /// How many of a file are counted but not kept.
    #[must_use]
    pub fn more_in(&self, path: &str) -> usize {
        let kept = self.kept.iter().filter(|p| p.path == path).count();
        self.counts.get(path).copied().unwrap_or_default() - kept
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.counts.values().sum()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// Puts them in the order of their places.
    pub fn sort(&mut self) {
        self.kept.sort_by(|a, b| (&a.path, a.line, a.column).cmp(&(&b.path, b.line, b.column)));
    }
}
