//! The latest changes of state.

use crate::record::changes::StateChange;
use crate::web::frame::value::Value;
use crate::web::http::ask::Ctx;

/// A change of state.
pub(crate) struct ChangeRow {
    /// The mission's page.
    pub url: String,
    /// The mission.
    pub name: String,
    /// What happened: "closed", "disputed".
    pub did: String,
    /// When, in words.
    pub when: Value,
    /// How many claims say so.
    pub claims: usize,
    /// The type of mission.
    pub kind: String,
}

/// The latest changes of state up to the day asked for, latest first.
#[must_use]
pub(crate) fn recent_changes(ctx: &Ctx, most: usize) -> Vec<ChangeRow> {
    ctx.view.state_changes().iter().take(most).map(|c| row(ctx, c)).collect()
}

fn row(ctx: &Ctx, change: &StateChange<'_>) -> ChangeRow {
    ChangeRow {
        url: ctx.links.mission(&change.mission.id),
        name: ctx.t.place(change.mission),
        did: ctx.t.became(change),
        when: Value::date(ctx.t, Some(&change.begun.date), &change.verdict.claims),
        claims: change.verdict.claims.len(),
        kind: ctx.t.label(change.mission.kind),
    }
}
