//! Posts in dispute: the level, both ends, and which post was left.

use super::dated::of_resolution;
use super::model::{Answer, Contradiction, Held, Question, Reading};
use crate::domain::edtf::{Edtf, Span};
use crate::domain::event::Event;
use crate::domain::id::ClaimId;
use crate::domain::person::posting::{CityLeft, LevelReading, Posting, Postings};
use crate::domain::vocab::Happening;

/// Every point in dispute about the posts that somebody held.
pub(super) fn of_postings(postings: &Postings, events: &[&Event]) -> Vec<Contradiction> {
    let mut found: Vec<Contradiction> = Vec::new();
    found.extend(left(postings));
    found.extend(ended(postings, events));
    for posting in &postings.list {
        let held = held(posting);
        found.extend(level(posting, Question::Rank(held.clone())));
        let dates = [(Question::PostedSince(held.clone()), &posting.from), (Question::PostedUntil(held), &posting.to)];
        found.extend(dates.into_iter().filter_map(|(question, side)| of_resolution(question, side.told.as_ref()?)));
    }
    found
}

fn held(posting: &Posting) -> Held {
    let body = posting.organisation.clone().filter(|_| posting.country.is_none());
    Held { country: posting.country.clone(), body: body.or_else(|| posting.country_as_printed.clone()) }
}

fn level(posting: &Posting, question: Question) -> Option<Contradiction> {
    let reading = |r: &LevelReading| Reading { answer: Answer::Level(r.level), claims: r.claims.clone(), span: None };
    let leading = reading(posting.level.as_ref()?);
    let rivals: Vec<Reading> = posting.rivals.iter().map(reading).collect();
    (!rivals.is_empty()).then_some(Contradiction { question, leading, rivals, tie: posting.tie })
}

/// Claims of the leaving that tell different cities.
fn left(postings: &Postings) -> Option<Contradiction> {
    let posting = postings.left()?;
    let reading = |c: &CityLeft| {
        let held = Held { country: posting.country.clone(), body: Some(c.city.clone()) };
        Reading { answer: Answer::Post(posting.title.clone(), held), claims: c.claims.clone(), span: None }
    };
    let (leading, rivals) = posting.cities_left.split_first()?;
    let tie = rivals.first().is_some_and(|r| r.claims.len() == leading.claims.len());
    let (leading, rivals) = (reading(leading), rivals.iter().map(reading).collect::<Vec<_>>());
    (!rivals.is_empty()).then_some(Contradiction { question: Question::PostLeft, leading, rivals, tie })
}

/// An end of the post left that excludes the leaving.
fn ended(postings: &Postings, events: &[&Event]) -> Option<Contradiction> {
    let posting = postings.left()?;
    let left = events.iter().find(|e| e.happening == Happening::Left && !e.dating.is_empty())?;
    let (date, to) = (left.date.clone()?, posting.to.told.as_ref()?);
    let reading = |date: Edtf, span: Span, claims: &[ClaimId]| Reading {
        answer: Answer::Date(date),
        claims: claims.to_vec(),
        span: Some(span),
    };
    let apart = !to.leading.span.overlaps(left.span);
    apart.then(|| Contradiction {
        question: Question::PostedUntil(held(posting)),
        leading: reading(date, left.span, &left.dating),
        rivals: vec![reading(to.leading.date.clone(), to.leading.span, &to.leading.claims)],
        tie: false,
    })
}
