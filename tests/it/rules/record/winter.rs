//! Days at the edge of what is asked: of that winter, of totals, of a month.

use std::path::Path;

use chancery::record::Record;
use chancery::record::View;
use chancery::record::lag::Soon;
use chancery::record::totals::sets::sets;
use std::sync::Arc;

use crate::support::site::Site;
use crate::support::small::{ALL, on, small};
use crate::support::{copy, head, put};

/// A claim about a mission, in a file of its own, of the small record.
fn told(n: u32, event: &str, mission: &str, date: &str) -> String {
    format!(
        "\n[[claim]]\nid = \"t-w.{n}\"\nkind = \"mission\"\nmission = \"{mission}\"\nevent = \"{event}\"\ndate = \"{date}\"\nspeaker = \"harbour-post\"\noutlet = \"harbour-post\"\ncertainty = \"reported\"\nsummary = \"A test.\"\n"
    )
}

/// The small record with another source.
async fn with(claims: &str) -> View {
    let facts = tempfile::tempdir().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/small/facts"), facts.path());
    let head = head("t-w", "2024-05-01").replace("bbc", "harbour-post").replace("BBC", "Harbour Post");
    put(facts.path(), "2024", "t-w", &(head + claims));
    let site = Site::of(facts.path()).await;
    Record::of(Arc::clone(&site.snapshot)).under(ALL)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_source_names_what_closed_after_september_and_what_was_announced_after_it() {
    let claims = [
        told(1, "closed", "celso", "2023-09-30"),
        told(2, "closed", "garun", "2023-10-01"),
        told(3, "closing-announced", "dorvik", "2019-05"),
        told(4, "closing-announced", "un-aurelia", "2023-10-02"),
        told(5, "opened", "halima", "2023-12-01"),
    ];
    let view = with(&claims.concat()).await;
    let [closed, closing] = &sets(&view)["t-w"];
    let ids = |named: &[(chancery::domain::id::MissionId, String)]| -> Vec<String> {
        named.iter().map(|(id, _)| id.to_string()).collect()
    };
    assert_eq!((ids(closed), ids(closing)), (vec!["garun".to_owned()], vec!["un-aurelia".to_owned()]));
}

#[tokio::test]
async fn the_closings_are_told_from_the_last_day_of_the_winter_on() {
    let closings = async |scope| small(scope).await.closings_of_the_winter().len();
    assert_eq!(closings(on("2024-03-30")).await, 0);
    assert_eq!(closings(on("2024-03-31")).await, 1);
    assert_eq!(closings(on("2024-04-01")).await, 1);
}

#[tokio::test]
async fn a_total_for_the_day_asked_for_stands_beside_the_number() {
    let totals = async |asof: &str| -> Vec<String> {
        small(on(asof)).await.over_time().await.unwrap().totals.iter().map(|t| t.as_of.to_string()).collect()
    };
    assert!(totals("2023-11-10").await.contains(&"2023-11-10".to_owned()));
    assert!(!totals("2023-11-09").await.contains(&"2023-11-10".to_owned()), "not before it");
    assert!(totals("2011-06-01").await.contains(&"2011-06".to_owned()), "a month from its first day on");
    assert!(!totals("2011-05-31").await.contains(&"2011-06".to_owned()));
}

#[tokio::test]
async fn what_took_a_month_exactly_was_public_within_a_month() {
    let view = small(ALL).await;
    let all = view.person_entries();
    let soon = |at_least: i32, at_most: i32| {
        let mut timed = view.timed(&all);
        timed.truncate(1);
        (timed[0].at_most, timed[0].lag.at_least, timed[0].lag.at_most) = (at_most, Some(at_least), Some(at_most));
        let soon = Soon::of(&timed);
        (soon.within_month, soon.undecided(), soon.surely_later)
    };
    assert_eq!(soon(31, 31), (1, 0, 0));
    assert_eq!(soon(0, 31), (1, 0, 0));
    assert_eq!(soon(31, 32), (0, 1, 0), "it may have been a month");
    assert_eq!(soon(32, 32), (0, 0, 1));
}
