//! All rules across keys and files.

use std::collections::{BTreeMap, BTreeSet};

use super::known::Known;
use super::noting::Lint;
use crate::facts::folder::Facts;
use crate::facts::problems::Problems;

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
