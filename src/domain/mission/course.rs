//! The changes of a mission's state and what proves it open.

use crate::domain::edtf::{Edtf, Span};
use crate::domain::id::{ClaimId, DecisionId};
use crate::domain::vocab::MissionEvent;
use crate::domain::witness::Reading;

/// A moment at which the mission was open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// When, as written.
    pub date: Edtf,
    /// When.
    pub span: Span,
    /// What proves it.
    pub by: Prover,
}

impl Proof {
    /// The claim that proves it, if it is one.
    #[must_use]
    pub fn claim(&self) -> Option<&ClaimId> {
        if let Prover::Claim(id) = &self.by { Some(id) } else { None }
    }

    /// The decision that presumes it, if it is one.
    #[must_use]
    pub fn decision(&self) -> Option<&DecisionId> {
        if let Prover::Decision(id) = &self.by { Some(id) } else { None }
    }
}

/// What proves that a mission was open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Prover {
    /// A claim that tells of it.
    Claim(ClaimId),
    /// A decision that presumes it: the proof is an end of its open span.
    Decision(DecisionId),
}

/// A change of state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// `opened`, `reopened`, `closed` or `suspended`.
    pub event: MissionEvent,
    /// The days within which it happened; in a tie they hold every equal reading.
    pub span: Span,
    /// The reading that is printed.
    pub leading: Reading,
    /// Readings that exclude it.
    pub rivals: Vec<Reading>,
    /// Whether the leading reading is no better than a rival.
    pub tie: bool,
    /// Whether an editor's presumption, and no claim, sets its earliest day.
    pub presumed_start: bool,
}

impl Change {
    pub(super) fn ends(&self) -> bool {
        self.event.ends()
    }
}

/// Changes and proofs in their order.
#[derive(Debug, Clone, Default)]
pub(super) struct Course {
    pub(super) changes: Vec<Change>,
    pub(super) proofs: Vec<Proof>,
    /// Sightings that contradict a closing and weigh less than it.
    pub(super) stale: Vec<Proof>,
}
