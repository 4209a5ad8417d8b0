//! One mission: its state, why it closed, what happened, who served there, how we know.

use std::collections::BTreeSet;

use askama::Template;
use axum::response::Response;

use super::facts;
use super::life;
use super::served::ServedRow;
use crate::domain::event::{Event, Under};
use crate::domain::id::ClaimId;
use crate::domain::mission::Verdict;
use crate::domain::network::MissionOnDay;
use crate::domain::questions::Contradiction;
use crate::domain::scope::Scope;
use crate::domain::vocab::{Basis, Happening, MissionState, Word};
use crate::record::claims::ClaimRecord;
use crate::record::eventful::begins;
use crate::record::events::Told;
use crate::record::history::history;
use crate::record::reasons;
use crate::record::served::Served;
use crate::viz::sign::Sign;
use crate::web::frame::accounts::Accounts;
use crate::web::frame::event_row::{self, EventRows};
use crate::web::frame::evidence::{self, Evidence, Exhibits};
use crate::web::frame::fact::Fact;
use crate::web::frame::life::Life;
use crate::web::frame::rich::Rich;
use crate::web::frame::shell::{self, Shell, framed};
use crate::web::frame::value::{Value, ids};
use crate::web::frame::{filters, linked};
use crate::web::http::ask::Ctx;
use crate::web::http::found;
use crate::web::http::refusal::AppResult;

/// So many neighbours are named.
const NEARBY: usize = 4;

/// `/embassies/{id}`
#[derive(Template)]
#[template(path = "embassies/show.html")]
pub(crate) struct MissionPage {
    shell: Shell,
    name: String,
    hangul: Option<String>,
    region: String,
    subject: String,
    sentence: String,
    state: MissionState,
    decision: Option<String>,
    facts: Vec<Fact>,
    life: Option<Life>,
    why_heading: String,
    why: Option<Accounts>,
    happened: Option<EventRows>,
    reports: Option<EventRows>,
    people: Vec<ServedRow>,
    conflicts: Vec<String>,
    rule_text: String,
    rule: Rich,
    last_seen: Option<Rich>,
    counting: String,
    deciding: Option<Evidence>,
    nearby: Vec<Neighbour>,
    claims: String,
}

framed!(MissionPage);

/// A mission not far away.
struct Neighbour {
    name: String,
    url: String,
    state: MissionState,
    claims: String,
}

/// What the page is made of, beside the mission itself.
struct Gathered {
    claims: Vec<ClaimRecord>,
    /// How many of these are about the mission; those behind them speak of it among others.
    about: usize,
    deciding: Vec<ClaimRecord>,
    events: Told,
    decision: Option<String>,
    conflicts: Vec<String>,
}

/// Builds the page.
pub(crate) async fn page(ctx: &Ctx, standing: &MissionOnDay<'_>) -> AppResult<MissionPage> {
    let mission = standing.mission;
    let mut claims = ctx.view.claims_about_mission(&mission.id).await?;
    let about = claims.len();
    claims.extend(ctx.view.claims_touching_mission(&mission.id).await?);
    let events = ctx.view.events().await?;
    // What is told of the embassy in a country stands in its events, though the claim names no mission.
    let in_events = events.of_mission(&mission.id).flat_map(Event::rests_on);
    let deciding: BTreeSet<ClaimId> = standing.verdict.claims.iter().chain(in_events).cloned().collect();
    let told = Gathered {
        claims,
        about,
        deciding: evidence::records(deciding, ctx).await?,
        events,
        decision: ctx.view.decision_on(standing).await?,
        conflicts: ctx.view.disagreements_on_mission(&mission.id).await?,
    };
    Ok(composed(standing, told, ctx))
}

/// The page from what the record says. What stands higher on the page is printed first.
fn composed(standing: &MissionOnDay<'_>, told: Gathered, ctx: &Ctx) -> MissionPage {
    let (mission, scope) = (standing.mission, ctx.view.scope);
    let exhibits = Exhibits::new(told.claims.iter().chain(&told.deciding), ctx);
    let (name, sentence) = (ctx.t.mission_name(mission), ctx.t.mission_sentence(standing, scope));
    let all = ctx.links.mission_claims(&mission.id);
    let people = ctx.view.served_at(standing);
    let own: Vec<&Event> = told.events.of_mission(&mission.id).collect();
    let disputes: Vec<Contradiction> = ctx.view.disputes_about(&mission.id, &told.events);
    let (happened, reports) = happened(&own, &exhibits, ctx);
    MissionPage {
        shell: shell(standing, &name, &sentence, ctx),
        hangul: mission.hangul.clone(),
        region: ctx.t.region(mission.region),
        subject: subject(standing, scope),
        state: standing.verdict.state,
        decision: told.decision,
        facts: facts::facts(standing, &own, &people, &disputes, ctx),
        life: life::draw(standing, &history(standing, &told.claims), &people, ctx),
        why_heading: ctx.t.say(why_heading(standing)),
        why: why(told.claims.get(..told.about).unwrap_or_default(), &exhibits, &all, ctx),
        happened,
        reports,
        people: served(&people, ctx),
        conflicts: told.conflicts,
        rule_text: ctx.t.meaning(standing.verdict.rule),
        rule: rule(&standing.verdict, ctx),
        last_seen: last_seen(standing, ctx),
        counting: ctx.t.counting(standing),
        deciding: deciding(standing, &exhibits, &all, ctx),
        nearby: nearby(standing, ctx),
        claims: all,
        name,
        sentence,
    }
}

fn why(about: &[ClaimRecord], exhibits: &Exhibits<'_>, all: &str, ctx: &Ctx) -> Option<Accounts> {
    Accounts::of(&reasons::of_mission(about), exhibits, all, ctx)
}

fn served(people: &[Served], ctx: &Ctx) -> Vec<ServedRow> {
    people.iter().map(|s| ServedRow::new(s, ctx)).collect()
}

/// The claims that decide the state, if claims do.
fn deciding(standing: &MissionOnDay<'_>, exhibits: &Exhibits<'_>, all: &str, ctx: &Ctx) -> Option<Evidence> {
    let evidence = exhibits.of(&ctx.t.say("mission-its-state"), &standing.verdict.claims, all);
    Some(evidence.by(standing.verdict.rule)).filter(|e| !e.is_empty())
}

fn shell(standing: &MissionOnDay<'_>, name: &str, sentence: &str, ctx: &Ctx) -> Shell {
    let mission = standing.mission;
    Shell::new(ctx, name, sentence)
        .marked(vec![(mission.lat, mission.lon, Sign::State(standing.verdict.state))])
        .linked(&linked::mission(ctx.t, mission, sentence))
}

/// Why it closed, or why claims say that it was to close.
fn why_heading(standing: &MissionOnDay<'_>) -> &'static str {
    match standing.verdict.state {
        MissionState::Closed => "mission-why-closed",
        _ => "mission-why-once",
    }
}

/// The rows of what happened, and apart what no confirmed or reported claim tells. What stands under another event is told
/// there, and that a country is covered from abroad in the facts.
fn happened(own: &[&Event], exhibits: &Exhibits<'_>, ctx: &Ctx) -> (Option<EventRows>, Option<EventRows>) {
    let is_state = |e: &Event| e.happening == Happening::AccreditedFromAbroad;
    let own = || own.iter().filter(|e| !is_state(e));
    let row = |e: &&Event| {
        let row = event_row::row(exhibits, e, ctx.t.event_row(&ctx.view, e), ctx);
        event_row::with_others(row, exhibits, e, ctx)
    };
    let mut in_order: Vec<&&Event> = own().filter(|e| e.is_row()).collect();
    // What was announced on a day stands before what happened on it.
    in_order.sort_by_key(|e| (begins(e).is_none(), begins(e), e.happening.announced().is_none()));
    let rows: Vec<_> = in_order.into_iter().map(row).collect();
    let reports: Vec<_> = own().filter(|e| e.under == Some(Under::Subject)).map(row).collect();
    (EventRows::of(rows), EventRows::of(reports))
}

/// The nearest missions.
fn nearby(standing: &MissionOnDay<'_>, ctx: &Ctx) -> Vec<Neighbour> {
    let now = ctx.view.now();
    let neighbour = |s: &MissionOnDay<'_>| Neighbour {
        name: ctx.t.place(s.mission),
        url: ctx.links.mission(&s.mission.id),
        state: s.verdict.state,
        claims: subject(s, ctx.view.scope),
    };
    crate::record::missions::nearest(&now, standing.mission, NEARBY).into_iter().map(neighbour).collect()
}

/// The claims that give its state, or else the first that speaks of it.
fn subject(standing: &MissionOnDay<'_>, scope: Scope) -> String {
    match standing.verdict.claims.as_slice() {
        [] => standing.mission.first_claim(scope).unwrap_or_default().to_owned(),
        deciding => ids(deciding),
    }
}

/// "Last seen or listed as open: 5 July 2014."
fn last_seen(standing: &MissionOnDay<'_>, ctx: &Ctx) -> Option<Rich> {
    let s = standing.history.last_seen_open(ctx.view.scope.asof)?;
    let when = Rich::value(&Value::date(ctx.t, Some(&s.date), &s.claims)).unwrap_or_default();
    let sign = [("sign", s.event.as_str().into())];
    Some(Rich::new(ctx.t, "mission-last-seen", &[("when", (&when).into())], sign))
}

/// "How we decide; the state is presumed.", with a link to the rule.
fn rule(verdict: &Verdict, ctx: &Ctx) -> Rich {
    let link = Rich::link(&ctx.t.say("how-we-decide"), &format!("/method#{}", verdict.rule.as_str()));
    let presumed = if verdict.basis == Basis::Presumed { "yes" } else { "no" };
    Rich::new(ctx.t, "mission-rule", &[("rule", (&link).into())], [("presumed", presumed.into())])
}

/// `/embassies/{id}`
pub async fn show(ctx: &Ctx, id: &str) -> AppResult<Response> {
    let now = ctx.view.now();
    let standing = found::mission(ctx, &now, id).await?;
    shell::page(&page(ctx, standing).await?)
}
