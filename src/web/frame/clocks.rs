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
    /// What it is set to, in words.
    pub told: String,
}

impl ClockControl {
    /// For a request.
    #[must_use]
    pub fn new(ctx: &Ctx) -> Self {
        let asof =
            if ctx.view.scope.asof_given { format!("As of {}", ctx.asof_words()) } else { "As of today".to_owned() };
        let known =
            ctx.known_words().map_or_else(|| "all that is published".to_owned(), |d| format!("what was public on {d}"));
        Self {
            path: ctx.address.path(),
            asof: if ctx.view.scope.asof_given { ctx.view.scope.asof.to_string() } else { String::new() },
            known: ctx.view.scope.known.map(|d| d.to_string()).unwrap_or_default(),
            today: ctx.view.scope.today.to_string(),
            kept: ctx.address.pairs_without(&["asof", "known", "page"]),
            told: format!("{asof}, by {known}"),
        }
    }
}
