//! `/method/conflicts`: every open contradiction of the record.

use askama::Template;
use axum::response::Response;

use crate::domain::rule::Rule;
use crate::store::claims::ClaimRecord;
use crate::web::frame::evidence::Evidence;
use crate::web::frame::questions::{Question, questions};
use crate::web::frame::shell;
use crate::web::frame::shell::{Shell, framed};
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;
use crate::web::record::contradictions::{Subject, missions, named, persons};
use crate::web::text::lists;
use crate::web::text::value::ids;

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

/// The contradictions about one thing, as the page shows them.
struct Shown {
    name: String,
    url: String,
    questions: Vec<Question>,
}

fn shown(subjects: Vec<Subject>, records: &[ClaimRecord], ctx: &Ctx) -> Vec<Shown> {
    let subject = |s: Subject| Shown { name: s.name, url: s.url, questions: questions(s.all, records, ctx) };
    subjects.into_iter().map(subject).collect()
}

/// `/method/conflicts`
pub async fn index(ctx: &Ctx) -> AppResult<Response> {
    let (persons, missions) = (persons(ctx), missions(ctx));
    let count = |list: &[Subject]| list.iter().map(|s| s.all.len()).sum::<usize>();
    let sentence = format!(
        "Sources contradict one another in {} about {} and {} about {}.",
        lists::plural(count(&persons), "question", "questions"),
        lists::plural(persons.len(), "person", "persons"),
        lists::plural(count(&missions), "date", "dates"),
        lists::plural(missions.len(), "mission", "missions"),
    );
    let named = named(persons.iter().chain(&missions));
    let claims = ids(&named);
    let records = Evidence::records(named, ctx).await?;
    shell::page(&ConflictsPage {
        shell: Shell::new(ctx, "Contradictions", &sentence),
        sentence,
        claims,
        rule: Rule::text(Rule::Choice),
        sections: [("Persons", shown(persons, &records, ctx)), ("Missions", shown(missions, &records, ctx))],
    })
}
