//! What is served: build, version, how much there is.

use axum::response::Response;
use serde_json::json;

use super::shapes;
use crate::web::http::answer;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// `/api/v1/meta`
pub async fn show(ctx: &Ctx) -> AppResult<Response> {
    let counts = ctx.snapshot.counts(ctx.scope).await?;
    Ok(answer::json(&json!({
        "meta": shapes::meta(ctx),
        "build": ctx.snapshot.build,
        "version": env!("CARGO_PKG_VERSION"),
        "counts": { "sources": counts.sources, "claims": counts.claims, "embassies": ctx.lives.all.len(), "defectors": counts.defectors, "events": counts.events },
        "published": { "first": counts.first, "last": counts.last },
    })))
}
