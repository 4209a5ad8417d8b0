//! Finding the points in dispute about one person.

use std::collections::BTreeMap;

use super::answers::{answers, set_apart};
use super::model::{Answer, Contradiction, Question, Reading};
use super::{dated, posts};
use crate::domain::choice::{Said, choose};
use crate::domain::event::Event;
use crate::domain::person::PersonClaim;
use crate::domain::person::posting::Postings;
use crate::domain::scope::Scope;
use crate::domain::vocab::Certainty;
use crate::domain::witness::Witness;

/// What is asked about one person: the claims, and what was made of them.
#[derive(Debug, Clone)]
pub struct Asked<'p> {
    /// What is claimed of the person.
    pub claims: &'p [PersonClaim],
    /// What happened to the person.
    pub events: Vec<&'p Event>,
    /// The posts that the person held.
    pub postings: &'p Postings,
}

/// Every point in dispute about one person, by what was public.
#[must_use]
pub fn contradictions(asked: &Asked<'_>, scope: Scope) -> Vec<Contradiction> {
    let stands =
        |c: &&PersonClaim| !c.set_aside && c.witness.certainty > Certainty::Denied && c.witness.is_public(scope);
    let seen: Vec<&PersonClaim> = asked.claims.iter().filter(stands).collect();
    let mut found: Vec<Contradiction> = asked.events.iter().filter_map(|e| dated::of_event(e)).collect();
    found.extend(dated::birth(&seen));
    found.extend(posts::of_postings(asked.postings, &asked.events));
    let apart = set_apart(&seen);
    let mut said: BTreeMap<Question, Vec<(&Witness, Answer)>> = BTreeMap::new();
    for claim in &seen {
        for (question, answer) in answers(claim, &apart) {
            said.entry(question).or_default().push((&claim.witness, answer));
        }
    }
    found.extend(said.into_iter().filter_map(|(question, given)| chosen(question, &given)));
    found.sort_by(|a, b| a.question.cmp(&b.question));
    found
}

/// The choice among answers of which each is excluded by another.
fn chosen(question: Question, given: &[(&Witness, Answer)]) -> Option<Contradiction> {
    let disputed = |answer: &Answer| given.iter().any(|(_, other)| answer.excludes(other));
    let at_odds: Vec<&(&Witness, Answer)> = given.iter().filter(|(_, answer)| disputed(answer)).collect();
    let said: Vec<Said<'_>> = at_odds.iter().map(|(witness, a)| Said { witness, value: a.key() }).collect();
    let choice = choose(&said)?;
    let reading = |value: &str, claims: Vec<_>| {
        let spelled = at_odds.iter().filter(|(_, answer)| answer.key() == value);
        let (_, answer) = spelled.max_by_key(|(w, _)| (w.certainty, w.reliability, std::cmp::Reverse(&w.claim)))?;
        Some(Reading { answer: answer.clone(), claims, span: None })
    };
    let leading = reading(&choice.leading.value, choice.leading.claims)?;
    let rivals: Vec<Reading> = choice
        .rivals
        .into_iter()
        .filter_map(|class| reading(&class.value, class.claims))
        .filter(|rival| rival.answer.excludes(&leading.answer))
        .collect();
    (!rivals.is_empty()).then_some(Contradiction { question, leading, rivals, tie: choice.tie })
}
