//! The ledger of totals, in words.

use chancery::domain::ledger::{CountingRule, Explanation};
use chancery::domain::vocab::MissionType;
use chancery::record::totals::entry::{Entry, Part};
use chancery::record::totals::ledger::Ledger;
use chancery::text::Text;

use crate::support::small::{ALL, day, small};

async fn entries() -> Vec<Entry> {
    let ledger = Ledger::gather(&small(ALL).await).await.unwrap();
    ledger.missions.into_iter().chain(ledger.defectors).collect()
}

fn of<'e>(all: &'e mut [Entry], claim: &str) -> &'e mut Entry {
    all.iter_mut().find(|e| e.count.claim == claim).unwrap_or_else(|| panic!("{claim} is not there"))
}

#[tokio::test]
async fn a_heading_says_what_may_be_compared() {
    let mut all = entries().await;
    let mut heading = |claim: &str| Text::english().totals_heading(of(&mut all, claim));
    assert_eq!(heading("ministry-2014.1"), "All missions");
    assert_eq!(heading("ministry-2014.9"), "Consulates general", "a scope that says the same is not said");
    assert_eq!(heading("gazette-2023.2"), "Missions closed, since October 2023");
    assert_eq!(heading("gazette-2024.10"), "Arrivals in South Korea in a period");
    let entry = of(&mut all, "gazette-2023.2");
    entry.count.fact.scope = Some(chancery::domain::value::Text("operating".to_owned()));
    assert_eq!(Text::english().totals_heading(entry), "Missions closed (operating), since October 2023");
    entry.count.fact.since = None;
    assert_eq!(Text::english().totals_heading(entry), "Missions closed in a period (operating)");
}

#[tokio::test]
async fn a_difference_is_explained_or_said_not_to_be() {
    let mut all = entries().await;
    let mut said = |claim: &str| Text::english().totals_explained(&[of(&mut all, claim)]);
    assert_eq!(said("gazette-2023.3"), "It is a forecast, compared with nothing.");
    assert_eq!(said("ministry-2014.4"), "", "it is ours, exactly");
    assert_eq!(said("ministry-2014.1"), "No source explains this.");
    assert_eq!(
        said("gazette-2023.1"),
        "It would follow from repeating a number that holds for 25 October 2023. It counts Baia Garun and Avila Nova as closed."
    );
    assert_eq!(
        said("delta-2023.4"),
        "It would follow from counting as closed what is disputed: Celso. It counts Avila Nova as closed. It says that Celso is about to close."
    );
    assert_eq!(said("gazette-2024.2"), "It would follow from including posts that Seoul does not list: Ferrol Sul.");
    assert_eq!(
        said("gazette-2024.3"),
        "The source has 3 embassies where the record lists 1. No source names the missions."
    );
    assert_eq!(said("harbour-2023.3"), "It counts Avila Nova as closed.");
    assert_eq!(said("almanac-undated.2"), "", "it is compared with nothing");
    assert_eq!(said("gazette-2024.10"), "");
    assert_eq!(said("northwire-2024.8"), "No source explains this.");
}

#[tokio::test]
async fn a_number_within_the_bounds_says_that_they_are_open() {
    let mut all = entries().await;
    let within = "It lies within the bounds; no source says which missions of unknown state were open.";
    let entry = of(&mut all, "ministry-2014.4");
    let compared = entry.compared.as_mut().unwrap();
    compared.listed.at_most = Some(9);
    assert_eq!(Text::english().totals_explained(&[entry]), within);
    entry.named_closed = vec![("celso".parse().unwrap(), "Celso".to_owned())];
    assert_eq!(Text::english().totals_explained(&[entry]), "It counts Celso as closed.", "then it is its own words");
    entry.named_closed.clear();
    entry.count.fact.measure = chancery::domain::vocab::Measure::MissionsClosed;
    assert_eq!(Text::english().totals_explained(&[entry]), "", "of closings none is said to be open");
}

#[test]
fn every_way_of_counting_has_words() {
    let named = |rule| Explanation {
        rule,
        held_on: Some(day("2023-10-25")),
        missions: [("celso", "Celso"), ("dorvik", "Dorvik")]
            .map(|(id, city)| (id.parse().unwrap(), city.to_owned()))
            .to_vec(),
    };
    let said = |rule| Text::english().explanation(&named(rule));
    assert_eq!(said(CountingRule::Repeated), "repeating a number that holds for 25 October 2023");
    assert_eq!(said(CountingRule::DisputedAsClosed), "counting as closed what is disputed: Celso, Dorvik");
    assert_eq!(said(CountingRule::SuspendedAsClosed), "counting as closed what is suspended: Celso, Dorvik");
    assert_eq!(
        said(CountingRule::DisputedAndSuspendedAsClosed),
        "counting as closed what is disputed or suspended: Celso, Dorvik"
    );
    assert_eq!(said(CountingRule::UnlistedIncluded), "including posts that Seoul does not list: Celso, Dorvik");
}

#[tokio::test]
async fn parts_stand_one_by_one() {
    let mut all = entries().await;
    let entry = of(&mut all, "gazette-2024.3");
    let kinds = [MissionType::Embassy, MissionType::ConsulateGeneral, MissionType::Representative];
    entry.parts = kinds.iter().map(|kind| Part { kind: *kind, reported: 2.0, listed: 1 }).collect();
    let names: Vec<String> = entry.parts.iter().map(|p| Text::english().totals_part(p)).collect();
    assert_eq!(names, ["embassies", "consulates general", "representative"]);
    assert_eq!(
        Text::english().totals_explained(&[entry]),
        "The source has 2 embassies where the record lists 1, 2 consulates general where the record lists 1 and 2 representative missions where the record lists 1. No source names the missions."
    );
}
