//! Defectors: the list, and one profile.

mod api;
mod filter;
mod lag;
mod leaving;
mod life;
mod list;
mod names;
mod posts;
mod profile;
mod show;
mod story;

use axum::response::Response;

use super::context::{Ctx, IdInPath};
use super::error::{AppError, AppResult};
use super::respond;
use crate::domain::nearest::several;
use crate::store::people::PersonRecord;

pub(in crate::web) use list::{Row as RecentRow, recent};

/// `/defectors`
pub async fn index(ctx: Ctx) -> AppResult<Response> {
    respond::page(&list::page(&ctx).await?)
}

/// `/api/v1/defectors`
pub async fn index_json(ctx: Ctx) -> AppResult<Response> {
    Ok(respond::json(&api::list(&ctx).await?))
}

/// `/defectors/lag`
pub async fn lag(ctx: Ctx) -> AppResult<Response> {
    respond::page(&lag::page(&ctx).await?)
}

/// `/api/v1/defectors/lag`
pub async fn lag_json(ctx: Ctx) -> AppResult<Response> {
    Ok(respond::json(&lag::json(&ctx).await?))
}

/// `/defectors/{id}`
pub async fn show(ctx: Ctx, IdInPath(id): IdInPath) -> AppResult<Response> {
    let person = find(&ctx, &id).await?;
    respond::page(&show::page(&ctx, person).await?)
}

/// `/api/v1/defectors/{id}`
pub async fn show_json(ctx: Ctx, IdInPath(id): IdInPath) -> AppResult<Response> {
    let person = find(&ctx, &id).await?;
    Ok(respond::json(&api::one(&ctx, person).await?))
}

async fn find(ctx: &Ctx, id: &str) -> AppResult<PersonRecord> {
    if let Some(person) = ctx.snapshot.find_person(id, ctx.known).await? {
        return Ok(person);
    }
    let all = ctx.snapshot.list_persons(ctx.known).await?;
    let wanted = id.to_lowercase();
    let mut near = several(&wanted, all.iter().map(|p| p.id.as_str()), 5);
    near.extend(all.iter().map(|p| p.id.as_str()).filter(|p| wanted.len() >= 3 && p.contains(&wanted)).take(5));
    let mut ways: Vec<(String, String)> = Vec::new();
    for person in near.into_iter().filter_map(|id| all.iter().find(|p| p.id == id)) {
        let way = (person.display().to_owned(), ctx.urls.defector(&person.id));
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    Err(ctx.lost("defectors", id, AppError::not_found("defector", id, ways)).await)
}
