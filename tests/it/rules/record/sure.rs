//! How sure a state and its date are.

use chancery::domain::edtf::Edtf;
use chancery::domain::scope::Scope;
use chancery::domain::vocab::Certainty;
use chancery::record::claims::ClaimRecord;
use chancery::record::mission::{dates, find};
use chancery::record::sure::{Sure, sure};

use crate::support::small::{ALL, EARLY, date, day, on, small};

/// How sure a mission's state is, with the date that pages print beside it.
async fn of(id: &str, scope: Scope) -> Sure {
    of_changed(id, scope, |_| {}).await
}

/// The same where the claims say something else.
async fn of_changed(id: &str, scope: Scope, change: impl FnOnce(&mut Vec<ClaimRecord>)) -> Sure {
    let view = small(scope).await;
    let network = view.now();
    let standing = find(&network, id).unwrap();
    let mut records = view.claims_about_mission(&standing.mission.id).await.unwrap();
    change(&mut records);
    sure(standing, dates(standing, scope.asof).since.as_ref(), &records)
}

fn certain(records: &mut [ClaimRecord], id: &str, certainty: Certainty) {
    records.iter_mut().find(|r| r.id == id).unwrap().claim.certainty = certainty;
}

fn dated(records: &mut [ClaimRecord], id: &str, as_written: Option<Edtf>) {
    let record = records.iter_mut().find(|r| r.id == id).unwrap();
    let chancery::domain::claim::Body::Mission(fact) = &mut record.claim.body else { panic!("{id}") };
    fact.date = as_written;
}

#[tokio::test]
async fn a_reported_day_is_confirmed_only_by_a_later_one() {
    assert_eq!(of("avila-nova", ALL).await, Sure::ConfirmedBy(day("2023-11-20")));
    assert_eq!(of("avila-nova", on("2023-11-20")).await, Sure::ConfirmedBy(day("2023-11-20")));
}

#[tokio::test]
async fn a_date_that_confirming_claims_give_is_confirmed() {
    assert_eq!(of("dorvik", ALL).await, Sure::ConfirmedBy(day("1999-09-30")), "a reopening, seen since");
    assert_eq!(of("dorvik", on("1999-09-01")).await, Sure::ConfirmedBy(day("1999-09-30")), "the month is confirmed");
    let to_the_day = |records: &mut Vec<ClaimRecord>| dated(records, "ministry-2014.10", Some(date("1999-09-01")));
    assert_eq!(of_changed("dorvik", on("1999-09-01"), to_the_day).await, Sure::Confirmed);
    let alone = |records: &mut Vec<ClaimRecord>| records.retain(|r| r.certainty == Certainty::Confirmed);
    assert_eq!(of_changed("avila-nova", ALL, alone).await, Sure::Confirmed, "nobody reports another day");
    let without_end = |records: &mut Vec<ClaimRecord>| dated(records, "ministry-2023.1", Some(date("2023-01/..")));
    assert_eq!(of_changed("avila-nova", ALL, without_end).await, Sure::Reported, "confirmed by no day");
    let both = |records: &mut Vec<ClaimRecord>| certain(records, "delta-2023.2", Certainty::Confirmed);
    assert_eq!(of_changed("avila-nova", ALL, both).await, Sure::ConfirmedBy(day("2023-10-31")), "what both confirm");
    let undated = |records: &mut Vec<ClaimRecord>| dated(records, "ministry-2023.1", None);
    assert_eq!(of_changed("avila-nova", ALL, undated).await, Sure::Reported, "what has no date confirms none");
}

#[tokio::test]
async fn without_a_printed_date_a_confirmation_is_one() {
    let view = small(ALL).await;
    let network = view.now();
    let avila = find(&network, "avila-nova").unwrap();
    let records = view.claims_about_mission(&avila.mission.id).await.unwrap();
    assert_eq!(sure(avila, None, &records), Sure::Confirmed);
    assert_eq!(sure(avila, Some(&date("2023")), &records), Sure::ConfirmedBy(day("2023-11-20")));
    assert_eq!(sure(avila, Some(&date("../2023-11-20")), &records), Sure::Confirmed, "all of it is confirmed");
}

#[tokio::test]
async fn reported_is_what_nobody_confirms() {
    assert_eq!(of("bramvoort", ALL).await, Sure::Reported);
    assert_eq!(of("dorvik", on("1995-01-01")).await, Sure::Reported, "a suspension");
    assert_eq!(of("avila-nova", on("1980-01-01")).await, Sure::Reported, "an opening");
    assert_eq!(of("halima", on("1990-05-20")).await, Sure::Reported);
}

#[tokio::test]
async fn what_an_editor_presumes_is_presumed() {
    assert_eq!(of("celso", ALL).await, Sure::Presumed);
    assert_eq!(of("garun", on("1980-01-01")).await, Sure::Presumed);
    assert_eq!(of("garun", ALL).await, Sure::Reported, "the closing is told");
}

#[tokio::test]
async fn a_sighting_is_as_sure_as_the_surest() {
    assert_eq!(of("un-aurelia", ALL).await, Sure::SeenConfirmed);
    let reported = |records: &mut Vec<ClaimRecord>| {
        for record in records.iter_mut() {
            record.claim.certainty = Certainty::Reported;
        }
    };
    assert_eq!(of_changed("un-aurelia", ALL, reported).await, Sure::SeenReported);
    assert_eq!(of("halima", on("1989-01-01")).await, Sure::SeenReported);
    let none = |records: &mut Vec<ClaimRecord>| records.clear();
    assert_eq!(of_changed("un-aurelia", ALL, none).await, Sure::Untold);
}

#[tokio::test]
async fn what_is_not_told_is_sure_in_no_way() {
    assert_eq!(of("un-aurelia", on("2000-01-01")).await, Sure::Untold);
    assert_eq!(of("halima", on("1993-01-01")).await, Sure::Untold, "the sighting that makes it unknown shows nothing");
    assert_eq!(of("celso", on("1980-01-01")).await, Sure::Untold, "not yet open, though an opening is told");
    assert_eq!(
        of("bramvoort", on("2010-03-10").known_by(Some(EARLY))).await,
        Sure::Untold,
        "on one of the days of a tie"
    );
}
