//! Contradictions as pages show them.

use crate::domain::questions::{Contradiction, Reading};
use crate::domain::rule::Rule;
use crate::record::claims::ClaimRecord;
use crate::web::frame::evidence::Evidence;
use crate::web::http::ask::Ctx;

/// A contradiction with its evidence.
pub(crate) struct Question {
    /// The question: "left".
    pub asked: String,
    /// What is printed, and who says so.
    pub printed: (String, Evidence),
    /// Whether another reading is as good.
    pub tie: bool,
    /// The other readings.
    pub rivals: Vec<(String, Evidence)>,
}

/// Contradictions as pages show them, with the records of their claims at hand.
pub(crate) fn questions(all: &[Contradiction], records: &[ClaimRecord], ctx: &Ctx) -> Vec<Question> {
    let reading = |r: &Reading| (ctx.t.answer(&r.answer), Evidence::new(&r.claims, records, ctx));
    let chosen = |(value, evidence): (String, Evidence)| (value, evidence.by(Rule::Choice));
    let question = |c: &Contradiction| Question {
        asked: ctx.t.question(&c.question),
        printed: chosen(reading(&c.leading)),
        tie: c.tie,
        rivals: c.rivals.iter().map(reading).collect(),
    };
    all.iter().map(question).collect()
}
