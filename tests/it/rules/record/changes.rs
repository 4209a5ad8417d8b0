//! The latest changes of state.

use chancery::domain::scope::Scope;
use chancery::domain::vocab::Closing;
use chancery::domain::vocab::{Basis, MissionEvent, MissionState};
use chancery::record::changes::Became;

use crate::support::small::{ALL, EARLY, MIDDLE, on, small};

/// Each change: the first day, the mission, what it became.
async fn changes(scope: Scope) -> Vec<String> {
    let view = small(scope).await;
    view.state_changes().iter().map(|c| format!("{} {} {}", c.from, c.mission.id, word(c.became))).collect()
}

fn word(became: Became) -> String {
    match became {
        Became::Opened => "opened".to_owned(),
        Became::Reopened => "reopened".to_owned(),
        Became::OpenAgain => "open again".to_owned(),
        Became::State(state) => state.to_string(),
    }
}

const OLDER: [&str; 12] = [
    "2010-03-20 bramvoort closed",
    "2009-11-30 ferrol-sul opened",
    "1999-09-01 dorvik reopened",
    "1998-12-31 halima closed",
    "1998-03-31 garun closed",
    "1996-02-11 halima open again",
    "1994-05-02 dorvik suspended",
    "1990-09-03 celso opened",
    "1990-05-20 halima closed",
    "1981-02-10 bramvoort opened",
    "1975-06-30 avila-nova opened",
    "1975-06-30 dorvik opened",
];

/// The latest come first, those of one day by city. What is unknown, seen for the first time, or so from the first day
/// on, is no change.
#[tokio::test]
async fn the_latest_changes_come_first() {
    let latest = ["2023-11-29 celso disputed", "2023-10-26 avila-nova closed"];
    assert_eq!(changes(ALL).await, [latest.as_slice(), &OLDER].concat());
}

#[tokio::test]
async fn nothing_lies_after_the_day_or_the_limit() {
    assert_eq!(changes(ALL.known_by(Some(EARLY))).await, OLDER);
    assert_eq!(changes(on("1996-02-10")).await, OLDER[6..]);
    assert_eq!(changes(on("1996-02-11")).await, OLDER[5..]);
    let middle = changes(ALL.known_by(Some(MIDDLE))).await;
    assert_eq!(middle[..2], ["2023-11-29 celso closed", "2023-10-26 avila-nova closed"]);
    let announced = changes(ALL.closed(Closing::Announced)).await;
    assert_eq!(announced[..2], ["2023-11-29 celso closed", "2023-10-10 avila-nova closed"]);
}

#[tokio::test]
async fn a_change_says_how_it_began_and_what_decides() {
    let view = small(ALL).await;
    let changes = view.state_changes();
    let of = |id: &str, state: MissionState| {
        changes.iter().find(|c| c.mission.id == id && c.verdict.state == state).unwrap()
    };
    let disputed = of("celso", MissionState::Disputed);
    assert_eq!((disputed.begun.event, disputed.begun.date.as_str()), (None, "2023-11-29"));
    assert_eq!(disputed.verdict.basis, Basis::Presumed);
    let garun = of("garun", MissionState::Closed);
    assert_eq!((garun.begun.event, garun.begun.date.as_str()), (Some(MissionEvent::Closed), "../1998-03-31"));
    assert_eq!(garun.verdict.claims, ["delta-1999.1"]);
    let again = of("halima", MissionState::Open);
    assert_eq!((again.begun.event, again.begun.date.as_str()), (None, "../1996-02-11"));
    let back = changes.iter().find(|c| c.became == Became::Reopened).unwrap();
    assert_eq!((back.begun.date.as_str(), back.verdict.state), ("1999-09-01", MissionState::Open));
}
