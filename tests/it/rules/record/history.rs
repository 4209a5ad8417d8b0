//! The history of a mission, entry by entry: what changes its state, what stands beside, what does not count.

use chancery::domain::claim::Body;
use chancery::domain::id::ClaimId;
use chancery::domain::scope::Scope;
use chancery::domain::vocab::{Certainty, MissionType};
use chancery::record::claims::ClaimRecord;
use chancery::record::history::{Entry, Part, Reservation, history};
use chancery::record::mission::find;

use crate::support::small::{ALL, EARLY, MIDDLE, small};

/// The history of a mission by the claims about it.
async fn told(id: &str, scope: Scope) -> Vec<Entry> {
    told_by(id, scope, |_| {}).await
}

/// The same where the claims are others.
async fn told_by(id: &str, scope: Scope, change: impl FnOnce(&mut Vec<ClaimRecord>)) -> Vec<Entry> {
    let view = small(scope).await;
    let network = view.now();
    let standing = find(&network, id).unwrap();
    let mut claims = view.claims_about_mission(&standing.mission.id).await.unwrap();
    change(&mut claims);
    history(standing, &claims)
}

/// An entry in a line: its part, what happened and when, what is to be said against it, its claims and guests.
fn line(e: &Entry) -> String {
    let part = match e.part {
        Part::Change => "=",
        Part::Beside => "+",
        Part::Aside => "-",
    };
    let date = e.date.as_ref().map_or("undated", |d| d.as_str());
    let reservation = e.reservation.map(|r| format!(" {r:?}")).unwrap_or_default();
    let guests = if e.guests.is_empty() { String::new() } else { format!(" & {}", e.guests.join(" ")) };
    format!("{part} {} {date}{reservation}: {}{guests}", e.event, e.claims.join(" "))
}

/// Ids joined, for lines.
trait Join {
    fn join(&self, by: &str) -> String;
}

impl Join for Vec<ClaimId> {
    fn join(&self, by: &str) -> String {
        self.iter().map(ClaimId::as_str).collect::<Vec<_>>().join(by)
    }
}

fn lines(entries: &[Entry]) -> Vec<String> {
    entries.iter().map(line).collect()
}

#[tokio::test]
async fn all_that_is_claimed_of_one_mission_stands_in_the_order_of_time() {
    assert_eq!(
        lines(&told("avila-nova", ALL).await),
        [
            "= opened 1975-06: harbour-1976.1",
            "+ attested 2018 Claimed: harbour-2022.3",
            "+ attested 2020-11: gazette-2020.5",
            "+ suspended 2023-04 Claimed: gazette-2024.7",
            "- closed 2023-05 KnownError: gazette-2024.4",
            "- closed 2023-08 Withdrawn: gazette-2024.6",
            "- closed 2023-09-15 OtherPost(Consulate): delta-2023.5",
            "+ closing-announced 2023-10-10: harbour-2023.1 lantern-2024.2",
            "= closed 2023-10-26: ministry-2023.1 delta-2023.2 harbour-2023.2 lantern-2024.1 & harbour-2023.4",
            "- closed 2023-10-26 Denied: gazette-2024.5",
            "+ reopened 2024-01 Unconfirmed: gazette-2024.8",
        ]
    );
}

#[tokio::test]
async fn what_was_not_public_is_not_in_it() {
    assert_eq!(lines(&told("avila-nova", ALL.known_by(Some(EARLY))).await), ["= opened 1975-06: harbour-1976.1"]);
    assert_eq!(
        lines(&told("celso", ALL.known_by(Some(MIDDLE))).await),
        ["= opened 1990-09-03: delta-1990.1", "= closed 2023-11-29: northwire-2023.1"]
    );
}

#[tokio::test]
async fn a_sighting_against_a_closing_says_so_and_an_announcement_sits_with_it() {
    assert_eq!(
        lines(&told("celso", ALL).await),
        [
            "= opened 1990-09-03: delta-1990.1",
            "= closed 2023-11-29: northwire-2023.1 & delta-2023.3",
            "+ attested 2023-12-07 AgainstClosing: delta-2023.1",
        ]
    );
}

#[tokio::test]
async fn a_tie_keeps_both_readings() {
    let entries = told("bramvoort", ALL).await;
    assert_eq!(
        lines(&entries),
        [
            "= opened 1981-02-10: harbour-2010.1",
            "= closed 2010-03-20: gazette-2010.1",
            "+ attested 2012-06 AgainstClosing: lantern-2012.1",
        ],
        "the rival is no entry of its own"
    );
    let closing = &entries[1];
    assert!(closing.tie && !entries[0].tie && !entries[2].tie);
    let [rival] = closing.rivals.as_slice() else { panic!("{:?}", closing.rivals) };
    assert_eq!((rival.date.as_str(), rival.claims.join(" ")), ("2010-03-05", "harbour-2010.2".to_owned()));
    assert_eq!(closing.span.earliest.unwrap().to_string(), "2010-03-05");
    assert_eq!(closing.span.latest.unwrap().to_string(), "2010-03-20");
    assert!(entries[0].rivals.is_empty());
}

#[tokio::test]
async fn what_does_not_fit_stands_at_its_end_and_the_undated_with_the_latest() {
    let entries = told("dorvik", ALL).await;
    assert_eq!(
        lines(&entries),
        [
            "= opened 1975-06-30: harbour-1976.2",
            "= suspended 1994-05-02: northwire-1996.1",
            "= reopened 1999-09-01: northwire-2006.1 ministry-2014.10",
            "+ closed ../2003-05-01 Unfitting: lantern-2012.2",
            "+ attested 2006-08: northwire-2006.2",
            "+ attested 2024-01: gazette-2024.9 & almanac-undated.1",
        ]
    );
    assert_eq!(entries[5].all_claims(), ["gazette-2024.9", "almanac-undated.1"]);
    assert_eq!(entries[2].all_claims().len(), 2);
}

#[tokio::test]
async fn a_presumed_start_is_no_beginning() {
    let entries = told("garun", ALL).await;
    assert_eq!(
        lines(&entries),
        [
            "+ attested 1990-09-10: delta-1990.2",
            "+ ambassador-expelled 1997-12: delta-1999.3",
            "= closed ../1998-03-31: delta-1999.1",
        ],
        "the closing stands at its end, though it may have been in 1995"
    );
    assert_eq!(entries[2].span.earliest.unwrap().to_string(), "1995-06-30");
    assert!(entries[2].presumed_start && !entries[0].presumed_start && !entries[1].presumed_start);
}

#[tokio::test]
async fn a_day_for_which_something_is_said_dates_only_what_needs_no_day_of_its_own() {
    assert_eq!(
        lines(&told("halima", ALL).await),
        [
            "+ attested 1988-07: delta-1990.3",
            "= closed 1990-05-20: delta-1990.4",
            "+ downgraded 1996-02: northwire-1996.3",
            "+ attested 1996-02-11: northwire-1996.2",
            "= closed 1998: delta-1999.2",
        ]
    );
}

#[tokio::test]
async fn only_claims_about_this_mission_are_read() {
    let view = small(ALL).await;
    let mut all = view.claims_about_mission(&"halima".parse().unwrap()).await.unwrap();
    all.extend(view.claims_about_mission(&"dorvik".parse().unwrap()).await.unwrap());
    all.extend(view.claims_naming_person(&"pyo-dan-ok".parse().unwrap()).await.unwrap());
    assert!(all.iter().any(|c| c.id == "northwire-2024.1"), "an event at a mission is among them");
    let dorvik = told_by("dorvik", ALL, |claims| *claims = all.clone()).await;
    assert_eq!(lines(&dorvik), lines(&told("dorvik", ALL).await));
    let bramvoort = told_by("bramvoort", ALL, |claims| *claims = all).await;
    assert_eq!(lines(&bramvoort).len(), 2, "its own changes are read off its life");
}

/// Of several reasons why a claim does not count, the first of these is told.
#[tokio::test]
async fn reservations_have_an_order() {
    let with = async |change: fn(&mut ClaimRecord)| {
        let entries = told_by("celso", ALL, |claims| {
            claims.retain(|c| c.id == "delta-2023.1");
            change(&mut claims[0]);
        });
        let entries = entries.await;
        let entry = entries.iter().find(|e| !e.is_change()).unwrap();
        (entry.reservation, entry.part)
    };
    let embassy = |c: &mut ClaimRecord| {
        let Body::Mission(fact) = &mut c.claim.body else { panic!() };
        fact.mission_type = Some(MissionType::Embassy);
    };
    let denied = |c: &mut ClaimRecord| c.claim.certainty = Certainty::Denied;
    assert_eq!(with(|_| {}).await, (Some(Reservation::AgainstClosing), Part::Beside));
    assert_eq!(with(|c| c.claim.superseded = true).await, (Some(Reservation::KnownError), Part::Aside));
    assert_eq!(with(|c| c.claim.withdrawn = true).await, (Some(Reservation::Withdrawn), Part::Aside));
    assert_eq!(with(embassy).await, (Some(Reservation::OtherPost(MissionType::Embassy)), Part::Aside));
    assert_eq!(with(denied).await, (Some(Reservation::Denied), Part::Aside));
    let error_first = |c: &mut ClaimRecord| {
        (c.claim.superseded, c.claim.withdrawn) = (true, true);
    };
    assert_eq!(with(error_first).await.0, Some(Reservation::KnownError));
}
