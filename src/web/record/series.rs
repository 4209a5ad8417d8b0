//! The number of missions over time.

use crate::domain::scope::FIRST_DAY;
use crate::domain::series::{Step, steps};
use crate::web::http::ask::Ctx;

/// The steps of the counted total up to the day asked for.
#[must_use]
pub(crate) fn counted_steps(ctx: &Ctx) -> Vec<Step> {
    steps(ctx.snapshot.network(), &ctx.lives, FIRST_DAY, ctx.scope.asof, |_| true)
}
