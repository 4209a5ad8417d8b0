//! How long it took until a defection became public, as JSON.

use axum::response::Response;
use serde::Serialize;

use super::shapes::meta::{Listed, Meta, Nothing, list_meta};
use crate::domain::id::{ClaimId, PersonId};
use crate::record::lag::Timed;
use crate::web::http::answer;
use crate::web::http::ask::Ctx;

/// Days from leaving to being made public.
#[derive(Serialize)]
struct DaysJson {
    at_least: Option<i32>,
    at_most: i32,
}

/// How long one defection took to become public.
#[derive(Serialize)]
struct LagJson<'e> {
    id: &'e PersonId,
    name: Option<&'e str>,
    role: Option<String>,
    lag_days: DaysJson,
    claims: Vec<ClaimId>,
    url: String,
}

#[derive(Serialize)]
struct LagAnswer<'c> {
    meta: Meta<'c, Listed<Nothing>>,
    lags: Vec<LagJson<'c>>,
}

fn row<'e>(timed: &Timed<'e>, ctx: &Ctx) -> LagJson<'e> {
    let person = &timed.entry.person;
    LagJson {
        id: &person.id,
        name: person.name.as_deref(),
        role: ctx.t.role(person),
        lag_days: DaysJson { at_least: timed.lag.at_least, at_most: timed.at_most },
        claims: timed.entry.three.lag_claims(),
        url: ctx.links.person(&person.id),
    }
}

/// `/api/v1/defectors/lag`
#[must_use]
pub fn lag(ctx: &Ctx) -> Response {
    let all = ctx.view.person_entries();
    let lags: Vec<LagJson<'_>> = ctx.view.timed(&all).iter().map(|t| row(t, ctx)).collect();
    answer::json(&LagAnswer { meta: list_meta(ctx, lags.len(), Nothing {}), lags })
}
