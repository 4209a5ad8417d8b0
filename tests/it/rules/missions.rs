//! States of missions, held against a slow and obvious reading of the rules, on generated claims;
//! and what must hold on every day of the shipped record.

use super::missions_slowly::verdict_slowly;
use crate::rules::text::made::life;
use crate::rules::witnesses::{LENGTH, at, edtf, witness};
use chancery::domain::edtf::{Day, Span};
use chancery::domain::mission::{History, MissionClaim, Ruling};
use chancery::domain::scope::Scope;
use chancery::domain::vocab::{MissionEvent, MissionState, MissionType};
use proptest::prelude::*;
use std::collections::BTreeSet;

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

pub(crate) fn rulings() -> impl Strategy<Value = Vec<Ruling>> {
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

/// Two reports of a closing are two closings only if a proof of being open can lie between: not if the days of the second
/// begin on the day of the first.
#[test]
fn reports_of_one_day_are_one_change() {
    let closings = |second: &str| {
        let claims = [
            (MissionEvent::Closed, "2000-05-10"),
            (MissionEvent::Closed, second),
            (MissionEvent::Attested, "2000-05-20"),
        ];
        let life = life(&claims, &[]);
        life.changes().iter().filter(|c| c.event == MissionEvent::Closed).count()
    };
    assert_eq!(closings("2000-05-10/2000-06-10"), 1);
    assert_eq!(closings("2000-05-11/2000-06-10"), 2);
    assert_eq!(closings("2000-05-11/2000-05-20"), 1, "the proof is as late as the second closing");
}
