//! What a search finds.

use crate::domain::vocab::{Word, words};
use crate::store::search::Hit;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// No answer is longer; what was left out is said.
pub(crate) const MOST: i64 = 200;

words! {
    /// What a hit is.
    pub enum HitKind {
        /// A person.
        Person = "person",
        /// A mission.
        Mission = "mission",
        /// A source.
        Source = "source",
        /// A claim.
        Claim = "claim",
    }
}

/// What was typed, the kind asked for, and the hits.
pub(crate) async fn hits(ctx: &Ctx) -> AppResult<(Option<String>, Option<HitKind>, Vec<Hit>)> {
    let (q, kind) = (ctx.params.text("q")?, ctx.params.word::<HitKind>("kind")?);
    let found = match &q {
        Some(q) => ctx.snapshot.search(q, kind.map(Word::as_str), ctx.known, MOST).await?,
        None => Vec::new(),
    };
    Ok((q, kind, found))
}
