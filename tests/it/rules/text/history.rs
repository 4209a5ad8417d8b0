//! The history of a mission, entry by entry, in words.

use chancery::domain::vocab::MissionType;
use chancery::record::history::{Reservation, history};
use chancery::record::mission::find;
use chancery::text::Text;

use crate::support::small::{ALL, small};

#[test]
fn every_reservation_says_why() {
    let said = |reservation| Text::english().reservation(reservation);
    assert_eq!(said(Reservation::KnownError), "a known error, not used");
    assert_eq!(said(Reservation::Claimed), "claimed");
    assert_eq!(
        said(Reservation::AgainstClosing),
        "contradicts the closing, which weightier claims tell: it moves nothing"
    );
    assert_eq!(said(Reservation::Denied), "denied");
    assert_eq!(said(Reservation::Unfitting), "does not fit what weightier claims tell: it decides nothing");
    assert_eq!(said(Reservation::OtherPost(MissionType::Embassy)), "of an embassy, not of this mission");
    assert_eq!(said(Reservation::OtherPost(MissionType::Consulate)), "of a consulate, not of this mission");
    assert_eq!(said(Reservation::Unconfirmed), "unconfirmed");
    assert_eq!(said(Reservation::Withdrawn), "withdrawn");
}

/// Each entry of a mission: what happened, and what is to be said against it.
async fn told(id: &str) -> Vec<String> {
    let (t, view) = (Text::english(), small(ALL).await);
    let network = view.now();
    let standing = find(&network, id).unwrap();
    let claims = view.claims_about_mission(&standing.mission.id).await.unwrap();
    let line = |note: Option<String>, event: String| note.map_or(event.clone(), |n| format!("{event}: {n}"));
    history(standing, &claims).iter().map(|e| line(t.note(e), t.event(e))).collect()
}

#[tokio::test]
async fn an_entry_begins_a_line_and_a_note_stands_beside_it() {
    assert_eq!(
        told("garun").await,
        [
            "Seen or listed as open",
            "Ambassador expelled",
            "Closed: its earliest day is where an editor’s presumption ends"
        ]
    );
    let celso = told("celso").await;
    assert_eq!(celso[..2], ["Opened", "Closed"]);
    assert!(celso[2].starts_with("Seen or listed as open: contradicts the closing"), "{celso:?}");
    let avila = told("avila-nova").await;
    assert_eq!(avila[1], "Seen or listed as open: claimed");
    assert_eq!(avila[7], "Closing announced");
}

#[tokio::test]
async fn times_of_service_are_told_post_by_post() {
    let (t, view) = (Text::english(), small(ALL).await);
    let network = view.now();
    let mut served = view.served_at(find(&network, "dorvik").unwrap()).remove(0);
    assert_eq!(t.times(&served), ["from 2008 to 2012"]);
    served.stints.push(chancery::record::served::Stint { from: None, to: None, claims: Vec::new() });
    let last = chancery::record::served::Stint { to: None, ..served.stints[0].clone() };
    served.stints.push(last);
    assert_eq!(t.times(&served), ["from 2008 to 2012", "from 2008"], "one without ends is no time");
    served.stints.clear();
    assert_eq!(t.times(&served), [""; 0]);
}
