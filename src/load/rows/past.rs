//! Corrections, and addresses that led somewhere once.

use super::source::text;
use crate::domain::address::{self, digest};
use crate::domain::vocab::Word;
use crate::facts::file::Listed;
use crate::facts::folder::Facts;
use crate::facts::format::Correction;
use crate::store::write::{CorrectionRow, RetiredRow};

/// What was corrected.
pub(super) fn corrections(facts: &Facts) -> Vec<CorrectionRow<'_>> {
    let all = facts.corrections.iter().map(|c| &c.record);
    all.map(|c: &Correction| CorrectionRow {
        id: c.id(),
        date: &c.date,
        page: text(c.page.as_ref()),
        text: &c.text,
        reason: &c.reason,
    })
    .collect()
}

/// Where addresses lead that led somewhere once.
pub(super) fn retired(facts: &Facts) -> Vec<RetiredRow<'_>> {
    let moved = facts.moved.iter().map(|m| &m.record).map(|m| RetiredRow {
        digest: digest(&address::of(m.kind, &m.id)),
        kind: m.kind.as_str(),
        to: Some(m.to.as_str()),
        month: None,
    });
    let withdrawn = facts.withdrawn.iter().map(|w| &w.record).map(|w| RetiredRow {
        digest: w.id.0.clone(),
        kind: w.kind.as_str(),
        to: None,
        month: Some(w.month.0.as_str()),
    });
    moved.chain(withdrawn).collect()
}
