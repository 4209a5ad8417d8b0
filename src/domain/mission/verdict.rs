//! The state on a day with what it rests on: rule 7 around what the claims say.

use std::collections::BTreeSet;

use super::finding::{Finding, by_claims};
use super::history::History;
use super::ruling::Ruling;
use crate::domain::edtf::Day;
use crate::domain::id::{ClaimId, DecisionId};
use crate::domain::rule::Rule;
use crate::domain::vocab::{Basis, MissionState};

/// A state with what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The state.
    pub state: MissionState,
    /// Whether claims alone give it.
    pub basis: Basis,
    /// The rule that decided.
    pub rule: Rule,
    /// The claims that decide, without repeats.
    pub claims: Vec<ClaimId>,
    /// The decision that decides, if one does.
    pub decision: Option<DecisionId>,
}

impl History {
    /// The state on a day: rule 7 around what the claims say.
    #[must_use]
    pub fn on(&self, day: Day) -> Verdict {
        let bare = by_claims(&self.bare, day);
        if let Some(ruling) = self.ruling(day, false) {
            return ruled(ruling, Some(&bare));
        }
        let found = by_claims(&self.full, day);
        if found.state == MissionState::Unknown
            && let Some(ruling) = self.ruling(day, true)
        {
            return ruled(ruling, None);
        }
        // What claims alone give rests on these, even where a decision's presumption lies nearer.
        let (finding, basis) =
            if bare.state == found.state { (&bare, Basis::Attested) } else { (&found, Basis::Presumed) };
        let mut claims = behind(finding);
        claims.extend(decided(self, finding));
        Verdict {
            state: finding.state,
            basis,
            rule: finding.rule,
            claims: once(claims),
            decision: finding.proofs.iter().find_map(|p| p.decision().cloned()),
        }
    }

    /// The decision that speaks of a day; of two the one that begins later, for the end of the first may not be known.
    pub(super) fn ruling(&self, day: Day, fills: bool) -> Option<&Ruling> {
        self.rulings.iter().filter(|r| r.fills == fills && r.covers(day)).max_by_key(|r| r.span.start())
    }
}

/// What a decision gives. One that says what claims by themselves say is not presumed: it stands beside them.
fn ruled(ruling: &Ruling, bare: Option<&Finding<'_>>) -> Verdict {
    let same = bare.filter(|found| found.state == ruling.state);
    Verdict {
        state: ruling.state,
        basis: if same.is_some() { Basis::Attested } else { Basis::Presumed },
        rule: Rule::Decisions,
        claims: once(ruling.claims.iter().cloned().chain(same.map(behind).unwrap_or_default()).collect()),
        decision: Some(ruling.decision.clone()),
    }
}

/// Each once, in the order given.
fn once(mut claims: Vec<ClaimId>) -> Vec<ClaimId> {
    let mut seen = BTreeSet::new();
    claims.retain(|c| seen.insert(c.clone()));
    claims
}

/// The claims that a finding names.
fn behind(found: &Finding<'_>) -> Vec<ClaimId> {
    let proofs = found.proofs.iter().filter_map(|p| p.claim());
    found.change.iter().flat_map(|c| &c.leading.claims).chain(proofs).cloned().collect()
}

/// The claims of the decisions whose presumptions a finding rests on.
fn decided(history: &History, found: &Finding<'_>) -> Vec<ClaimId> {
    let by = |decision: &DecisionId| history.rulings().iter().find(|r| r.decision == *decision);
    found.proofs.iter().filter_map(|p| by(p.decision()?)).flat_map(|r| &r.claims).cloned().collect()
}
