//! One mission: its state, its history, everything claimed, the people who served there.

use std::collections::BTreeMap;

use askama::Template;

use super::life::{self, Life};
use super::people::{Served, people};
use super::summary;
use crate::domain::edtf::{Edtf, Span};
use crate::domain::mission::{Change, Verdict};
use crate::domain::network::{Mission, Standing};
use crate::domain::rule::Rule;
use crate::domain::vocab::{Basis, MissionEvent, MissionState, Word};
use crate::domain::words;
use crate::store::claims::ClaimRecord;
use crate::web::context::Ctx;
use crate::web::error::AppResult;
use crate::web::evidence::{Evidence, ids};
use crate::web::linked;
use crate::web::page::{Shell, framed};
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
    /// What is to be said against it, or that a presumption bounds it.
    pub note: Option<String>,
    /// Whether it says nothing of this mission: a known error, taken back, denied, or of another type of post.
    pub aside: bool,
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
        let rival = |(date, ids): &(Edtf, Vec<String>)| (words::date(date), Evidence::new(ids, claims, ctx));
        Self {
            evidence: if entry.change {
                Evidence::new(&entry.claims, claims, ctx).by(Rule::OneChange)
            } else {
                Evidence::new(&entry.claims, claims, ctx)
            },
            rivals: entry.rivals.iter().map(rival).collect(),
            entry,
        }
    }
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
    seen: Option<(String, String)>,
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
    let claims = ctx.snapshot.claims_about("mission", &mission.id, ctx.known).await?;
    let records = Evidence::records(standing.verdict.claims.iter().cloned().collect(), ctx).await?;
    let name = summary::name(mission);
    let mut sentence = summary::sentence(standing, ctx);
    let seen = summary::last_seen(standing.history, ctx.asof);
    if let (Some((date, _)), MissionState::Open) = (&seen, standing.verdict.state) {
        sentence.push_str(&format!(" It was last seen or listed {}.", show::when(date)));
    }
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
        seen: seen.map(|(date, claim)| (words::date(&date), claim)),
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
    })
}

/// What claims that change nothing have in common: event, date, reservation.
type Key<'c> = (&'c str, Option<&'c str>, Option<Reservation>);

/// Why a claim does not count as it stands.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Reservation {
    /// In words.
    words: String,
    /// Whether it says nothing of this mission at all.
    aside: bool,
}

/// Changes as the rules read them, and between them what changes nothing by itself, by date.
pub(super) fn history(standing: &Standing<'_>, claims: &[ClaimRecord]) -> Vec<Entry> {
    let changes = standing.history.changes();
    let mut entries: Vec<Entry> = changes.iter().map(|c| of_change(standing, c)).collect();
    let decided: Vec<&str> = changes
        .iter()
        .flat_map(|c| c.leading.claims.iter().chain(c.rivals.iter().flat_map(|r| &r.claims)))
        .map(String::as_str)
        .collect();
    let mut others: BTreeMap<Key<'_>, Vec<String>> = BTreeMap::new();
    let about = |c: &&ClaimRecord| c.kind == "mission" && c.missions.split(',').any(|m| m == standing.mission.id);
    for c in claims.iter().filter(about).filter(|c| !decided.contains(&c.id.as_str())) {
        let key = (c.predicate.as_str(), c.date.as_deref().or(c.as_of.as_deref()), reservation(c, standing.mission));
        others.entry(key).or_default().push(c.id.clone());
    }
    for ((predicate, date, note), claims) in others {
        let date = date.and_then(|d| Edtf::parse(d).ok());
        let Some(event) = MissionEvent::from_word(predicate) else { continue };
        let span = date.as_ref().map_or(Span { earliest: None, latest: None }, Edtf::span);
        let (note, aside) = note.map_or((None, false), |r| (Some(r.words), r.aside));
        entries.push(Entry { event, date, span, claims, note, aside, change: false, tie: false, rivals: Vec::new() });
    }
    // The undated come last; an open start stands at its end.
    entries.sort_by_key(|e| (e.date.is_none(), e.span.earliest.or(e.span.latest), e.span.end()));
    entries
}

/// Why a claim does not count as it stands: a known error, a denial, another type of post.
fn reservation(c: &ClaimRecord, mission: &Mission) -> Option<Reservation> {
    let post = c.value.get("mission_type").and_then(|t| t.as_str()).filter(|t| *t != mission.kind.as_str());
    let (words, aside) = if c.superseded {
        ("a known error, not used".to_owned(), true)
    } else if c.withdrawn {
        ("withdrawn".to_owned(), true)
    } else if let Some(post) = post {
        (format!("of {}, not of this mission", show::article(&post.replace('-', " "))), true)
    } else if matches!(c.certainty.as_str(), "denied" | "unconfirmed" | "claimed") {
        (c.certainty.clone(), c.certainty == "denied")
    } else {
        return None;
    };
    Some(Reservation { words, aside })
}

fn of_change(standing: &Standing<'_>, change: &Change) -> Entry {
    Entry {
        event: change.event,
        date: Some(change.leading.date.clone()),
        span: change.span,
        claims: change.leading.claims.clone(),
        change: true,
        aside: false,
        note: standing
            .history
            .rests_on_presumption(change)
            .then(|| "its earliest day is where an editor’s presumption ends".to_owned()),
        tie: change.tie,
        rivals: change.rivals.iter().map(|r| (r.date.clone(), r.claims.clone())).collect(),
    }
}
