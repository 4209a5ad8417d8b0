//! The number of missions as comma-separated values.

use axum::response::Response;

use crate::domain::series::Step;
use crate::web::http::answer;
use crate::web::http::ask::Ctx;

/// The number of missions as comma-separated values: from when, at least, at most.
#[must_use]
fn lines(ctx: &Ctx) -> String {
    let most = |s: &Step| s.at_most.map(|n| n.to_string()).unwrap_or_default();
    let rows = ctx.view.counted_steps().into_iter().map(|s| format!("{},{},{}\r\n", s.from, s.at_least, most(&s)));
    format!("from,at_least,at_most\r\n{}", rows.collect::<String>())
}

/// `/network.csv`
#[must_use]
pub fn csv(ctx: &Ctx) -> Response {
    answer::typed("text/csv; charset=utf-8", lines(ctx))
}
