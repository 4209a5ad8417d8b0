//! Finding contradictions.

use std::collections::BTreeMap;

use super::answers::answers;
use super::claim::PersonClaim;
use super::model::{Answer, Contradiction, Question, Reading};
use crate::domain::choice::{Class, Said, choose};
use crate::domain::defection::{DatedClaim, told_of_arrival};
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::id::CountryCode;
use crate::domain::mission::Change;
use crate::domain::scope::Scope;
use crate::domain::vocab::{Certainty, PersonField};
use crate::domain::witness::{self, Resolution, Testimony, Witness, resolve};

/// Every contradiction among what was known of one person by a day. Known errors and denials stand among the rivals
/// where somebody else says otherwise; they never lead.
#[must_use]
pub fn contradictions(claims: &[PersonClaim], scope: Scope) -> Vec<Contradiction> {
    let seen: Vec<PersonClaim> = claims.iter().filter(|c| c.witness.is_public(scope)).map(demoted).collect();
    let seen: Vec<&PersonClaim> = seen.iter().collect();
    let dated_claims: Vec<DatedClaim> = seen.iter().filter_map(|c| c.dated()).collect();
    let arrivals = told_of_arrival(&dated_claims, scope);
    let mut found = Vec::new();
    let dates: [(Question, &[PersonField]); 4] = [
        (Question::Left, &[PersonField::Left, PersonField::Defected]),
        (Question::Arrived, &[PersonField::Arrived]),
        (Question::MadePublic, &[PersonField::MadePublic]),
        (Question::Died, &[PersonField::Died]),
    ];
    for (question, fields) in dates {
        let of = seen.iter().copied().filter(|c| fields.contains(&c.fact.field));
        found.extend(dated(question, of.filter(|c| !arrivals.contains(c.witness.claim.as_str())).filter_map(on_date)));
    }
    found.extend(dated(Question::Born, seen.iter().copied().filter_map(birth)));
    found.extend(posted(&seen));
    let mut said: BTreeMap<Question, Vec<(&Witness, Answer)>> = BTreeMap::new();
    for claim in &seen {
        for (question, answer) in answers(claim) {
            said.entry(question).or_default().push((&claim.witness, answer));
        }
    }
    found.extend(said.into_iter().filter_map(|(question, given)| chosen(question, &given)));
    found
}

/// The choice among answers, where somebody who does not deny gives one and another excludes it.
fn chosen(question: Question, given: &[(&Witness, Answer)]) -> Option<Contradiction> {
    given.iter().find(|(witness, _)| witness.certainty > Certainty::Denied)?;
    let said: Vec<Said<'_>> = given.iter().map(|(witness, a)| Said { witness, value: a.key() }).collect();
    let choice = choose(&said).filter(|choice| !choice.rivals.is_empty())?;
    let reading = |class: Class| {
        let (_, answer) = given.iter().find(|(_, answer)| answer.key() == class.value)?;
        Some(Reading { answer: answer.clone(), claims: class.claims, span: None })
    };
    Some(Contradiction {
        question,
        leading: reading(choice.leading)?,
        rivals: choice.rivals.into_iter().filter_map(reading).collect(),
        tie: choice.tie,
    })
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
fn dated<'c>(question: Question, given: impl Iterator<Item = Given<'c>>) -> Option<Contradiction> {
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
            None => resolution.rivals.push(witness::Reading {
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
    let mut by_country: BTreeMap<(&CountryCode, String), Vec<Given<'_>>> = BTreeMap::new();
    for c in seen.iter().filter(|c| matches!(c.fact.field, PersonField::Post | PersonField::Rank)) {
        let value = &c.fact.value;
        if let (Some(country), Some(date)) = (value.country(), value.from()) {
            let post = value.words().or(value.duties()).map(crate::domain::choice::key).unwrap_or_default();
            by_country.entry((country, post)).or_default().push((c, date.clone(), date.span()));
        }
    }
    by_country
        .into_iter()
        .filter_map(|((c, _), given)| dated(Question::PostedSince(c.clone()), given.into_iter()))
        .collect()
}

fn dated_reading(r: witness::Reading) -> Reading {
    Reading { answer: Answer::Date(r.date), claims: r.claims, span: Some(r.span) }
}

/// A resolved date with rivals, as a contradiction.
fn of_resolution(question: Question, r: Resolution) -> Option<Contradiction> {
    (!r.rivals.is_empty()).then(|| Contradiction {
        question,
        leading: dated_reading(r.leading),
        rivals: r.rivals.into_iter().map(dated_reading).collect(),
        tie: r.tie,
    })
}

/// A change of a mission of which there are rival readings, as a contradiction.
#[must_use]
pub fn of_change(change: &Change) -> Option<Contradiction> {
    (!change.rivals.is_empty()).then(|| Contradiction {
        question: Question::Changed(change.event),
        leading: dated_reading(change.leading.clone()),
        rivals: change.rivals.iter().cloned().map(dated_reading).collect(),
        tie: change.tie,
    })
}
