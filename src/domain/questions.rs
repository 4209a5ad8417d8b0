//! The questions that claims about one person answer, each with what is printed and what contradicts it.
//!
//! Title, rank and diplomatic rank are different questions; so are leaving, arriving and being made public.

use std::collections::BTreeMap;

use super::choice::{Choice, Said, choose};
use super::claim::{PersonFact, PersonValue};
use super::defection::{DatedClaim, told_of_arrival};
use super::edtf::{Day, Edtf, Span};
use super::id::{ClaimId, CountryCode};
use super::number::Number;
use super::scope::Scope;
use super::vocab::{Certainty, PersonField};
use super::witness::{Resolution, Testimony, Witness, resolve};
use super::{country, words};

/// A claim about a person, as questions see it.
#[derive(Debug, Clone)]
pub struct PersonClaim {
    /// The witness.
    pub witness: Witness,
    /// What it says.
    pub fact: PersonFact,
    /// What it says, in our words.
    pub summary: String,
    /// Marked as a known error.
    pub superseded: bool,
    /// Marked as a known error, or taken back.
    pub set_aside: bool,
}

impl PersonClaim {
    /// The claim with its date, as far as it has one.
    #[must_use]
    pub fn dated(&self) -> Option<DatedClaim> {
        let date = self.fact.date.clone()?;
        Some(DatedClaim { witness: self.witness.clone(), field: self.fact.field, date, set_aside: self.set_aside })
    }
}

/// A reading of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// In words.
    pub value: String,
    /// Who says so.
    pub claims: Vec<ClaimId>,
    /// The date and the days that it can mean, where the answer is a date.
    pub date: Option<(Edtf, Span)>,
}

/// A question with contradicting answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// The question: "left", "rank in Cuba".
    pub question: String,
    /// The answer that is printed.
    pub leading: Reading,
    /// The others.
    pub rivals: Vec<Reading>,
    /// Whether the printed answer is no better than another.
    pub tie: bool,
}

/// Every contradiction among what was known of one person by a day. Known errors and denials stand among the rivals
/// where somebody else says otherwise; they never lead.
#[must_use]
pub fn contradictions(claims: &[PersonClaim], scope: Scope) -> Vec<Contradiction> {
    let seen: Vec<PersonClaim> = claims.iter().filter(|c| c.witness.is_known(scope.known)).map(demoted).collect();
    let seen: Vec<&PersonClaim> = seen.iter().collect();
    let dated_claims: Vec<DatedClaim> = seen.iter().filter_map(|c| c.dated()).collect();
    let arrivals = told_of_arrival(&dated_claims, scope.known);
    let mut found = Vec::new();
    let dates: [(&str, &[PersonField]); 4] = [
        ("left", &[PersonField::Left, PersonField::Defected]),
        ("arrived", &[PersonField::Arrived]),
        ("made public", &[PersonField::MadePublic]),
        ("died", &[PersonField::Died]),
    ];
    for (question, fields) in dates {
        let of = seen.iter().copied().filter(|c| fields.contains(&c.fact.field));
        found.extend(dated(question, of.filter(|c| !arrivals.contains(c.witness.claim.as_str())).filter_map(on_date)));
    }
    found.extend(dated("born", seen.iter().copied().filter_map(birth)));
    found.extend(posted(&seen));
    let mut said: BTreeMap<String, Vec<Said<'_>>> = BTreeMap::new();
    for claim in &seen {
        for (question, value) in answers(claim) {
            said.entry(question).or_default().push(Said { witness: &claim.witness, value });
        }
    }
    let stands = |said: &[Said<'_>]| said.iter().any(|s| s.witness.certainty > Certainty::Denied);
    found.extend(said.iter().filter(|(_, said)| stands(said)).filter_map(|(q, said)| of_choice(q, choose(said)?)));
    found
}

/// A known error or a withdrawn claim weighs as little as a denied one.
fn demoted(c: &PersonClaim) -> PersonClaim {
    let mut c = c.clone();
    if c.set_aside {
        c.witness.certainty = Certainty::Denied;
    }
    c
}

/// A date that a claim gives, with its span.
type Given<'c> = (&'c PersonClaim, Edtf, Span);

fn on_date(c: &PersonClaim) -> Option<Given<'_>> {
    c.fact.date.as_ref().map(|d| (c, d.clone(), d.span()))
}

/// A birth, or an age: who is 48 in January 2019 was born between February 1970 and January 1971.
fn birth(c: &PersonClaim) -> Option<Given<'_>> {
    let date = c.fact.date.as_ref()?;
    if c.fact.field == PersonField::Born {
        return Some((c, date.clone(), date.span()));
    }
    let age = i32::try_from(c.fact.value.age()?).ok()?;
    let back = |day: Option<Day>, years: i32| Some(day?.saturating_sub(jiff::Span::new().years(years)));
    let span = Span { earliest: back(date.span().earliest, age + 1), latest: back(date.span().latest, age) };
    Some((c, Edtf::from_span(span), span))
}

/// Confirmed and reported claims choose among themselves, or weaker ones where there are none; all that excludes their
/// choice stands beside it.
fn dated<'c>(question: &str, given: impl Iterator<Item = Given<'c>>) -> Option<Contradiction> {
    let all: Vec<Given<'c>> = given.collect();
    let firm = all.iter().any(|(c, ..)| c.witness.certainty.decides());
    let usable =
        |c: &PersonClaim| if firm { c.witness.certainty.decides() } else { c.witness.certainty > Certainty::Denied };
    let testimonies: Vec<Testimony<'_>> = all
        .iter()
        .filter(|(c, ..)| usable(c))
        .map(|(c, date, span)| Testimony { span: *span, ..Testimony::new(&c.witness, date) })
        .collect();
    let mut resolution = resolve(&testimonies)?;
    let chosen = resolution.leading.span;
    for (c, date, span) in all.iter().filter(|(c, _, span)| !usable(c) && !span.overlaps(chosen)) {
        match resolution.rivals.iter_mut().find(|r| r.date == *date) {
            Some(rival) => rival.claims.push(c.witness.claim.clone()),
            None => resolution.rivals.push(super::witness::Reading {
                span: *span,
                date: date.clone(),
                claims: vec![c.witness.claim.clone()],
            }),
        }
    }
    of_resolution(question, resolution)
}

/// Since when somebody was posted to a country.
fn posted(seen: &[&PersonClaim]) -> Vec<Contradiction> {
    // Somebody may be posted to one country twice, or rise there: only who speaks of the same post can contradict.
    let mut by_country: BTreeMap<(&str, String), Vec<Given<'_>>> = BTreeMap::new();
    for c in seen.iter().filter(|c| matches!(c.fact.field, PersonField::Post | PersonField::Rank)) {
        let value = &c.fact.value;
        if let (Some(country), Some(date)) = (value.country(), value.from()) {
            let post = value.words().or(value.duties()).map(super::choice::key).unwrap_or_default();
            by_country.entry((country, post)).or_default().push((c, date.clone(), date.span()));
        }
    }
    by_country
        .into_iter()
        .filter_map(|((c, _), given)| {
            dated(&format!("posted to {} since", country::name_or_code(c)), given.into_iter())
        })
        .collect()
}

/// The questions that a claim answers in words.
fn answers(c: &PersonClaim) -> Vec<(String, String)> {
    let value = &c.fact.value;
    let nation = |code: &CountryCode| country::name_or_code(code).to_owned();
    let place = value.country().map(|code| format!(" in {}", nation(code))).unwrap_or_default();
    let mut all = numbers(value, &place);
    let names = c.fact.names().filter_map(|form| Some((format!("name in {}", script(form)?), form.to_owned())));
    all.splice(0..0, names);
    let mut add = |question: String, answer: Option<String>| all.extend(answer.map(|a| (question, a)));
    let text = |text: Option<&str>| text.map(str::to_owned);
    match (c.fact.field, value) {
        (PersonField::Defected | PersonField::Left, PersonValue::Leaving(v)) => {
            add("country left".to_owned(), v.from_country.as_ref().map(nation));
            add("time of day".to_owned(), text(v.time.as_deref()));
            add("destination".to_owned(), v.to_country.as_ref().or(v.sought.as_ref()).map(nation));
            add("route".to_owned(), text(v.via.as_deref()));
            add(format!("{} on leaving", rank_or_title(value)), text(v.words.as_deref()));
        }
        (PersonField::Arrived, _) => {
            add("destination".to_owned(), value.country().map(nation));
            add("route".to_owned(), text(value.via()));
        }
        (PersonField::Rank | PersonField::Post, _) => {
            add(format!("{}{place}", rank_or_title(value)), text(value.words()));
        }
        (_, PersonValue::Birth(v)) => add("place of birth".to_owned(), text(v.place.as_deref())),
        _ => {}
    }
    all
}

/// The questions that are answered by a number.
fn numbers(value: &PersonValue, place: &str) -> Vec<(String, String)> {
    let said: Vec<(String, Option<String>)> = match value {
        PersonValue::Leaving(v) => vec![("hours of notice".to_owned(), v.notice_hours.map(Number::written))],
        PersonValue::Posting(v) => vec![(format!("years served{place}"), v.years.map(Number::written))],
        PersonValue::Role(v) => vec![(format!("years served{place}"), v.years.map(Number::written))],
        PersonValue::Other(v) => {
            let under = v.notice_hours_under.map(|n| format!("under {}", n.written()));
            vec![
                ("hours of notice".to_owned(), v.notice_hours.map(Number::written).or(under)),
                ("years in hiding".to_owned(), v.hiding_years.map(Number::written)),
                (format!("staff of the mission{place}"), v.staff.map(|n| n.to_string())),
            ]
        }
        _ => Vec::new(),
    };
    said.into_iter().filter_map(|(question, answer)| Some((question, answer?))).collect()
}

/// Words that tell only what somebody did there (acting ambassador, number two) answer another question than his level.
fn rank_or_title(value: &PersonValue) -> &'static str {
    if value.level().is_none() && !value.functions().is_empty() { "title" } else { "rank" }
}

/// The script of a name in which spellings are not a matter of taste: characters and Hangul syllables.
fn script(name: &str) -> Option<&'static str> {
    match name.chars().find(|c| c.is_alphabetic()).map(u32::from)? {
        0xAC00..=0xD7A3 => Some("Hangul"),
        0x3400..=0x9FFF | 0xF900..=0xFAFF => Some("Hanja"),
        _ => None,
    }
}

fn of_choice(question: &str, choice: Choice) -> Option<Contradiction> {
    let reading = |c: super::choice::Class| Reading { value: c.value, claims: c.claims, date: None };
    (!choice.rivals.is_empty()).then(|| Contradiction {
        question: question.to_owned(),
        leading: reading(choice.leading),
        rivals: choice.rivals.into_iter().map(reading).collect(),
        tie: choice.tie,
    })
}

/// A resolved date with rivals, as a contradiction.
#[must_use]
pub fn of_resolution(question: &str, r: Resolution) -> Option<Contradiction> {
    let reading = |r: super::witness::Reading| Reading {
        value: words::date(&r.date),
        claims: r.claims,
        date: Some((r.date, r.span)),
    };
    (!r.rivals.is_empty()).then(|| Contradiction {
        question: question.to_owned(),
        leading: reading(r.leading),
        rivals: r.rivals.into_iter().map(reading).collect(),
        tie: r.tie,
    })
}
