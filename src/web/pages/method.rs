//! `/method`: the rules, the words, what is never shown.

use askama::Template;
use askama::filters::HtmlSafe;
use axum::response::Response;

use crate::domain::rule::Rule;
use crate::domain::vocab::{Certainty, Closing, MissionState, OriginRule, PersonStanding, Reliability, Word};
use crate::web::frame::filters;
use crate::web::frame::rich::Rich;
use crate::web::frame::shell::{self, Shell, framed};
use crate::web::http::ask::Ctx;
use crate::web::http::problem::Problem;
use crate::web::http::refusal::AppResult;

/// A word and what it means.
type Meaning = (&'static str, String);

/// A closed list: its words, with what each means.
#[derive(Template)]
#[template(path = "parts/meanings.html")]
struct Meanings {
    list: Vec<Meaning>,
}

impl HtmlSafe for Meanings {}

impl Meanings {
    fn of<W: Word>(ctx: &Ctx) -> Self {
        Self { list: meanings::<W>(ctx) }
    }

    /// The same from the last word to the first: the best of a scale leads.
    fn from_the_best<W: Word>(ctx: &Ctx) -> Self {
        Self { list: meanings::<W>(ctx).into_iter().rev().collect() }
    }
}

/// `/method`
#[derive(Template)]
#[template(path = "site/method.html")]
pub struct MethodPage {
    shell: Shell,
    contact: Rich,
    rules: Vec<Meaning>,
    certainties: Meanings,
    reliabilities: Meanings,
    origin_rules: Meanings,
    states: Meanings,
    standings: Meanings,
    closings: Meanings,
    problems: Vec<(&'static str, Rich)>,
}

framed!(MethodPage);

fn meanings<W: Word>(ctx: &Ctx) -> Vec<Meaning> {
    W::ALL.iter().map(|w| (w.as_str(), ctx.t.meaning(*w))).collect()
}

/// What a refusal means.
fn problem(problem: Problem, ctx: &Ctx) -> Rich {
    Rich::new(ctx.t, &format!("Problem-{problem}"), &[], [])
}

/// To whom a visitor may write, if whoever runs this copy has named an address.
fn contact(ctx: &Ctx) -> Rich {
    match &ctx.app.contact {
        Some(contact) => Rich::new(ctx.t, "method-corrections-contact", &[("contact", contact.into())], []),
        None => Rich::new(ctx.t, "method-corrections-public", &[], []),
    }
}

/// `/method`
pub fn method(ctx: &Ctx) -> AppResult<Response> {
    shell::page(&MethodPage {
        shell: Shell::new(ctx, &ctx.t.say("method-title"), &ctx.t.say("method-description")),
        contact: contact(ctx),
        rules: meanings::<Rule>(ctx),
        certainties: Meanings::from_the_best::<Certainty>(ctx),
        reliabilities: Meanings::from_the_best::<Reliability>(ctx),
        origin_rules: Meanings::of::<OriginRule>(ctx),
        states: Meanings::of::<MissionState>(ctx),
        standings: Meanings::of::<PersonStanding>(ctx),
        closings: Meanings::of::<Closing>(ctx),
        problems: Problem::ALL.iter().map(|p| (p.as_str(), problem(*p, ctx))).collect(),
    })
}
