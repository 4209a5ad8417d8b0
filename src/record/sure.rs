//! How sure the changes between two days are.

use super::claims::ClaimRecord;
use crate::domain::claim::Body;
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::network::MissionOnDay;
use crate::domain::vocab::{Basis, Certainty, MissionEvent, MissionState};

/// How sure a state and its date are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sure {
    /// Presumed, by an editor’s decision.
    Presumed,
    /// Confirmed, date and all.
    Confirmed,
    /// Reported, and confirmed only to have happened by a later day.
    ConfirmedBy(Day),
    /// Reported.
    Reported,
    /// No change tells of it; a confirmed claim saw it open.
    SeenConfirmed,
    /// No change tells of it; a reported claim saw it open.
    SeenReported,
    /// Nothing tells.
    Untold,
}

/// How sure the state of a mission and its date are: presumed by an editor, or as sure as the claims that give them.
/// Confirmed is only what confirming claims have in common: they may know no more than that it had happened by a later
/// day.
#[must_use]
pub fn sure(s: &MissionOnDay<'_>, date: Option<&Edtf>, records: &[ClaimRecord]) -> Sure {
    if s.verdict.basis == Basis::Presumed {
        return Sure::Presumed;
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
        (Some(common), Some(date)) if !date.span().holds(common) && reported => {
            common.latest.map_or(Sure::Reported, Sure::ConfirmedBy)
        }
        (Some(_), _) => Sure::Confirmed,
        (None, _) if reported => Sure::Reported,
        (None, _) => seen(s, records),
    }
}

/// How sure a state is that no change tells of: as sure as the surest sighting.
fn seen(s: &MissionOnDay<'_>, records: &[ClaimRecord]) -> Sure {
    let by = |sure: Certainty| records.iter().any(|r| r.certainty == sure && s.verdict.claims.contains(&r.id));
    match s.verdict.state {
        MissionState::Open if by(Certainty::Confirmed) => Sure::SeenConfirmed,
        MissionState::Open if by(Certainty::Reported) => Sure::SeenReported,
        _ => Sure::Untold,
    }
}
