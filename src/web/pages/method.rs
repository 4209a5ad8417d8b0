//! `/method`: the rules, the words, what is never shown.

use askama::Template;
use axum::response::Response;

use crate::domain::rule::Rule;
use crate::domain::vocab::{Certainty, Closing, MissionState, OriginRule, PersonStanding, Reliability, Word};
use crate::web::frame::shell;
use crate::web::frame::shell::{Shell, framed};
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// A word and what it means.
type Meaning = (&'static str, String);

/// `/method`
#[derive(Template)]
#[template(path = "site/method.html")]
pub struct MethodPage {
    shell: Shell,
    contact: Option<String>,
    rules: Vec<Meaning>,
    certainties: Vec<Meaning>,
    reliabilities: Vec<Meaning>,
    origin_rules: Vec<Meaning>,
    states: Vec<Meaning>,
    standings: Vec<Meaning>,
    closings: Vec<Meaning>,
}

framed!(MethodPage);

fn meanings<W: Word>(ctx: &Ctx) -> Vec<Meaning> {
    W::ALL.iter().map(|w| (w.as_str(), ctx.t.meaning(*w))).collect()
}

/// `/method`
pub fn method(ctx: &Ctx) -> AppResult<Response> {
    shell::page(&MethodPage {
        shell: Shell::new(
            ctx,
            "Method",
            "How states and totals are computed from claims, what the words mean, what is never shown, and how to ask for a correction.",
        ),
        contact: ctx.app.contact.clone(),
        rules: meanings::<Rule>(ctx),
        certainties: meanings::<Certainty>(ctx).into_iter().rev().collect(),
        reliabilities: meanings::<Reliability>(ctx).into_iter().rev().collect(),
        origin_rules: meanings::<OriginRule>(ctx),
        states: meanings::<MissionState>(ctx),
        standings: meanings::<PersonStanding>(ctx),
        closings: meanings::<Closing>(ctx),
    })
}
