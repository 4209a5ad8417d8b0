//! Dated claims as JSON.

use axum::response::Response;
use serde_json::{Value, json};

use super::shapes::{claims, list_meta};
use crate::domain::filter::TimelineFilter;
use crate::web::http::answer;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;
use crate::web::record::timeline;

/// So many entries stand on a page.
const PAGE: i64 = 1000;

/// `/api/v1/timeline`
pub async fn index(ctx: &Ctx, asked: &TimelineFilter, page: u32) -> AppResult<Response> {
    let filter = timeline::filter(ctx, asked)?;
    let skipped = i64::from(page - 1) * PAGE;
    let (list, total) = ctx.snapshot.list_timeline(&filter, ctx.scope, skipped, PAGE).await?;
    let years: Vec<Value> = ctx
        .snapshot
        .timeline_years(&filter, ctx.scope)
        .await?
        .iter()
        .map(|y| json!({ "year": y.year, "entries": y.entries }))
        .collect();
    let mut meta = list_meta(ctx, usize::try_from(total).unwrap_or_default());
    meta.insert("page".to_owned(), json!(page));
    meta.insert("page_size".to_owned(), json!(PAGE));
    meta.insert("years".to_owned(), json!(years));
    Ok(answer::json(&json!({ "meta": meta, "timeline": claims(&list, ctx) })))
}
