//! Everything known of one mission's life by a day.

use super::course::Course;
use super::{Change, MissionClaim, Proof, Ruling, changes, proofs};
use crate::domain::scope::Scope;
use crate::domain::vocab::MissionType;

/// Everything known of one mission's life by a day.
#[derive(Debug, Clone)]
pub struct History {
    /// By claims and by what decisions presume.
    pub(super) full: Course,
    /// By claims alone; a state that only `full` has is presumed.
    pub(super) bare: Course,
    pub(super) rulings: Vec<Ruling>,
    has_claims: bool,
}

impl History {
    /// Reads what was public under a scope of a mission of this type.
    #[must_use]
    pub fn new(mission: MissionType, claims: &[MissionClaim], rulings: &[Ruling], scope: Scope) -> Self {
        let seen: Vec<&MissionClaim> = claims.iter().filter(|c| c.witness.is_public(scope)).collect();
        let rulings: Vec<Ruling> = rulings.iter().filter_map(|r| r.by(scope)).collect();
        let deciding: Vec<&MissionClaim> = seen.iter().copied().filter(|c| c.decides(mission)).collect();
        let attested = proofs::attested(&deciding);
        let bare = changes::course(&deciding, attested.clone());
        let presumed = proofs::presumed(&rulings);
        let full =
            if presumed.is_empty() { bare.clone() } else { changes::course(&deciding, [attested, presumed].concat()) };
        Self { full, bare, rulings, has_claims: !seen.is_empty() }
    }

    /// Whether anything at all is known of the mission.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.has_claims
    }

    /// The changes of state, in their order.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.full.changes
    }

    /// What proves the mission open: sightings, and the ends of open spans that were decided.
    #[must_use]
    pub fn proofs(&self) -> &[Proof] {
        &self.full.proofs
    }

    /// Sightings that contradict a closing which outweighs them: they are shown beside it, and move nothing.
    #[must_use]
    pub fn contradictions(&self) -> &[Proof] {
        &self.bare.stale
    }

    /// The decisions that are known.
    #[must_use]
    pub fn rulings(&self) -> &[Ruling] {
        &self.rulings
    }
}
