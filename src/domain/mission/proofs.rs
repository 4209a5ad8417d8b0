//! What proves a mission open, and what does not: rule 3.

use super::{MissionClaim, Proof, Ruling};
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::vocab::{MissionEvent, MissionState};
use crate::domain::witness::{Weight, Witness};

/// Moments at which the mission was seen open. Undated sightings prove nothing.
pub(super) fn attested(claims: &[&MissionClaim]) -> Vec<Proof> {
    let seen = claims.iter().filter(|c| c.event == MissionEvent::Attested);
    let mut proofs: Vec<Proof> = seen
        .filter_map(|c| {
            let moment = c.date.as_ref().or(c.as_of.as_ref())?;
            Some(Proof { date: moment.clone(), span: moment.span(), by: c.witness.claim.clone(), presumed: false })
        })
        .collect();
    proofs.sort_by_key(|p| (p.span.end(), p.span.start()));
    proofs
}

/// An open span that a decision gives is a proof at its two ends.
pub(super) fn presumed(rulings: &[Ruling]) -> Vec<Proof> {
    let open = rulings.iter().filter(|r| r.state == MissionState::Open);
    open.flat_map(|r| {
        let ends = [r.span.earliest, r.span.latest];
        ends.into_iter().flatten().map(|day| Proof {
            date: Edtf::from_span(Span::day(day)),
            span: Span::day(day),
            by: r.decision.clone(),
            presumed: true,
        })
    })
    .collect()
}

/// How many years after a closing a list or map may still name the mission out of habit. Algiers and Yangon were seen
/// again a generation after they closed: of that time a closing says nothing.
const STALE: i32 = 10;

/// A closing that sightings may contradict.
pub(super) struct Closing {
    /// The last day on which it can have happened, as its leading reading has it.
    end: Day,
    /// Until when a sighting contradicts it.
    holds: Day,
    /// The weight of all that tell of it.
    weight: Weight,
}

impl Closing {
    /// What the claims of one closing tell together, which happened by `end`: it holds as long as somebody tells of it,
    /// and some years longer.
    pub(super) fn new(end: Day, claims: &[&MissionClaim]) -> Self {
        let told =
            claims.iter().filter_map(|c| c.as_of.as_ref().and_then(|d| d.span().latest).max(c.witness.known)).max();
        let years = end.saturating_add(jiff::Span::new().years(STALE));
        let witnesses: Vec<&Witness> = claims.iter().map(|c| &c.witness).collect();
        Self { end, holds: told.map_or(years, |day| day.max(years)), weight: Weight::of(&witnesses) }
    }

    /// Whether a sighting weighs less: a stale list or map does not move a closing that better sources tell. Between
    /// equals the later sighting stands.
    pub(super) fn outweighs(&self, proof: &Proof, claims: &[&MissionClaim]) -> bool {
        let by: Vec<&Witness> = claims.iter().map(|c| &c.witness).filter(|w| w.claim == proof.by).collect();
        Weight::of(&by) < self.weight
    }
}

/// Whether a sighting contradicts a closing: it lies after it, no reopening that can lie between is known, and it is not
/// of another time.
pub(super) fn contradicts(proof: &Proof, closing: &Closing, openings: &[Span]) -> bool {
    let reopened = |o: &Span| o.end() > closing.end && o.start() <= proof.span.end();
    !proof.presumed
        && (closing.end < proof.span.start() && proof.span.start() <= closing.holds)
        && !openings.iter().any(reopened)
}
