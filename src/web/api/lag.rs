//! How long it took until a defection became public, as JSON.

use axum::response::Response;
use serde_json::json;

use crate::web::api::shapes::list_meta;
use crate::web::http::answer;
use crate::web::http::ask::Ctx;
use crate::web::record::lag::timed;
use crate::web::record::persons::entries;

/// `/api/v1/defectors/lag`
#[must_use]
pub fn lag(ctx: &Ctx) -> Response {
    let all = entries(ctx);
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
    answer::json(&json!({ "meta": list_meta(ctx, rows.len()), "lags": rows }))
}
