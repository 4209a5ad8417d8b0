//! From claims to changes: rules 2, 3 and 5.

use super::claim::MissionClaim;
use super::course::{Change, Course, Proof};
use super::proofs::{self, Closing, Standing};
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::id::ClaimId;
use crate::domain::vocab::MissionEvent;
use crate::domain::witness::{Resolution, Testimony, Weight, Witness, resolve};

/// A report of a change.
#[derive(Clone)]
struct Report<'c> {
    claim: &'c MissionClaim,
    date: &'c Edtf,
    /// The days that rule 5 leaves.
    span: Span,
    /// Whether it says only "by then".
    only_by: bool,
}

impl Report<'_> {
    fn opens(&self) -> bool {
        matches!(self.claim.event, MissionEvent::Opened | MissionEvent::Reopened)
    }
}

/// The changes that the claims report, given the proofs of being open, and the proofs that stand.
pub(super) fn course(claims: &[&MissionClaim], given: Vec<Proof>) -> Course {
    let dated: Vec<Report<'_>> = claims
        .iter()
        .filter(|c| c.event.is_change())
        .filter_map(|c| {
            let date = c.date.as_ref()?;
            Some(Report { claim: c, date, span: date.span(), only_by: date.span().earliest.is_none() })
        })
        .collect();
    let openings: Vec<Span> = dated.iter().filter(|r| r.opens()).map(|r| r.span).collect();
    let dated = without_outweighed(claims, dated, &given, &openings);
    let closings: Vec<Closing> = closings(claims, &dated).into_iter().flat_map(|(leaders, _)| leaders).collect();
    let stands = |p: &Proof| proofs::standing(p, claims, &closings, &openings);
    let (stale, proofs): (Vec<Proof>, Vec<Proof>) = given.into_iter().partition(|p| stands(p) == Standing::Stale);
    let parting: Vec<Proof> = proofs.iter().filter(|p| stands(p) == Standing::Full).cloned().collect();
    let reports = narrowed(&dated, &parting);
    let mut changes: Vec<Change> =
        MissionEvent::CHANGES.iter().flat_map(|kind| changes_of(*kind, &reports, &parting)).collect();
    changes.sort_by_key(|c| (c.span.end(), c.span.start()));
    Course { changes, proofs, stale }
}

/// The closings, each as its leading readings have it, with the claims of all that tell of it. They are read for this
/// without any proof, so that a stale sighting cannot part what it contradicts.
fn closings<'c>(claims: &[&MissionClaim], dated: &[Report<'c>]) -> Vec<(Vec<Closing>, Vec<&'c str>)> {
    let others: Vec<Span> = dated.iter().filter(|r| r.claim.event != MissionEvent::Closed).map(|r| r.span).collect();
    let weight = |ids: &[ClaimId]| {
        let by: Vec<&Witness> = claims.iter().map(|c| &c.witness).filter(|w| ids.contains(&w.claim)).collect();
        Weight::of(&by)
    };
    let closing = |group: &Vec<&Report<'c>>| {
        let resolved = read(group)?;
        let leaders = resolved.leaders().map(|r| Closing { end: r.span.end(), weight: weight(&r.claims) }).collect();
        Some((leaders, group.iter().map(|r| r.claim.witness.claim.as_str()).collect()))
    };
    grouped(MissionEvent::Closed, dated, &others).iter().filter_map(closing).collect()
}

/// Who says only that a mission was closed by a day says nothing where a sighting after that day outweighs the closing,
/// and no reopening is known: it was not closed by then.
fn without_outweighed<'c>(
    claims: &[&MissionClaim],
    dated: Vec<Report<'c>>,
    given: &[Proof],
    openings: &[Span],
) -> Vec<Report<'c>> {
    let mut refuted: Vec<ClaimId> = Vec::new();
    for (leaders, members) in closings(claims, &dated) {
        let outweighs = |p: &Proof| {
            let weight = proofs::weight(p, claims);
            leaders.iter().all(|c| proofs::contradicts(p, c, openings) && weight > c.weight)
        };
        for proof in given.iter().filter(|p| outweighs(p)) {
            let before = dated.iter().filter(|r| r.only_by && r.span.end() < proof.span.start());
            let own = before.map(|r| &r.claim.witness.claim).filter(|id| members.contains(&id.as_str()));
            refuted.extend(own.cloned());
        }
    }
    dated.into_iter().filter(|r| !refuted.contains(&r.claim.witness.claim)).collect()
}

/// Rule 5: an open start reaches back no further than the last proof of being open; that of a reopening no further than
/// the closing before it, which held at least for its last possible day.
fn narrowed<'c>(dated: &[Report<'c>], standing: &[Proof]) -> Vec<Report<'c>> {
    let openings = dated.iter().filter(|r| r.opens()).map(|r| r.span);
    let sure: Vec<Span> = standing.iter().map(|p| p.span).chain(openings).collect();
    let last_by = |end: Day| sure.iter().filter(|s| s.end() <= end).filter_map(|s| s.earliest).max();
    let endings: Vec<Span> = dated.iter().filter(|r| !r.opens()).map(|r| r.span).collect();
    let closed_by = |end: Day| {
        let before = endings.iter().map(|s| s.end()).filter(|e| *e < end).max();
        before.and_then(|e| e.tomorrow().ok())
    };
    dated
        .iter()
        .map(|r| {
            let earliest = match (r.only_by, r.claim.event) {
                (true, MissionEvent::Reopened) => closed_by(r.span.end()),
                (true, MissionEvent::Opened) | (false, _) => r.span.earliest,
                (true, _) => last_by(r.span.end()),
            };
            Report { span: Span { earliest, ..r.span }, ..r.clone() }
        })
        .collect()
}

fn changes_of(kind: MissionEvent, reports: &[Report<'_>], standing: &[Proof]) -> Vec<Change> {
    let others = reports.iter().filter(|r| r.claim.event != kind).map(|r| r.span);
    let separators: Vec<Span> = standing.iter().map(|p| p.span).chain(others).collect();
    grouped(kind, reports, &separators).iter().filter_map(|group| change(kind, group, standing)).collect()
}

/// Rule 2: reports of one kind are one change unless another change, or a proof of being open, can lie between.
fn grouped<'r, 'c>(kind: MissionEvent, reports: &'r [Report<'c>], separators: &[Span]) -> Vec<Vec<&'r Report<'c>>> {
    let mut own: Vec<&Report<'c>> = reports.iter().filter(|r| r.claim.event == kind).collect();
    own.sort_by_key(|r| (r.span.start(), r.span.end()));
    let mut groups: Vec<Vec<&Report<'c>>> = Vec::new();
    for report in own {
        match groups.last_mut() {
            Some(group) if !separated(group, report, separators) => group.push(report),
            _ => groups.push(vec![report]),
        }
    }
    groups
}

/// Whether something can lie after the first of a group is over and before the next happened: on any day but the last on
/// which that can have been. What narrowed an open start may lie on that last day too.
fn separated(group: &[&Report<'_>], next: &Report<'_>, separators: &[Span]) -> bool {
    let over = group.iter().map(|r| r.span.end()).min().unwrap_or(Day::MAX);
    let (after, last) = (over.tomorrow().unwrap_or(over), next.span.end());
    let before = if next.only_by { last } else { last.yesterday().unwrap_or(last) };
    next.span.start() > over && after <= before && separators.iter().any(|s| s.start() <= before && s.end() >= after)
}

/// Rule 2: what the reports of one change have in common.
fn read(group: &[&Report<'_>]) -> Option<Resolution> {
    let testimonies: Vec<Testimony<'_>> = group
        .iter()
        .map(|r| Testimony { span: r.span, only_by: r.only_by, ..Testimony::new(&r.claim.witness, r.date) })
        .collect();
    resolve(&testimonies)
}

fn change(event: MissionEvent, group: &[&Report<'_>], standing: &[Proof]) -> Option<Change> {
    let r = read(group)?;
    let (ends, mut span, mut leading) = (event.ends(), r.span, r.leading);
    let proofs = || standing.iter().filter(|p| ends && p.decision().is_some());
    // A presumption that reaches into the days of a closing leaves only those after it.
    let inside = proofs().map(|p| p.span.start()).filter(|d| span.start() <= *d && *d < span.end()).max();
    if let Some(day) = inside {
        span.earliest = Some(day);
        // Only the end is told by claims: a bound that an editor set is not printed as theirs.
        let by = Span { earliest: None, latest: leading.span.latest };
        if leading.span.start() <= day && day < leading.span.end() && leading.date.span() != by {
            leading.date = Edtf::from_span(by);
        }
    }
    let rivals = r.rivals;
    Some(Change { event, span, leading, rivals, tie: r.tie, presumed_start: inside.is_some() })
}
