//! `/method/conflicts`: every open contradiction of the record.

use std::collections::BTreeSet;

use askama::Template;
use axum::response::Response;

use crate::domain::id::ClaimId;
use crate::domain::rule::Rule;
use crate::record::claims::ClaimRecord;
use crate::record::contradictions::{About, Subject};
use crate::web::frame::evidence::Evidence;
use crate::web::frame::questions::{Question, questions};
use crate::web::frame::shell;
use crate::web::frame::shell::{Shell, framed};
use crate::web::frame::value::ids;
use crate::web::frame::value::plural;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// `/method/conflicts`
#[derive(Template)]
#[template(path = "conflicts/index.html")]
struct ConflictsPage {
    shell: Shell,
    sentence: String,
    claims: String,
    rule: String,
    sections: [(&'static str, Vec<Shown>); 2],
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
            About::Person(p) => (p.display().to_owned(), ctx.links.person(&p.id)),
        };
        Shown { name, url, questions: questions(&s.all, records, ctx) }
    };
    subjects.iter().map(subject).collect()
}

/// `/method/conflicts`
pub async fn index(ctx: &Ctx) -> AppResult<Response> {
    let (persons, missions) = (ctx.view.contradictions_on_persons(), ctx.view.contradictions_on_missions());
    let count = |list: &[Subject<'_>]| list.iter().map(|s| s.all.len()).sum::<usize>();
    let sentence = format!(
        "Sources contradict one another in {} about {} and {} about {}.",
        plural(count(&persons), "question", "questions"),
        plural(persons.len(), "person", "persons"),
        plural(count(&missions), "date", "dates"),
        plural(missions.len(), "mission", "missions"),
    );
    let named: BTreeSet<ClaimId> = persons.iter().chain(&missions).flat_map(Subject::claims).cloned().collect();
    let claims = ids(&named);
    let records = Evidence::records(named, ctx).await?;
    shell::page(&ConflictsPage {
        shell: Shell::new(ctx, "Contradictions", &sentence),
        sentence,
        claims,
        rule: ctx.t.meaning(Rule::Choice),
        sections: [("Persons", shown(&persons, &records, ctx)), ("Missions", shown(&missions, &records, ctx))],
    })
}
