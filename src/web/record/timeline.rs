//! What a timeline is narrowed to.

use crate::domain::filter::TimelineFilter;
use crate::web::address::one_of;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// What is asked for, where the record has whom and what it is about. Under a day the entries end with that day.
pub(crate) fn filter(ctx: &Ctx, asked: &TimelineFilter) -> AppResult<TimelineFilter> {
    if let Some(id) = &asked.person {
        let all = ctx.snapshot.list_persons(ctx.scope);
        one_of("person", id, all.iter().map(|p| p.id.as_str()))?;
    }
    if let Some(id) = &asked.mission {
        one_of("mission", id, ctx.missions().map(|m| m.id.as_str()))?;
    }
    let end = |to: Option<_>| to.map_or(ctx.scope.asof, |t: crate::domain::edtf::Day| t.min(ctx.scope.asof));
    let to = if ctx.scope.asof_given { Some(end(asked.to)) } else { asked.to };
    Ok(TimelineFilter { to, ..asked.clone() })
}
