//! One claim as JSON.

use axum::response::Response;
use serde_json::json;

use crate::web::api::shapes::{ClaimJson, meta};
use crate::web::http::answer;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;
use crate::web::record::claims::find;

/// `/api/v1/claims/{id}`
pub async fn show(ctx: &Ctx, id: &str) -> AppResult<Response> {
    let claim = find(ctx, id).await?;
    Ok(answer::json(&json!({ "meta": meta(ctx), "claim": ClaimJson::new(&claim, ctx) })))
}
