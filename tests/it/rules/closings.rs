//! Closings said to have happened by a day, beside later sightings and reopenings.

use chancery::domain::mission::{History, MissionClaim};
use chancery::domain::vocab::MissionEvent::{Attested, Closed, Reopened};
use chancery::domain::vocab::{Certainty, MissionEvent, MissionState, MissionType, Reliability};
use chancery::domain::witness::Witness;

use crate::rules::text::made::life;
use crate::support::small::{ALL, date, day};

/// The closings of which a life knows, as they are printed.
fn closings(life: &History) -> Vec<String> {
    life.changes().iter().filter(|c| c.event == Closed).map(|c| c.leading.date.to_string()).collect()
}

/// Claims of pages of one grade each, by whom nobody else reports.
fn weighed(claims: &[(MissionEvent, &str, Reliability)]) -> History {
    let claim = |(n, (event, when, reliability)): (usize, &(MissionEvent, &str, Reliability))| MissionClaim {
        event: *event,
        post: None,
        date: Some(date(when)),
        as_of: None,
        set_aside: false,
        witness: Witness {
            claim: format!("made.{}", n + 1).parse().unwrap(),
            certainty: Certainty::Reported,
            reliability: *reliability,
            report_of: Some(format!("somebody-{n}")),
            known: None,
        },
    };
    let claims: Vec<MissionClaim> = claims.iter().enumerate().map(claim).collect();
    History::new(MissionType::Embassy, &claims, &[], ALL)
}

#[test]
fn a_sighting_refutes_a_closing_by_then_only_where_it_outweighs_it() {
    let of = |closed, seen| closings(&weighed(&[(Closed, "../2000", closed), (Attested, "2003", seen)]));
    assert_eq!(of(Reliability::B, Reliability::A), [""; 0], "it was not closed by then");
    assert_eq!(of(Reliability::B, Reliability::B), ["../2000"], "it weighs as much: both are told");
    assert_eq!(of(Reliability::A, Reliability::B), ["../2000"]);
}

#[test]
fn a_sighting_after_a_known_reopening_refutes_nothing() {
    let seen = [(Closed, "../2000"), (Attested, "2003")];
    assert_eq!(closings(&life(&seen, &[])), [""; 0]);
    let reopened = [(Closed, "../2000"), (Reopened, "2001-05"), (Attested, "2003")];
    assert_eq!(closings(&life(&reopened, &[])), ["../2000"]);
    let before = [(Closed, "../2000"), (Attested, "1999")];
    assert_eq!(closings(&life(&before, &[])).len(), 1, "nor does one before the closing");
}

#[test]
fn a_reopening_by_then_reaches_back_to_the_closing_before_it() {
    let life = life(&[(Attested, "2000-06-01"), (Closed, "2001-05-01"), (Reopened, "../2005")], &[]);
    let state = |on: &str| life.on(day(on)).state;
    assert_eq!(state("2001-01-01"), MissionState::Open, "before the closing it was seen");
    assert_eq!(state("2003-01-01"), MissionState::Unknown, "it may have been open again");
    assert_eq!(state("2006-01-01"), MissionState::Open);
    let reopening = life.changes().iter().find(|c| c.event == Reopened).unwrap();
    assert_eq!(reopening.span.earliest, Some(day("2001-05-02")), "the day after the closing");
}
