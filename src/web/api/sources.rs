//! Sources as JSON.

use axum::response::Response;
use serde_json::{Map, Value, json};

use super::shapes::{claims, list_meta, meta};
use crate::domain::filter::SourceFilter;
use crate::store::sources::SourceRecord;
use crate::web::http::answer;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;
use crate::web::record::sources::{self, find};

fn source_json(s: &SourceRecord, ctx: &Ctx) -> Map<String, Value> {
    let value = json!({
        "id": s.id, "title": s.title, "label": s.label, "publisher": s.publisher, "publisher_id": s.publisher_id, "original_publisher": s.original_publisher,
        "address": s.url.as_ref().filter(|_| s.link), "published": s.published, "language": s.language, "kind": s.kind, "reliability": s.reliability,
        "access": s.access, "translated": s.translated, "translated_from": s.translated_from, "reprint_of": s.reprint_of, "original": s.original, "remark": s.remark,
        "text": s.text_sha256.as_ref().map(|d| json!({ "sha256": d, "chars": s.text_chars, "paragraphs": s.text_paragraphs })),
        "claims": s.claims, "url": ctx.links.source(&s.id),
    });
    if let Value::Object(object) = value { object } else { Map::new() }
}

/// So many sources stand on a page.
const PAGE: i64 = 1000;

/// `/api/v1/sources`
pub async fn index(ctx: &Ctx, filter: &SourceFilter, page: u32) -> AppResult<Response> {
    sources::check(ctx, filter).await?;
    let skipped = i64::from(page - 1) * PAGE;
    let (list, total) = ctx.snapshot.list_sources(filter, ctx.scope, skipped, PAGE).await?;
    let mut meta = list_meta(ctx, usize::try_from(total).unwrap_or_default());
    meta.insert("page".to_owned(), json!(page));
    meta.insert("page_size".to_owned(), json!(PAGE));
    Ok(answer::json(&json!({ "meta": meta, "sources": list.iter().map(|s| source_json(s, ctx)).collect::<Vec<_>>() })))
}

/// `/api/v1/sources/{id}`
pub async fn show(ctx: &Ctx, id: &str) -> AppResult<Response> {
    let source = find(ctx, id).await?;
    let list = ctx.snapshot.claims_of_source(id, ctx.scope).await?;
    let origins: Vec<Value> = ctx
        .snapshot
        .origins_of(id, ctx.scope)
        .await?
        .iter()
        .map(|o| json!({ "id": o.id, "name": o.name, "kind": o.kind }))
        .collect();
    let reprints: Vec<String> = ctx.snapshot.reprints_of(id, ctx.scope).await?.into_iter().map(|(id, _)| id).collect();
    let mut object = source_json(&source, ctx);
    object.insert("origins".to_owned(), json!(origins));
    object.insert("reprints".to_owned(), json!(reprints));
    object.insert("claims".to_owned(), json!(claims(&list, ctx)));
    Ok(answer::json(&json!({ "meta": meta(ctx), "source": object })))
}
