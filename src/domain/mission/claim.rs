//! A claim about a mission, as the rules see it.

use crate::domain::edtf::Edtf;
use crate::domain::vocab::{MissionEvent, MissionType};
use crate::domain::witness::Witness;

/// A claim about a mission, as the rules see it.
#[derive(Debug, Clone)]
pub struct MissionClaim {
    /// The claim.
    pub witness: Witness,
    /// What it says.
    pub event: MissionEvent,
    /// The type of post that it speaks of; `None` when the source names none.
    pub post: Option<MissionType>,
    /// When it happened.
    pub date: Option<Edtf>,
    /// The day for which it is said.
    pub as_of: Option<Edtf>,
    /// Marked as a known error, or taken back.
    pub set_aside: bool,
}

impl MissionClaim {
    /// Rule 1: whether the claim may decide the state of a mission of this type.
    #[must_use]
    pub fn decides(&self, mission: MissionType) -> bool {
        self.witness.certainty.decides() && !self.set_aside && self.post.is_none_or(|post| post.is_kind_of(mission))
    }
}
