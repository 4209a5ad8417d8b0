//! Dated claims as JSON.

use axum::response::Response;
use serde_json::{Value, json};

use crate::web::api::shapes::{claims, list_meta};
use crate::web::http::answer;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;
use crate::web::record::timeline;
use crate::web::record::timeline::Order;

/// `/api/v1/timeline`
pub async fn index(ctx: Ctx) -> AppResult<Response> {
    let (filter, order) = timeline::filter(&ctx).await?;
    let page = ctx.params.page()?;
    let (list, total) =
        ctx.snapshot.list_timeline(&filter, ctx.known, order == Order::Newest, (page - 1) * 1000, 1000).await?;
    let years: Vec<Value> = ctx
        .snapshot
        .timeline_years(&filter, ctx.known)
        .await?
        .iter()
        .map(|y| json!({ "year": y.year, "entries": y.entries }))
        .collect();
    let mut meta = list_meta(&ctx, usize::try_from(total).unwrap_or_default());
    meta.insert("page".to_owned(), json!(page));
    meta.insert("page_size".to_owned(), json!(1000));
    meta.insert("years".to_owned(), json!(years));
    Ok(answer::json(&json!({ "meta": meta, "timeline": claims(&list, &ctx) })))
}
