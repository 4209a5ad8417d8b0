//! The three dates of a defection that the press mixes up, and the lag between them.

use std::collections::BTreeSet;

use super::claim::{PersonFact, PersonValue};
use super::edtf::{Day, Edtf, Span};
use super::id::CountryCode;
use super::mission_words::tokens;
use super::rule::Rule;
use super::scope::Scope;
use super::vocab::{Certainty, PersonField};
use super::witness::{Reading, Resolution, Testimony, Witness, resolve};

/// A dated claim about a person.
#[derive(Debug, Clone)]
pub struct DatedClaim {
    /// The claim.
    pub witness: Witness,
    /// What it dates.
    pub field: PersonField,
    /// The date.
    pub date: Edtf,
    /// Of what it speaks beside the date.
    pub speaks: Speaks,
    /// Whether it names the person: one that was joined by its details does not.
    pub names: bool,
    /// Marked as a known error, or taken back.
    pub set_aside: bool,
}

/// Of what a claim speaks that says when somebody defected.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Speaks {
    /// The country that was reached.
    pub reached: Option<CountryCode>,
    /// Whether it speaks of coming over, or names only where somebody came to.
    pub of_coming: bool,
    /// Whether it speaks of vanishing, or of a place that is no country.
    pub of_vanishing: bool,
}

/// Words of those who vanish, and of those who come over.
const VANISHING: &[&str] = &["vanished", "vanish", "disappeared", "missing", "gone", "fled", "escaped", "hiding"];
const COMING: &[&str] = &["came", "come", "coming", "entered", "arrived", "arrival", "arriving"];

impl Speaks {
    /// Of what a claim about a person speaks; `summary` is what it says in our words.
    #[must_use]
    pub fn of(fact: &PersonFact, summary: &str) -> Self {
        let words = tokens(summary);
        let says = |list: &[&str]| words.iter().any(|w| list.contains(&w.as_str()));
        match &fact.value {
            PersonValue::Leaving(v) => {
                let from = v.from_country.is_some() || v.from_city.is_some() || v.from_as_printed.is_some();
                Self {
                    reached: v.to_country.clone(),
                    of_coming: says(COMING) || (v.to_country.is_some() && !from && v.from_place.is_none()),
                    of_vanishing: says(VANISHING) || v.to_place.is_some(),
                }
            }
            PersonValue::Arrival(v) => Self { reached: v.country.clone(), of_coming: true, of_vanishing: false },
            _ => Self { reached: None, of_coming: says(COMING), of_vanishing: says(VANISHING) },
        }
    }
}

/// The three dates.
#[derive(Debug, Clone, Default)]
pub struct Dates {
    /// Leaving the post; "defected" reads as leaving.
    pub left: Option<Resolution>,
    /// Arriving.
    pub arrived: Option<Resolution>,
    /// Being made public.
    pub made_public: Option<Resolution>,
    /// Being reported missing.
    pub missing: Option<Resolution>,
    /// What else is dated of the case, where none of these is.
    pub told: Option<Resolution>,
}

impl Dates {
    /// Chooses each date among what is known.
    #[must_use]
    pub fn new(claims: &[DatedClaim], scope: Scope) -> Self {
        let of = |fields: &[PersonField]| date_of(claims.iter(), fields, scope);
        let arrivals = told_of_arrival(claims, scope);
        let of_leaving = claims.iter().filter(|c| !arrivals.contains(c.witness.claim.as_str()));
        Self {
            left: date_of(of_leaving, &LEAVING, scope),
            arrived: of(&[PersonField::Arrived]),
            made_public: made_public(claims, scope),
            missing: of(&[PersonField::ReportedMissing]),
            told: of(&[PersonField::Other]),
        }
    }
}

/// What dates the leaving; "defected" reads as leaving.
const LEAVING: [PersonField; 2] = [PersonField::Left, PersonField::Defected];

/// The claims of a defection that mean the arrival: those later than the leading leaving, or than the day by which
/// somebody had published that the person was gone, of a time at which the leading reading has the arrival, or that speak
/// of coming over (model, *Leaving, arrival, made public*). One that speaks of vanishing, or of another country, stays
/// with the leaving. They weigh neither there nor here.
#[must_use]
pub fn told_of_arrival(claims: &[DatedClaim], scope: Scope) -> BTreeSet<&str> {
    let arrived = date_of(claims.iter(), &[PersonField::Arrived], scope);
    let left = date_of(claims.iter(), &LEAVING, scope);
    let (Some(arrived), Some(left)) = (arrived, left) else { return BTreeSet::new() };
    let firm = |c: &&DatedClaim| {
        LEAVING.contains(&c.field) && !c.set_aside && c.witness.certainty.decides() && scope.knows(c.witness.known)
    };
    let reported = claims.iter().filter(firm).filter_map(|c| c.witness.known).min();
    let gone = reported.map_or(left.leading.span.end(), |day| day.min(left.leading.span.end()));
    let led = |c: &&DatedClaim| arrived.leading.claims.contains(&c.witness.claim);
    let reached: BTreeSet<&CountryCode> = claims.iter().filter(led).filter_map(|c| c.speaks.reached.as_ref()).collect();
    let means_arrival = |c: &&DatedClaim| {
        let (span, speaks) = (c.date.span(), &c.speaks);
        let elsewhere = speaks.reached.as_ref().is_some_and(|to| !reached.is_empty() && !reached.contains(to));
        c.field == PersonField::Defected
            && span.start() > gone
            && !(speaks.of_vanishing || elsewhere)
            && (speaks.of_coming || span.overlaps(arrived.leading.span))
    };
    claims.iter().filter(means_arrival).map(|c| c.witness.claim.as_str()).collect()
}

/// Confirmed and reported claims decide; only where there are none, weaker ones; denials never.
fn date_of<'c>(
    claims: impl Iterator<Item = &'c DatedClaim>,
    fields: &[PersonField],
    scope: Scope,
) -> Option<Resolution> {
    let usable = claims.filter(|c| fields.contains(&c.field) && !c.set_aside && scope.knows(c.witness.known));
    let said: Vec<&DatedClaim> = usable.filter(|c| c.witness.certainty > Certainty::Denied).collect();
    let firm = said.iter().any(|c| c.witness.certainty.decides());
    let testimonies: Vec<Testimony<'_>> = said
        .into_iter()
        .filter(|c| c.witness.certainty.decides() == firm)
        .map(|c| Testimony::new(&c.witness, &c.date))
        .collect();
    resolve(&testimonies)
}

/// When a case was made public: on the first of the days on which claims say so, however often it was told after; and no
/// later than the first source that stands by the leaving or arrival and names the person had been published (model,
/// *Leaving, arrival, made public*).
fn made_public(claims: &[DatedClaim], scope: Scope) -> Option<Resolution> {
    let stands = |c: &&DatedClaim| !c.set_aside && scope.knows(c.witness.known);
    let saying = |c: &&DatedClaim| c.field == PersonField::MadePublic && c.witness.certainty > Certainty::Denied;
    let all: Vec<&DatedClaim> = claims.iter().filter(stands).filter(saying).collect();
    let firm = all.iter().any(|c| c.witness.certainty.decides());
    let said = all.into_iter().filter(|c| c.witness.certainty.decides() == firm);
    let told: Vec<&DatedClaim> = said.collect();
    // A wider span of another claim's date tells no other day.
    let spans: Vec<Span> = told.iter().map(|c| c.date.span()).collect();
    let wider = |c: &&DatedClaim| spans.iter().any(|o| c.date.span().holds(*o) && *o != c.date.span());
    let told: Vec<&DatedClaim> = told.into_iter().filter(|c| !wider(c)).collect();
    let first = told.iter().map(|c| (c.date.span(), &c.date)).min_by_key(|(span, _)| (span.start(), span.end()))?.1;
    let gone = |c: &&DatedClaim| {
        let field = LEAVING.contains(&c.field) || c.field == PersonField::Arrived;
        field && c.names && c.witness.certainty.decides()
    };
    let naming = || claims.iter().filter(stands).filter(gone);
    let named = naming().filter_map(|c| c.witness.known).min().filter(|day| *day < first.span().end());
    let ids = |list: &mut dyn Iterator<Item = &DatedClaim>| list.map(|c| c.witness.claim.clone()).collect();
    let leading = match named {
        Some(day) => Reading {
            span: Span::day(day),
            date: Edtf::from_span(Span::day(day)),
            claims: ids(&mut naming().filter(|c| c.witness.known == Some(day))),
        },
        None => Reading {
            span: first.span(),
            date: first.clone(),
            claims: ids(&mut told.iter().copied().filter(|c| c.date == *first)),
        },
    };
    let span = leading.span;
    Some(Resolution { leading, rivals: Vec::new(), tie: false, equals: 0, span, rule: Rule::OneChange })
}

/// Between which days a post began, and between which it ended, by the dates that a claim gives. A post of which only
/// the beginning is told ended at the latest when the person left; one of which only the end is told began at an
/// unknown time before, and is known for its end alone.
#[must_use]
pub fn service(from: Option<Span>, to: Option<Span>, left: Option<Day>) -> Option<(Span, Span)> {
    match (from, to) {
        (Some(from), Some(to)) => Some((from, to)),
        (Some(from), None) => {
            let latest = left.filter(|day| *day >= from.end()).or(from.latest);
            Some((from, Span { earliest: from.latest.or(from.earliest), latest }))
        }
        (None, Some(to)) => Some((to, to)),
        (None, None) => None,
    }
}

/// The time between two uncertain dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lag {
    /// At least so many days; `None` when a bound is not known.
    pub at_least: Option<i32>,
    /// At most so many days; `None` when a bound is not known.
    pub at_most: Option<i32>,
    /// At least so many whole months.
    pub months_at_least: Option<i32>,
    /// At most so many months, the last perhaps not whole.
    pub months_at_most: Option<i32>,
}

impl Lag {
    /// The shortest and the longest time from `from` to `to`; never negative.
    #[must_use]
    pub fn between(from: Span, to: Span) -> Self {
        let (shortest, longest) = (from.latest.zip(to.earliest), from.earliest.zip(to.latest));
        let days = |(a, b): (Day, Day)| (b - a).get_days().max(0);
        Self {
            at_least: shortest.map(days),
            at_most: longest.map(days),
            months_at_least: shortest.map(|(a, b)| months(a, b).0),
            months_at_most: longest.map(|(a, b)| months(a, b).1),
        }
    }
}

/// The whole months from one day to another, and the months begun.
fn months(from: Day, to: Day) -> (i32, i32) {
    if to <= from {
        return (0, 0);
    }
    // Between two days of the calendar this cannot fail; a failure would only widen the range.
    let Ok(span) = from.until((jiff::Unit::Month, to)) else { return (0, i32::MAX) };
    (span.get_months(), span.get_months() + i32::from(span.get_days() > 0))
}
