//! `/method/conflicts`: every open contradiction of the record.

use std::collections::BTreeSet;

use askama::Template;
use axum::response::Response;

use crate::domain::id::ClaimId;
use crate::domain::rule::Rule;
use crate::record::contradictions::{About, Corrected, Subject};
use crate::web::frame::evidence::{self, Evidence, Exhibits};
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
    corrected: Vec<Wrong>,
}

framed!(ConflictsPage);

/// The contradictions about one thing, as the page shows them.
struct Shown {
    name: String,
    url: String,
    questions: Vec<Question>,
}

/// The known errors about one thing.
struct Wrong {
    name: String,
    url: String,
    evidence: Evidence,
}

fn named(about: &About<'_>, ctx: &Ctx) -> (String, String) {
    match about {
        About::Mission(m) => (ctx.t.mission_name(m), ctx.links.mission(&m.id)),
        About::Person(p) => (ctx.t.called(p), ctx.links.person(&p.id)),
    }
}

/// Where all claims about it are.
fn claims_of(about: &About<'_>, ctx: &Ctx) -> String {
    match about {
        About::Mission(m) => ctx.links.mission_claims(&m.id),
        About::Person(p) => ctx.links.person_claims(&p.id),
    }
}

fn shown(subjects: &[Subject<'_>], exhibits: &Exhibits<'_>, ctx: &Ctx) -> Vec<Shown> {
    let subject = |s: &Subject<'_>| {
        let (name, url) = named(&s.about, ctx);
        Shown { name, url, questions: questions(&s.all, exhibits, &claims_of(&s.about, ctx), ctx) }
    };
    subjects.iter().map(subject).collect()
}

fn wrong(corrected: &Corrected<'_>, exhibits: &Exhibits<'_>, ctx: &Ctx) -> Wrong {
    let (name, url) = named(&corrected.about, ctx);
    let evidence = exhibits.of(&name, &corrected.claims, &claims_of(&corrected.about, ctx));
    Wrong { name, url, evidence }
}

/// `/method/conflicts`
pub async fn index(ctx: &Ctx) -> AppResult<Response> {
    let events = ctx.view.events().await?;
    let (persons, missions) =
        (ctx.view.contradictions_on_persons(&events), ctx.view.contradictions_on_missions(&events));
    let corrected = ctx.view.corrected(&events);
    let told = ctx.t.contradictions(&persons, &missions);
    let apart = corrected.iter().flat_map(|c| &c.claims);
    let named: BTreeSet<ClaimId> = told.claims.iter().chain(apart).cloned().collect();
    let sentence = Value::from(told);
    let records = evidence::records(named, ctx).await?;
    let exhibits = Exhibits::new(&records, ctx);
    shell::page(&ConflictsPage {
        shell: Shell::new(ctx, &ctx.t.say("contradictions-title"), &sentence.words),
        sentence,
        rule: ctx.t.meaning(Rule::Choice),
        sections: [
            (ctx.t.say("contradictions-persons"), shown(&persons, &exhibits, ctx)),
            (ctx.t.say("contradictions-missions"), shown(&missions, &exhibits, ctx)),
        ],
        corrected: corrected.iter().map(|c| wrong(c, &exhibits, ctx)).collect(),
    })
}
