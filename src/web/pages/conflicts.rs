//! `/method/conflicts`: every open contradiction of the record.

use std::collections::BTreeSet;

use askama::Template;
use axum::response::Response;

use crate::domain::id::ClaimId;
use crate::domain::rule::Rule;
use crate::record::claims::ClaimRecord;
use crate::record::contradictions::{About, Subject};
use crate::web::frame::evidence::Evidence;
use crate::web::frame::filters;
use crate::web::frame::questions::{Question, questions};
use crate::web::frame::shell::{self, Shell, framed};
use crate::web::frame::value::Value;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// `/method/conflicts`
#[derive(Template)]
#[template(path = "conflicts/index.html")]
struct ConflictsPage {
    shell: Shell,
    sentence: Value,
    rule: String,
    sections: [(String, Vec<Shown>); 2],
}

framed!(ConflictsPage);

/// The contradictions about one thing, as the page shows them.
struct Shown {
    name: String,
    url: String,
    questions: Vec<Question>,
}

fn shown(subjects: &[Subject<'_>], records: &[ClaimRecord], ctx: &Ctx) -> Vec<Shown> {
    let subject = |s: &Subject<'_>| {
        let (name, url) = match &s.about {
            About::Mission(m) => (ctx.t.mission_name(m), ctx.links.mission(&m.id)),
            About::Person(p) => (ctx.t.called(p), ctx.links.person(&p.id)),
        };
        Shown { name, url, questions: questions(&s.all, records, ctx) }
    };
    subjects.iter().map(subject).collect()
}

/// `/method/conflicts`
pub async fn index(ctx: &Ctx) -> AppResult<Response> {
    let (persons, missions) = (ctx.view.contradictions_on_persons(), ctx.view.contradictions_on_missions());
    let told = ctx.t.contradictions(&persons, &missions);
    let named: BTreeSet<ClaimId> = told.claims.iter().cloned().collect();
    let sentence = Value::from(told);
    let records = Evidence::records(named, ctx).await?;
    shell::page(&ConflictsPage {
        shell: Shell::new(ctx, &ctx.t.say("contradictions-title"), &sentence.words),
        sentence,
        rule: ctx.t.meaning(Rule::Choice),
        sections: [
            (ctx.t.say("contradictions-persons"), shown(&persons, &records, ctx)),
            (ctx.t.say("contradictions-missions"), shown(&missions, &records, ctx)),
        ],
    })
}
