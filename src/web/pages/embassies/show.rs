//! One mission: its state, its history, everything claimed, the people who served there.

use askama::Template;
use axum::response::Response;

use super::life;
use crate::address::Links;
use crate::domain::id::ClaimId;
use crate::domain::mission::{Sighting, Verdict};
use crate::domain::network::MissionOnDay;
use crate::domain::rule::Rule;
use crate::domain::scope::Scope;
use crate::domain::vocab::{Basis, MissionEvent, MissionState};
use crate::record::claims::ClaimRecord;
use crate::record::history::{Entry, Rival, history};
use crate::record::mission;
use crate::record::served::Served;
use crate::viz::sign::Sign;
use crate::web::frame::claim_line::{self, ClaimLine};
use crate::web::frame::evidence::Evidence;
use crate::web::frame::life::Life;
use crate::web::frame::shell::{self, Shell, framed};
use crate::web::frame::value::{Value, ids};
use crate::web::frame::{filters, linked};
use crate::web::http::ask::Ctx;
use crate::web::http::found;
use crate::web::http::refusal::AppResult;

/// An entry with its evidence, as the page shows it.
pub(crate) struct Shown {
    /// When, in words.
    pub when: String,
    /// The date as written.
    pub exact: Option<String>,
    /// What happened, in words.
    pub what: String,
    /// What is to be said against it.
    pub note: Option<String>,
    /// Whether it decides states.
    pub decides: bool,
    /// Whether the reading is no better than a rival.
    pub tie: bool,
    /// Its claims.
    pub evidence: Evidence,
    /// Readings that were not chosen, in words, with their claims.
    pub rivals: Vec<(String, Evidence)>,
}

impl Shown {
    fn new(entry: &Entry, claims: &[ClaimRecord], ctx: &Ctx) -> Self {
        let rival = |r: &Rival| (ctx.t.date(&r.date), Evidence::new(&r.claims, claims, ctx));
        let evidence = Evidence::new(&entry.all_claims(), claims, ctx);
        Self {
            when: ctx.t.date_or_unknown(entry.date.as_ref()),
            exact: entry.date.as_ref().map(ToString::to_string),
            what: ctx.t.event(entry),
            note: ctx.t.note(entry),
            decides: entry.is_change(),
            tie: entry.tie,
            evidence: if entry.is_change() { evidence.by(Rule::OneChange) } else { evidence },
            rivals: entry.rivals.iter().map(rival).collect(),
        }
    }
}

/// Somebody who served here, as the page shows it.
pub(crate) struct ServedRow {
    /// The profile.
    pub url: String,
    /// Name or role.
    pub name: String,
    /// In Hangul.
    pub hangul: Option<String>,
    /// As what, as sources word it; empty when no claim says.
    pub ranks: String,
    /// When, in words; empty when no claim says.
    pub times: String,
    /// When the person left from here; `None` for somebody who left from elsewhere.
    pub left: Option<Value>,
    /// The claims.
    pub claims: String,
}

impl ServedRow {
    fn new(s: &Served, ctx: &Ctx) -> Self {
        let left = s.left.as_ref().map(|left| {
            let dated = left.when.as_ref().map(|r| Value::date(ctx.t, Some(&r.leading.date), &r.leading.claims));
            dated.unwrap_or_default()
        });
        Self {
            url: ctx.links.person(&s.person.id),
            name: s.person.display().to_owned(),
            hangul: s.person.hangul.clone(),
            ranks: s.ranks.join("; "),
            times: ctx.t.times(s).join("; "),
            left,
            claims: s.claims.iter().map(ClaimId::as_str).collect::<Vec<_>>().join(" "),
        }
    }
}

/// The latest sign that it was open.
pub(crate) struct Seen {
    /// What kind of sign.
    pub what: &'static str,
    /// When, with the claims.
    pub when: Value,
    /// The first of the claims.
    pub first: String,
}

/// `/embassies/{id}`
#[derive(Template)]
#[template(path = "embassies/show.html")]
pub(crate) struct MissionPage {
    shell: Shell,
    name: String,
    subject: String,
    sentence: String,
    state: MissionState,
    verdict: Verdict,
    rule_text: String,
    presumed: bool,
    decision: Option<String>,
    seen: Option<Seen>,
    region: String,
    counted: &'static str,
    counted_note: Option<String>,
    claims_count: usize,
    origins: usize,
    life: Option<Life>,
    history: Vec<Shown>,
    people: Vec<ServedRow>,
    conflicts: Vec<String>,
    claims: Vec<ClaimLine>,
    touching: Vec<ClaimLine>,
    deciding: Evidence,
    links: Links,
}

framed!(MissionPage);

impl MissionPage {
    fn claim_url(&self, id: &str) -> String {
        self.links.claim(id)
    }
}

/// Builds the page.
pub(crate) async fn page(ctx: &Ctx, standing: &MissionOnDay<'_>) -> AppResult<MissionPage> {
    let mission = standing.mission;
    let claims = ctx.view.claims_about_mission(&mission.id).await?;
    let records = Evidence::records(standing.verdict.claims.iter().cloned().collect(), ctx).await?;
    let name = ctx.t.mission_name(mission);
    let sentence = ctx.t.mission_sentence(standing, ctx.view.scope);
    let (entries, people) = (history(standing, &claims), ctx.view.served_at(standing));
    let (claims_count, origins) = mission::weight(mission, ctx.view.scope);
    Ok(MissionPage {
        shell: Shell::new(ctx, &name, &sentence)
            .marked(vec![(mission.lat, mission.lon, Sign::State(standing.verdict.state))])
            .linked("GovernmentOffice", linked::mission(ctx.t, mission, &sentence)),
        name,
        subject: subject(standing, ctx.view.scope),
        sentence,
        state: standing.verdict.state,
        presumed: standing.verdict.basis == Basis::Presumed,
        decision: ctx.view.decision_on(standing).await?,
        seen: standing.history.last_seen_open(ctx.view.scope.asof).as_ref().map(|s| Seen::of(s, ctx)),
        region: ctx.t.region(mission.region),
        counted: counted(standing),
        counted_note: mission.counted_note.clone(),
        claims_count,
        origins,
        life: life::draw(standing, &entries, &people, ctx),
        history: entries.iter().map(|e| Shown::new(e, &claims, ctx)).collect(),
        people: people.iter().map(|s| ServedRow::new(s, ctx)).collect(),
        conflicts: ctx.view.disagreements_on_mission(&mission.id).await?,
        deciding: Evidence::new(&standing.verdict.claims, &records, ctx).by(standing.verdict.rule),
        rule_text: ctx.t.meaning(standing.verdict.rule),
        verdict: standing.verdict.clone(),
        links: ctx.links,
        claims: claim_line::lines(claims, ctx),
        touching: claim_line::lines(ctx.view.claims_touching_mission(&mission.id).await?, ctx),
    })
}

/// The claims that give its state, or else the first that speaks of it.
fn subject(standing: &MissionOnDay<'_>, scope: Scope) -> String {
    match standing.verdict.claims.as_slice() {
        [] => standing.mission.first_claim(scope).unwrap_or_default().to_owned(),
        deciding => ids(deciding),
    }
}

/// Whether it is one of those that Seoul counts.
fn counted(standing: &MissionOnDay<'_>) -> &'static str {
    match (standing.mission.counted, standing.verdict.state.counts()) {
        (true, true) => "South Korea’s foreign ministry counts it.",
        (true, false) => "It is of a kind that South Korea’s foreign ministry counts while it exists.",
        (false, _) => "",
    }
}

impl Seen {
    fn of(s: &Sighting, ctx: &Ctx) -> Self {
        Self {
            what: match s.event {
                MissionEvent::Attested => "Last seen or listed as open",
                MissionEvent::Reopened => "Last known open when it reopened",
                _ => "Last known open when it opened",
            },
            when: Value::date(ctx.t, Some(&s.date), &s.claims),
            first: s.claims.first().map(ToString::to_string).unwrap_or_default(),
        }
    }
}

/// `/embassies/{id}`
pub async fn show(ctx: &Ctx, id: &str) -> AppResult<Response> {
    let now = ctx.view.now();
    let standing = found::mission(ctx, &now, id).await?;
    shell::page(&page(ctx, standing).await?)
}
