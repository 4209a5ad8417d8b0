//! How long it took until a defection became public.

use crate::domain::defection::Lag;
use crate::web::http::ask::Ctx;
use crate::web::record::persons::Entry;

/// A person, the time, and the most days that it can have been.
pub(crate) type Timed<'e> = (&'e Entry, Lag, i32);

/// The defections of which both times are at least bounded, the soonest public first. On a day of the past, only what
/// had become public by then.
pub(crate) fn timed<'e>(all: &'e [Entry], ctx: &Ctx) -> Vec<Timed<'e>> {
    let mut timed: Vec<Timed<'e>> = all
        .iter()
        .filter(|e| e.person.defector && e.three.left.resolution.is_some())
        .filter(|e| e.three.made_public.span().is_some_and(|s| s.end() <= ctx.scope.asof))
        .filter_map(|e| e.three.lag.and_then(|lag| lag.at_most.map(|most| (e, lag, most))))
        .collect();
    timed.sort_by_key(|(e, lag, most)| (*most, lag.at_least, e.person.id.clone()));
    timed
}
