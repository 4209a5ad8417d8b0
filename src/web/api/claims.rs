//! One claim as JSON.

use axum::response::Response;
use serde::Serialize;

use super::shapes::claim::ClaimJson;
use super::shapes::meta::{Meta, Nothing, meta};
use crate::web::http::answer;
use crate::web::http::ask::Ctx;
use crate::web::http::found;
use crate::web::http::refusal::AppResult;

#[derive(Serialize)]
struct ClaimAnswer<'c> {
    meta: Meta<'c, Nothing>,
    claim: ClaimJson<'c>,
}

/// `/api/v1/claims/{id}`
pub async fn show(ctx: &Ctx, id: &str) -> AppResult<Response> {
    let claim = found::claim(ctx, id).await?;
    let events = ctx.view.events().await?;
    Ok(answer::json(&ClaimAnswer { meta: meta(ctx), claim: ClaimJson::new(&claim, ctx, &events) }))
}
