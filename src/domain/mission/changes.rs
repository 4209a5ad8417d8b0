//! From claims to changes and proofs: rules 2, 3 and 5.

use super::{Change, Course, MissionClaim, Proof, Ruling};
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::vocab::{MissionEvent, MissionState};
use crate::domain::witness::{Testimony, resolve};

const KINDS: [MissionEvent; 4] =
    [MissionEvent::Opened, MissionEvent::Reopened, MissionEvent::Closed, MissionEvent::Suspended];

/// Rule 3: moments at which the mission was seen open. Undated sightings prove nothing.
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

/// Rule 3: a presumed open span is a proof at its two ends.
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

/// The changes that the claims report, given the proofs.
pub(super) fn course(claims: &[&MissionClaim], proofs: Vec<Proof>) -> Course {
    let reports = narrowed(claims, &proofs);
    let mut changes: Vec<Change> = KINDS.iter().flat_map(|kind| changes_of(*kind, &reports, &proofs)).collect();
    changes.sort_by_key(|c| (c.span.end(), c.span.start()));
    Course { changes, proofs }
}

/// A report of a change, with the span that rule 5 leaves.
struct Report<'c> {
    claim: &'c MissionClaim,
    span: Span,
}

/// Rule 5: an open start reaches back no further than the last proof of being open.
fn narrowed<'c>(claims: &[&'c MissionClaim], proofs: &[Proof]) -> Vec<Report<'c>> {
    let reports = claims
        .iter()
        .filter(|c| KINDS.contains(&c.event))
        .filter_map(|c| Some(Report { claim: c, span: c.date.as_ref()?.span() }));
    let reports: Vec<Report<'c>> = reports.collect();
    let opens = |r: &&Report<'_>| matches!(r.claim.event, MissionEvent::Opened | MissionEvent::Reopened);
    let sure: Vec<Span> = proofs.iter().map(|p| p.span).chain(reports.iter().filter(opens).map(|r| r.span)).collect();
    let last_before = |end: Day| sure.iter().filter(|s| s.end() <= end).filter_map(|s| s.earliest).max();
    reports
        .into_iter()
        .map(|r| {
            let ends = matches!(r.claim.event, MissionEvent::Closed | MissionEvent::Suspended);
            let earliest = if ends && r.span.earliest.is_none() { last_before(r.span.end()) } else { r.span.earliest };
            Report { span: Span { earliest, ..r.span }, ..r }
        })
        .collect()
}

/// Rule 2: reports of one kind are one change unless another change or a proof lies between.
fn changes_of(kind: MissionEvent, reports: &[Report<'_>], proofs: &[Proof]) -> Vec<Change> {
    let mut own: Vec<&Report<'_>> = reports.iter().filter(|r| r.claim.event == kind).collect();
    own.sort_by_key(|r| (r.span.start(), r.span.end()));
    let others = reports.iter().filter(|r| r.claim.event != kind).map(|r| r.span);
    let separators: Vec<Span> = proofs.iter().map(|p| p.span).chain(others).collect();
    let mut groups: Vec<Vec<&Report<'_>>> = Vec::new();
    for report in own {
        match groups.last_mut() {
            Some(group) if !separated(group, report, &separators) => group.push(report),
            _ => groups.push(vec![report]),
        }
    }
    groups.iter().filter_map(|group| change(kind, group)).collect()
}

fn separated(group: &[&Report<'_>], next: &Report<'_>, separators: &[Span]) -> bool {
    let first_end = group.iter().map(|r| r.span.end()).min().unwrap_or(Day::MAX);
    let start = next.span.start();
    start > first_end && separators.iter().any(|s| first_end <= s.start() && s.end() <= start)
}

fn change(event: MissionEvent, group: &[&Report<'_>]) -> Option<Change> {
    let testimonies: Vec<Testimony<'_>> = group
        .iter()
        .filter_map(|r| Some(Testimony { witness: &r.claim.witness, date: r.claim.date.as_ref()?, span: r.span }))
        .collect();
    let resolved = resolve(&testimonies)?;
    Some(Change { event, span: resolved.span, leading: resolved.leading, rivals: resolved.rivals, tie: resolved.tie })
}
