//! An editor's decision on one mission.

use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::id::{ClaimId, DecisionId};
use crate::domain::scope::Scope;
use crate::domain::vocab::MissionState;

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
    /// The ruling as it could be made under a scope; `None` when its claims were not public.
    pub(super) fn by(&self, scope: Scope) -> Option<Self> {
        let latest = self.span.latest.filter(|_| scope.knows(self.end_known));
        scope.knows(self.known).then(|| Self { span: Span { latest, ..self.span }, ..self.clone() })
    }

    pub(super) fn covers(&self, day: Day) -> bool {
        self.span.start() <= day && day <= self.span.end()
    }
}
