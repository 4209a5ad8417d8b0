//! What is served: build, version, how much there is.

use axum::response::Response;
use serde::Serialize;

use super::shapes::meta::{Meta, Nothing, meta};
use crate::web::http::answer;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// How much of each kind there is.
#[derive(Serialize)]
struct CountsJson {
    sources: i64,
    claims: i64,
    embassies: usize,
    defectors: usize,
    events: i64,
}

/// The first and the last day of publication.
#[derive(Serialize)]
struct PublishedJson {
    first: Option<String>,
    last: Option<String>,
}

#[derive(Serialize)]
struct MetaAnswer<'c> {
    meta: Meta<'c, Nothing>,
    build: &'c str,
    version: &'static str,
    counts: CountsJson,
    published: PublishedJson,
}

/// `/api/v1/meta`
pub async fn show(ctx: &Ctx) -> AppResult<Response> {
    let counts = ctx.view.counts().await?;
    Ok(answer::json(&MetaAnswer {
        meta: meta(ctx),
        build: ctx.view.build(),
        version: env!("CARGO_PKG_VERSION"),
        counts: CountsJson {
            sources: counts.sources,
            claims: counts.claims,
            embassies: ctx.view.missions_count(),
            defectors: ctx.view.persons().iter().filter(|p| p.defector).count(),
            events: counts.events,
        },
        published: PublishedJson { first: counts.first, last: counts.last },
    }))
}
