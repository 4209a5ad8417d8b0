//! What happened, once.

use std::fs;
use std::path::Path;

use chancery::domain::event::{Clause, Event};
use chancery::domain::filter::{EventFilter, TimelineFilter, TimelineOrder};
use chancery::domain::scope::Scope;
use chancery::domain::vocab::{ClaimKind, Closing, Happening};
use chancery::store::LOADER;
use sha2::{Digest, Sha256};

use crate::support::small::{ALL, EARLY, day, on, small};

fn asked(mission: &str) -> EventFilter {
    EventFilter { mission: Some(mission.to_owned().into()), order: TimelineOrder::Oldest, ..EventFilter::default() }
}

/// What happened and when, in order; in brackets what is no row.
fn told(list: &[&Event]) -> Vec<String> {
    let one = |e: &&Event| {
        let words = format!("{} {}", e.happening, e.date.as_ref().map_or("-", |d| d.as_str()));
        if e.is_row() { words } else { format!("({words})") }
    };
    list.iter().map(one).collect()
}

async fn of(scope: Scope, filter: &EventFilter) -> Vec<String> {
    told(&small(scope).await.events().await.unwrap().list(filter))
}

#[tokio::test]
async fn a_mission_lives_row_by_row() {
    let dorvik = of(ALL, &asked("dorvik")).await;
    // A weak closing that sightings refute is told under the mission.
    let rows = ["opened 1975-06-30", "suspended 1994-05-02", "reopened 1999-09-01", "(closed ../2003-05-01)"];
    assert_eq!(dorvik, [&rows[..], &["seen 2006-08/2024-01", "ambassador-expelled 2024-05-14"]].concat());
    let halima = ["seen 1988-07", "closed 1990-05-20", "seen 1996-02-11", "closed 1998"];
    assert_eq!(of(ALL, &asked("halima")).await, halima);
    // What editors dispute is no closing; nobody dates the announcement, which had been made when it was spoken of.
    let celso = ["opened 1990-09-03", "disputed 2023-11-29", "seen 2023-12-07", "closing-announced ../2023-12-08"];
    assert_eq!(of(ALL, &asked("celso")).await, celso);
}

#[tokio::test]
async fn nothing_is_told_that_was_not_public_or_had_not_happened() {
    assert_eq!(of(ALL.known_by(Some(EARLY)), &asked("avila-nova")).await, ["opened 1975-06"]);
    let by_1995 = of(on("1995-01-01"), &asked("dorvik")).await;
    // Of what has no beginning nobody can say that it had not begun.
    assert_eq!(by_1995, ["opened 1975-06-30", "suspended 1994-05-02", "(closed ../2003-05-01)"]);
}

#[tokio::test]
async fn under_another_definition_the_announcement_is_the_closing() {
    let closed = EventFilter { kinds: vec![Happening::Closed], ..asked("avila-nova") };
    let usual = ["closed 2023-09-15", "closed 2023-10-26"];
    assert_eq!(of(ALL, &closed).await, usual, "a trade office first, then the embassy");
    assert_eq!(of(ALL.closed(Closing::Announced), &closed).await, ["closed 2023-09-15", "closed 2023-10-10"]);
}

#[tokio::test]
async fn a_list_is_narrowed_by_what_happened_to_whom_and_when() {
    let person = Some("pyo-dan-ok".to_owned().into());
    let of_person = EventFilter { person, order: TimelineOrder::Oldest, ..EventFilter::default() };
    // The first source that stands by it names the person before anybody says that the case was made public.
    let three = ["left 2019-09-02", "arrived 2020-01", "made-public 2020-11-30"];
    assert_eq!(of(ALL, &of_person).await, three);
    let backwards = EventFilter { order: TimelineOrder::Newest, ..of_person.clone() };
    assert_eq!(of(ALL, &backwards).await, three.iter().rev().copied().collect::<Vec<_>>());
    let within = EventFilter { from: Some(day("2020-01-01")), to: Some(day("2020-06-30")), ..of_person };
    assert_eq!(of(ALL, &within).await, ["arrived 2020-01"]);
    let aside = EventFilter { row: Some(false), ..asked("dorvik") };
    assert_eq!(of(ALL, &aside).await, ["(closed ../2003-05-01)"]);
}

#[tokio::test]
async fn a_timeline_has_rows_alone_of_the_kinds_asked_for() {
    let of_persons =
        TimelineFilter { kinds: vec![ClaimKind::Person], order: TimelineOrder::Oldest, ..TimelineFilter::default() };
    let events = small(ALL).await.events().await.unwrap();
    let all = told(&events.on_timeline(&of_persons));
    assert_eq!(all.first().map(String::as_str), Some("left 2001-06-03"));
    assert_eq!(all.len(), 7);
    let undated = TimelineFilter { undated: true, ..TimelineFilter::default() };
    assert!(events.on_timeline(&undated).iter().all(|e| e.date.is_none()));
    assert!(events.on_timeline(&TimelineFilter::default()).iter().all(|e| e.is_row()));
}

#[tokio::test]
async fn each_claim_leads_to_its_event_or_says_why_to_none() {
    let events = small(ALL).await.events().await.unwrap();
    let reopened = events.find("ministry-2014.10").unwrap();
    assert_eq!((reopened.id.to_string(), reopened.happening), ("northwire-2006.1".to_owned(), Happening::Reopened));
    assert_eq!(events.holding("ministry-2014.10").count(), 1);
    assert!(events.find("northwire-2006.3").is_none());
    assert_eq!(events.aside("northwire-2006.3"), Some(Clause::Posting));
}

/// A database keeps the events that the program made when it was loaded: where the same facts make others, the loader has
/// another number, so that an old database is made anew.
#[tokio::test]
async fn other_events_of_the_same_facts_have_another_loader() {
    let events = small(ALL).await.events().await.unwrap();
    let text: String = events.all().map(|e| serde_json::to_string(e).unwrap() + "\n").collect();
    let digest: String = Sha256::digest(text).iter().take(8).map(|b| format!("{b:02x}")).collect();
    let (file, now) =
        (Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/loader.txt"), format!("{LOADER} {digest}\n"));
    let then = fs::read_to_string(&file).unwrap_or_default();
    if then != now && !then.starts_with(&format!("{LOADER} ")) && std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&file, &now).unwrap();
        return;
    }
    assert_eq!(then, now, "raise LOADER in store/format.rs, then run this with UPDATE_GOLDEN=1");
}
