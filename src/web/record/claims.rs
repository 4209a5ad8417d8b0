//! A claim by its id.

use crate::store::claims::ClaimRecord;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::{AppError, AppResult};

/// A claim by the id in an address, or a refusal that helps on.
pub(crate) async fn find(ctx: &Ctx, id: &str) -> AppResult<ClaimRecord> {
    if let Some(claim) = ctx.snapshot.find_claim(id, ctx.scope).await? {
        return Ok(claim);
    }
    let source = id.rsplit_once('.').map_or(id, |(source, _)| source);
    let ways = match ctx.snapshot.find_source(source, ctx.scope).await? {
        Some(s) => vec![(format!("The source: {}", s.heading()), ctx.links.source(&s.id))],
        None => Vec::new(),
    };
    Err(ctx.lost(AppError::not_found("claim", id, ways)).await)
}
