//! Which sources are asked for.

use crate::domain::nearest::several;
use crate::domain::vocab::{Language, OutletKind, Reliability, Word};
use crate::store::sources::{SourceFilter, SourceRecord};
use crate::web::address::params::one_of;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::{AppError, AppResult};

/// What the list of sources is narrowed to.
pub(crate) async fn filter(ctx: &Ctx) -> AppResult<SourceFilter> {
    let p = &ctx.params;
    let origin = p.text("origin")?;
    if let Some(id) = &origin {
        let all = ctx.snapshot.origin_ids(ctx.known).await?;
        one_of("origin", id, all.iter().map(String::as_str))?;
    }
    Ok(SourceFilter {
        q: p.text("q")?,
        reliability: p.word::<Reliability>("reliability")?.map(Word::as_str),
        language: p.word::<Language>("language")?.map(Word::as_str),
        kind: p.word::<OutletKind>("kind")?.map(Word::as_str),
        origin,
    })
}

/// A source by the id in an address, or a refusal that helps on.
pub(crate) async fn find(ctx: &Ctx, id: &str) -> AppResult<SourceRecord> {
    if let Some(source) = ctx.snapshot.find_source(id, ctx.known).await? {
        return Ok(source);
    }
    let all = ctx.snapshot.source_ids(ctx.known).await?;
    let near = several(id, all.iter().map(String::as_str), 5);
    Err(ctx
        .lost(
            "sources",
            id,
            AppError::not_found(
                "source",
                id,
                near.into_iter().map(|id| (id.to_owned(), ctx.urls.source(id))).collect(),
            ),
        )
        .await)
}
