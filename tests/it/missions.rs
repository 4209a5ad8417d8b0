//! States of missions, held against a slow and obvious reading of the rules, on generated claims;
//! and what must hold on every day of the shipped record.

use std::collections::{BTreeMap, BTreeSet};

use chancery::domain::edtf::{Day, Edtf, Span};
use chancery::domain::id::ClaimId;
use chancery::domain::mission::{History, MissionClaim, Ruling};
use chancery::domain::network::{Mission, Network};
use chancery::domain::scope::Scope;
use chancery::domain::vocab::Closing;
use chancery::domain::vocab::{Basis, MissionEvent, MissionState, MissionType, Word};
use chancery::domain::witness::Witness;
use proptest::prelude::*;

use crate::support::site::{TODAY, site};
use crate::witnesses::{LENGTH, Told, Weighed, at, choose_slowly, edtf, weigh_slowly, witness};

const EVENTS: [MissionEvent; 7] = [
    MissionEvent::Attested,
    MissionEvent::Attested,
    MissionEvent::Opened,
    MissionEvent::Reopened,
    MissionEvent::Closed,
    MissionEvent::Suspended,
    MissionEvent::ClosingAnnounced,
];
const POSTS: [Option<MissionType>; 4] =
    [Some(MissionType::Embassy), Some(MissionType::Embassy), None, Some(MissionType::TradeMission)];
const STATES: [MissionState; 4] =
    [MissionState::Open, MissionState::Closed, MissionState::Disputed, MissionState::Suspended];

fn claims() -> impl Strategy<Value = Vec<MissionClaim>> {
    let one = (
        0..7_usize,
        -1..LENGTH - 1,
        0..5_i64,
        0..5_usize,
        0..6_usize,
        0..3_u8,
        prop::option::of(0..LENGTH),
        0..4_usize,
        0..12_u8,
    );
    prop::collection::vec(one, 0..7).prop_map(|list| {
        list.into_iter()
            .enumerate()
            .map(|(i, (event, from, length, certainty, reliability, origin, known, post, flags))| {
                let date = edtf(from, (from + length).clamp(0, LENGTH - 1));
                let event = EVENTS[event];
                let attested = event == MissionEvent::Attested;
                MissionClaim {
                    // Mostly claims that may decide: the others are covered, but they say little.
                    witness: witness(
                        format!("c.{}", i + 1),
                        if certainty < 2 { 3 } else { certainty },
                        reliability,
                        origin,
                        known,
                    ),
                    event,
                    post: POSTS[post],
                    date: (!attested && flags != 1).then(|| date.clone()),
                    as_of: (attested && flags != 1).then_some(date),
                    set_aside: flags == 0,
                }
            })
            .collect()
    })
}

fn rulings() -> impl Strategy<Value = Vec<Ruling>> {
    let one = (
        0..LENGTH / 2,
        0..8_i64,
        0..4_usize,
        any::<bool>(),
        prop::option::of(0..LENGTH),
        prop::option::of(0..LENGTH),
        any::<bool>(),
    );
    prop::collection::vec(one, 0..3).prop_map(|list| {
        let mut start = 0;
        let mut all = Vec::new();
        for (i, (gap, length, state, fills, known, end_known, open)) in list.into_iter().enumerate() {
            let (from, to) = (start + gap, start + gap + length);
            start = to + 1;
            let span = Span { earliest: Some(at(from)), latest: if open && i == 1 { None } else { Some(at(to)) } };
            all.push(Ruling {
                decision: format!("d{i}").into(),
                from: edtf(from, from),
                span,
                state: STATES[state],
                fills,
                known: known.map(at),
                end_known: end_known.map(at),
                claims: Vec::new(),
            });
        }
        all
    })
}

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
fn verdict_slowly(claims: &[MissionClaim], rulings: &[Ruling], known: Option<Day>, day: Day) -> (MissionState, Basis) {
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn the_state_on_each_day_is_what_the_rules_say(claims in claims(), rulings in rulings(), known in prop::option::of(0..LENGTH)) {
        let known = known.map(at);
        let history = History::new(MissionType::Embassy, &claims, &rulings, Scope::EVERYTHING.known_by(known));
        let eras = history.eras(at(0), at(LENGTH + 9));
        for n in 0..LENGTH + 10 {
            let verdict = history.on(at(n));
            let expected = verdict_slowly(&claims, &rulings, known, at(n));
            prop_assert_eq!((verdict.state, verdict.basis), expected, "day {} of {:#?} {:#?}", n, claims, rulings);
            let era = eras.iter().filter(|e| e.from <= at(n) && at(n) <= e.to).collect::<Vec<_>>();
            prop_assert_eq!(era.len(), 1);
            prop_assert_eq!(era[0].verdict.state, verdict.state);
            prop_assert_eq!(era[0].verdict.basis, verdict.basis);
            // What decides is known.
            for claim in &verdict.claims {
                prop_assert!(claims.iter().any(|c| c.witness.claim == *claim && c.witness.is_public(Scope::EVERYTHING.known_by(known))));
            }
        }
    }

    #[test]
    fn a_later_limit_only_adds_claims(claims in claims(), a in 0..LENGTH, b in 0..LENGTH) {
        let (early, late) = (at(a.min(b)), at(a.max(b)));
        let known = |limit: Option<Day>| claims.iter().filter(|c| c.witness.is_public(Scope::EVERYTHING.known_by(limit))).map(|c| c.witness.claim.clone()).collect::<BTreeSet<_>>();
        prop_assert!(known(Some(early)).is_subset(&known(Some(late))));
        prop_assert!(known(Some(late)).is_subset(&known(None)));
    }

    #[test]
    fn what_never_decides_changes_nothing(claims in claims(), day in 0..LENGTH) {
        let kept: Vec<MissionClaim> = claims.iter().filter(|c| c.decides(MissionType::Embassy)).cloned().collect();
        let state = |list: &[MissionClaim]| History::new(MissionType::Embassy, list, &[], Scope::EVERYTHING).on(at(day)).state;
        prop_assert_eq!(state(&claims), state(&kept));
    }
}

/// Open + suspended + disputed + unknown + closed + not yet open = all missions, on every day from 1948 to today.
#[tokio::test(flavor = "multi_thread")]
async fn every_mission_is_in_exactly_one_state_on_every_day() {
    let site = site().await;
    let (network, from) = (site.snapshot.network(), Day::constant(1948, 1, 1));
    for known in [None, Some(Day::constant(2024, 2, 15)), Some(Day::constant(1999, 6, 1))] {
        let lives = network.lives(Scope::EVERYTHING.known_by(known));
        let mut per_day: BTreeMap<MissionState, Vec<usize>> =
            MissionState::ALL.iter().map(|s| (*s, Vec::new())).collect();
        let length = usize::try_from((TODAY - from).get_days()).unwrap() + 1;
        for days in per_day.values_mut() {
            days.resize(length, 0);
        }
        for life in &lives.all {
            for era in life.history.eras(from, TODAY) {
                let first = usize::try_from((era.from - from).get_days()).unwrap();
                let last = usize::try_from((era.to - from).get_days()).unwrap();
                per_day.get_mut(&era.verdict.state).unwrap()[first..=last].iter_mut().for_each(|n| *n += 1);
                for day in [era.from, era.to] {
                    assert_eq!(
                        life.history.on(day).state,
                        era.verdict.state,
                        "{} {day}",
                        network.missions[life.index].id
                    );
                }
            }
        }
        assert!(known.is_some() || lives.all.len() == network.missions.len());
        for day in 0..length {
            let total: usize = per_day.values().map(|days| days[day]).sum();
            assert_eq!(total, lives.all.len(), "day {day}");
        }
    }
}

/// The states that the researchers of the record recommend, mission by mission.
#[tokio::test(flavor = "multi_thread")]
async fn states_are_as_researched() {
    let site = site().await;
    let lives = site.snapshot.network().lives(Scope::EVERYTHING);
    let expected = include_str!("../fixtures/expected-missions.csv");
    let mut seen = 0;
    for line in expected.lines().skip(1) {
        let [id, opened, closed, state, in_2022] = line.split(',').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let life = lives
            .all
            .iter()
            .find(|l| site.snapshot.network().missions[l.index].id == id)
            .unwrap_or_else(|| panic!("{id}"));
        let wanted = match state {
            "unclear" => "unknown",
            "not-a-mission" => "open",
            other => other,
        };
        assert_eq!(life.history.on(TODAY).state.as_str(), wanted, "{id} today");
        let counted = site.snapshot.network().missions[life.index].counted
            && life.history.on(Day::constant(2022, 12, 31)).state.counts();
        assert_eq!(counted, in_2022 == "yes", "{id} in 2022");
        // The change that was recommended is among ours: their days overlap.
        for (text, events) in [
            (opened, [MissionEvent::Opened, MissionEvent::Reopened]),
            (closed, [MissionEvent::Closed, MissionEvent::Suspended]),
        ] {
            let Ok(date) = Edtf::parse(text) else { continue };
            let changes: Vec<_> = life.history.changes().iter().filter(|c| events.contains(&c.event)).collect();
            let rulings = life.history.rulings().iter().filter(|r| !r.fills).map(|r| r.from.span());
            let spans: Vec<Span> = changes
                .iter()
                .flat_map(|c| std::iter::once(c.span).chain(c.rivals.iter().map(|r| r.span)))
                .chain(rulings)
                .collect();
            let near = |s: &Span| {
                s.start().saturating_sub(jiff::Span::new().days(62)) <= date.span().end()
                    && date.span().start() <= s.end().saturating_add(jiff::Span::new().days(62))
            };
            assert!(spans.is_empty() || spans.iter().any(near), "{id}: {text} is not near {spans:?}");
        }
        seen += 1;
    }
    assert_eq!(seen, 88);
}

/// Whatever definition of closed is asked for, what was published later changes nothing of what was known.
#[tokio::test(flavor = "multi_thread")]
async fn no_definition_of_closed_reads_ahead() {
    let site = site().await;
    let network = site.snapshot.network();
    for limit in
        (2016..=2024).flat_map(|y| [Day::constant(y, 6, 30), Day::constant(y, 11, 5), Day::constant(y, 12, 31)])
    {
        let cut = Network {
            missions: network
                .missions
                .iter()
                .map(|m| Mission {
                    claims: m
                        .claims
                        .iter()
                        .filter(|c| c.witness.is_public(Scope::EVERYTHING.known_by(Some(limit))))
                        .cloned()
                        .collect(),
                    ..m.clone()
                })
                .collect(),
            lists: network.lists.clone(),
        };
        for closing in Closing::ALL {
            let scope = Scope::EVERYTHING.known_by(Some(limit)).closed(*closing);
            let (then, now) = (cut.lives(scope), network.lives(scope));
            assert_eq!(then.all.len(), now.all.len());
            for (a, b) in then.all.iter().zip(&now.all) {
                let id = &network.missions[b.index].id;
                let (a, b) = (a.history.on(limit).state, b.history.on(limit).state);
                assert_eq!(a, b, "{id} under {} by {limit}", closing.as_str());
            }
        }
    }
}
