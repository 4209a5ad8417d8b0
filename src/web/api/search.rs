//! What a search finds, as JSON.

use axum::response::Response;
use serde_json::{Value, json};

use crate::domain::filter::SearchFilter;
use crate::web::api::shapes::list_meta;
use crate::web::http::answer;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;
use crate::web::record::search::{MOST, hits};

/// `/api/v1/search`
pub async fn index(ctx: &Ctx, asked: &SearchFilter) -> AppResult<Response> {
    let found = hits(ctx, asked).await?;
    let mut meta = list_meta(ctx, found.len());
    meta.insert("q".to_owned(), json!(asked.q));
    meta.insert("most".to_owned(), json!(MOST));
    let list: Vec<Value> = found.iter().map(|h| json!({ "kind": h.kind, "id": h.id, "title": h.title, "summary": h.body, "url": ctx.links.hit(h.kind, &h.id) })).collect();
    Ok(answer::json(&json!({ "meta": meta, "search": list })))
}
