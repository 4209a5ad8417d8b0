//! One mission: its state, its history, everything claimed, the people who served there.

use askama::Template;
use axum::response::Response;

use super::life;
use crate::domain::claim::SubjectKind;
use crate::domain::mission::{Sighting, Verdict};
use crate::domain::network::Standing;
use crate::domain::rule::Rule;
use crate::domain::scope::Scope;
use crate::domain::vocab::{Basis, MissionEvent, MissionState, Word};
use crate::domain::words;
use crate::store::claims::ClaimRecord;
use crate::viz::sign::Sign;
use crate::web::address::Links;
use crate::web::frame::claim_line::{self, ClaimLine};
use crate::web::frame::evidence::Evidence;
use crate::web::frame::life::Life;
use crate::web::frame::linked;
use crate::web::frame::shell::{self, Shell, framed};
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;
use crate::web::record::history::{Entry, Rival, history};
use crate::web::record::missions::not_found;
use crate::web::record::served::{Served, people};
use crate::web::text::missions;
use crate::web::text::value::{Value, ids};

/// An entry with its evidence, as the page shows it.
pub(crate) struct Shown {
    /// The entry.
    pub entry: Entry,
    /// Its claims.
    pub evidence: Evidence,
    /// Readings that were not chosen, in words, with their claims.
    pub rivals: Vec<(String, Evidence)>,
}

impl Shown {
    fn new(entry: Entry, claims: &[ClaimRecord], ctx: &Ctx) -> Self {
        let rival = |r: &Rival| (words::date(&r.date), Evidence::new(&r.claims, claims, ctx));
        let evidence = Evidence::new(&entry.all_claims(), claims, ctx);
        Self {
            evidence: if entry.is_change() { evidence.by(Rule::OneChange) } else { evidence },
            rivals: entry.rivals.iter().map(rival).collect(),
            entry,
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
    people: Vec<Served>,
    conflicts: Vec<String>,
    claims: Vec<ClaimLine>,
    touching: Vec<ClaimLine>,
    deciding: Evidence,
    links: Links,
}

framed!(MissionPage);

impl MissionPage {
    fn rule_text(&self) -> &'static str {
        Rule::text(self.verdict.rule)
    }

    fn claim_url(&self, id: &str) -> String {
        self.links.claim(id)
    }
}

/// Builds the page.
pub(crate) async fn page(ctx: &Ctx, standing: &Standing<'_>) -> AppResult<MissionPage> {
    let mission = standing.mission;
    let claims = ctx.snapshot.claims_naming(SubjectKind::Mission, &mission.id, Some(true), ctx.scope).await?;
    let records = Evidence::records(standing.verdict.claims.iter().cloned().collect(), ctx).await?;
    let name = missions::name(mission);
    let sentence = missions::sentence(standing, ctx);
    let (entries, people) = (history(standing, &claims), people(ctx, standing));
    let (claims_count, origins) = missions::weight(mission, ctx.scope);
    Ok(MissionPage {
        shell: Shell::new(ctx, &name, &sentence)
            .marked(vec![(mission.lat, mission.lon, Sign::State(standing.verdict.state))])
            .linked("GovernmentOffice", linked::mission(mission, &sentence)),
        name,
        subject: subject(standing, ctx.scope),
        sentence,
        state: standing.verdict.state,
        presumed: standing.verdict.basis == Basis::Presumed,
        decision: decision(standing, ctx).await?,
        seen: standing.history.last_seen_open(ctx.scope.asof).as_ref().map(Seen::of),
        region: missions::region(mission),
        counted: counted(standing),
        counted_note: mission.counted_note.clone(),
        claims_count,
        origins,
        life: life::draw(standing, &entries, &people, ctx),
        history: entries.into_iter().map(|e| Shown::new(e, &claims, ctx)).collect(),
        people,
        conflicts: ctx.snapshot.conflicts(SubjectKind::Mission, &mission.id, ctx.scope).await?,
        deciding: Evidence::new(&standing.verdict.claims, &records, ctx).by(standing.verdict.rule),
        verdict: standing.verdict.clone(),
        links: ctx.links,
        claims: claim_line::lines(claims, &ctx.links),
        touching: claim_line::lines(
            ctx.snapshot.claims_naming(SubjectKind::Mission, &mission.id, Some(false), ctx.scope).await?,
            &ctx.links,
        ),
    })
}

/// Why an editor decided on its state, if one did.
async fn decision(standing: &Standing<'_>, ctx: &Ctx) -> AppResult<Option<String>> {
    let Some(id) = &standing.verdict.decision else { return Ok(None) };
    Ok(ctx.snapshot.decision_reason(id).await?)
}

/// The claims that give its state, or else the first that speaks of it.
fn subject(standing: &Standing<'_>, scope: Scope) -> String {
    match standing.verdict.claims.as_slice() {
        [] => standing.mission.first_claim(scope).unwrap_or_default().to_owned(),
        deciding => ids(deciding),
    }
}

/// Whether it is one of those that Seoul counts.
fn counted(standing: &Standing<'_>) -> &'static str {
    match (standing.mission.counted, standing.verdict.state.counts()) {
        (true, true) => "South Korea’s foreign ministry counts it.",
        (true, false) => "It is of a kind that South Korea’s foreign ministry counts while it exists.",
        (false, _) => "",
    }
}

impl Seen {
    fn of(s: &Sighting) -> Self {
        Self {
            what: match s.event {
                MissionEvent::Attested => "Last seen or listed as open",
                MissionEvent::Reopened => "Last known open when it reopened",
                _ => "Last known open when it opened",
            },
            when: Value::date(Some(&s.date), &s.claims),
            first: s.claims.first().map(ToString::to_string).unwrap_or_default(),
        }
    }
}

/// `/embassies/{id}`
pub async fn show(ctx: &Ctx, id: &str) -> AppResult<Response> {
    let view = ctx.view();
    let Some(standing) = view.standings.iter().find(|s| s.mission.id == id) else {
        return Err(ctx.lost(not_found(ctx, &view.standings, id)).await);
    };
    shell::page(&page(ctx, standing).await?)
}
