//! One mission: its dates, the weight of its claims, the stretches that are told, why an editor decided.

use chancery::domain::edtf::Edtf;
use chancery::domain::scope::Scope;
use chancery::domain::vocab::{MissionEvent, MissionState};
use chancery::record::mission::{Counting, MissionDates, counting, dates, ends, find, is_told, told_eras, weight};

use crate::support::small::{ALL, EARLY, date, day, on, small};

/// The dates of a mission under a scope: since, opened, closed.
async fn said(id: &str, scope: Scope) -> [Option<String>; 3] {
    let view = small(scope).await;
    let MissionDates { since, opened, closed } = dates(find(&view.now(), id).unwrap(), scope.asof);
    [since, opened, closed].map(|d| d.as_ref().map(Edtf::to_string))
}

fn some<const N: usize>(texts: [&str; N]) -> [Option<String>; N] {
    texts.map(|t| (!t.is_empty()).then(|| t.to_owned()))
}

#[tokio::test]
async fn a_closed_mission_has_three_dates_and_an_open_one_no_closing() {
    assert_eq!(said("avila-nova", ALL).await, some(["2023-10-26", "1975-06", "2023-10-26"]));
    assert_eq!(said("avila-nova", on("2020-01-01")).await, some(["1975-06", "1975-06", ""]));
    assert_eq!(said("avila-nova", on("1975-06-29")).await, some(["", "", ""]), "it may not have opened yet");
    assert_eq!(said("dorvik", ALL).await, some(["1999-09-01", "1975-06-30", ""]));
    assert_eq!(
        said("dorvik", on("1995-01-01")).await,
        some(["1994-05-02", "1975-06-30", ""]),
        "suspended is not closed"
    );
    assert_eq!(said("garun", ALL).await, some(["../1998-03-31", "", "../1998-03-31"]));
    assert_eq!(said("celso", ALL).await, some(["2023-11-29", "1990-09-03", ""]), "disputed by a decision");
    assert_eq!(said("un-aurelia", ALL).await, some(["", "", ""]), "nobody saw it open");
}

#[tokio::test]
async fn a_limit_and_a_definition_move_the_dates() {
    let early = ALL.known_by(Some(EARLY));
    assert_eq!(said("avila-nova", early).await, some(["1975-06", "1975-06", ""]));
    let announced = ALL.closed(chancery::domain::vocab::Closing::Announced);
    assert_eq!(said("avila-nova", announced).await, some(["2023-10-10", "1975-06", "2023-10-10"]));
    let confirmed = ALL.closed(chancery::domain::vocab::Closing::Confirmed);
    assert_eq!(said("avila-nova", confirmed).await, some(["../2023-11-20", "1975-06", "../2023-11-20"]));
}

#[tokio::test]
async fn claims_are_counted_and_reports_once_each() {
    let view = small(ALL).await;
    let heavy = |id: &str, scope| weight(view.mission(id).unwrap(), scope);
    assert_eq!(heavy("avila-nova", ALL), (16, 5), "an outlet, its reprint and what repeats it are one report");
    assert_eq!(heavy("dorvik", ALL), (9, 6), "with an event, and an undated source");
    assert_eq!(heavy("garun", ALL), (3, 1));
    assert_eq!(heavy("dorvik", ALL.known_by(Some(EARLY))), (6, 4), "without the event and the undated source");
    assert_eq!(heavy("celso", ALL.known_by(Some(day("1980-01-01")))), (0, 0));
}

#[tokio::test]
async fn stretches_are_told_where_a_state_is_known() {
    let view = small(ALL).await;
    let network = view.now();
    let told = |id: &str, until: &str| -> Vec<String> {
        told_eras(find(&network, id).unwrap(), day(until))
            .map(|e| format!("{} {}/{}", e.verdict.state, e.from, e.to))
            .collect()
    };
    assert_eq!(
        told("halima", "2024-06-30"),
        [
            "open 1988-07-31/1990-05-19",
            "closed 1990-05-20/1990-05-20",
            "open 1996-02-11/1997-12-31",
            "closed 1998-12-31/2024-06-30"
        ]
    );
    let until = told("halima", "1996-02-11");
    assert_eq!(until[2..], ["open 1996-02-11/1996-02-11"], "no stretch reaches beyond the day");
    assert_eq!(told("celso", "1990-09-02"), [""; 0], "not yet open is not told");
    let garun = told("garun", "2024-06-30");
    assert_eq!(
        garun,
        [
            "open 1948-01-01/1990-09-09",
            "open 1990-09-10/1990-09-10",
            "open 1990-09-11/1995-06-30",
            "closed 1998-03-31/2024-06-30"
        ],
        "from the record’s first day; seen on one day, presumed on the others"
    );
    let untold: Vec<bool> = find(&network, "celso")
        .unwrap()
        .history
        .eras(day("1948-01-01"), day("1995-01-01"))
        .iter()
        .map(is_told)
        .collect();
    assert_eq!(untold, [false, true], "not yet open, then open");
}

#[tokio::test]
async fn a_mission_is_found_by_its_id_alone() {
    let view = small(ALL).await;
    let network = view.now();
    assert_eq!(find(&network, "celso").unwrap().mission.city, "Celso");
    assert!(find(&network, "Celso").is_none() && find(&network, "").is_none());
}

#[tokio::test]
async fn an_editor_says_why() {
    let view = small(ALL).await;
    let network = view.now();
    let why = async |id: &str| view.decision_on(find(&network, id).unwrap()).await.unwrap();
    assert_eq!(
        why("celso").await.as_deref(),
        Some("One outlet calls it closed, another saw it at work eight days later.")
    );
    assert_eq!(why("garun").await, None, "the decision ended long before");
    assert_eq!(why("dorvik").await, None);
    let then = view.on(day("1980-01-01"));
    let garun = view.decision_on(find(&then, "garun").unwrap()).await.unwrap();
    assert_eq!(garun.as_deref(), Some("It is taken to have worked from the beginning until the middle of 1995."));
}

#[tokio::test]
async fn the_last_change_is_what_the_state_rests_on() {
    let view = small(ALL).await;
    let network = view.now();
    let avila = find(&network, "avila-nova").unwrap();
    assert_eq!(avila.verdict.state, MissionState::Closed);
    assert_eq!(avila.verdict.claims, ["ministry-2023.1", "delta-2023.2", "harbour-2023.2", "lantern-2024.1"]);
    let since = avila.history.since(ALL.asof).unwrap();
    assert_eq!((since.event, since.date), (Some(MissionEvent::Closed), date("2023-10-26")));
}

#[tokio::test]
async fn seoul_counts_a_mission_always_while_it_exists_or_never() {
    let view = small(ALL).await;
    let now = view.now();
    let said = |id: &str| counting(find(&now, id).unwrap());
    assert_eq!(said("dorvik"), Counting::Counted);
    assert_eq!(said("celso"), Counting::Counted, "disputed is not closed");
    assert_eq!(said("avila-nova"), Counting::WhileItExists);
    assert_eq!(said("bramvoort"), Counting::WhileItExists);
    assert_eq!(said("ferrol-sul"), Counting::NotCounted);
}

/// What counts fades into the days of a change; the closed days after it begin where they surely do.
#[tokio::test]
async fn a_stretch_ends_within_the_days_of_its_change() {
    let view = small(ALL).await;
    let now = view.now();
    let ends = |id: &str| -> Vec<String> {
        let standing = find(&now, id).unwrap();
        let told = told_eras(standing, ALL.asof).map(|era| {
            let (start, end) = ends(standing, &era);
            format!("{} {} {} / {} {}", era.verdict.state, start.start(), start.end(), end.start(), end.end())
        });
        told.collect()
    };
    assert_eq!(
        ends("avila-nova"),
        ["open 1975-06-01 1975-06-30 / 2023-10-25 2023-10-26", "closed 2023-10-26 2023-10-26 / 2024-06-30 2024-06-30"]
    );
    let garun = ends("garun");
    assert!(garun.last().is_some_and(|g| g.starts_with("closed 1998-03-31 1998-03-31")), "{garun:?}");
}
