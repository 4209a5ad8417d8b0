//! The ledger of totals: each reported number beside what the record lists for its day.

use chancery::domain::ledger::CountingRule;
use chancery::domain::scope::Scope;
use chancery::domain::vocab::{Measure, MissionType};
use chancery::record::totals::entry::{Entry, Part};
use chancery::record::totals::ledger::Ledger;

use crate::support::small::{ALL, EARLY, MIDDLE, day, on, small};

async fn ledger(scope: Scope) -> Ledger {
    Ledger::gather(&small(scope).await).await.unwrap()
}

/// An entry in a line: claim, number, what we list and how far that is off, what explains it.
fn line(e: &Entry) -> String {
    let listed = e.compared.as_ref().map_or_else(
        || "-".to_owned(),
        |c| {
            format!(
                "{}..{} ({:+})",
                c.listed.at_least,
                c.listed.at_most.map_or("?".to_owned(), |n| n.to_string()),
                c.difference
            )
        },
    );
    let why = e.explanation.as_ref().map(|x| format!(" {:?}", x.rule)).unwrap_or_default();
    format!("{} {}: {listed}{why}", e.count.claim, e.count.value)
}

fn lines(entries: &[Entry]) -> Vec<String> {
    entries.iter().map(line).collect()
}

fn of<'l>(ledger: &'l Ledger, claim: &str) -> &'l Entry {
    ledger.missions.iter().find(|e| e.count.claim == claim).unwrap_or_else(|| panic!("{claim} is not there"))
}

#[tokio::test]
async fn each_number_stands_beside_what_is_listed_for_its_day() {
    assert_eq!(
        lines(&ledger(ALL).await.missions),
        [
            "ministry-2014.1 9: 4..5 (+4)",
            "ministry-2014.2 6: 4..5 (+1)",
            "ministry-2014.3 5: 5..5 (+0)",
            "ministry-2014.13 3: 4..4 (-1)",
            "ministry-2014.4 4: 4..4 (+0)",
            "ministry-2014.5 4: 4..4 (+0)",
            "ministry-2014.6 7: 4..4 (+3)",
            "ministry-2014.7 8: 4..4 (+4)",
            "ministry-2023.2 4: 4..4 (+0)",
            "harbour-2023.5 3: 3..3 (+0)",
            "harbour-2023.3 3: 3..3 (+0)",
            "gazette-2023.1 4: 3..3 (+1) Repeated",
            "northwire-2023.2 3: 3..3 (+0)",
            "delta-2023.4 2: 3..3 (-1) DisputedAsClosed",
            "gazette-2024.3 5: 3..3 (+2)",
            "gazette-2024.2 4: 3..3 (+1) UnlistedIncluded",
            "almanac-undated.2 12: -",
            "northwire-2024.10 2: 1..1 (+1)",
            "ministry-2014.9 2: 1..1 (+1)",
            "northwire-2024.11 1: 1..1 (+0)",
            "ministry-2014.8 1: 1..1 (+0)",
            "gazette-2023.2 2: 1..1 (+1)",
            "northwire-2024.8 2: 1..1 (+1)",
            "northwire-2024.9 5: -",
            "gazette-2023.3 2: -",
        ],
        "totals, embassies, consulates general, representative, Africa, closings; then what is compared with nothing"
    );
}

#[tokio::test]
async fn numbers_of_persons_are_compared_with_nothing_and_stand_group_by_group() {
    let all = ledger(ALL).await;
    assert_eq!(
        lines(&all.defectors),
        ["gazette-2024.10 12: -", "northwire-2024.4 3: -", "northwire-2024.5 1: -"],
        "arrivals, the elite, diplomats"
    );
    let first = &all.defectors[0];
    assert!(first.count.fact.provisional.is_some());
    assert_eq!(first.difference(), None);
    assert!(first.named_closed.is_empty() && first.named_closing.is_empty() && first.parts.is_empty());
}

#[tokio::test]
async fn a_number_said_for_later_is_not_in_it() {
    let then = ledger(on("2022-12-31")).await;
    assert_eq!(then.defectors.len(), 0, "the year had not begun");
    let claims: Vec<&str> = then.missions.iter().map(|e| e.count.claim.as_str()).collect();
    assert!(!claims.contains(&"ministry-2023.2") && claims.contains(&"ministry-2014.7"));
    assert!(claims.contains(&"almanac-undated.2"), "what is said for no day is not said for later");
    let begun = ledger(on("2023-01-01")).await;
    assert_eq!(begun.defectors.len(), 3, "it had begun");
    assert_eq!(line(of(&begun, "ministry-2023.2")), "ministry-2023.2 4: 4..4 (+0)");
    let early = ledger(ALL.known_by(Some(EARLY))).await;
    assert_eq!((early.missions.len(), early.defectors.len()), (10, 0), "nor is what was not public");
}

#[tokio::test]
async fn an_incomplete_list_has_no_upper_bound() {
    let middle = ledger(ALL.known_by(Some(MIDDLE))).await;
    assert_eq!(line(of(&middle, "ministry-2014.1")), "ministry-2014.1 9: 4..? (+0)");
    assert_eq!(line(of(&middle, "ministry-2023.2")), "ministry-2023.2 4: 4..4 (+0)", "one names all of that month");
    assert_eq!(line(of(&middle, "gazette-2023.2")), "gazette-2023.2 2: 1..? (+0)");
}

#[tokio::test]
async fn an_explanation_says_what_and_when() {
    let all = ledger(ALL).await;
    let why = |claim: &str| of(&all, claim).explanation.clone().unwrap();
    let repeated = why("gazette-2023.1");
    assert_eq!((repeated.rule, repeated.held_on), (CountingRule::Repeated, Some(day("2023-10-25"))));
    let cities = |claim: &str| why(claim).missions.iter().map(|(id, city)| format!("{id} {city}")).collect::<Vec<_>>();
    assert_eq!(cities("delta-2023.4"), ["celso Celso"]);
    assert_eq!(cities("gazette-2024.2"), ["ferrol-sul Ferrol Sul"]);
    assert_eq!(of(&all, "delta-2023.4").difference(), Some(-1));
    assert_eq!(of(&all, "delta-2023.4").compared.as_ref().unwrap().day, day("2023-12-08"));
}

/// Where a source breaks its number down, its parts tell more than any rule.
#[tokio::test]
async fn parts_that_differ_are_named() {
    let all = ledger(ALL).await;
    let broken = of(&all, "gazette-2024.3");
    assert_eq!(broken.parts, [Part { kind: MissionType::Embassy, reported: 3.0, listed: 1 }], "the others are ours");
    assert!(broken.explanation.is_none());
    assert!(all.missions.iter().filter(|e| e.count.claim != "gazette-2024.3").all(|e| e.parts.is_empty()));
}

#[tokio::test]
async fn closings_of_a_period_are_counted_in_it() {
    let all = ledger(ALL).await;
    let day_of = |claim: &str| of(&all, claim).compared.as_ref().map(|c| c.day);
    assert_eq!(day_of("gazette-2023.2"), Some(day("2023-11-25")), "since a month, up to the day for which it is said");
    assert_eq!(day_of("northwire-2024.8"), Some(day("2023-12-31")), "during a year, up to its end");
    assert_eq!(day_of("northwire-2024.9"), None, "so far has no beginning");
    let announced = ledger(ALL.closed(chancery::domain::vocab::Closing::Announced)).await;
    assert_eq!(line(of(&announced, "northwire-2024.8")), "northwire-2024.8 2: 2..2 (+0)");
}

#[tokio::test]
async fn measures_are_never_mixed() {
    let all = ledger(ALL).await;
    let measures: Vec<Measure> = all.missions.iter().map(|e| e.count.fact.measure).collect();
    let mut kinds = measures.clone();
    kinds.dedup();
    assert_eq!(
        kinds,
        [
            Measure::MissionsTotal,
            Measure::MissionsEmbassies,
            Measure::MissionsConsulatesGeneral,
            Measure::MissionsRepresentative,
            Measure::MissionsAfrica,
            Measure::MissionsClosed,
            Measure::MissionsExpected,
        ]
    );
}
