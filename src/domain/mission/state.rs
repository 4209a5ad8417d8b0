//! From changes, proofs and decisions to the state on a day: rules 4, 6 and 7.

use std::collections::BTreeSet;

use super::{Change, Course, History, Proof, Ruling};
use crate::domain::edtf::{Day, Span};
use crate::domain::id::{ClaimId, DecisionId};
use crate::domain::rule::Rule;
use crate::domain::vocab::{Basis, MissionEvent, MissionState};

/// A state with what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The state.
    pub state: MissionState,
    /// Whether claims alone give it.
    pub basis: Basis,
    /// The rule that decided.
    pub rule: Rule,
    /// The claims that decide, without repeats.
    pub claims: Vec<ClaimId>,
    /// The decision that decides, if one does.
    pub decision: Option<DecisionId>,
}

/// A stretch of days with one state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Era {
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub to: Day,
    /// The state on each of its days.
    pub verdict: Verdict,
}

/// What claims and proofs say.
pub(super) struct Finding<'c> {
    pub(super) state: MissionState,
    rule: Rule,
    change: Option<&'c Change>,
    proofs: Vec<&'c Proof>,
}

/// Rule 7 around the claims.
pub(super) fn verdict(history: &History, day: Day) -> Verdict {
    let bare = by_claims(&history.bare, day);
    if let Some(ruling) = history.ruling(day, false) {
        return ruled(ruling, Some(&bare));
    }
    let found = by_claims(&history.full, day);
    if found.state == MissionState::Unknown
        && let Some(ruling) = history.ruling(day, true)
    {
        return ruled(ruling, None);
    }
    // What claims alone give rests on these, even where a decision's presumption lies nearer.
    let (finding, basis) = if bare.state == found.state { (&bare, Basis::Attested) } else { (&found, Basis::Presumed) };
    let mut claims = behind(finding);
    claims.extend(decided(history, finding));
    Verdict {
        state: finding.state,
        basis,
        rule: finding.rule,
        claims: once(claims),
        decision: finding.proofs.iter().find_map(|p| p.decision().cloned()),
    }
}

/// What a decision gives. One that says what claims by themselves say is not presumed: it stands beside them.
fn ruled(ruling: &Ruling, bare: Option<&Finding<'_>>) -> Verdict {
    let same = bare.filter(|found| found.state == ruling.state);
    Verdict {
        state: ruling.state,
        basis: if same.is_some() { Basis::Attested } else { Basis::Presumed },
        rule: Rule::Decisions,
        claims: once(ruling.claims.iter().cloned().chain(same.map(behind).unwrap_or_default()).collect()),
        decision: Some(ruling.decision.clone()),
    }
}

/// Each once, in the order given.
fn once(mut claims: Vec<ClaimId>) -> Vec<ClaimId> {
    let mut seen = BTreeSet::new();
    claims.retain(|c| seen.insert(c.clone()));
    claims
}

/// The claims that a finding names.
fn behind(found: &Finding<'_>) -> Vec<ClaimId> {
    let proofs = found.proofs.iter().filter_map(|p| p.claim());
    found.change.iter().flat_map(|c| &c.leading.claims).chain(proofs).cloned().collect()
}

/// The claims of the decisions whose presumptions a finding rests on.
fn decided(history: &History, found: &Finding<'_>) -> Vec<ClaimId> {
    let by = |decision: &DecisionId| history.rulings().iter().find(|r| r.decision == *decision);
    found.proofs.iter().filter_map(|p| by(p.decision()?)).flat_map(|r| &r.claims).cloned().collect()
}

/// Rules 4 and 6.
pub(super) fn by_claims(course: &Course, day: Day) -> Finding<'_> {
    let changes = &course.changes;
    let last = changes.iter().rfind(|c| c.span.end() <= day);
    // On its last possible day the new state holds, if only for that day: also within the days of another change.
    if let Some(c) = last.filter(|c| c.span.end() == day) {
        return Finding { state: state_after(c), rule: Rule::TheDay, change: last, proofs: Vec::new() };
    }
    // Who was seen on a day was open on it, whatever may have happened later that day.
    let seen: Vec<&Proof> = course.proofs.iter().filter(|p| p.span == Span::day(day)).collect();
    if !seen.is_empty() {
        return Finding { state: MissionState::Open, rule: Rule::Proofs, change: None, proofs: seen };
    }
    if let Some(inside) = changes.iter().find(|c| c.span.start() <= day && day < c.span.end()) {
        return Finding { state: MissionState::Unknown, rule: Rule::TheDay, change: Some(inside), proofs: Vec::new() };
    }
    let next = changes.iter().filter(|c| c.span.start() > day).min_by_key(|c| (c.span.start(), c.span.end()));
    let here = |p: &&Proof| {
        // A sighting on the very day of a closing is no sign of its having opened again.
        last.is_none_or(|c| p.span.start() > c.span.end() || !c.ends() && p.span.start() == c.span.end())
            && next.is_none_or(|c| p.span.end() <= c.span.start())
    };
    let proofs: Vec<&Proof> = course.proofs.iter().filter(here).collect();
    let past = proofs.iter().copied().filter(|p| p.span.end() <= day).max_by_key(|p| (p.span.start(), p.span.end()));
    let coming = proofs.iter().copied().filter(|p| p.span.start() >= day).min_by_key(|p| p.span.start());
    let later = proofs.iter().copied().find(|p| p.span.end() > day);
    let reopens = next.is_some_and(|c| !c.ends());
    let open_or_unknown = |change| Finding {
        state: if reopens && coming.is_none() { MissionState::Unknown } else { MissionState::Open },
        rule: Rule::Between,
        change,
        proofs: past.into_iter().chain(coming).collect(),
    };
    match last {
        Some(c) if c.ends() => match (past, later) {
            (Some(_), _) => open_or_unknown(None),
            (None, Some(proof)) => {
                Finding { state: MissionState::Unknown, rule: Rule::Between, change: last, proofs: vec![proof] }
            }
            // A closing proves the mission open until then: who closed twice was open in between, nobody knows since when.
            (None, None) if c.event == MissionEvent::Closed && next.is_some_and(Change::ends) => {
                Finding { state: MissionState::Unknown, rule: Rule::Proofs, change: last, proofs: Vec::new() }
            }
            (None, None) => Finding { state: state_after(c), rule: Rule::Changes, change: last, proofs: Vec::new() },
        },
        Some(_) => open_or_unknown(last),
        None if past.is_some() => open_or_unknown(None),
        None => {
            let not_yet = next.is_some_and(|c| c.event == MissionEvent::Opened) && proofs.is_empty();
            let state = if not_yet { MissionState::NotYetOpen } else { MissionState::Unknown };
            Finding {
                state,
                rule: Rule::Between,
                change: next.filter(|_| not_yet),
                proofs: coming.into_iter().collect(),
            }
        }
    }
}

fn state_after(change: &Change) -> MissionState {
    match change.event {
        MissionEvent::Closed => MissionState::Closed,
        MissionEvent::Suspended => MissionState::Suspended,
        _ => MissionState::Open,
    }
}

/// The state changes only at bounds of changes, proofs and decisions.
pub(super) fn eras(history: &History, from: Day, to: Day) -> Vec<Era> {
    let courses = [&history.full, &history.bare];
    let spans = courses.iter().flat_map(|c| c.changes.iter().map(|c| c.span).chain(c.proofs.iter().map(|p| p.span)));
    let spans = spans.chain(history.rulings().iter().map(|r| r.span));
    let bounds = spans.flat_map(|s| [s.earliest, s.latest]).flatten();
    let mut starts: BTreeSet<Day> =
        bounds.flat_map(|d| [Some(d), d.tomorrow().ok()]).flatten().filter(|d| *d > from && *d <= to).collect();
    starts.insert(from);
    let mut eras: Vec<Era> = Vec::new();
    for start in starts {
        let verdict = history.on(start);
        match eras.last_mut() {
            Some(era) if era.verdict.state == verdict.state && era.verdict.basis == verdict.basis => {}
            last => {
                if let Some(era) = last {
                    era.to = start.yesterday().unwrap_or(era.to);
                }
                eras.push(Era { from: start, to, verdict });
            }
        }
    }
    eras
}
