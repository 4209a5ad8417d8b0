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
    /// What is printed.
    pub printed: Answer,
    /// Whether another reading is as good.
    pub tie: bool,
    /// The other readings.
    pub rivals: Vec<Answer>,
}

/// An answer, and who gives it.
pub(crate) struct Answer {
    /// In words.
    pub words: String,
    /// The claims.
    pub evidence: Evidence,
}

/// Contradictions as pages show them, with the records of their claims at hand.
pub(crate) fn questions(all: &[Contradiction], records: &[ClaimRecord], ctx: &Ctx) -> Vec<Question> {
    let evidence = |r: &Reading| Evidence::new(&r.claims, records, ctx);
    let question = |c: &Contradiction| Question {
        asked: ctx.t.question(&c.question),
        printed: Answer { words: ctx.t.answer(&c.leading.answer), evidence: evidence(&c.leading).by(Rule::Choice) },
        tie: c.tie,
        rivals: c.rivals.iter().map(|r| Answer { words: ctx.t.answer(&r.answer), evidence: evidence(r) }).collect(),
    };
    all.iter().map(question).collect()
}
