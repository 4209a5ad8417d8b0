//! Every open contradiction of the record, found by the program.

use std::collections::BTreeSet;

use crate::domain::id::ClaimId;
use crate::domain::questions::{Contradiction, Reading, contradictions};
use crate::domain::vocab::Word;
use crate::domain::words;
use crate::web::http::ask::Ctx;

/// The contradictions about one thing.
pub(crate) struct Subject {
    pub id: String,
    pub name: String,
    pub url: String,
    pub all: Vec<Contradiction>,
}

/// Every claim that stands on either side of a contradiction.
pub(crate) fn named<'s>(subjects: impl Iterator<Item = &'s Subject>) -> BTreeSet<ClaimId> {
    let mut ids = BTreeSet::new();
    for contradiction in subjects.flat_map(|s| &s.all) {
        ids.extend(contradiction.leading.claims.iter().cloned());
        ids.extend(contradiction.rivals.iter().flat_map(|r| r.claims.iter().cloned()));
    }
    ids
}

pub(crate) fn persons(ctx: &Ctx) -> Vec<Subject> {
    let persons = ctx.snapshot.list_persons(ctx.scope);
    let subject = |p: crate::domain::person::Person| {
        let all = contradictions(ctx.snapshot.people().claims(&p.id), ctx.scope);
        Subject { name: p.display().to_owned(), url: ctx.links.person(&p.id), id: p.id.to_string(), all }
    };
    persons.into_iter().map(subject).filter(|s| !s.all.is_empty()).collect()
}

/// Changes of which there are rival readings.
pub(crate) fn missions(ctx: &Ctx) -> Vec<Subject> {
    let reading = |r: &crate::domain::witness::Reading| Reading {
        value: words::date(&r.date),
        claims: r.claims.clone(),
        date: Some((r.date.clone(), r.span)),
    };
    let view = ctx.view();
    let subject = |s: &crate::domain::network::Standing<'_>| {
        let changes = s.history.changes().iter().filter(|c| !c.rivals.is_empty());
        let all = changes.map(|c| Contradiction {
            question: c.event.label(),
            leading: reading(&c.leading),
            rivals: c.rivals.iter().map(reading).collect(),
            tie: c.tie,
        });
        Subject {
            id: s.mission.id.to_string(),
            name: crate::web::text::missions::name(s.mission),
            url: ctx.links.mission(&s.mission.id),
            all: all.collect(),
        }
    };
    view.standings.iter().map(subject).filter(|s| !s.all.is_empty()).collect()
}
