//! `/method/conflicts`: every open contradiction of the record, found by the program.

use std::collections::BTreeSet;

use askama::Template;
use axum::response::Response;
use serde_json::{Value, json};

use super::api::list_meta;
use super::context::Ctx;
use super::embassies::summary;
use super::error::AppResult;
use super::evidence::{Evidence, ids};
use super::page::{Shell, framed};
use super::respond;
use super::show;
use crate::domain::questions::{Contradiction, Reading, contradictions};
use crate::domain::rule::Rule;
use crate::domain::vocab::Word;
use crate::domain::words;
use crate::store::claims::ClaimRecord;

/// The contradictions about one thing.
struct Subject {
    id: String,
    name: String,
    url: String,
    all: Vec<Contradiction>,
}

/// `/method/conflicts`
#[derive(Template)]
#[template(path = "conflicts/index.html")]
struct ConflictsPage {
    shell: Shell,
    sentence: String,
    claims: String,
    rule: &'static str,
    sections: [(&'static str, Vec<Shown>); 2],
}

framed!(ConflictsPage);

/// A contradiction with its evidence.
pub(super) struct Question {
    /// The question: "left".
    pub asked: String,
    /// What is printed, and who says so.
    pub printed: (String, Evidence),
    /// Whether another reading is as good.
    pub tie: bool,
    /// The other readings.
    pub rivals: Vec<(String, Evidence)>,
}

/// Contradictions as pages show them, with the records of their claims at hand.
pub(super) fn questions(all: Vec<Contradiction>, records: &[ClaimRecord], ctx: &Ctx) -> Vec<Question> {
    let reading = |r: Reading| (r.value, Evidence::new(&r.claims, records, ctx));
    let chosen = |(value, evidence): (String, Evidence)| (value, evidence.by(Rule::Choice));
    let question = |c: Contradiction| Question {
        asked: c.question,
        printed: chosen(reading(c.leading)),
        tie: c.tie,
        rivals: c.rivals.into_iter().map(reading).collect(),
    };
    all.into_iter().map(question).collect()
}

/// The contradictions about one thing, as the page shows them.
struct Shown {
    name: String,
    url: String,
    questions: Vec<Question>,
}

/// Every claim that stands on either side of a contradiction.
fn named<'s>(subjects: impl Iterator<Item = &'s Subject>) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for contradiction in subjects.flat_map(|s| &s.all) {
        ids.extend(contradiction.leading.claims.iter().cloned());
        ids.extend(contradiction.rivals.iter().flat_map(|r| r.claims.iter().cloned()));
    }
    ids
}

fn shown(subjects: Vec<Subject>, records: &[ClaimRecord], ctx: &Ctx) -> Vec<Shown> {
    let subject = |s: Subject| Shown { name: s.name, url: s.url, questions: questions(s.all, records, ctx) };
    subjects.into_iter().map(subject).collect()
}

async fn persons(ctx: &Ctx) -> AppResult<Vec<Subject>> {
    let claims = ctx.snapshot.person_claims(None).await?;
    let persons = ctx.snapshot.list_persons(ctx.known).await?;
    let subject = |p: crate::store::people::PersonRecord| {
        let all = contradictions(claims.get(&p.id).map_or(&[], Vec::as_slice), ctx.known);
        Subject { name: p.display().to_owned(), url: ctx.urls.defector(&p.id), id: p.id, all }
    };
    Ok(persons.into_iter().map(subject).filter(|s| !s.all.is_empty()).collect())
}

/// Changes of which there are rival readings.
fn missions(ctx: &Ctx) -> Vec<Subject> {
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
            id: s.mission.id.clone(),
            name: summary::name(s.mission),
            url: ctx.urls.embassy(&s.mission.id),
            all: all.collect(),
        }
    };
    view.standings.iter().map(subject).filter(|s| !s.all.is_empty()).collect()
}

/// `/method/conflicts`
pub async fn index(ctx: Ctx) -> AppResult<Response> {
    let (persons, missions) = (persons(&ctx).await?, missions(&ctx));
    let count = |list: &[Subject]| list.iter().map(|s| s.all.len()).sum::<usize>();
    let sentence = format!(
        "Sources contradict one another in {} about {} and {} about {}.",
        show::plural(count(&persons), "question", "questions"),
        show::plural(persons.len(), "person", "persons"),
        show::plural(count(&missions), "date", "dates"),
        show::plural(missions.len(), "mission", "missions"),
    );
    let named = named(persons.iter().chain(&missions));
    let claims = ids(&named);
    let records = Evidence::records(named, &ctx).await?;
    respond::page(&ConflictsPage {
        shell: Shell::new(&ctx, "Contradictions", &sentence),
        sentence,
        claims,
        rule: Rule::text(Rule::Choice),
        sections: [("Persons", shown(persons, &records, &ctx)), ("Missions", shown(missions, &records, &ctx))],
    })
}

/// `/api/v1/conflicts`
pub async fn index_json(ctx: Ctx) -> AppResult<Response> {
    let reading = |r: &Reading| json!({ "value": r.value, "claims": r.claims });
    let mut all: Vec<Value> = Vec::new();
    for (kind, subjects) in [("person", persons(&ctx).await?), ("mission", missions(&ctx))] {
        for s in subjects {
            all.extend(s.all.iter().map(|c| {
                json!({
                    "kind": kind, "subject": s.id, "url": s.url, "question": c.question, "rule": Rule::Choice, "tie": c.tie,
                    "printed": reading(&c.leading), "rivals": c.rivals.iter().map(reading).collect::<Vec<_>>(),
                })
            }));
        }
    }
    Ok(respond::json(&json!({ "meta": list_meta(&ctx, all.len()), "conflicts": all })))
}
