//! Claims, each with its origin.

use std::collections::HashMap;

use super::source::published;
use crate::domain::origin::UNKNOWN;
use crate::facts::file::Listed;
use crate::facts::folder::Facts;
use crate::facts::origins;
use crate::store::write::ClaimRow;

/// Every claim of the record.
pub(super) fn claims(facts: &Facts) -> Vec<ClaimRow<'_>> {
    let record = origins::record(facts);
    let found = record.found();
    let report_of = report_of(facts);
    let all = facts.sources.iter().flat_map(|s| s.value.claims.iter().map(|c| (&s.value.source.record, &c.record)));
    // The check lets no claim through that comes from nowhere.
    let rows = all.filter_map(|(source, claim)| {
        let (origin, origin_rule) = found.get(claim.id.as_str()).copied()?.ok()?;
        let report_of = report_of.get(origin).copied().flatten();
        Some(ClaimRow { claim, origin, origin_rule, report_of, known: published(source) })
    });
    rows.collect()
}

/// By origin: whose report it is. An occasion is that of whoever spoke; what nobody can tell is nobody's.
fn report_of(facts: &Facts) -> HashMap<&str, Option<&str>> {
    let origins = facts.origins.iter().map(|o| &o.record);
    origins.map(|o| (o.id(), Some(o.of.as_deref().unwrap_or(o.id())).filter(|of| *of != UNKNOWN))).collect()
}
