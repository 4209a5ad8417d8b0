//! One mission: its state, its history, everything claimed, the people who served there.

use askama::Template;
use axum::response::Response;

use super::life;
use crate::domain::id::ClaimId;
use crate::domain::mission::{Sighting, Verdict};
use crate::domain::network::MissionOnDay;
use crate::domain::rule::Rule;
use crate::domain::scope::Scope;
use crate::domain::vocab::{Basis, MissionState, Word};
use crate::record::claims::ClaimRecord;
use crate::record::history::{Entry, Rival, history};
use crate::record::mission;
use crate::record::served::Served;
use crate::viz::sign::Sign;
use crate::web::frame::claim_line::{self, ClaimLine};
use crate::web::frame::evidence::Evidence;
use crate::web::frame::life::Life;
use crate::web::frame::rich::Rich;
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
        let rival = |r: &Rival| {
            let words = ctx.t.with("mission-rival", [("when", ctx.t.date(&r.date).into())]);
            (words, Evidence::new(&r.claims, claims, ctx))
        };
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
    /// As what, as sources word it, if a claim says.
    pub ranks: Option<String>,
    /// When, in words, if a claim says.
    pub times: Option<String>,
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
        let told = |parts: &[String]| (!parts.is_empty()).then(|| ctx.t.semicolon(parts));
        Self {
            url: ctx.links.person(&s.person.id),
            name: ctx.t.called(&s.person),
            hangul: s.person.hangul.clone(),
            ranks: told(&s.ranks),
            times: told(&ctx.t.times(s)),
            left,
            claims: s.claims.iter().map(ClaimId::as_str).collect::<Vec<_>>().join(" "),
        }
    }
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
    rule_text: String,
    rule: Rich,
    decision: Option<String>,
    last_seen: Option<Rich>,
    region: String,
    counting: String,
    weight: String,
    claims_count: usize,
    life: Option<Life>,
    history: Vec<Shown>,
    people: Vec<ServedRow>,
    conflicts: Vec<String>,
    claims: Vec<ClaimLine>,
    touching: Option<(String, Vec<ClaimLine>)>,
    deciding: Option<Evidence>,
}

framed!(MissionPage);

/// Builds the page.
pub(crate) async fn page(ctx: &Ctx, standing: &MissionOnDay<'_>) -> AppResult<MissionPage> {
    let mission = standing.mission;
    let claims = ctx.view.claims_about_mission(&mission.id).await?;
    let records = Evidence::records(standing.verdict.claims.iter().cloned().collect(), ctx).await?;
    let deciding = Evidence::new(&standing.verdict.claims, &records, ctx).by(standing.verdict.rule);
    let name = ctx.t.mission_name(mission);
    let sentence = ctx.t.mission_sentence(standing, ctx.view.scope);
    let (entries, people) = (history(standing, &claims), ctx.view.served_at(standing));
    let (claims_count, origins) = mission::weight(mission, ctx.view.scope);
    Ok(MissionPage {
        shell: Shell::new(ctx, &name, &sentence)
            .marked(vec![(mission.lat, mission.lon, Sign::State(standing.verdict.state))])
            .linked(&linked::mission(ctx.t, mission, &sentence)),
        name,
        subject: subject(standing, ctx.view.scope),
        sentence,
        state: standing.verdict.state,
        decision: decision(standing, ctx).await?,
        last_seen: standing.history.last_seen_open(ctx.view.scope.asof).as_ref().map(|s| last_seen(s, ctx)),
        region: ctx.t.region(mission.region),
        counting: ctx.t.counting(standing),
        weight: ctx.t.mission_weight(claims_count, origins),
        claims_count,
        life: life::draw(standing, &entries, &people, ctx),
        history: entries.iter().map(|e| Shown::new(e, &claims, ctx)).collect(),
        people: people.iter().map(|s| ServedRow::new(s, ctx)).collect(),
        conflicts: ctx.view.disagreements_on_mission(&mission.id).await?,
        deciding: Some(deciding).filter(|e| !e.claims.is_empty()),
        rule_text: ctx.t.meaning(standing.verdict.rule),
        rule: rule(&standing.verdict, ctx),
        claims: claim_line::lines(claims, ctx),
        touching: touching(standing, ctx).await?,
    })
}

/// "Editor’s decision: …", if there is one.
async fn decision(standing: &MissionOnDay<'_>, ctx: &Ctx) -> AppResult<Option<String>> {
    let reason = ctx.view.decision_on(standing).await?;
    Ok(reason.map(|reason| ctx.t.with("mission-decision", [("reason", reason.into())])))
}

/// How many claims about others speak of it, and those claims; nothing where there are none.
async fn touching(standing: &MissionOnDay<'_>, ctx: &Ctx) -> AppResult<Option<(String, Vec<ClaimLine>)>> {
    let lines = claim_line::lines(ctx.view.claims_touching_mission(&standing.mission.id).await?, ctx);
    Ok((!lines.is_empty()).then(|| (ctx.t.count("mission-touching-number", lines.len()), lines)))
}

/// The claims that give its state, or else the first that speaks of it.
fn subject(standing: &MissionOnDay<'_>, scope: Scope) -> String {
    match standing.verdict.claims.as_slice() {
        [] => standing.mission.first_claim(scope).unwrap_or_default().to_owned(),
        deciding => ids(deciding),
    }
}

/// "Last seen or listed as open: 5 July 2014.", with a link to the first of the claims.
fn last_seen(s: &Sighting, ctx: &Ctx) -> Rich {
    let url = s.claims.first().map(|c| ctx.links.claim(c)).unwrap_or_default();
    let when = Rich::value_link(&Value::date(ctx.t, Some(&s.date), &s.claims), &url);
    Rich::new(ctx.t, "mission-last-seen", &[("when", (&when).into())], [("sign", s.event.as_str().into())])
}

/// "Rule r4-between; presumed.", with a link to the rule.
fn rule(verdict: &Verdict, ctx: &Ctx) -> Rich {
    let (rule, presumed) = (verdict.rule.as_str(), verdict.basis == Basis::Presumed);
    let link = Rich::link(rule, &format!("/method#{rule}"));
    let presumed = if presumed { "yes" } else { "no" };
    Rich::new(ctx.t, "mission-rule", &[("rule", (&link).into())], [("presumed", presumed.into())])
}

/// `/embassies/{id}`
pub async fn show(ctx: &Ctx, id: &str) -> AppResult<Response> {
    let now = ctx.view.now();
    let standing = found::mission(ctx, &now, id).await?;
    shell::page(&page(ctx, standing).await?)
}
