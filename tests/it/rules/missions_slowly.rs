//! A slow and obvious reading of the rules for states of missions, to hold the quick one against.

use crate::rules::witnesses::{LENGTH, Told, Weighed, at, choose_slowly, weigh_slowly};
use chancery::domain::edtf::{Day, Span};
use chancery::domain::id::ClaimId;
use chancery::domain::mission::{MissionClaim, Ruling};
use chancery::domain::vocab::{Basis, MissionEvent, MissionState, MissionType, Word};
use chancery::domain::witness::Witness;
use std::collections::BTreeSet;

/// A change as the slow reading sees it.
struct Slow {
    event: MissionEvent,
    span: Span,
}

/// A report for the slow reading.
#[derive(Clone)]
struct Report {
    event: MissionEvent,
    told: Told,
}

const KINDS: [MissionEvent; 4] =
    [MissionEvent::Opened, MissionEvent::Reopened, MissionEvent::Closed, MissionEvent::Suspended];

fn opens(event: MissionEvent) -> bool {
    event == MissionEvent::Opened || event == MissionEvent::Reopened
}

/// Rule 2 by days: reports of one kind in the order of their beginnings, parted where some day after the first of the
/// group is over, and before the next has surely happened, can be that of a separator.
fn group_slowly(event: MissionEvent, reports: &[Report], separators: &[Span]) -> Vec<Vec<Told>> {
    let mut own: Vec<&Report> = reports.iter().filter(|r| r.event == event).collect();
    own.sort_by_key(|r| (r.told.span.start(), r.told.span.end()));
    let mut groups: Vec<Vec<Told>> = Vec::new();
    for r in own {
        let start = r.told.span.start();
        let end = r.told.span.end();
        let between = |group: &Vec<Told>, day: Day| {
            group.iter().any(|t| t.span.end() < day) && (day < end || r.told.only_by && day == end)
        };
        let parted = groups.last().is_some_and(|group| {
            group.iter().any(|t| t.span.end() < start)
                && (-3..LENGTH + 3)
                    .map(at)
                    .any(|d| between(group, d) && separators.iter().any(|s| s.start() <= d && d <= s.end()))
        });
        if parted || groups.is_empty() {
            groups.push(Vec::new());
        }
        groups.last_mut().unwrap().push(r.told.clone());
    }
    groups
}

fn weigh(all: &[&Witness]) -> Weighed {
    weigh_slowly(all, &|_| false)
}

/// A closing: its leading readings as last day and weight, and who tells of it.
type SlowClosing = (Vec<(Day, Weighed)>, BTreeSet<ClaimId>);

fn closings_slowly(reports: &[Report]) -> Vec<SlowClosing> {
    let others: Vec<Span> = reports.iter().filter(|r| r.event != MissionEvent::Closed).map(|r| r.told.span).collect();
    let read = |group: &Vec<Told>| {
        let (_, leading) = choose_slowly(group)?;
        let leaders = leading.iter().map(|set| {
            let own: Vec<&Told> = group.iter().filter(|t| set.contains(&t.witness.claim)).collect();
            let end = own.iter().map(|t| t.span.end()).min().unwrap();
            (end, weigh(&own.iter().map(|t| &t.witness).collect::<Vec<_>>()))
        });
        Some((leaders.collect(), group.iter().map(|t| t.witness.claim.clone()).collect()))
    };
    group_slowly(MissionEvent::Closed, reports, &others).iter().filter_map(read).collect()
}

/// Proofs and changes by rules 1, 2, 3 and 5, by plain loops.
fn read_slowly(claims: &[MissionClaim], rulings: &[Ruling], with_presumed: bool) -> (Vec<Slow>, Vec<Span>) {
    let deciding: Vec<&MissionClaim> = claims
        .iter()
        .filter(|c| ["confirmed", "reported"].contains(&c.witness.certainty.as_str()) && !c.set_aside)
        .filter(|c| c.post.is_none() || c.post == Some(MissionType::Embassy))
        .collect();
    let reports: Vec<Report> = deciding
        .iter()
        .filter(|c| KINDS.contains(&c.event))
        .filter_map(|c| {
            let span = c.date.as_ref()?.span();
            let told = Told { witness: c.witness.clone(), span, only_by: span.earliest.is_none() };
            Some(Report { event: c.event, told })
        })
        .collect();
    let sightings: Vec<(&MissionClaim, Span)> = deciding
        .iter()
        .filter(|c| c.event == MissionEvent::Attested)
        .filter_map(|c| Some((*c, c.date.as_ref().or(c.as_of.as_ref())?.span())))
        .collect();
    let openings: Vec<Span> = reports.iter().filter(|r| opens(r.event)).map(|r| r.told.span).collect();
    let against = |moment: &Span, end: Day| {
        moment.start() > end && !openings.iter().any(|o| o.end() > end && o.start() <= moment.end())
    };
    let mut reports = reports;
    let before = reports.clone();
    for (leaders, members) in closings_slowly(&before) {
        for (c, moment) in &sightings {
            let weight = weigh(&[&c.witness]);
            if leaders.iter().all(|(end, w)| against(moment, *end) && weight > *w) {
                reports.retain(|r| {
                    !(r.told.only_by && members.contains(&r.told.witness.claim) && r.told.span.end() < moment.start())
                });
            }
        }
    }
    let all: Vec<(Day, Weighed)> = closings_slowly(&reports).into_iter().flat_map(|(leaders, _)| leaders).collect();
    let (mut proofs, mut parting): (Vec<Span>, Vec<Span>) = (Vec::new(), Vec::new());
    for (c, moment) in &sightings {
        let weight = weigh(&[&c.witness]);
        let mut those = all.iter().filter(|(end, _)| against(moment, *end));
        if !those.clone().any(|(_, w)| weight < *w) {
            proofs.push(*moment);
            if those.all(|(_, w)| weight > *w) {
                parting.push(*moment);
            }
        }
    }
    let mut presumed: Vec<Day> = Vec::new();
    for r in rulings.iter().filter(|r| with_presumed && r.state == MissionState::Open) {
        presumed.extend(r.span.earliest);
        presumed.extend(r.span.latest);
    }
    proofs.extend(presumed.iter().copied().map(Span::day));
    parting.extend(presumed.iter().copied().map(Span::day));
    let mut narrowed = reports.clone();
    for r in narrowed.iter_mut().filter(|r| r.told.only_by && r.event == MissionEvent::Reopened) {
        let closed = reports.iter().filter(|o| !opens(o.event)).map(|o| o.told.span.end());
        let last = closed.filter(|end| *end < r.told.span.end()).max();
        r.told.span.earliest = last.map(|day| day.tomorrow().unwrap());
    }
    for r in narrowed.iter_mut().filter(|r| r.told.only_by && !opens(r.event)) {
        for sure in parting.iter().chain(&openings) {
            if sure.end() <= r.told.span.end()
                && let Some(day) = sure.earliest
            {
                r.told.span.earliest = Some(r.told.span.earliest.map_or(day, |e| e.max(day)));
            }
        }
    }
    let mut changes = Vec::new();
    for event in KINDS {
        let others = narrowed.iter().filter(|r| r.event != event).map(|r| r.told.span);
        let separators: Vec<Span> = parting.iter().copied().chain(others).collect();
        for group in group_slowly(event, &narrowed, &separators) {
            let Some((mut span, _)) = choose_slowly(&group) else { continue };
            if !opens(event) {
                // A presumption leaves only the days after it.
                let inside = presumed.iter().copied().filter(|d| span.start() <= *d && *d < span.end());
                span.earliest = inside.max().or(span.earliest);
            }
            changes.push(Slow { event, span });
        }
    }
    (changes, proofs)
}

/// Rules 4 and 6 for one day, segment by segment.
fn state_slowly(changes: &[Slow], proofs: &[Span], day: Day) -> MissionState {
    let mut ending: Vec<&Slow> = changes.iter().filter(|c| c.span.end() == day).collect();
    ending.sort_by_key(|c| c.span.start());
    match ending.last().map(|c| c.event) {
        Some(MissionEvent::Closed) => return MissionState::Closed,
        Some(MissionEvent::Suspended) => return MissionState::Suspended,
        Some(_) => return MissionState::Open,
        None => {}
    }
    if proofs.iter().any(|p| p.start() == day && p.end() == day) {
        return MissionState::Open;
    }
    if changes.iter().any(|c| c.span.start() <= day && day < c.span.end()) {
        return MissionState::Unknown;
    }
    let mut before: Vec<&Slow> = changes.iter().filter(|c| c.span.end() <= day).collect();
    before.sort_by_key(|c| (c.span.end(), c.span.start()));
    let (previous, next) =
        (before.last(), changes.iter().filter(|c| c.span.start() > day).min_by_key(|c| (c.span.start(), c.span.end())));
    let from = previous.map_or(Day::MIN, |c| c.span.end());
    let to = next.map_or(Day::MAX, |c| c.span.start());
    let opened = previous.is_none_or(|c| opens(c.event));
    let after = |p: &&Span| if opened { p.start() >= from } else { p.start() > from };
    let here: Vec<&Span> = proofs.iter().filter(after).filter(|p| p.end() <= to).collect();
    let first_sure = here.iter().map(|p| p.end()).min();
    let last_sure = here.iter().map(|p| p.start()).max();
    let next_opens = next.is_some_and(|c| matches!(c.event, MissionEvent::Opened | MissionEvent::Reopened));
    let still_open = !next_opens || last_sure.is_some_and(|d| day <= d);
    let open_if = |yes| if yes { MissionState::Open } else { MissionState::Unknown };
    let next_ends = next.is_some_and(|c| matches!(c.event, MissionEvent::Closed | MissionEvent::Suspended));
    match previous.map(|c| (c.event, c.span.end())) {
        // A closing proves it open until then.
        Some((MissionEvent::Closed, end)) if day != end && here.is_empty() && next_ends => MissionState::Unknown,
        Some((MissionEvent::Closed, end)) if day == end || here.is_empty() => MissionState::Closed,
        Some((MissionEvent::Suspended, end)) if day == end || here.is_empty() => MissionState::Suspended,
        Some((MissionEvent::Closed | MissionEvent::Suspended, _)) | None if first_sure.is_some() => {
            open_if(first_sure.is_some_and(|d| d <= day) && still_open)
        }
        None if next.is_some_and(|c| c.event == MissionEvent::Opened) => MissionState::NotYetOpen,
        None => MissionState::Unknown,
        Some((_, end)) => open_if(day == end || still_open),
    }
}

/// All rules for one day: state and basis.
pub(super) fn verdict_slowly(
    claims: &[MissionClaim],
    rulings: &[Ruling],
    known: Option<Day>,
    day: Day,
) -> (MissionState, Basis) {
    let public = |k: Option<Day>| match (known, k) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(limit), Some(day)) => day <= limit,
    };
    let claims: Vec<MissionClaim> = claims.iter().filter(|c| public(c.witness.known)).cloned().collect();
    let mut rulings: Vec<Ruling> = rulings.iter().filter(|r| public(r.known)).cloned().collect();
    for r in rulings.iter_mut().filter(|r| !public(r.end_known)) {
        r.span.latest = None;
    }
    let ruled = |fills| {
        let here = rulings.iter().filter(|r| r.fills == fills && r.span.start() <= day && day <= r.span.end());
        here.max_by_key(|r| r.span.start()).map(|r| r.state)
    };
    let by = |presumed| {
        let (changes, proofs) = read_slowly(&claims, &rulings, presumed);
        state_slowly(&changes, &proofs, day)
    };
    let (full, bare) = (by(true), by(false));
    if let Some(state) = ruled(false) {
        return (state, if bare == state { Basis::Attested } else { Basis::Presumed });
    }
    match ruled(true) {
        Some(state) if full == MissionState::Unknown => (state, Basis::Presumed),
        _ => (full, if full == bare { Basis::Attested } else { Basis::Presumed }),
    }
}
