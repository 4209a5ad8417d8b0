//! Posts in dispute: the level, both ends, and which post was left.

use super::dated::of_resolution;
use super::model::{Answer, Contradiction, Held, Question, Reading};
use crate::domain::person::posting::{LevelReading, Posting, Postings};

/// Every point in dispute about the posts that somebody held.
pub(super) fn of_postings(postings: &Postings) -> Vec<Contradiction> {
    let mut found: Vec<Contradiction> = Vec::new();
    found.extend(left(postings));
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

/// Claims of the leaving that tell different posts.
fn left(postings: &Postings) -> Option<Contradiction> {
    let reading = |p: &Posting| {
        let body = p.organisation.clone().filter(|_| p.mission.is_none()).or_else(|| p.city.clone());
        let answer = Answer::Post(p.title.clone(), Held { country: p.country.clone(), body });
        Reading { answer, claims: p.told_on_leaving.clone(), span: None }
    };
    let leading = postings.left().filter(|p| !p.told_on_leaving.is_empty())?;
    let others = postings.list.iter().filter(|p| !p.is_left && !p.told_on_leaving.is_empty());
    let rivals: Vec<Reading> = others.map(reading).collect();
    let (question, leading) = (Question::PostLeft, reading(leading));
    (!rivals.is_empty()).then_some(Contradiction { question, leading, rivals, tie: false })
}
