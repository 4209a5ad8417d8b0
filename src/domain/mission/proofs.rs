//! What proves a mission open, and what does not: rule 3.

use std::cmp::Ordering;

use super::claim::MissionClaim;
use super::course::{Proof, Prover};
use super::ruling::Ruling;
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::vocab::{MissionEvent, MissionState};
use crate::domain::witness::{Weight, Witness};

/// Moments at which the mission was seen open. Undated sightings prove nothing.
pub(super) fn attested(claims: &[&MissionClaim]) -> Vec<Proof> {
    let seen = claims.iter().filter(|c| c.event == MissionEvent::Attested);
    let mut proofs: Vec<Proof> = seen
        .filter_map(|c| {
            let moment = c.date.as_ref().or(c.as_of.as_ref())?;
            Some(Proof { date: moment.clone(), span: moment.span(), by: Prover::Claim(c.witness.claim.clone()) })
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
            by: Prover::Decision(r.decision.clone()),
        })
    })
    .collect()
}

/// A closing that sightings may contradict, as one of its leading readings has it.
pub(super) struct Closing {
    /// The last day on which it can have happened.
    pub(super) end: Day,
    /// The weight of all that tell of it so.
    pub(super) weight: Weight,
}

/// What a sighting does to a closing before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    /// It weighs less: a stale list or map is shown as a contradiction, it moves nothing.
    Stale,
    /// It weighs as much: it proves the mission open, and neither parts nor narrows closings.
    Equal,
    /// There is no closing before it, or it outweighs it.
    Full,
}

/// How a sighting stands against the closings before it of which no reopening is known in between.
pub(super) fn standing(proof: &Proof, claims: &[&MissionClaim], closings: &[Closing], openings: &[Span]) -> Standing {
    let against = closings.iter().filter(|c| contradicts(proof, c, openings));
    let weight = weight(proof, claims);
    against
        .map(|c| match weight.cmp(&c.weight) {
            Ordering::Less => Standing::Stale,
            Ordering::Equal => Standing::Equal,
            Ordering::Greater => Standing::Full,
        })
        .min()
        .unwrap_or(Standing::Full)
}

/// Whether a sighting lies after a closing, and no reopening that can lie between is known.
pub(super) fn contradicts(proof: &Proof, closing: &Closing, openings: &[Span]) -> bool {
    let reopened = |o: &Span| o.end() > closing.end && o.start() <= proof.span.end();
    proof.decision().is_none() && proof.span.start() > closing.end && !openings.iter().any(reopened)
}

/// The weight of a sighting.
pub(super) fn weight(proof: &Proof, claims: &[&MissionClaim]) -> Weight {
    let by: Vec<&Witness> = claims.iter().map(|c| &c.witness).filter(|w| Some(&w.claim) == proof.claim()).collect();
    Weight::of(&by)
}
