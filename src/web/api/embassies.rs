//! Missions as JSON: the list, and one of them.

use axum::response::Response;
use serde::Serialize;

use super::shapes::claim::{ClaimJson, claims};
use super::shapes::event::EventJson;
use super::shapes::meta::{CountedJson, Listed, Meta, Nothing, Tallied, list_meta, meta};
use super::shapes::mission::{EntryJson, ReadingJson, ServedJson, SummaryJson};
use super::shapes::reason::ReasonJson;
use crate::domain::edtf::Edtf;
use crate::domain::filter::{EventFilter, MissionFilter};
use crate::domain::id::{ClaimId, SpeakerId};
use crate::domain::tally::by_state;
use crate::domain::vocab::{MissionState, MissionType, Region, Word};
use crate::record::history::history;
use crate::record::missions::{Facet, Filter};
use crate::record::reasons;
use crate::record::reported::CountRecord;
use crate::web::http::answer;
use crate::web::http::ask::Ctx;
use crate::web::http::found;
use crate::web::http::refusal::AppResult;

/// A total that others reported.
#[derive(Serialize)]
struct ReportedJson<'c> {
    claim: &'c ClaimId,
    reported: f64,
    as_of: Option<&'c Edtf>,
    speaker: &'c SpeakerId,
}

/// How many missions each choice of a filter would list.
#[derive(Serialize)]
struct FacetsJson {
    status: Tallied<MissionState>,
    #[serde(rename = "type")]
    kind: Tallied<MissionType>,
    region: Tallied<Region>,
}

/// What is told of the list alone.
#[derive(Serialize)]
struct ListJson<'c> {
    counted: CountedJson,
    reported_totals: Vec<ReportedJson<'c>>,
    by_status: Tallied<MissionState>,
    facets: FacetsJson,
}

#[derive(Serialize)]
struct EmbassiesAnswer<'c> {
    meta: Meta<'c, Listed<ListJson<'c>>>,
    embassies: Vec<SummaryJson<'c>>,
}

fn reported(c: &CountRecord) -> ReportedJson<'_> {
    ReportedJson { claim: &c.claim, reported: c.value, as_of: c.fact.as_of.as_ref(), speaker: &c.speaker }
}

fn tallied<W: Word>(count: impl Fn(W) -> usize) -> Tallied<W> {
    Tallied(W::ALL.iter().map(|w| (*w, count(*w))).collect())
}

/// `/api/v1/embassies`
pub async fn index(ctx: &Ctx, asked: &MissionFilter) -> AppResult<Response> {
    let filter = Filter { asked, scope: ctx.view.scope };
    let now = ctx.view.now();
    let all = &now.standings;
    let embassies: Vec<SummaryJson<'_>> = filter.apply(all).into_iter().map(|s| SummaryJson::new(s, ctx)).collect();
    let totals = ctx.view.totals_beside(&now).await?;
    let list = ListJson {
        counted: CountedJson::new(&now),
        reported_totals: totals.iter().map(reported).collect(),
        by_status: Tallied(by_state(all.iter().map(|s| s.verdict.state)).into_iter().collect()),
        facets: FacetsJson {
            status: tallied(|w| filter.count(all, Facet::State, |s| s.verdict.state == w)),
            kind: tallied(|w| filter.count(all, Facet::Kind, |s| s.mission.kind == w)),
            region: tallied(|w| filter.count(all, Facet::Region, |s| s.mission.region == w)),
        },
    };
    Ok(answer::json(&EmbassiesAnswer { meta: list_meta(ctx, embassies.len(), list), embassies }))
}

/// One mission.
#[derive(Serialize)]
struct MissionJson<'m> {
    #[serde(flatten)]
    summary: SummaryJson<'m, Vec<ClaimJson<'m>>>,
    history: Vec<EntryJson<'m>>,
    events: Vec<EventJson<'m>>,
    rivals: Vec<ReadingJson<'m>>,
    people: Vec<ServedJson<'m>>,
    reasons: Vec<ReasonJson>,
    mentions: Vec<ClaimJson<'m>>,
    conflicts: Vec<String>,
}

#[derive(Serialize)]
struct EmbassyAnswer<'c> {
    meta: Meta<'c, Nothing>,
    embassy: MissionJson<'c>,
}

/// `/api/v1/embassies/{id}`
pub async fn show(ctx: &Ctx, id: &str) -> AppResult<Response> {
    let now = ctx.view.now();
    let s = found::mission(ctx, &now, id).await?;
    let list = ctx.view.claims_about_mission(&s.mission.id).await?;
    let touching = ctx.view.claims_touching_mission(&s.mission.id).await?;
    let (entries, people) = (history(s, &list), ctx.view.served_at(s));
    let events = ctx.view.events().await?;
    let own = EventFilter { mission: Some(s.mission.id.clone()), ..EventFilter::default() };
    let embassy = MissionJson {
        summary: SummaryJson::with(s, claims(&list, ctx, &events), ctx),
        history: entries.iter().map(|e| EntryJson::new(e, ctx.t)).collect(),
        events: events.list(&own).into_iter().map(|e| EventJson::new(e, ctx)).collect(),
        rivals: entries.iter().flat_map(|e| e.rivals.iter().map(|r| ReadingJson::new(e.event, r))).collect(),
        people: people.iter().map(|p| ServedJson::new(p, ctx)).collect(),
        reasons: reasons::of_mission(&list).into_iter().map(ReasonJson::new).collect(),
        mentions: claims(&touching, ctx, &events),
        conflicts: ctx.view.disagreements_on_mission(&s.mission.id).await?,
    };
    Ok(answer::json(&EmbassyAnswer { meta: meta(ctx), embassy }))
}
