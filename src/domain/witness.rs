//! What the rules need to know of a claim, and choosing among what several say of one date.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::edtf::{Day, Edtf, Span};
use super::rule::Rule;
use super::scope::Scope;
use super::vocab::{Certainty, Reliability};
use crate::domain::id::ClaimId;

/// A claim as a witness: how sure, on what page, from where, since when it is public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witness {
    /// The claim's id.
    pub claim: ClaimId,
    /// How sure.
    pub certainty: Certainty,
    /// The grade of the page.
    pub reliability: Reliability,
    /// Whose report it is: the origin, or who spoke on that occasion. `None` where nobody can tell, which counts as no
    /// report.
    pub report_of: Option<String>,
    /// The latest possible day of publication; `None` when the source is undated.
    pub known: Option<Day>,
}

impl Witness {
    /// Whether the claim had been published by the limit of a scope; an undated source counts only without one.
    #[must_use]
    pub fn is_public(&self, scope: Scope) -> bool {
        scope.knows(self.known)
    }

    /// The order in which claims became public, undated sources first.
    #[must_use]
    pub fn became_public(&self) -> (Option<Day>, &ClaimId) {
        (self.known, &self.claim)
    }
}

/// What a claim can do where claims are weighed, the least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// It is a known error, or was taken back.
    Wrong,
    /// It denies.
    Denies,
    /// Claimed or unconfirmed: what it says is no rival.
    Weak,
    /// Confirmed or reported.
    Firm,
}

impl Rank {
    /// Of a claim that is set aside or not, and so sure.
    #[must_use]
    pub fn of(set_aside: bool, certainty: Certainty) -> Self {
        match certainty {
            _ if set_aside => Self::Wrong,
            Certainty::Denied => Self::Denies,
            sure if sure.decides() => Self::Firm,
            _ => Self::Weak,
        }
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
    /// Whether it says only "by then": it bounds the end of a reading that others make, and makes one of its own only
    /// where nobody gives a beginning (model, rule 5).
    pub only_by: bool,
}

impl<'w> Testimony<'w> {
    /// A testimony to a date as it is written.
    #[must_use]
    pub fn new(witness: &'w Witness, date: &'w Edtf) -> Self {
        Self { witness, date, span: date.span(), only_by: false }
    }
}

/// Testimonies that agree.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Reading {
    /// The days that they have in common.
    pub span: Span,
    /// The date as pages print it.
    pub date: Edtf,
    /// The claims, in the order given.
    pub claims: Vec<ClaimId>,
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
    /// How many of the rivals, the first ones, weigh as much as the leading reading.
    pub equals: usize,
    /// The span for arithmetic: in a tie it holds every equal reading.
    pub span: Span,
    /// The rule that decided.
    pub rule: Rule,
}

impl Resolution {
    /// The readings that lead: the one that is printed, and those that weigh as much.
    pub fn leaders(&self) -> impl Iterator<Item = &Reading> {
        std::iter::once(&self.leading).chain(self.rivals.iter().take(self.equals))
    }
}

/// Certainty, then the reliability of the claims that are so sure, then independent reports. One that is greater
/// outweighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weight {
    certainty: Certainty,
    reliability: Reliability,
    reports: usize,
}

impl Weight {
    /// The weight of some witnesses together.
    #[must_use]
    pub fn of(witnesses: &[&Witness]) -> Self {
        Self::apart(witnesses, &BTreeSet::new())
    }

    /// The weight of a reading: the witnesses that set it apart, and the reports that stand behind every reading, which
    /// count for none (model, *Weight*).
    #[must_use]
    pub fn apart(witnesses: &[&Witness], shared: &BTreeSet<&str>) -> Self {
        let certainty = witnesses.iter().map(|w| w.certainty).max().unwrap_or(Certainty::Denied);
        let surest = witnesses.iter().filter(|w| w.certainty == certainty);
        let reports = reports(witnesses.iter().copied());
        Self {
            certainty,
            reliability: surest.map(|w| w.reliability).max().unwrap_or(Reliability::F),
            reports: reports.difference(shared).count(),
        }
    }
}

/// Whose reports some witnesses give, each once.
pub fn reports<'w>(witnesses: impl IntoIterator<Item = &'w Witness>) -> BTreeSet<&'w str> {
    witnesses.into_iter().filter_map(|w| w.report_of.as_deref()).collect()
}

/// Members of a set of testimonies, by place.
type Members = BTreeSet<usize>;

/// Chooses among testimonies to one event. `None` without testimonies.
#[must_use]
pub fn resolve(testimonies: &[Testimony<'_>]) -> Option<Resolution> {
    let readings = readings(testimonies);
    let all: Members = (0..testimonies.len()).collect();
    let shared = readings.iter().fold(all, |shared, r| shared.intersection(r).copied().collect());
    let behind = |r: &Members| reports(r.iter().filter_map(|i| testimonies.get(*i)).map(|t| t.witness));
    let everywhere = readings.iter().map(behind).reduce(|a, b| &a & &b).filter(|_| readings.len() > 1);
    let everywhere = everywhere.unwrap_or_default();
    let mut weighed: Vec<(Weight, Option<Day>, &Members)> =
        readings.iter().map(|r| weigh(testimonies, r, &shared, &everywhere)).collect();
    // Between equals the latest statement is printed; where these are of one day too, the earlier date, and in the end the
    // claims' ids decide, so that the order in which claims are read does not.
    let ids = |r: &Members| r.iter().filter_map(|i| testimonies.get(*i)).map(|t| &t.witness.claim).collect();
    weighed.sort_by_cached_key(|(weight, latest, r)| {
        let ids: BTreeSet<&ClaimId> = ids(r);
        (Reverse((*weight, *latest)), common(testimonies, r).start(), ids)
    });
    let (top, _, first) = *weighed.first()?;
    let leading = reading(testimonies, first);
    let equal = weighed.iter().filter(|(w, ..)| *w == top);
    let span = equal.clone().map(|(_, _, r)| common(testimonies, r)).reduce(Span::hull)?;
    let equals = equal.count().saturating_sub(1);
    let rivals: Vec<Reading> = weighed.iter().skip(1).map(|(_, _, r)| reading(testimonies, r)).collect();
    Some(Resolution {
        leading,
        tie: equals > 0,
        equals,
        span,
        rule: if rivals.is_empty() { Rule::OneChange } else { Rule::Choice },
        rivals,
    })
}

/// The readings: the largest sets of testimonies that have a day in common. Those that say only "by then" join every
/// reading that they do not exclude.
fn readings(testimonies: &[Testimony<'_>]) -> BTreeSet<Members> {
    let beginning: Members = members(testimonies, |t| !t.only_by);
    if beginning.is_empty() {
        return agreeing(testimonies, &members(testimonies, |_| true));
    }
    let joined = |mut reading: Members| {
        let start = common(testimonies, &reading).start();
        reading.extend(members(testimonies, |t| t.only_by && t.span.end() >= start));
        reading
    };
    agreeing(testimonies, &beginning).into_iter().map(joined).collect()
}

fn members(testimonies: &[Testimony<'_>], test: impl Fn(&Testimony<'_>) -> bool) -> Members {
    testimonies.iter().enumerate().filter(|(_, t)| test(t)).map(|(i, _)| i).collect()
}

/// The largest sets of some testimonies that have a day in common: those at the first end that comes after a beginning.
fn agreeing(testimonies: &[Testimony<'_>], among: &Members) -> BTreeSet<Members> {
    let of = |i: &usize| testimonies.get(*i);
    let ends: BTreeSet<Day> = among.iter().filter_map(of).map(|t| t.span.end()).collect();
    let mut starts: Vec<Day> = among.iter().filter_map(of).map(|t| t.span.start()).collect();
    starts.sort_unstable();
    let begun = |by: Day| starts.partition_point(|start| *start <= by);
    let holds = |i: &usize, end: Day| of(i).is_some_and(|t| t.span.start() <= end && end <= t.span.end());
    let (mut before, mut sets) = (0, BTreeSet::new());
    for end in ends {
        // Who holds this day held the end before as well, unless somebody began between.
        if begun(end) > before {
            sets.insert(among.iter().copied().filter(|i| holds(i, end)).collect());
        }
        before = begun(end);
    }
    sets
}

/// The weight of a reading by the testimonies that set it apart from its rivals, and the day of the latest.
fn weigh<'r>(
    testimonies: &[Testimony<'_>],
    reading: &'r Members,
    shared: &Members,
    everywhere: &BTreeSet<&str>,
) -> (Weight, Option<Day>, &'r Members) {
    let own: Vec<&Witness> = reading
        .iter()
        .filter(|i| !shared.contains(i) || reading.len() == shared.len())
        .filter_map(|i| testimonies.get(*i))
        .map(|t| t.witness)
        .collect();
    (Weight::apart(&own, everywhere), own.iter().filter_map(|w| w.known).max(), reading)
}

/// The days that a reading leaves: those that its members have in common. Who says only "by then" bounds the end, and
/// the beginning only where nobody else gives one.
fn common(testimonies: &[Testimony<'_>], reading: &Members) -> Span {
    let of = || reading.iter().filter_map(|i| testimonies.get(*i));
    let begins = of().any(|t| !t.only_by);
    let unbounded = Span { earliest: None, latest: None };
    of().fold(unbounded, |span, t| {
        let earliest = if t.only_by && begins { None } else { t.span.earliest };
        span.common(Span { earliest, ..t.span })
    })
}

fn reading(testimonies: &[Testimony<'_>], members: &Members) -> Reading {
    let span = common(testimonies, members);
    let of = || members.iter().filter_map(|i| testimonies.get(*i));
    // Where everybody says only "by then", so does the page, however a rule narrows the days.
    let printed = if of().all(|t| t.only_by) { Span { earliest: None, ..span } } else { span };
    let written = of().filter(|t| t.date.span() == printed).max_by_key(|t| {
        let shortest = (Reverse(t.date.as_str().len()), Reverse(&t.witness.claim));
        (t.witness.certainty, t.witness.reliability, shortest)
    });
    Reading {
        span,
        date: written.map_or_else(|| Edtf::from_span(printed), |t| t.date.clone()),
        claims: of().map(|t| t.witness.claim.clone()).collect(),
    }
}
