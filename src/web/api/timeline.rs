//! Dated claims as JSON.

use axum::response::Response;
use serde::Serialize;

use super::shapes::claim::{ClaimJson, claims};
use super::shapes::event::{EventJson, PAGE as EVENTS};
use super::shapes::meta::{Listed, Meta, Paged, list_meta};
use crate::domain::filter::TimelineFilter;
use crate::web::http::answer;
use crate::web::http::ask::Ctx;
use crate::web::http::found;
use crate::web::http::refusal::AppResult;

/// So many entries stand on a page.
const PAGE: i64 = 1000;

/// How many entries begin in a year; `null` holds the undated.
#[derive(Serialize)]
struct YearJson {
    year: Option<i64>,
    entries: i64,
}

/// How many events there are in the window, which have pages of their own.
#[derive(Serialize)]
struct EventsOf {
    total: usize,
}

#[derive(Serialize)]
struct Years {
    events: EventsOf,
    years: Vec<YearJson>,
}

#[derive(Serialize)]
struct TimelineAnswer<'c> {
    meta: Meta<'c, Listed<Paged<Years>>>,
    events: Vec<EventJson<'c>>,
    timeline: Vec<ClaimJson<'c>>,
}

/// `/api/v1/timeline`
pub async fn index(ctx: &Ctx, asked: &TimelineFilter, page: u32) -> AppResult<Response> {
    let filter = found::timeline_filter(ctx, asked)?;
    let (list, total) = ctx.view.timeline(&filter, page, PAGE).await?;
    let years = ctx.view.timeline_years(&filter).await?;
    let years = years.iter().map(|y| YearJson { year: y.year, entries: y.entries }).collect();
    let events = ctx.view.events().await?;
    let total = usize::try_from(total).unwrap_or_default();
    let rows = events.on_timeline(&filter);
    let most = total.max(rows.len());
    found::page(ctx, page, PAGE, i64::try_from(most).unwrap_or(i64::MAX))?;
    let own = EventsOf { total: rows.len() };
    let before = usize::try_from(i64::from(page.saturating_sub(1)) * PAGE).unwrap_or(usize::MAX);
    let shown = rows.into_iter().skip(before).take(EVENTS).map(|e| EventJson::new(e, ctx)).collect();
    let meta = list_meta(ctx, total, Paged::new(page, PAGE, Years { events: own, years }));
    Ok(answer::json(&TimelineAnswer { meta, events: shown, timeline: claims(&list, ctx, &events) }))
}
