//! How sure the changes between two days are.

use crate::domain::edtf::{Edtf, Span};
use crate::domain::network::Standing;
use crate::domain::vocab::{Basis, MissionState};
use crate::domain::words;
use crate::store::claims::ClaimRecord;

/// How sure the state of the second day and its date are: presumed by an editor, or as sure as the claims that give
/// them. Confirmed is only what confirming claims have in common: they may know no more than that it had happened by a
/// later day.
pub(crate) fn sure(s: &Standing<'_>, date: Option<&Edtf>, records: &[ClaimRecord]) -> String {
    if s.verdict.basis == Basis::Presumed {
        return "presumed, by an editor’s decision".to_owned();
    }
    let change: &[&str] = match s.verdict.state {
        MissionState::Closed => &["closed"],
        MissionState::Suspended => &["suspended"],
        MissionState::Open => &["opened", "reopened"],
        _ => &[],
    };
    // A sighting tells nothing of when a change happened.
    let tells = |r: &&ClaimRecord| s.verdict.claims.contains(&r.id) && change.contains(&r.predicate.as_str());
    let deciding = || records.iter().filter(tells);
    let span = |r: &ClaimRecord| Edtf::parse(r.date.as_deref()?).ok().map(|d| d.span());
    let confirmed = deciding().filter(|r| r.certainty == "confirmed").filter_map(span).reduce(Span::common);
    let reported = deciding().any(|r| r.certainty == "reported");
    match (confirmed, date) {
        (Some(common), Some(date)) if !date.span().holds(common) && reported => match common.latest {
            Some(day) => format!("reported; confirmed by {}", words::day(day)),
            None => "reported".to_owned(),
        },
        (Some(_), _) => "confirmed".to_owned(),
        (None, _) if reported => "reported".to_owned(),
        (None, _) => seen(s, records).to_owned(),
    }
}

/// How sure a state is that no change tells of: as sure as the surest sighting.
fn seen(s: &Standing<'_>, records: &[ClaimRecord]) -> &'static str {
    let by = |word: &str| records.iter().any(|r| r.certainty == word && s.verdict.claims.contains(&r.id));
    match s.verdict.state {
        MissionState::Open if by("confirmed") => "seen or listed, confirmed",
        MissionState::Open if by("reported") => "seen or listed, reported",
        _ => "not told",
    }
}
