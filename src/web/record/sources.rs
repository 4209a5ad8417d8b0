//! Which sources are asked for.

use crate::domain::filter::SourceFilter;
use crate::domain::nearest::several;
use crate::store::sources::SourceRecord;
use crate::web::address::one_of;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::{AppError, AppResult};

/// Refuses an origin that the record does not have.
pub(crate) async fn check(ctx: &Ctx, asked: &SourceFilter) -> AppResult<()> {
    if let Some(id) = &asked.origin {
        let all = ctx.snapshot.origin_ids(ctx.scope).await?;
        one_of("origin", id, all.iter().map(String::as_str))?;
    }
    Ok(())
}

/// A source by the id in an address, or a refusal that helps on.
pub(crate) async fn find(ctx: &Ctx, id: &str) -> AppResult<SourceRecord> {
    if let Some(source) = ctx.snapshot.find_source(id, ctx.scope).await? {
        return Ok(source);
    }
    let all = ctx.snapshot.source_ids(ctx.scope).await?;
    let near = several(id, all.iter().map(String::as_str), 5);
    let ways = near.into_iter().map(|id| (id.to_owned(), ctx.links.source(id))).collect();
    Err(ctx.lost(AppError::not_found("source", id, ways)).await)
}
