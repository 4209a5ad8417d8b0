//! How long it took until a defection became public, as JSON.

use axum::response::Response;
use serde_json::json;

use crate::web::api::shapes::list_meta;
use crate::web::http::answer;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;
use crate::web::record::lag::timed;
use crate::web::record::persons::entries;

/// The same as JSON.
async fn json_of(ctx: &Ctx) -> AppResult<serde_json::Value> {
    let all = entries(ctx).await?;
    let rows: Vec<serde_json::Value> = timed(&all, ctx)
        .into_iter()
        .map(|(e, lag, most)| {
            json!({
                "id": e.person.id, "name": e.person.name, "role": e.person.role,
                "lag_days": { "at_least": lag.at_least, "at_most": most }, "claims": e.three.lag_claims(),
                "url": ctx.links.person(&e.person.id),
            })
        })
        .collect();
    Ok(json!({ "meta": list_meta(ctx, rows.len()), "lags": rows }))
}

/// `/api/v1/defectors/lag`
pub async fn lag(ctx: &Ctx) -> AppResult<Response> {
    Ok(answer::json(&json_of(ctx).await?))
}
