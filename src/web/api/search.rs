//! What a search finds, as JSON.

use axum::response::Response;
use serde::Serialize;

use super::shapes::meta::{Listed, Meta, list_meta};
use crate::domain::filter::{HitKind, SearchFilter};
use crate::record::search::MOST;
use crate::web::http::answer;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// What was asked for, and how many hits are given at most.
#[derive(Serialize)]
struct Asked<'c> {
    q: Option<&'c str>,
    most: i64,
}

#[derive(Serialize)]
struct HitJson {
    kind: HitKind,
    id: String,
    title: String,
    summary: String,
    url: String,
}

#[derive(Serialize)]
struct SearchAnswer<'c> {
    meta: Meta<'c, Listed<Asked<'c>>>,
    search: Vec<HitJson>,
}

/// `/api/v1/search`
pub async fn index(ctx: &Ctx, asked: &SearchFilter) -> AppResult<Response> {
    let found = ctx.view.search(asked).await?;
    let meta = list_meta(ctx, found.len(), Asked { q: asked.q.as_deref(), most: MOST });
    let hit = |h: crate::record::search::Hit| HitJson {
        url: ctx.links.hit(h.kind, &h.id),
        kind: h.kind,
        id: h.id,
        title: h.title,
        summary: h.body,
    };
    Ok(answer::json(&SearchAnswer { meta, search: found.into_iter().map(hit).collect() }))
}
