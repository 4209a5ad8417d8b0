//! Lists that name every counted mission of some days.

use super::source::Known;
use crate::domain::claim::Body;
use crate::domain::edtf::{Edtf, Span};
use crate::domain::vocab::Completeness;
use crate::facts::file::Listed;
use crate::facts::folder::Facts;
use crate::store::write::CompleteListRow;

/// What decisions and numbers say to be complete.
pub(super) fn complete<'r>(facts: &'r Facts, known: &Known<'_>) -> Vec<CompleteListRow<'r>> {
    let decided = facts.decisions.iter().map(|d| &d.record).filter(|d| d.complete.is_some()).map(|d| CompleteListRow {
        by: d.id(),
        span: Span { earliest: d.from.span().earliest, latest: d.to.0.as_ref().and_then(|t| t.span().latest) },
        known: known.last(&d.claims),
        end_known: known.last(&d.end_claims),
    });
    let claims = facts.sources.iter().flat_map(|s| &s.value.claims).map(|c| &c.record);
    let counted = claims.filter_map(|c| match &c.body {
        Body::Count(n) if n.completeness == Some(Completeness::Complete) => Some(CompleteListRow {
            by: &c.id,
            span: n.as_of.as_ref().map(Edtf::span)?,
            known: known.claim(&c.id),
            end_known: known.claim(&c.id),
        }),
        _ => None,
    });
    decided.chain(counted).collect()
}
