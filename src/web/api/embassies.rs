//! Missions as JSON.

use axum::response::Response;
use serde_json::{Map, Value, json};

use super::shapes::{claims, counted, list_meta, meta};
use crate::domain::claim::SubjectKind;
use crate::domain::country;
use crate::domain::edtf::{Edtf, Span};
use crate::domain::filter::MissionFilter;
use crate::domain::network::Standing;
use crate::domain::tally::by_state;
use crate::domain::vocab::{Basis, MissionState, MissionType, Region, Word};
use crate::store::counts::CountRecord;
use crate::web::http::answer;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;
use crate::web::record::history::history;
use crate::web::record::missions::{Facet, Filter, not_found};
use crate::web::record::{reported, served as people};
use crate::web::text::missions;

/// The list.
pub(crate) async fn list(ctx: &Ctx, asked: &MissionFilter) -> AppResult<Value> {
    let filter = Filter { asked, scope: ctx.scope };
    let view = ctx.view();
    let all = &view.standings;
    let listed = filter.apply(all);
    let mut meta = list_meta(ctx, listed.len());
    meta.insert("counted".to_owned(), counted(&view));
    meta.insert("reported_totals".to_owned(), reported_json(&reported::totals(ctx, &view).await?));
    meta.insert("by_status".to_owned(), states(all.iter().map(|s| s.verdict.state)));
    meta.insert(
        "facets".to_owned(),
        json!({
            "status": facet(MissionState::ALL, |w| filter.count(all, Facet::State, |s| s.verdict.state == w)),
            "type": facet(MissionType::ALL, |w| filter.count(all, Facet::Kind, |s| s.mission.kind == w)),
            "region": facet(Region::ALL, |w| filter.count(all, Facet::Region, |s| s.mission.region == w)),
        }),
    );
    Ok(json!({ "meta": meta, "embassies": listed.iter().map(|s| summary_json(ctx, s)).collect::<Vec<_>>() }))
}

fn facet<W: Word>(all: &[W], count: impl Fn(W) -> usize) -> Map<String, Value> {
    all.iter().map(|w| (w.as_str().to_owned(), json!(count(*w)))).collect()
}

fn states(all: impl Iterator<Item = MissionState>) -> Value {
    by_state(all).into_iter().map(|(s, n)| (s.as_str().to_owned(), json!(n))).collect()
}

/// A mission as lists show it.
fn summary_json(ctx: &Ctx, s: &Standing<'_>) -> Map<String, Value> {
    let (m, dates) = (s.mission, missions::dates(s, ctx.scope.asof));
    let (number, origins) = missions::weight(m, ctx.scope);
    let text = |date: &Option<Edtf>| date.as_ref().map(|d| d.as_str().to_owned());
    let value = json!({
        "id": m.id, "type": m.kind, "form": m.form, "city": m.city, "country": m.country, "country_name": country::name_or_code(&m.country),
        "region": m.region, "lat": m.lat, "lon": m.lon, "counted": m.counted, "counted_note": m.counted_note,
        "status": s.verdict.state, "basis": s.verdict.basis, "rule": s.verdict.rule, "decision": s.verdict.decision, "deciding": s.verdict.claims,
        "since": text(&dates.since), "opened": text(&dates.opened), "closed": text(&dates.closed),
        "last_seen_open": s.history.last_seen_open(ctx.scope.asof).map(|s| json!({ "date": s.date, "event": s.event, "claim": s.claims.first(), "claims": s.claims })),
        "claims": number, "origins": origins, "url": ctx.links.mission(&m.id),
    });
    if let Value::Object(object) = value { object } else { Map::new() }
}

/// The bounds of a date as JSON keys.
pub(crate) fn bounds(span: Span) -> (Value, Value) {
    (json!(span.earliest.map(|d| d.to_string())), json!(span.latest.map(|d| d.to_string())))
}

/// One mission.
pub(crate) async fn one(ctx: &Ctx, s: &Standing<'_>) -> AppResult<Value> {
    let list = ctx.snapshot.claims_naming(SubjectKind::Mission, &s.mission.id, Some(true), ctx.scope).await?;
    let entries = history(s, &list);
    let history: Vec<Value> = entries
        .iter()
        .map(|e| {
            let (earliest, latest) = bounds(e.span);
            json!({ "event": e.event, "date": e.date, "earliest": earliest, "latest": latest, "claims": e.all_claims(), "undated": e.guests, "decides": e.is_change(), "note": e.note, "tie": e.tie, "earliest_basis": if e.presumed_start { Basis::Presumed.as_str() } else { "claimed" } })
        })
        .collect();
    let rivals: Vec<Value> = entries
        .iter()
        .flat_map(|e| {
            e.rivals.iter().map(|r| {
                let (earliest, latest) = bounds(r.date.span());
                json!({ "event": e.event, "date": r.date, "earliest": earliest, "latest": latest, "claims": r.claims })
            })
        })
        .collect();
    let people: Vec<Value> = people::people(ctx, s)
        .into_iter()
        .map(|p| json!({ "id": p.id, "name": p.name, "hangul": p.hangul, "ranks": p.ranks, "times": p.times(), "left_from_here": p.left.is_some(), "claims": p.claims, "url": p.url }))
        .collect();
    let mut embassy = summary_json(ctx, s);
    embassy.insert("history".to_owned(), json!(history));
    embassy.insert("rivals".to_owned(), json!(rivals));
    embassy.insert("people".to_owned(), json!(people));
    let touching = ctx.snapshot.claims_naming(SubjectKind::Mission, &s.mission.id, Some(false), ctx.scope).await?;
    embassy.insert("mentions".to_owned(), json!(claims(&touching, ctx)));
    embassy.insert(
        "conflicts".to_owned(),
        json!(ctx.snapshot.conflicts(SubjectKind::Mission, &s.mission.id, ctx.scope).await?),
    );
    embassy.insert("claims".to_owned(), json!(claims(&list, ctx)));
    Ok(json!({ "meta": meta(ctx), "embassy": embassy }))
}

/// Totals that others reported.
fn reported_json(totals: &[CountRecord]) -> Value {
    totals
        .iter()
        .map(|c| {
            serde_json::json!({
                "claim": c.claim, "reported": c.value, "as_of": c.fact.as_of.as_ref().map(Edtf::as_str), "speaker": c.speaker,
            })
        })
        .collect()
}

/// `/api/v1/embassies`
pub async fn index(ctx: &Ctx, asked: &MissionFilter) -> AppResult<Response> {
    Ok(answer::json(&list(ctx, asked).await?))
}

/// `/api/v1/embassies/{id}`
pub async fn show(ctx: &Ctx, id: &str) -> AppResult<Response> {
    let view = ctx.view();
    let Some(standing) = view.standings.iter().find(|s| s.mission.id == id) else {
        return Err(ctx.lost(not_found(ctx, &view.standings, id)).await);
    };
    Ok(answer::json(&one(ctx, standing).await?))
}
