//! Dates in dispute.

use super::model::{Answer, Contradiction, Question, Reading};
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::event::Event;
use crate::domain::person::PersonClaim;
use crate::domain::vocab::PersonField;
use crate::domain::witness::{self, Resolution, Testimony, resolve};

/// An event of which there are rival readings.
#[must_use]
pub fn of_event(event: &Event) -> Option<Contradiction> {
    let date = event.date.clone().filter(|_| !event.dating.is_empty())?;
    // Under a decision stand readings that differ in what happened, perhaps on the same day.
    let other = |r: &&witness::Reading| !r.date.span().overlaps(date.span());
    let rivals: Vec<Reading> = event.rivals.iter().filter(other).cloned().map(reading).collect();
    let leading = Reading { answer: Answer::Date(date), claims: event.dating.clone(), span: Some(event.span) };
    let question = Question::When(event.happening);
    (!rivals.is_empty()).then_some(Contradiction { question, leading, rivals, tie: event.tie })
}

/// A resolved date with rivals.
pub(super) fn of_resolution(question: Question, r: &Resolution) -> Option<Contradiction> {
    let leading = reading(r.leading.clone());
    let rivals: Vec<Reading> = r.rivals.iter().cloned().map(reading).collect();
    (!rivals.is_empty()).then_some(Contradiction { question, leading, rivals, tie: r.tie })
}

fn reading(r: witness::Reading) -> Reading {
    Reading { answer: Answer::Date(r.date), claims: r.claims, span: Some(r.span) }
}

/// When the person was born, by what is said of the birth and of an age. The confirmed and reported claims choose, or
/// weaker ones where there are none; all that excludes their choice stands beside it.
pub(super) fn birth(seen: &[&PersonClaim]) -> Option<Contradiction> {
    let given: Vec<(&PersonClaim, Edtf, Span)> = seen.iter().filter_map(|c| born(c)).collect();
    let firm = given.iter().any(|(c, ..)| c.witness.certainty.decides());
    let testimonies: Vec<Testimony<'_>> = given
        .iter()
        .filter(|(c, ..)| c.witness.certainty.decides() == firm)
        .map(|(c, date, span)| Testimony { span: *span, ..Testimony::new(&c.witness, date) })
        .collect();
    let mut resolution = resolve(&testimonies)?;
    let chosen = resolution.leading.span;
    let weak = given.iter().filter(|(c, ..)| c.witness.certainty.decides() != firm);
    for (c, date, span) in weak.filter(|(.., span)| !span.overlaps(chosen)) {
        match resolution.rivals.iter_mut().find(|r| r.date == *date) {
            Some(rival) => rival.claims.push(c.witness.claim.clone()),
            None => resolution.rivals.push(witness::Reading {
                span: *span,
                date: date.clone(),
                claims: vec![c.witness.claim.clone()],
            }),
        }
    }
    of_resolution(Question::Born, &resolution)
}

/// A birth, or an age: who is 48 in January 2019 was born between February 1970 and January 1971.
fn born(c: &PersonClaim) -> Option<(&PersonClaim, Edtf, Span)> {
    let date = c.fact.date.as_ref()?;
    if c.fact.field == PersonField::Born {
        return Some((c, date.clone(), date.span()));
    }
    let age = i32::try_from(c.fact.value.age()?).ok()?;
    let back = |day: Option<Day>, years: i32| Some(day?.saturating_sub(jiff::Span::new().years(years)));
    let span = Span { earliest: back(date.span().earliest, age + 1), latest: back(date.span().latest, age) };
    Some((c, Edtf::from_span(span), span))
}
