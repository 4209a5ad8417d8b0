//! One mission: its state, its history, everything claimed, the people who served there.

use askama::Template;

use super::entries::{Entry, Rival, history};
use super::life::{self, Life};
use super::people::{Served, people};
use super::summary;
use crate::domain::mission::Verdict;
use crate::domain::network::Standing;
use crate::domain::rule::Rule;
use crate::domain::vocab::{Basis, MissionEvent, MissionState, Word};
use crate::domain::words;
use crate::store::claims::ClaimRecord;
use crate::web::context::Ctx;
use crate::web::error::AppResult;
use crate::web::evidence::{Evidence, Value, ids};
use crate::web::linked;
use crate::web::page::{Shell, framed};
use crate::web::show::{self, ClaimLine};

/// An entry with its evidence, as the page shows it.
pub(super) struct Shown {
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
pub(super) struct Seen {
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
pub(super) struct ShowPage {
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
}

framed!(ShowPage);

impl ShowPage {
    fn rule_text(&self) -> &'static str {
        Rule::text(self.verdict.rule)
    }

    fn claim_url(&self, id: &str) -> String {
        crate::web::urls::join(&format!("/claims/{id}"), self.shell.clock_fields.iter().cloned())
    }
}

/// Builds the page.
pub(super) async fn page(ctx: &Ctx, standing: &Standing<'_>) -> AppResult<ShowPage> {
    let mission = standing.mission;
    let claims = ctx.snapshot.claims_naming("mission", &mission.id, Some(true), ctx.known).await?;
    let records = Evidence::records(standing.verdict.claims.iter().cloned().collect(), ctx).await?;
    let name = summary::name(mission);
    let sentence = summary::sentence(standing, ctx);
    let seen = standing.history.last_seen_open(ctx.asof);
    let decision = match &standing.verdict.decision {
        Some(id) => ctx.snapshot.decision_reason(id).await?,
        None => None,
    };
    let (entries, people) = (history(standing, &claims), people(ctx, standing).await?);
    let (claims_count, origins) = summary::weight(mission, ctx.known);
    Ok(ShowPage {
        shell: Shell::new(ctx, &name, &sentence)
            .marked(vec![(mission.lat, mission.lon, standing.verdict.state.as_str())])
            .linked("GovernmentOffice", linked::mission(mission, &sentence)),
        name,
        subject: match standing.verdict.claims.as_slice() {
            [] => mission.first_claim(ctx.known).unwrap_or_default().to_owned(),
            deciding => ids(deciding),
        },
        sentence,
        state: standing.verdict.state,
        presumed: standing.verdict.basis == Basis::Presumed,
        decision,
        seen: seen.map(|s| Seen {
            what: match s.event {
                MissionEvent::Attested => "Last seen or listed as open",
                MissionEvent::Reopened => "Last known open when it reopened",
                _ => "Last known open when it opened",
            },
            when: Value::date(Some(&s.date), &s.claims),
            first: s.claims.first().cloned().unwrap_or_default(),
        }),
        region: summary::region(mission),
        counted: match (mission.counted, standing.verdict.state.counts()) {
            (true, true) => "South Korea’s foreign ministry counts it.",
            (true, false) => "It is of a kind that South Korea’s foreign ministry counts while it exists.",
            (false, _) => "",
        },
        counted_note: mission.counted_note.clone(),
        claims_count,
        origins,
        life: life::draw(standing, &entries, &people, ctx),
        history: entries.into_iter().map(|e| Shown::new(e, &claims, ctx)).collect(),
        people,
        conflicts: ctx.snapshot.conflicts("mission", &mission.id, ctx.known).await?,
        deciding: Evidence::new(&standing.verdict.claims, &records, ctx).by(standing.verdict.rule),
        verdict: standing.verdict.clone(),
        claims: show::lines(claims, &ctx.urls),
        touching: show::lines(
            ctx.snapshot.claims_naming("mission", &mission.id, Some(false), ctx.known).await?,
            &ctx.urls,
        ),
    })
}
