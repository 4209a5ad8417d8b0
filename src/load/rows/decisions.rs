//! Editors' decisions.

use super::source::Known;
use crate::domain::id::{ClaimId, MissionId};
use crate::domain::vocab::Word;
use crate::facts::file::Listed;
use crate::facts::folder::Facts;
use crate::store::write::DecisionRow;

/// The decisions of the record.
pub(super) fn decisions<'r>(facts: &'r Facts, known: &Known<'_>) -> Vec<DecisionRow<'r>> {
    let all = facts.decisions.iter().map(|d| &d.record);
    all.map(|d| DecisionRow {
        id: d.id(),
        from: &d.from,
        to: d.to.0.as_ref(),
        state: d.state.as_str(),
        basis: d.basis.as_str(),
        fills: d.fills,
        reason: &d.reason,
        known: known.last(&d.claims),
        end_known: known.last(&d.end_claims),
        missions: d.subject.iter().map(MissionId::as_str).collect(),
        claims: d.claims.iter().map(ClaimId::as_str).collect(),
        end_claims: d.end_claims.iter().map(ClaimId::as_str).collect(),
    })
    .collect()
}
