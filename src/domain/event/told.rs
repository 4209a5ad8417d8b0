//! A claim as events see it.

use crate::domain::claim::Body;
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::id::{ClaimId, MissionId};
use crate::domain::vocab::Certainty;
use crate::domain::witness::Witness;

/// A claim as events see it.
#[derive(Debug, Clone)]
pub struct Told {
    /// How sure, from where, since when public.
    pub witness: Witness,
    /// What it asserts.
    pub body: Body,
    /// What it says, in our words.
    pub summary: String,
    /// Marked as a known error.
    pub superseded: bool,
    /// Taken back by those who said it.
    pub withdrawn: bool,
}

impl Told {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> &ClaimId {
        &self.witness.claim
    }

    /// Marked as a known error, or taken back.
    #[must_use]
    pub fn set_aside(&self) -> bool {
        self.superseded || self.withdrawn
    }

    /// Whether it may date an event: confirmed or reported, and not marked as wrong.
    #[must_use]
    pub fn is_firm(&self) -> bool {
        self.witness.certainty.decides() && !self.set_aside()
    }

    /// Whether it denies what it speaks of.
    #[must_use]
    pub fn denies(&self) -> bool {
        self.witness.certainty == Certainty::Denied
    }

    /// The days of which it speaks, where it gives any; the day for which something is said is not its date.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        self.body.date().map(Edtf::span)
    }

    /// The mission that covers a country from abroad.
    #[must_use]
    pub fn covered_from(&self) -> Option<&MissionId> {
        if let Body::Mission(fact) = &self.body { fact.covered_from.as_ref() } else { None }
    }

    /// The last day on which it can have been said: the day for which it is said, or that of its publication.
    #[must_use]
    pub fn said_by(&self) -> Day {
        let as_of = self.body.as_of().and_then(|d| d.span().latest);
        as_of.or(self.witness.known).unwrap_or(Day::MAX)
    }

    /// The order in which ids of events are chosen: by publication, undated sources last; then by id.
    #[must_use]
    pub fn first(&self) -> (bool, Option<Day>, &ClaimId) {
        (self.witness.known.is_none(), self.witness.known, &self.witness.claim)
    }
}
