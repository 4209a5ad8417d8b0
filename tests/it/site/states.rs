//! States of the shipped missions: one on every day, as researched, and none read ahead of its time.

use crate::support::site::{TODAY, site};
use chancery::domain::edtf::{Day, Edtf, Span};
use chancery::domain::network::{Mission, Network};
use chancery::domain::scope::Scope;
use chancery::domain::vocab::Closing;
use chancery::domain::vocab::{MissionEvent, MissionState, Word};
use std::collections::BTreeMap;

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
    let expected = include_str!("../../fixtures/expected-missions.csv");
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
