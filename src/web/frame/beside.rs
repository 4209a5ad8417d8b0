//! Totals that others reported, beside a number of ours that cannot be complete.

use super::value::Value;
use crate::domain::network::NetworkOnDay;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// What others reported for a day of which our list may lack some; `None` where it is complete.
pub(crate) async fn beside(ctx: &Ctx, network: &NetworkOnDay<'_>) -> AppResult<Option<Value>> {
    let totals = ctx.view.totals_beside(network).await?;
    Ok(ctx.t.reported_beside(network, ctx.view.scope, &totals).map(Value::from))
}
