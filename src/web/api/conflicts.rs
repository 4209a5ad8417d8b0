//! Every open contradiction of the record as JSON.

use axum::response::Response;
use serde::Serialize;

use super::shapes::meta::{Listed, Meta, Nothing, list_meta};
use crate::domain::id::ClaimId;
use crate::domain::questions::Reading;
use crate::domain::rule::Rule;
use crate::domain::vocab::{RetiredKind, Word};
use crate::record::contradictions::{About, Corrected, Subject};
use crate::web::http::answer;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// An answer, and who gives it.
#[derive(Serialize)]
struct ReadingJson {
    value: String,
    claims: Vec<ClaimId>,
}

/// A question with contradicting answers.
#[derive(Serialize)]
struct ConflictJson {
    kind: &'static str,
    subject: String,
    url: String,
    question: String,
    rule: Rule,
    tie: bool,
    printed: ReadingJson,
    rivals: Vec<ReadingJson>,
}

#[derive(Serialize)]
struct ConflictsAnswer<'c> {
    meta: Meta<'c, Listed<Nothing>>,
    conflicts: Vec<ConflictJson>,
    corrected: Vec<CorrectedJson>,
}

/// Known errors about one thing, and what was taken back.
#[derive(Serialize)]
struct CorrectedJson {
    kind: &'static str,
    subject: String,
    url: String,
    claims: Vec<ClaimId>,
}

fn reading(r: &Reading, ctx: &Ctx) -> ReadingJson {
    ReadingJson { value: ctx.t.answer(&r.answer), claims: r.claims.clone() }
}

/// What something is about: the kind of it, the id, the page.
fn named(about: &About<'_>, ctx: &Ctx) -> (RetiredKind, String, String) {
    match about {
        About::Mission(m) => (RetiredKind::Mission, m.id.to_string(), ctx.links.mission(&m.id)),
        About::Person(p) => (RetiredKind::Person, p.id.to_string(), ctx.links.person(&p.id)),
    }
}

fn corrected(corrected: &Corrected<'_>, ctx: &Ctx) -> CorrectedJson {
    let (kind, subject, url) = named(&corrected.about, ctx);
    CorrectedJson { kind: kind.as_str(), subject, url, claims: corrected.claims.clone() }
}

fn conflicts(subject: &Subject<'_>, ctx: &Ctx) -> Vec<ConflictJson> {
    let (kind, id, url) = named(&subject.about, ctx);
    let conflict = |c: &crate::domain::questions::Contradiction| ConflictJson {
        kind: kind.as_str(),
        subject: id.clone(),
        url: url.clone(),
        question: ctx.t.question(&c.question),
        rule: Rule::Choice,
        tie: c.tie,
        printed: reading(&c.leading, ctx),
        rivals: c.rivals.iter().map(|r| reading(r, ctx)).collect(),
    };
    subject.all.iter().map(conflict).collect()
}

/// `/api/v1/conflicts`
pub async fn index(ctx: &Ctx) -> AppResult<Response> {
    let events = ctx.view.events().await?;
    let view = &ctx.view;
    let subjects = [view.contradictions_on_persons(&events), view.contradictions_on_missions(&events)].concat();
    let all: Vec<ConflictJson> = subjects.iter().flat_map(|s| conflicts(s, ctx)).collect();
    let corrected = view.corrected(&events).iter().map(|c| corrected(c, ctx)).collect();
    Ok(answer::json(&ConflictsAnswer { meta: list_meta(ctx, all.len(), Nothing {}), conflicts: all, corrected }))
}
