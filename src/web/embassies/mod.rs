//! Missions: the list, one of them, two days compared.

mod api;
mod compare;
mod comparison;
mod counts;
mod entries;
mod filter;
mod front;
mod history;
pub(in crate::web) mod life;
mod list;
mod map;
mod people;
mod reported;
mod show;
pub(super) mod summary;

use axum::response::Response;

pub(in crate::web) use compare::NOW;
pub(in crate::web) use front::{
    ChangeRow, ThenNow, recent_changes, reported_beside, seen_of_late, summary_sentence, then_and_now,
};
pub(in crate::web) use history::{Charts, charts};
pub(in crate::web) use map::{MapView, counted as map_of_counted};

use super::context::{Ctx, IdInPath};
use super::error::{AppError, AppResult};
use super::respond;
use crate::domain::nearest::several;
use crate::domain::network::Standing;

/// `/embassies`
pub async fn index(ctx: Ctx) -> AppResult<Response> {
    respond::page(&list::page(&ctx).await?)
}

/// `/api/v1/embassies`
pub async fn index_json(ctx: Ctx) -> AppResult<Response> {
    Ok(respond::json(&api::list(&ctx).await?))
}

/// `/embassies/{id}`
pub async fn show(ctx: Ctx, IdInPath(id): IdInPath) -> AppResult<Response> {
    let view = ctx.view();
    let Some(standing) = view.standings.iter().find(|s| s.mission.id == id) else {
        return Err(ctx.lost("embassies", &id, not_found(&ctx, &view.standings, &id)).await);
    };
    respond::page(&show::page(&ctx, standing).await?)
}

/// `/api/v1/embassies/{id}`
pub async fn show_json(ctx: Ctx, IdInPath(id): IdInPath) -> AppResult<Response> {
    let view = ctx.view();
    let Some(standing) = view.standings.iter().find(|s| s.mission.id == id) else {
        return Err(ctx.lost("embassies", &id, not_found(&ctx, &view.standings, &id)).await);
    };
    Ok(respond::json(&api::one(&ctx, standing).await?))
}

/// `/network.csv`
pub async fn csv(ctx: Ctx) -> Response {
    respond::typed("text/csv; charset=utf-8", history::csv(&ctx))
}

/// `/embassies/compare`
pub async fn compare(ctx: Ctx) -> AppResult<Response> {
    respond::page(&compare::page(&ctx).await?)
}

/// `/api/v1/embassies/compare`
pub async fn compare_json(ctx: Ctx) -> AppResult<Response> {
    Ok(respond::json(&compare::json(&ctx)?))
}

/// A refusal that helps on.
fn not_found(ctx: &Ctx, standings: &[Standing<'_>], id: &str) -> AppError {
    let wanted = id.to_lowercase();
    let near = several(&wanted, standings.iter().map(|s| s.mission.id.as_str()), 5);
    let by_place =
        standings.iter().filter(|s| wanted.len() >= 4 && s.mission.id.starts_with(wanted.get(..4).unwrap_or(&wanted)));
    let mut ways: Vec<(String, String)> = Vec::new();
    for id in near.into_iter().chain(by_place.map(|s| s.mission.id.as_str())) {
        if let Some(s) = standings.iter().find(|s| s.mission.id == id)
            && !ways.iter().any(|(_, url)| *url == ctx.urls.embassy(id))
        {
            ways.push((summary::name(s.mission), ctx.urls.embassy(id)));
        }
    }
    AppError::not_found("mission", id, ways)
}
