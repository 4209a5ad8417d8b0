//! Claims by the report from which they come, the best first.

use std::cmp::Reverse;

use crate::record::claims::ClaimRecord;

/// The claims of one report: of one occasion, where somebody spoke on several.
pub(crate) struct Report<'c> {
    /// The claims, the best first.
    pub(crate) claims: Vec<&'c ClaimRecord>,
}

/// What makes one claim a better witness than another: how sure it is, the grade of its page, and who said it first.
fn merit(c: &ClaimRecord) -> impl Ord {
    let standing = !c.set_aside();
    (Reverse(standing), Reverse(c.certainty), c.reliability, c.became_public())
}

/// Claims by report, the best report first; among equals the one that more sources carry.
pub(crate) fn by_report<'c>(claims: &[&'c ClaimRecord]) -> Vec<Report<'c>> {
    let mut reports: Vec<Report<'c>> = Vec::new();
    for claim in claims {
        match reports.iter_mut().find(|r| r.claims.first().is_some_and(|c| c.origin == claim.origin)) {
            Some(report) => report.claims.push(claim),
            None => reports.push(Report { claims: vec![claim] }),
        }
    }
    for report in &mut reports {
        report.claims.sort_by_key(|c| merit(c));
    }
    reports.sort_by_key(|r| r.claims.first().map(|c| (merit(c), Reverse(r.claims.len()))));
    reports
}
