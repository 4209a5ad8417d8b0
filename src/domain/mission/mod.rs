//! What a mission was on a day: rules 1 to 7 of the model.

mod changes;
mod proofs;
mod state;
mod summary;

use super::edtf::{Day, Edtf, Span};
use super::vocab::{MissionEvent, MissionState, MissionType};
use super::witness::{Reading, Witness};
use crate::domain::id::{ClaimId, DecisionId};

pub use state::{Era, Verdict};
pub use summary::{Beginning, Sighting};

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

/// An editor's decision on one mission.
#[derive(Debug, Clone)]
pub struct Ruling {
    /// The decision's id.
    pub decision: DecisionId,
    /// From when, as written.
    pub from: Edtf,
    /// Its first and last day.
    pub span: Span,
    /// The state.
    pub state: MissionState,
    /// Whether it only fills days that the claims leave unknown.
    pub fills: bool,
    /// The day on which the last of its claims was known; `None` when one of them is undated.
    pub known: Option<Day>,
    /// The day on which the last of the claims that set its end was known; until then it has no end. `None` when one of
    /// them is undated.
    pub end_known: Option<Day>,
    /// The claims that it rests on.
    pub claims: Vec<ClaimId>,
}

impl Ruling {
    /// The ruling as it could be made by a day; `None` when its claims were not known.
    fn by(&self, limit: Option<Day>) -> Option<Self> {
        let public = |day: Option<Day>| limit.is_none_or(|limit| day.is_some_and(|day| day <= limit));
        let latest = self.span.latest.filter(|_| public(self.end_known));
        public(self.known).then(|| Self { span: Span { latest, ..self.span }, ..self.clone() })
    }

    fn covers(&self, day: Day) -> bool {
        self.span.start() <= day && day <= self.span.end()
    }
}

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

/// What proves that a mission was open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Prover {
    /// A claim that tells of it.
    Claim(ClaimId),
    /// A decision that presumes it: the proof is an end of its open span.
    Decision(DecisionId),
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
    fn ends(&self) -> bool {
        self.event.ends()
    }
}

/// Changes and proofs in their order.
#[derive(Debug, Clone, Default)]
struct Course {
    changes: Vec<Change>,
    proofs: Vec<Proof>,
    /// Sightings that contradict a closing and weigh less than it.
    stale: Vec<Proof>,
}

/// Everything known of one mission's life by a day.
#[derive(Debug, Clone)]
pub struct History {
    /// By claims and by what decisions presume.
    full: Course,
    /// By claims alone; a state that only `full` has is presumed.
    bare: Course,
    rulings: Vec<Ruling>,
    has_claims: bool,
}

impl History {
    /// Reads what was known by `known` (`None`: everything) of a mission of this type.
    #[must_use]
    pub fn new(mission: MissionType, claims: &[MissionClaim], rulings: &[Ruling], known: Option<Day>) -> Self {
        let seen: Vec<&MissionClaim> = claims.iter().filter(|c| c.witness.is_known(known)).collect();
        let rulings: Vec<Ruling> = rulings.iter().filter_map(|r| r.by(known)).collect();
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

    /// The state on a day.
    #[must_use]
    pub fn on(&self, day: Day) -> Verdict {
        state::verdict(self, day)
    }

    /// The stretches of one and the same state between two days, without gaps.
    #[must_use]
    pub fn eras(&self, from: Day, to: Day) -> Vec<Era> {
        state::eras(self, from, to)
    }

    /// The decision that speaks of a day; of two the one that begins later, for the end of the first may not be known.
    fn ruling(&self, day: Day, fills: bool) -> Option<&Ruling> {
        self.rulings.iter().filter(|r| r.fills == fills && r.covers(day)).max_by_key(|r| r.span.start())
    }
}
