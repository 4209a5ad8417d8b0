//! One mission: its state, its history, everything claimed, the people who served there.

use std::collections::BTreeMap;

use askama::Template;

use super::summary;
use crate::domain::edtf::{Edtf, Span};
use crate::domain::mission::{Change, Verdict};
use crate::domain::network::Standing;
use crate::domain::rule::Rule;
use crate::domain::vocab::{Basis, MissionEvent, MissionState, Word};
use crate::domain::words;
use crate::store::StoreError;
use crate::store::claims::ClaimRecord;
use crate::web::context::Ctx;
use crate::web::error::AppResult;
use crate::web::page::Shell;
use crate::web::show::{self, ClaimLine};

/// One entry of a mission's history.
pub(super) struct Entry {
    /// What happened.
    pub event: MissionEvent,
    /// When.
    pub date: Option<Edtf>,
    /// The days within which it happened.
    pub span: Span,
    /// The claims behind it.
    pub claims: Vec<String>,
    /// Whether it is a change that decides states.
    pub change: bool,
    /// Whether the reading is no better than a rival.
    pub tie: bool,
    /// Readings that were not chosen: date and claims.
    pub rivals: Vec<(Edtf, Vec<String>)>,
}

impl Entry {
    /// The date in words.
    #[must_use]
    pub(super) fn when(&self) -> String {
        words::date_or_unknown(self.date.as_ref())
    }

    /// What happened, in words.
    #[must_use]
    pub(super) fn what(&self) -> String {
        show::capital(&self.event.label())
    }
}

/// Somebody who served at a mission.
pub(super) struct Served {
    /// The person.
    pub id: String,
    /// The name or role.
    pub name: String,
    /// In Hangul.
    pub hangul: Option<String>,
    /// The profile.
    pub url: String,
    /// As what, as sources word it.
    pub ranks: Vec<String>,
    /// Whether the person left from here.
    pub left: bool,
    /// The claims.
    pub claims: Vec<String>,
}

/// `/embassies/{id}`
#[derive(Template)]
#[template(path = "embassies/show.html")]
pub(super) struct ShowPage {
    shell: Shell,
    name: String,
    sentence: String,
    state: MissionState,
    verdict: Verdict,
    presumed: bool,
    decision: Option<String>,
    seen: Option<(String, String)>,
    region: String,
    counted: bool,
    counted_note: Option<String>,
    claims_count: usize,
    origins: usize,
    history: Vec<Entry>,
    people: Vec<Served>,
    conflicts: Vec<String>,
    claims: Vec<ClaimLine>,
    deciding: Vec<String>,
}

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
    let claims = ctx.snapshot.claims_about("mission", &mission.id, ctx.known).await?;
    let name = summary::name(mission);
    let mut sentence = summary::sentence(standing, ctx);
    let seen = summary::last_seen(standing.history, ctx.asof);
    if let (Some((date, _)), true) = (&seen, standing.verdict.state.counts()) {
        sentence.push_str(&format!(" It was last seen open {}.", summary::when(date)));
    }
    let decision = match &standing.verdict.decision {
        Some(id) => ctx.snapshot.decision_reason(id).await?,
        None => None,
    };
    let (claims_count, origins) = summary::weight(mission, ctx.known);
    Ok(ShowPage {
        shell: Shell::new(ctx, &name, &format!("{name}: {sentence}")),
        name,
        sentence,
        state: standing.verdict.state,
        presumed: standing.verdict.basis == Basis::Presumed,
        decision,
        seen: seen.map(|(date, claim)| (words::date(&date), claim)),
        region: summary::region(mission),
        counted: mission.counted,
        counted_note: mission.counted_note.clone(),
        claims_count,
        origins,
        history: history(standing, &claims),
        people: people(ctx, standing).await?,
        conflicts: ctx.snapshot.conflicts("mission", &mission.id, ctx.known).await?,
        deciding: standing.verdict.claims.clone(),
        verdict: standing.verdict.clone(),
        claims: show::lines(claims, &ctx.urls),
    })
}

/// Changes as the rules read them, and between them what changes nothing by itself, by date.
pub(super) fn history(standing: &Standing<'_>, claims: &[ClaimRecord]) -> Vec<Entry> {
    let changes = standing.history.changes();
    let mut entries: Vec<Entry> = changes.iter().map(of_change).collect();
    let decided: Vec<&str> = changes
        .iter()
        .flat_map(|c| c.leading.claims.iter().chain(c.rivals.iter().flat_map(|r| &r.claims)))
        .map(String::as_str)
        .collect();
    let mut others: BTreeMap<(&str, Option<&str>), Vec<String>> = BTreeMap::new();
    for c in claims.iter().filter(|c| {
        c.kind == "mission"
            && !decided.contains(&c.id.as_str())
            && c.missions.split(',').any(|m| m == standing.mission.id)
    }) {
        others.entry((&c.predicate, c.date.as_deref().or(c.as_of.as_deref()))).or_default().push(c.id.clone());
    }
    for ((predicate, date), ids) in others {
        let date = date.and_then(|d| Edtf::parse(d).ok());
        let Some(event) = MissionEvent::from_word(predicate) else { continue };
        let span = date.as_ref().map_or(Span { earliest: None, latest: None }, Edtf::span);
        entries.push(Entry { event, date, span, claims: ids, change: false, tie: false, rivals: Vec::new() });
    }
    // The undated come last; an open start stands at its end.
    entries.sort_by_key(|e| (e.date.is_none(), e.span.earliest.or(e.span.latest), e.span.end()));
    entries
}

fn of_change(change: &Change) -> Entry {
    Entry {
        event: change.event,
        date: Some(change.leading.date.clone()),
        span: change.span,
        claims: change.leading.claims.clone(),
        change: true,
        tie: change.tie,
        rivals: change.rivals.iter().map(|r| (r.date.clone(), r.claims.clone())).collect(),
    }
}

/// Persons of whom a claim says that they served here or left from here.
pub(super) async fn people(ctx: &Ctx, standing: &Standing<'_>) -> Result<Vec<Served>, StoreError> {
    let mut by_person: BTreeMap<String, Served> = BTreeMap::new();
    for post in ctx.snapshot.posts_in(&standing.mission.country, ctx.known).await? {
        let here = ctx.snapshot.network().mission_at(&standing.mission.country, post.city.as_deref());
        if here.is_none_or(|m| m.id != standing.mission.id) {
            continue;
        }
        let served = by_person.entry(post.person.clone()).or_insert_with(|| Served {
            url: ctx.urls.defector(&post.person),
            name: post.name.clone(),
            hangul: post.hangul.clone(),
            id: post.person.clone(),
            ranks: Vec::new(),
            left: false,
            claims: Vec::new(),
        });
        served.left |= matches!(post.predicate.as_str(), "defected" | "left");
        if let Some(rank) = post.rank.filter(|r| !served.ranks.contains(r)) {
            served.ranks.push(rank);
        }
        served.claims.push(post.claim);
    }
    Ok(by_person.into_values().collect())
}
