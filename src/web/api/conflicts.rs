//! Every open contradiction of the record as JSON.

use axum::response::Response;
use serde::Serialize;

use super::shapes::meta::{Listed, Meta, Nothing, list_meta};
use crate::domain::id::ClaimId;
use crate::domain::questions::Reading;
use crate::domain::rule::Rule;
use crate::domain::vocab::{RetiredKind, Word};
use crate::record::contradictions::{About, Subject};
use crate::web::http::answer;
use crate::web::http::ask::Ctx;

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
}

fn reading(r: &Reading, ctx: &Ctx) -> ReadingJson {
    ReadingJson { value: ctx.t.answer(&r.answer), claims: r.claims.clone() }
}

fn conflicts(subject: &Subject<'_>, ctx: &Ctx) -> Vec<ConflictJson> {
    let (kind, id, url) = match &subject.about {
        About::Mission(m) => (RetiredKind::Mission, m.id.to_string(), ctx.links.mission(&m.id)),
        About::Person(p) => (RetiredKind::Person, p.id.to_string(), ctx.links.person(&p.id)),
    };
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
#[must_use]
pub fn index(ctx: &Ctx) -> Response {
    let subjects = [ctx.view.contradictions_on_persons(), ctx.view.contradictions_on_missions()].concat();
    let all: Vec<ConflictJson> = subjects.iter().flat_map(|s| conflicts(s, ctx)).collect();
    answer::json(&ConflictsAnswer { meta: list_meta(ctx, all.len(), Nothing {}), conflicts: all })
}
