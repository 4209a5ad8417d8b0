//! What bounds a number of missions: complete lists and their days, and what explains a reported total.

use std::collections::BTreeMap;

use chancery::domain::edtf::{Day, Span};
use chancery::domain::ledger::{CountingRule, Explanation, explain};
use chancery::domain::mission::History;
use chancery::domain::network::{CompleteList, Lives, Mission, MissionOnDay, Network, NetworkOnDay};
use chancery::domain::scope::Scope;
use chancery::domain::series::{Step, steps};
use chancery::domain::tally::Tally;
use chancery::domain::vocab::{MissionState, MissionType};

use crate::rules::text::made::{life, mission, standing};
use crate::support::small::day;

/// A list of all missions of January 2023, known in March; its end is known in May.
fn listed() -> Network {
    let list = CompleteList {
        span: Span { earliest: Some(day("2023-01-01")), latest: Some(day("2023-01-31")) },
        known: Some(day("2023-03-01")),
        end_known: Some(day("2023-05-01")),
    };
    Network { missions: Vec::new(), lists: vec![list] }
}

fn known_by(limit: &str) -> Lives {
    listed().lives(Scope::EVERYTHING.known_by(Some(day(limit))))
}

#[test]
fn a_list_is_complete_on_its_first_day_until_its_end_is_known() {
    let complete = |limit: &str| {
        let lives = known_by(limit);
        ["2022-12-31", "2023-01-01", "2023-01-02", "2023-01-31", "2023-02-01"].map(|d| lives.are_complete_on(day(d)))
    };
    assert_eq!(complete("2023-02-28"), [false; 5], "nobody knew the list");
    assert_eq!(complete("2023-03-01"), [false, true, false, false, false]);
    assert_eq!(complete("2023-04-30"), [false, true, false, false, false]);
    assert_eq!(complete("2023-05-01"), [false, true, true, true, false]);
    assert!(listed().lives(Scope::EVERYTHING).are_complete_on(day("1990-01-01")), "without a limit the record is");
}

#[test]
fn steps_stay_between_the_two_days() {
    let (network, lives) = (listed(), known_by("2023-06-01"));
    let of = |from: &str, to: &str| -> Vec<(Day, Option<usize>)> {
        let told: Vec<Step> = steps(&network, &lives, day(from), day(to), |_| true);
        told.iter().map(|s| (s.from, s.at_most)).collect()
    };
    let (before, first, after) = ((day("2022-12-01"), None), day("2023-01-01"), (day("2023-02-01"), None));
    assert_eq!(of("2022-12-01", "2023-03-01"), [before, (first, Some(0)), after]);
    assert_eq!(of("2022-12-01", "2023-01-01"), [before, (first, Some(0))], "the last day is among them");
    assert_eq!(of("2022-12-01", "2022-12-31"), [before]);
    assert_eq!(of("2023-01-01", "2023-01-31"), [(first, Some(0))]);
    assert_eq!(of("2023-01-10", "2023-01-20"), [(day("2023-01-10"), Some(0))], "the list begins before and ends later");
    assert_eq!(of("2023-02-01", "2023-03-01"), [after]);
}

/// What would explain a total beside missions in some states; none of them is unknown.
fn explained(states: &[MissionState], number: i64) -> Option<Explanation> {
    let missions: Vec<Mission> = states.iter().map(|_| mission(MissionType::Embassy, "Rome", "IT")).collect();
    let lives: Vec<History> = states.iter().map(|s| life(&[], &[(*s, false, "2020-01-01", "")])).collect();
    let on = day("2024-01-01");
    let standings: Vec<MissionOnDay<'_>> = missions.iter().zip(&lives).map(|(m, l)| standing(m, l, on)).collect();
    let tally = Tally { at_least: states.len(), at_most: Some(states.len()), presumed: 0, by_type: BTreeMap::new() };
    explain(&NetworkOnDay { day: on, standings, tally }, |_| true, number)
}

#[test]
fn a_total_that_is_ours_is_not_explained_by_what_is_disputed_or_suspended() {
    use MissionState::{Disputed, Open, Suspended};
    let rule = |states: &[MissionState], number| explained(states, number).map(|e| (e.rule, e.missions.len()));
    assert_eq!(rule(&[Disputed], 0), Some((CountingRule::DisputedAsClosed, 1)));
    assert_eq!(rule(&[Disputed], 1), None, "it is ours");
    assert_eq!(rule(&[Disputed], 2), None);
    assert_eq!(rule(&[Open, Open, Disputed], 2), Some((CountingRule::DisputedAsClosed, 1)));
    assert_eq!(rule(&[Open, Open, Disputed], 3), None);
    assert_eq!(rule(&[Open, Open, Disputed], 1), None, "one more is left out");
    assert_eq!(rule(&[Open, Suspended, Suspended], 1), Some((CountingRule::SuspendedAsClosed, 2)));
    assert_eq!(rule(&[Open, Suspended, Suspended, Disputed], 1), Some((CountingRule::DisputedAndSuspendedAsClosed, 3)));
    assert_eq!(rule(&[Open], 0), None);
}
