//! What must hold on every day and under every limit, walked over the whole record: a sample of days in the gate, all of
//! them on demand (`cargo test --locked --test it -- --ignored invariants`).

use std::collections::{BTreeMap, BTreeSet};

use chancery::domain::edtf::{Day, Edtf, Span};
use chancery::domain::id::ClaimId;
use chancery::domain::ledger::closed_in;
use chancery::domain::mission::History;
use chancery::domain::network::{Lives, Network, NetworkOnDay};
use chancery::domain::scope::Scope;
use chancery::domain::vocab::{MissionEvent, MissionState, MissionType, Region, Word};
use serde_json::Value;

use crate::support::site::{Site, TODAY, site};

/// Days on which something was found wrong, or changes.
const DAYS: [Day; 14] = [
    Day::constant(1949, 12, 31),
    Day::constant(1965, 6, 30),
    Day::constant(1983, 11, 6),
    Day::constant(1990, 10, 3),
    Day::constant(1998, 12, 31),
    Day::constant(2001, 3, 1),
    Day::constant(2013, 6, 30),
    Day::constant(2020, 10, 9),
    Day::constant(2022, 12, 31),
    Day::constant(2023, 10, 31),
    Day::constant(2023, 11, 15),
    Day::constant(2023, 12, 10),
    Day::constant(2024, 2, 15),
    TODAY,
];

const LIMITS: [Option<Day>; 6] = [
    None,
    Some(Day::constant(1999, 2, 2)),
    Some(Day::constant(2016, 8, 20)),
    Some(Day::constant(2023, 11, 5)),
    Some(Day::constant(2023, 12, 10)),
    Some(Day::constant(2024, 2, 15)),
];

fn every_day() -> impl Iterator<Item = Day> {
    Day::constant(1948, 1, 1).series(jiff::Span::new().days(1)).take_while(|d| *d <= TODAY)
}

/// By claim: when it was public.
async fn published(site: &Site) -> BTreeMap<ClaimId, Option<Day>> {
    let mut known = BTreeMap::new();
    for m in &site.snapshot.network().missions {
        known.extend(m.claims.iter().map(|c| (c.witness.claim.clone(), c.witness.known)));
        known.extend(m.events.iter().map(|w| (w.claim.clone(), w.known)));
    }
    for id in known.keys().cloned().collect::<Vec<_>>() {
        assert!(site.snapshot.find_claim(&id, Scope::EVERYTHING).await.unwrap().is_some(), "{id}");
    }
    known
}

/// No date of a state, and no claim behind it, lies beyond what was asked for.
fn dates_and_claims(
    network: &Network,
    lives: &Lives,
    known: Option<Day>,
    day: Day,
    public: &BTreeMap<ClaimId, Option<Day>>,
) {
    for life in &lives.all {
        let (id, history) = (&network.missions[life.index].id, &life.history);
        let within = |what: &str, date: &Edtf| {
            assert!(date.span().end() <= day, "{id} on {day} by {known:?}: {what} {date}");
            assert!(date.span().earliest.is_none_or(|d| d <= day), "{id} on {day}: {what} {date}");
        };
        if let Some(begun) = history.since(day) {
            within("since", &begun.date);
        }
        if let Some(opened) = history.opened(day) {
            within("opened", &opened.leading.date);
        }
        if let Some(seen) = history.last_seen_open(day) {
            within("last seen", &seen.date);
        }
        for claim in &history.on(day).claims {
            let Some(when) = public.get(claim) else { continue };
            let early = known.is_none_or(|limit| when.is_some_and(|w| w <= limit));
            assert!(early, "{id} on {day}: {claim} was public {when:?}, after {known:?}");
        }
    }
}

/// The states of a day sum up, and the tally is that of its list.
fn sums(network: &Network, lives: &Lives, day: Day) {
    let view = NetworkOnDay::new(network, lives, day);
    let in_state =
        |state: MissionState| view.standings.iter().filter(|s| s.mission.counted && s.verdict.state == state).count();
    let least: usize = MissionState::ALL.iter().filter(|s| s.counts()).map(|s| in_state(*s)).sum();
    assert_eq!(view.tally.at_least, least, "{day}");
    assert_eq!(view.tally.by_type.values().sum::<usize>(), least, "{day}");
    assert_eq!(view.tally.at_most.is_some(), lives.are_complete_on(day));
    if let Some(most) = view.tally.at_most {
        assert_eq!(most, least + in_state(MissionState::Unknown), "{day}");
    }
}

/// Each closing that the record dates within a year is counted among the closings of that year.
fn closings(network: &Network, lives: &Lives) {
    for year in 1950..=2025_i16 {
        let period = Span { earliest: Some(Day::constant(year, 1, 1)), latest: Some(Day::constant(year, 12, 31)) };
        let dated = |history: &History| {
            let mut changes = history.changes().iter().filter(|c| c.event == MissionEvent::Closed);
            changes.any(|c| period.holds(c.span) && history.on(c.span.end()).state == MissionState::Closed)
        };
        let all = lives.all.iter().filter(|l| network.missions[l.index].counted && dated(&l.history)).count();
        assert!(closed_in(network, lives, period).at_least >= all, "{year}: {all}");
    }
}

async fn walk(all: bool) {
    let site = site().await;
    let (network, public) = (site.snapshot.network(), published(site).await);
    let mut days: Vec<Day> = if all { every_day().collect() } else { DAYS.to_vec() };
    for known in LIMITS {
        let lives = network.lives(Scope::EVERYTHING.known_by(known));
        closings(network, &lives);
        for day in &days {
            sums(network, &lives, *day);
        }
        // Within a stretch of one state its dates are tightest on its first day.
        let bounds = lives.all.iter().flat_map(|l| l.history.eras(Day::constant(1948, 1, 1), TODAY));
        days.extend(bounds.filter(|_| all).flat_map(|era| [era.from, era.to]));
        let dated = days.iter().filter(|d| !all || d.day() == 1 || bound(&lives, **d));
        for day in dated {
            dates_and_claims(network, &lives, known, *day, &public);
        }
        days.truncate(if all { every_day().count() } else { DAYS.len() });
    }
}

fn bound(lives: &Lives, day: Day) -> bool {
    lives.all.iter().any(|l| l.history.changes().iter().any(|c| c.span.start() == day || c.span.end() == day))
}

#[tokio::test(flavor = "multi_thread")]
async fn hold_on_a_sample_of_days() {
    walk(false).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "takes minutes: on demand"]
async fn hold_on_every_day() {
    walk(true).await;
}

fn query(day: Day, known: Option<Day>) -> String {
    known.map_or_else(|| format!("asof={day}"), |k| format!("asof={day}&known={k}"))
}

/// What compare says to have changed is what two lists differ in, and its dates lie between the days.
#[tokio::test(flavor = "multi_thread")]
async fn compare_is_the_difference_of_two_lists() {
    let site = site().await;
    for known in LIMITS {
        for pair in DAYS.windows(2).chain([&[DAYS[0], DAYS[13]][..], &[DAYS[8], DAYS[12]][..]]) {
            let (from, to) = (pair[0], pair[1]);
            let limit = known.map(|k| format!("&known={k}")).unwrap_or_default();
            let states = async |day: Day| -> BTreeMap<String, Value> {
                let list = site.json(&format!("/api/v1/embassies?{}", query(day, known))).await;
                list["embassies"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|m| (m["id"].as_str().unwrap().to_owned(), m["status"].clone()))
                    .collect()
            };
            let (a, b) = (states(from).await, states(to).await);
            let expected: BTreeSet<&String> =
                a.iter().filter(|(id, state)| b[*id] != **state).map(|(id, _)| id).collect();
            let compared = site.json(&format!("/api/v1/embassies/compare?from={from}&to={to}{limit}")).await;
            let changed = compared["changed"].as_array().unwrap();
            let ids: BTreeSet<String> = changed.iter().map(|c| c["id"].as_str().unwrap().to_owned()).collect();
            assert_eq!(ids.iter().collect::<BTreeSet<_>>(), expected, "{from} {to} {known:?}");
            for c in changed {
                let Some(date) = c["date"].as_str() else { continue };
                let span = Edtf::parse(date).unwrap().span();
                assert!(
                    span.earliest.is_none_or(|d| d > from) && span.end() <= to && span.end() > from,
                    "{c} from {from} to {to}"
                );
            }
        }
    }
}

/// The number of claims said is the number listed, on page and JSON alike.
#[tokio::test(flavor = "multi_thread")]
async fn the_number_of_claims_is_the_number_listed() {
    let site = site().await;
    for known in ["", "?known=2023-12-10"] {
        let list = site.json(&format!("/api/v1/embassies{known}")).await;
        for m in list["embassies"].as_array().unwrap() {
            let id = m["id"].as_str().unwrap();
            let one = site.json(&format!("/api/v1/embassies/{id}{known}")).await["embassy"].clone();
            let listed = one["claims"].as_array().unwrap().len();
            assert_eq!(m["claims"], listed, "{id}{known}");
            let page = site.ok(&format!("/embassies/{id}/claims{known}")).await;
            assert_eq!(page.texts("#about tbody tr").len(), listed, "{id}{known}");
            let said = if listed == 1 { "1 claim".to_owned() } else { format!("{listed} claims") };
            assert!(page.texts("p.answer").iter().any(|t| t.contains(&said)), "{id}{known}: {said}");
            let own = site.ok(&format!("/embassies/{id}{known}")).await;
            assert!(own.texts("dl.box dd").iter().any(|t| t.contains(&said)), "{id}{known}: {said}");
        }
    }
}

/// The same for persons, those that do not count as defectors too.
#[tokio::test(flavor = "multi_thread")]
async fn the_number_of_claims_about_a_person_is_the_number_listed() {
    let site = site().await;
    for (counted, known) in [("true", ""), ("false", ""), ("true", "&known=2023-12-10")] {
        let list = site.json(&format!("/api/v1/defectors?counted={counted}{known}")).await;
        assert!(!list["defectors"].as_array().unwrap().is_empty());
        for d in list["defectors"].as_array().unwrap() {
            let address = format!("/defectors/{}?{}", d["id"].as_str().unwrap(), known.trim_start_matches('&'));
            let one = site.json(&format!("/api/v1{address}")).await["defector"].clone();
            let listed = one["claims"].as_array().unwrap().len();
            assert_eq!(d["claims"], listed, "{address}");
            let page = site.ok(&address.replace('?', "/claims?")).await;
            assert_eq!(page.texts("#about tbody tr").len(), listed, "{address}");
        }
    }
}

/// Every choice of a filter says how many it shows; the rows are as many, on page and JSON alike; and the choices of one
/// kind sum up to the whole.
#[tokio::test(flavor = "multi_thread")]
async fn facets_and_filters_sum_up() {
    let site = site().await;
    for (day, known) in [(TODAY, None), (DAYS[12], LIMITS[4]), (DAYS[4], None)] {
        let base = query(day, known);
        let meta = site.json(&format!("/api/v1/embassies?{base}")).await["meta"].clone();
        let words: [(&str, Vec<&str>); 3] = [
            ("status", MissionState::ALL.iter().map(|w| w.as_str()).collect()),
            ("type", MissionType::ALL.iter().map(|w| w.as_str()).collect()),
            ("region", Region::ALL.iter().map(|w| w.as_str()).collect()),
        ];
        for (facet, words) in words {
            let mut sum = 0;
            for word in words {
                let said = meta["facets"][facet][word].as_u64().unwrap();
                let rows = site.json(&format!("/api/v1/embassies?{base}&{facet}={word}")).await;
                assert_eq!(rows["embassies"].as_array().unwrap().len() as u64, said, "{facet}={word}");
                assert_eq!(rows["meta"]["total"], said);
                let page = site.ok(&format!("/embassies?{base}&{facet}={word}")).await;
                assert_eq!(page.texts("table.list tbody tr").len() as u64, said, "{base} {facet}={word}");
                sum += said;
            }
            assert_eq!(meta["total"], sum, "{base} {facet}");
        }
    }
}
