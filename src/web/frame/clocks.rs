//! The control of the two clocks.

use crate::address::Pair;
use crate::web::http::ask::Ctx;

/// What the control of the two clocks shows and keeps.
pub struct ClockControl {
    /// The path of the page.
    pub path: String,
    /// The day of the state, as chosen.
    pub asof: String,
    /// The day by which it must have been public, as chosen.
    pub known: String,
    /// The last day that can be chosen.
    pub today: String,
    /// What else the address says.
    pub kept: Vec<Pair>,
    /// What opens it: what it is set to, or where that is told already, that it may be changed.
    pub summary: String,
}

impl ClockControl {
    /// For a request; `set` where what they are set to is told beside it.
    #[must_use]
    pub fn new(ctx: &Ctx, set: bool) -> Self {
        Self {
            path: ctx.address.path(),
            asof: if ctx.view.scope.asof_given { ctx.view.scope.asof.to_string() } else { String::new() },
            known: ctx.view.scope.known.map(|d| d.to_string()).unwrap_or_default(),
            today: ctx.view.scope.today.to_string(),
            kept: ctx.address.pairs_without(&["asof", "known", "page"]),
            summary: if set { ctx.t.say("clocks-change") } else { ctx.t.clocks(ctx.view.scope) },
        }
    }
}
