//! What is taken from facts that were read, right or wrong.

use std::path::Path;

use crate::domain::vocab::Word;
use crate::facts::format::Withdrawn;
use crate::facts::problem::Problem;
use crate::facts::read::Reading;
use crate::store::retired::{Retired, RetiredAddresses};

/// The markers of what was withdrawn: those that could be read, whatever else is wrong.
#[must_use]
pub fn markers(reading: &Reading) -> RetiredAddresses {
    let marker = |w: &Withdrawn| Retired { kind: w.kind, to: None, month: Some(w.month.0.clone()) };
    let all = reading.facts.withdrawn.iter().map(|w| (w.record.id.0.clone(), marker(&w.record)));
    RetiredAddresses::new(all.collect())
}

/// What is wrong with the facts, for everybody: where, and which kind of problem. The messages quote the files and
/// are for the operator alone.
#[must_use]
pub fn describe(reading: &Reading) -> String {
    // The name of the file alone: where the folder lies is nobody's business.
    let file = |p: &Problem| Path::new(&p.path).file_name().map(|n| n.to_string_lossy().into_owned());
    let place = |p: &Problem| format!("{} at {}:{}:{}", p.code.as_str(), file(p).unwrap_or_default(), p.line, p.column);
    let first = reading.problems.kept().first().map(place).unwrap_or_default();
    match reading.problems.len() {
        1 => format!("the facts on disk have a problem: {first}"),
        n => format!("the facts on disk have {n} problems, the first: {first}"),
    }
}
