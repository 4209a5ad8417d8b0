//! How sure the changes between two days are.

use crate::domain::claim::Body;
use crate::domain::edtf::{Edtf, Span};
use crate::domain::network::Standing;
use crate::domain::vocab::{Basis, Certainty, MissionEvent, MissionState};
use crate::domain::words;
use crate::store::claims::ClaimRecord;

/// How sure the state of the second day and its date are: presumed by an editor, or as sure as the claims that give
/// them. Confirmed is only what confirming claims have in common: they may know no more than that it had happened by a
/// later day.
pub(crate) fn sure(s: &Standing<'_>, date: Option<&Edtf>, records: &[ClaimRecord]) -> String {
    if s.verdict.basis == Basis::Presumed {
        return "presumed, by an editor’s decision".to_owned();
    }
    // A sighting tells nothing of when a change happened.
    let change: &[MissionEvent] = match s.verdict.state {
        MissionState::Closed => &[MissionEvent::Closed],
        MissionState::Suspended => &[MissionEvent::Suspended],
        MissionState::Open => &[MissionEvent::Opened, MissionEvent::Reopened],
        _ => &[],
    };
    let told = |r: &ClaimRecord| matches!(&r.body, Body::Mission(m) if change.contains(&m.event));
    let tells = |r: &&ClaimRecord| s.verdict.claims.contains(&r.id) && told(r);
    let deciding = || records.iter().filter(tells);
    let span = |r: &ClaimRecord| r.body.date().map(Edtf::span);
    let confirmed = deciding().filter(|r| r.certainty == Certainty::Confirmed).filter_map(span).reduce(Span::common);
    let reported = deciding().any(|r| r.certainty == Certainty::Reported);
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
    let by = |sure: Certainty| records.iter().any(|r| r.certainty == sure && s.verdict.claims.contains(&r.id));
    match s.verdict.state {
        MissionState::Open if by(Certainty::Confirmed) => "seen or listed, confirmed",
        MissionState::Open if by(Certainty::Reported) => "seen or listed, reported",
        _ => "not told",
    }
}
