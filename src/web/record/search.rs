//! What a search finds.

use crate::domain::filter::SearchFilter;
use crate::store::search::Hit;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// No answer is longer; what was left out is said.
pub(crate) const MOST: i64 = 200;

/// The hits for what was typed; none where nothing was.
pub(crate) async fn hits(ctx: &Ctx, asked: &SearchFilter) -> AppResult<Vec<Hit>> {
    Ok(match &asked.q {
        Some(q) => ctx.snapshot.search(q, asked.kind, ctx.scope, MOST).await?,
        None => Vec::new(),
    })
}
