//! Contradictions as pages show them.

use crate::domain::questions::{Contradiction, Reading};
use crate::domain::rule::Rule;
use crate::web::frame::evidence::{Evidence, Exhibits};
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

/// Contradictions as pages show them, with their claims, all of which stand at the address `claims`.
pub(crate) fn questions(all: &[Contradiction], exhibits: &Exhibits<'_>, claims: &str, ctx: &Ctx) -> Vec<Question> {
    let answer = |r: &Reading| {
        let words = ctx.t.answer(&r.answer);
        Answer { evidence: exhibits.of(&words, &r.claims, claims), words }
    };
    let question = |c: &Contradiction| {
        let printed = answer(&c.leading);
        Question {
            asked: ctx.t.question(&c.question),
            printed: Answer { evidence: printed.evidence.by(Rule::Choice), ..printed },
            tie: c.tie,
            rivals: c.rivals.iter().map(answer).collect(),
        }
    };
    all.iter().map(question).collect()
}
