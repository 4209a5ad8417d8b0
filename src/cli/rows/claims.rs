//! One claim as a row.

use super::published;
use crate::domain::claim::Claim;
use crate::domain::vocab::OriginRule;
use crate::facts::format::Source;
use crate::store::write::ClaimRow;

/// Where a claim comes from.
#[derive(Clone, Copy)]
pub(super) struct From<'r> {
    /// The origin.
    pub origin: &'r str,
    /// The rule that gave it.
    pub rule: OriginRule,
    /// Whose report it is; `None` where nobody can tell.
    pub report_of: Option<&'r str>,
}

/// The row of a claim.
pub(super) fn claim<'r>(source: &Source, claim: &'r Claim, from: From<'r>) -> ClaimRow<'r> {
    ClaimRow { claim, origin: from.origin, origin_rule: from.rule, report_of: from.report_of, known: published(source) }
}
