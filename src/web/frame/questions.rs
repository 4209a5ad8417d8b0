//! Contradictions as pages show them.

use crate::domain::id::ClaimId;
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
    let answer = |r: &Reading, others: &[Reading]| {
        let words = ctx.t.answer(&r.answer);
        Answer { evidence: exhibits.of(&words, apart(r, others), claims), words }
    };
    let question = |c: &Contradiction| {
        let printed = answer(&c.leading, &c.rivals);
        Question {
            asked: ctx.t.question(&c.question),
            printed: Answer { evidence: printed.evidence.by(Rule::Choice), ..printed },
            tie: c.tie,
            rivals: c.rivals.iter().map(|r| answer(r, std::slice::from_ref(&c.leading))).collect(),
        }
    };
    all.iter().map(question).collect()
}

/// The claims that tell a reading apart from others: a wide date that fits them all speaks for none, unless nobody else
/// gives the reading.
fn apart<'r>(own: &'r Reading, others: &[Reading]) -> Vec<&'r ClaimId> {
    let fits_all = |id: &&ClaimId| others.iter().all(|other| other.claims.contains(id));
    let told: Vec<&ClaimId> = own.claims.iter().filter(|id| !fits_all(id)).collect();
    if told.is_empty() { own.claims.iter().collect() } else { told }
}
