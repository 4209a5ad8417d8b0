//! What the rules need to know of a claim, and choosing among what several say of one date.

use std::collections::BTreeSet;

use super::edtf::{Day, Edtf, Span};
use super::rule::Rule;
use super::vocab::{Certainty, Reliability};

/// A claim as a witness: how sure, on what page, from where, since when it is public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witness {
    /// The claim's id.
    pub claim: String,
    /// How sure.
    pub certainty: Certainty,
    /// The grade of the page.
    pub reliability: Reliability,
    /// Where the information really comes from.
    pub origins: Vec<String>,
    /// The latest possible day of publication; `None` when the source is undated.
    pub known: Option<Day>,
}

impl Witness {
    /// Whether the claim had been published by a day; an undated source counts only without a limit.
    #[must_use]
    pub fn is_known(&self, limit: Option<Day>) -> bool {
        limit.is_none_or(|limit| self.known.is_some_and(|day| day <= limit))
    }
}

/// What one witness says of a date.
#[derive(Debug, Clone)]
pub struct Testimony<'w> {
    /// The witness.
    pub witness: &'w Witness,
    /// The date as written.
    pub date: &'w Edtf,
    /// Its span, perhaps narrowed by a rule.
    pub span: Span,
}

/// Testimonies that agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The days that they have in common.
    pub span: Span,
    /// The date as pages print it.
    pub date: Edtf,
    /// The claims, in the order given.
    pub claims: Vec<String>,
}

/// What is printed, and what was not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolution {
    /// What is printed.
    pub leading: Reading,
    /// Readings that exclude it.
    pub rivals: Vec<Reading>,
    /// Whether the leading reading is no better than a rival.
    pub tie: bool,
    /// The span for arithmetic: in a tie it holds every equal reading.
    pub span: Span,
    /// The rule that decided.
    pub rule: Rule,
}

/// Certainty, then reliability, then independent origins.
type Weight = (Certainty, Reliability, usize);

/// Chooses among testimonies to one event. `None` without testimonies.
#[must_use]
pub fn resolve(testimonies: &[Testimony<'_>]) -> Option<Resolution> {
    let all: BTreeSet<usize> = (0..testimonies.len()).collect();
    let readings = agreeing(testimonies);
    let shared = readings.iter().fold(all, |shared, r| shared.intersection(r).copied().collect());
    let mut weighed: Vec<(Weight, Option<Day>, &BTreeSet<usize>)> =
        readings.iter().map(|r| weigh(testimonies, r, &shared)).collect();
    weighed.sort_by_key(|(weight, latest, _)| std::cmp::Reverse((*weight, *latest)));
    let (top, _, first) = *weighed.first()?;
    let leading = reading(testimonies, first);
    let equal = weighed.iter().filter(|(w, ..)| *w == top);
    let span = equal.clone().map(|(_, _, r)| common(testimonies, r)).reduce(Span::hull)?;
    let tie = equal.count() > 1;
    let rivals: Vec<Reading> = weighed.iter().skip(1).map(|(_, _, r)| reading(testimonies, r)).collect();
    Some(Resolution {
        leading,
        tie,
        span,
        rule: if rivals.is_empty() { Rule::OneChange } else { Rule::Choice },
        rivals,
    })
}

/// The largest sets of testimonies that have a day in common.
fn agreeing(testimonies: &[Testimony<'_>]) -> Vec<BTreeSet<usize>> {
    let ends: BTreeSet<Day> = testimonies.iter().map(|t| t.span.end()).collect();
    let sets: BTreeSet<BTreeSet<usize>> = ends
        .iter()
        .map(|end| {
            testimonies
                .iter()
                .enumerate()
                .filter(|(_, t)| t.span.start() <= *end && *end <= t.span.end())
                .map(|(i, _)| i)
                .collect()
        })
        .collect();
    let largest = |set: &BTreeSet<usize>| !sets.iter().any(|other| other != set && other.is_superset(set));
    sets.iter().filter(|s| !s.is_empty() && largest(s)).cloned().collect()
}

/// The weight of a reading by the testimonies that set it apart from its rivals, and the day of the latest.
fn weigh<'r>(
    testimonies: &[Testimony<'_>],
    reading: &'r BTreeSet<usize>,
    shared: &BTreeSet<usize>,
) -> (Weight, Option<Day>, &'r BTreeSet<usize>) {
    let own: Vec<&Witness> = reading
        .iter()
        .filter(|i| !shared.contains(i) || reading.len() == shared.len())
        .filter_map(|i| testimonies.get(*i))
        .map(|t| t.witness)
        .collect();
    let origins: BTreeSet<&str> = own.iter().flat_map(|w| w.origins.iter().map(String::as_str)).collect();
    let certainty = own.iter().map(|w| w.certainty).max().unwrap_or(Certainty::Denied);
    let reliability = own.iter().map(|w| w.reliability).max().unwrap_or(Reliability::F);
    ((certainty, reliability, origins.len()), own.iter().filter_map(|w| w.known).max(), reading)
}

fn common(testimonies: &[Testimony<'_>], reading: &BTreeSet<usize>) -> Span {
    let unbounded = Span { earliest: None, latest: None };
    reading.iter().filter_map(|i| testimonies.get(*i)).fold(unbounded, |span, t| span.common(t.span))
}

fn reading(testimonies: &[Testimony<'_>], members: &BTreeSet<usize>) -> Reading {
    let span = common(testimonies, members);
    let of = || members.iter().filter_map(|i| testimonies.get(*i));
    let written = of()
        .filter(|t| t.date.span() == span)
        .max_by_key(|t| (t.witness.certainty, t.witness.reliability, std::cmp::Reverse(t.date.as_str().len())));
    Reading {
        span,
        date: written.map_or_else(|| Edtf::from_span(span), |t| t.date.clone()),
        claims: of().map(|t| t.witness.claim.clone()).collect(),
    }
}
