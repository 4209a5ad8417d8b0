//! Under which definition is a mission closed? The default is the model's; a reader may ask for another.

use super::edtf::{Day, Edtf};
use super::mission::{MissionClaim, Ruling};
use super::vocab::{Certainty, Closing, MissionEvent, MissionState, MissionType};

/// The claims and decisions as a definition has them; the model's rules then read them as ever.
#[must_use]
pub fn apply(
    closing: Closing,
    mission: MissionType,
    claims: &[MissionClaim],
    rulings: &[Ruling],
) -> (Vec<MissionClaim>, Vec<Ruling>) {
    match closing {
        Closing::Departed => (claims.to_vec(), rulings.to_vec()),
        Closing::Announced => announced(mission, claims, rulings),
        Closing::Confirmed => (confirmed(claims), rulings.to_vec()),
    }
}

/// An announcement is the closing; what sources say of the mission in the year after it decides nothing more, and
/// neither does a dispute over whether it was carried out.
fn announced(mission: MissionType, claims: &[MissionClaim], rulings: &[Ruling]) -> (Vec<MissionClaim>, Vec<Ruling>) {
    let announcements: Vec<MissionClaim> = claims
        .iter()
        .filter(|c| c.event == MissionEvent::ClosingAnnounced && c.decides(mission))
        .filter_map(|c| Some(MissionClaim { event: MissionEvent::Closed, date: Some(day_of(c)?), ..c.clone() }))
        .collect();
    let first = announcements.iter().filter_map(|a| a.date.as_ref().map(|d| d.span().end())).collect::<Vec<_>>();
    let later = |c: &MissionClaim| {
        let told = matches!(c.event, MissionEvent::Closed | MissionEvent::Attested);
        let end = c.date.as_ref().or(c.as_of.as_ref()).map(|d| d.span().end());
        // A year is the longest that one closing took; what lies further off is another one.
        told && end.is_some_and(|e| first.iter().any(|a| e >= *a && (e - *a).get_days() <= 366))
    };
    let kept = claims.iter().filter(|c| !later(c)).cloned().chain(announcements.iter().cloned()).collect();
    (kept, rulings.iter().filter(|r| r.state != MissionState::Disputed).cloned().collect())
}

/// Closings that somebody merely reports give way to a confirmed one of the same time.
fn confirmed(claims: &[MissionClaim]) -> Vec<MissionClaim> {
    let is_confirmed = |c: &MissionClaim| c.witness.certainty == Certainty::Confirmed;
    let end = |c: &MissionClaim| c.date.as_ref().map(|d| d.span().end());
    let sure: Vec<_> =
        claims.iter().filter(|c| c.event == MissionEvent::Closed && is_confirmed(c)).filter_map(end).collect();
    let gives_way = |c: &MissionClaim| {
        let near = |e: Day| sure.iter().any(|s| (*s - e).get_days().abs() <= 366);
        c.event == MissionEvent::Closed && !is_confirmed(c) && end(c).is_some_and(near)
    };
    claims.iter().filter(|c| !gives_way(c)).cloned().collect()
}

/// The day of an announcement, or the day by which it had been made.
fn day_of(claim: &MissionClaim) -> Option<Edtf> {
    claim.date.clone().or_else(|| Edtf::parse(&format!("../{}", claim.as_of.as_ref()?.span().latest?)).ok())
}
