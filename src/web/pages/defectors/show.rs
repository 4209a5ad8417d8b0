//! One profile, in the reader’s order.

use std::collections::BTreeSet;

use askama::Template;
use axum::response::Response;

use super::lines::{DateLine, NameLine, OriginLine, PostLine, by_origin, date_line, name_line, post_line};
use super::part::{self, Part};
use super::{life, story};
use crate::address::{Links, Place};
use crate::domain::edtf::Day;
use crate::domain::person::Person;
use crate::domain::questions::contradictions;
use crate::domain::vocab::{ClaimKind, PersonField};
use crate::record::claims::ClaimRecord;
use crate::record::person::profile::Profile;
use crate::viz::sign::Sign;
use crate::web::frame::claim_line::{self, ClaimLine};
use crate::web::frame::evidence::Evidence;
use crate::web::frame::life::Life;
use crate::web::frame::questions::{Question, questions};
use crate::web::frame::shell::{Shell, framed};
use crate::web::frame::value::{Value, ids};
use crate::web::frame::{filters, linked};
use crate::web::http::ask::Ctx;
use crate::web::http::found;
use crate::web::http::refusal::AppResult;

/// `/defectors/{id}`
#[derive(Template)]
#[template(path = "defectors/show.html")]
pub(crate) struct DefectorPage {
    shell: Shell,
    person: Person,
    named_by: String,
    story: Vec<Part>,
    behind: Evidence,
    denials: Vec<ClaimLine>,
    names: Vec<NameLine>,
    dates: Vec<DateLine>,
    lag: Option<Value>,
    life: Option<Life>,
    then: Option<(String, String)>,
    posts: Vec<PostLine>,
    roles: Vec<ClaimLine>,
    other_roles: Vec<ClaimLine>,
    said: Vec<ClaimLine>,
    told: Vec<ClaimLine>,
    other: Vec<ClaimLine>,
    questions: Vec<Question>,
    conflicts: Vec<String>,
    all: Vec<ClaimLine>,
    touching: Vec<ClaimLine>,
    sources: usize,
    origins: Vec<OriginLine>,
    reports: usize,
    possible_match: Option<String>,
}

framed!(DefectorPage);

/// Builds the page.
pub(crate) async fn page(ctx: &Ctx, person: Person) -> AppResult<DefectorPage> {
    let p = ctx.view.profile(person).await?;
    let story = story::tell(&p, ctx);
    let pick = |test: &dyn Fn(&ClaimRecord) -> bool| {
        claim_line::lines(p.claims.iter().filter(|c| test(c)).cloned().collect(), ctx)
    };
    let by_self = |c: &ClaimRecord| c.speaker.as_str() == p.person.id.as_str();
    let mut said = pick(&|c| c.body.kind() == ClaimKind::Statement && by_self(c));
    said.extend(claim_line::lines(p.said.clone(), ctx));
    let later = |c: &ClaimRecord| story::is_later(c, &p.three.left);
    let about: Vec<ClaimRecord> = p.about().cloned().collect();
    Ok(DefectorPage {
        shell: shell(&p, &story, ctx),
        named_by: named_by(&p),
        behind: Evidence::new(&part::claims(&story), &p.claims, ctx),
        story,
        denials: pick(&story::undoes),
        names: p.names.iter().map(|n| name_line(n, &p.claims, ctx)).collect(),
        dates: date_lines(&p, ctx),
        lag: p.three.lag.map(|l| Value::new(ctx.t.lag_with_days(l), &p.three.lag_claims())),
        life: life::draw(&p, ctx),
        then: left_by(&p).map(|day| then(day, ctx)),
        posts: p.posts.iter().map(|post| post_line(post, &p, ctx)).collect(),
        roles: pick(&|c| is_role(c) && later(c)),
        other_roles: pick(&|c| is_role(c) && !later(c)),
        said,
        told: pick(&|c| c.body.kind() == ClaimKind::Statement && !by_self(c)),
        other: pick(&is_circumstance),
        questions: questions(&contradictions(&p.asserted, ctx.view.scope), &p.claims, ctx),
        conflicts: p.conflicts.clone(),
        sources: about.iter().map(|c| &c.source_id).collect::<BTreeSet<_>>().len(),
        origins: by_origin(&about, ctx),
        reports: about.iter().filter_map(|c| c.report_of.as_deref()).collect::<BTreeSet<_>>().len(),
        all: claim_line::lines(about, ctx),
        touching: claim_line::lines(p.touching().cloned().collect(), ctx),
        possible_match: p.person.possible_match.as_ref().map(|id| ctx.links.person(id)),
        person: p.person,
    })
}

/// The claims that print the name, or the one that spoke first of somebody who is not named.
fn named_by(p: &Profile) -> String {
    let own = p.names.iter().find(|n| Some(&n.form) == p.person.name.as_ref());
    own.map_or_else(|| p.person.named_by.to_string(), |n| ids(&n.claims))
}

/// The three dates.
fn date_lines(p: &Profile, ctx: &Ctx) -> Vec<DateLine> {
    [("Left", &p.three.left), ("Arrived", &p.three.arrived), ("Made public", &p.three.made_public)]
        .map(|(label, d)| date_line(label, d, p, ctx))
        .into()
}

/// The day by which somebody had left, as far as claims date it.
fn left_by(p: &Profile) -> Option<Day> {
    let left = p.three.left.span().and_then(|s| s.latest);
    left.filter(|_| p.three.left.resolution.is_some())
}

/// The frame, with the name in Hangul and the mission left on its picture.
fn shell(p: &Profile, story: &[Part], ctx: &Ctx) -> Shell {
    let sentence = part::plain(story);
    let names: Vec<String> = p.names.iter().map(|n| n.form.clone()).collect();
    let left = p.left_mission.as_deref().and_then(|id| ctx.view.mission(id));
    Shell::new(ctx, p.person.display(), &sentence)
        .in_hangul(p.person.hangul.clone())
        .marked(left.map(|m| (m.lat, m.lon, Sign::Left)).into_iter().collect())
        .linked("Person", linked::person(&p.person, &names, &sentence))
}

/// What was known on a day: the words, and the front page under both clocks.
fn then(day: Day, ctx: &Ctx) -> (String, String) {
    let clocks = ctx.links.clocks.then(day);
    (ctx.t.day(day), Links { clocks }.to(Place::Home))
}

fn is_role(c: &ClaimRecord) -> bool {
    story::role(c).is_some()
}

fn is_circumstance(c: &ClaimRecord) -> bool {
    let told = |field: PersonField| {
        matches!(
            field,
            PersonField::Reason
                | PersonField::Relation
                | PersonField::Age
                | PersonField::Born
                | PersonField::Died
                | PersonField::ReportedMissing
                | PersonField::Other
        )
    };
    c.kind() == ClaimKind::Event || (c.body.as_person().is_some_and(|p| told(p.field)) && !story::undoes(c))
}

/// `/defectors/{id}`
pub async fn show(ctx: &Ctx, id: &str) -> AppResult<Response> {
    let person = found::person(ctx, id).await?;
    crate::web::frame::shell::page(&page(ctx, person).await?)
}
