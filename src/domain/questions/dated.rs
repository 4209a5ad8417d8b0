//! Dates in dispute.

use super::model::{Answer, Contradiction, Question, Reading};
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::event::Event;
use crate::domain::id::ClaimId;
use crate::domain::person::PersonClaim;
use crate::domain::vocab::PersonField;
use crate::domain::witness::{self, Resolution, Testimony, resolve};

/// An event of which there are rival readings.
#[must_use]
pub fn of_event(event: &Event) -> Option<Contradiction> {
    // Of a report of something no date is a rival: all are only said.
    let date = event.date.clone().filter(|_| !event.dating.is_empty() && !event.is_report)?;
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
/// weaker ones where there are none; a reading of ages alone leads only where nobody tells the birth. All that excludes
/// the choice stands beside it.
pub(super) fn birth(seen: &[&PersonClaim]) -> Option<Contradiction> {
    let given: Vec<(&PersonClaim, Edtf, Span)> = seen.iter().filter_map(|c| born(c)).collect();
    let firm = given.iter().any(|(c, ..)| c.witness.certainty.decides());
    let (choosing, others): (Vec<_>, Vec<_>) = given.iter().partition(|(c, ..)| c.witness.certainty.decides() == firm);
    let testimonies: Vec<Testimony<'_>> =
        choosing.iter().map(|(c, date, span)| Testimony { span: *span, ..Testimony::new(&c.witness, date) }).collect();
    let mut resolution = resolve(&testimonies)?;
    let tells =
        |id: &ClaimId| choosing.iter().any(|(c, ..)| c.witness.claim == *id && c.fact.field == PersonField::Born);
    if !resolution.leading.claims.iter().any(tells)
        && let Some(at) = resolution.rivals.iter().position(|r| r.claims.iter().any(tells))
    {
        let ages = std::mem::replace(&mut resolution.leading, resolution.rivals.remove(at));
        resolution.rivals.insert(0, ages);
        resolution.tie = false;
    }
    let chosen = resolution.leading.span;
    for (c, date, span) in others.into_iter().filter(|(.., span)| !span.overlaps(chosen)) {
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

/// A birth, or an age. Sources from Korea count the year of birth as the first, or by years alone, and do not say so: who is
/// 48 in 2019 was born in 1970, 1971 or 1972.
fn born(c: &PersonClaim) -> Option<(&PersonClaim, Edtf, Span)> {
    let date = c.fact.date.as_ref()?;
    if c.fact.field == PersonField::Born {
        return Some((c, date.clone(), date.span()));
    }
    let age = i16::try_from(c.fact.value.age()?).ok()?;
    let year = |day: Option<Day>, back: i16| day?.year().checked_sub(back);
    let span = Span {
        earliest: year(date.span().earliest, age.checked_add(1)?).and_then(|y| Day::new(y, 1, 1).ok()),
        latest: year(date.span().latest, age.checked_sub(1)?).and_then(|y| Day::new(y, 12, 31).ok()),
    };
    Some((c, Edtf::from_span(span), span))
}
