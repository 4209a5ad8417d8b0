//! What a timeline is narrowed to, and its order.

use crate::domain::vocab::{ClaimKind, Word, words};
use crate::store::timeline::TimelineFilter;
use crate::web::address::params::one_of;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

words! {
    /// The direction of time.
    pub enum Order {
        /// Newest first.
        Newest = "newest",
        /// Oldest first.
        Oldest = "oldest",
    }
}

/// The filters of an address. Under a day the entries end with that day.
pub(crate) async fn filter(ctx: &Ctx) -> AppResult<(TimelineFilter, Order)> {
    let p = &ctx.params;
    let kinds: Vec<ClaimKind> = p.words("kind")?;
    let (from, to) = p.stretch(ctx.today)?;
    let (person, mission) = (p.text("person")?, p.text("mission")?);
    if let Some(id) = &person {
        let all = ctx.snapshot.list_persons(ctx.known).await?;
        one_of("person", id, all.iter().map(|p| p.id.as_str()))?;
    }
    if let Some(id) = &mission {
        one_of("mission", id, ctx.missions().map(|m| m.id.as_str()))?;
    }
    let filter = TimelineFilter {
        from,
        to: if ctx.asof_given { Some(to.map_or(ctx.asof, |t| t.min(ctx.asof))) } else { to },
        kinds: kinds.iter().map(|k| k.as_str()).collect(),
        country: p.country("country")?,
        person,
        mission,
        undated: p.flag("dated")? == Some(false),
    };
    Ok((filter, p.word("sort")?.unwrap_or(Order::Newest)))
}
