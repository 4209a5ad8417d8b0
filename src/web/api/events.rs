//! What happened, as JSON.

use axum::response::Response;
use serde::Serialize;

use super::shapes::event::{EventJson, PAGE};
use super::shapes::meta::{Listed, Meta, Nothing, Paged, list_meta, meta};
use crate::domain::filter::EventFilter;
use crate::web::http::answer;
use crate::web::http::ask::Ctx;
use crate::web::http::found;
use crate::web::http::refusal::AppResult;

#[derive(Serialize)]
struct EventsAnswer<'c> {
    meta: Meta<'c, Listed<Paged<Nothing>>>,
    events: Vec<EventJson<'c>>,
}

#[derive(Serialize)]
struct EventAnswer<'c> {
    meta: Meta<'c, Nothing>,
    event: EventJson<'c>,
}

/// `/api/v1/events`
pub async fn index(ctx: &Ctx, asked: &EventFilter, page: u32) -> AppResult<Response> {
    let filter = found::event_filter(ctx, asked)?;
    let events = ctx.view.events().await?;
    let all = events.list(&filter);
    let (size, total) = (i64::try_from(PAGE).unwrap_or(i64::MAX), i64::try_from(all.len()).unwrap_or(i64::MAX));
    found::page(ctx, page, size, total)?;
    let before = usize::try_from(page.saturating_sub(1)).unwrap_or(usize::MAX).saturating_mul(PAGE);
    let list = all.iter().skip(before).take(PAGE).map(|e| EventJson::new(e, ctx)).collect();
    let meta = list_meta(ctx, all.len(), Paged::new(page, size, Nothing {}));
    Ok(answer::json(&EventsAnswer { meta, events: list }))
}

/// `/api/v1/events/{id}`
pub async fn show(ctx: &Ctx, id: &str) -> AppResult<Response> {
    let events = ctx.view.events().await?;
    let event = found::event(ctx, &events, id).await?;
    Ok(answer::json(&EventAnswer { meta: meta(ctx), event: EventJson::new(event, ctx) }))
}
