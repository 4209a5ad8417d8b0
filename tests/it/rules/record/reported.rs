//! Totals that others reported, beside a number of ours that cannot be complete.

use chancery::domain::scope::Scope;

use crate::support::small::{ALL, EARLY, MIDDLE, day, on, small};

/// The totals beside the number of a day: claim and number.
async fn beside(scope: Scope, of: &str) -> Vec<String> {
    let view = small(scope).await;
    let totals = view.totals_beside(&view.on(day(of))).await.unwrap();
    totals.iter().map(|c| format!("{} {}", c.claim, c.value)).collect()
}

#[tokio::test]
async fn the_latest_of_each_number_stand_beside_an_incomplete_list() {
    let early = ALL.known_by(Some(EARLY));
    assert_eq!(
        beside(early, "2015-06-01").await,
        ["ministry-2014.5 4", "ministry-2014.13 3", "ministry-2014.3 5"],
        "three of them; a known error and what is only claimed are none"
    );
    assert_eq!(
        beside(early, "2012-01-01").await,
        ["ministry-2014.13 3", "ministry-2014.4 4", "ministry-2014.3 5"],
        "of one day in the order of ids"
    );
    assert_eq!(beside(early, "2006-12-30").await, ["ministry-2014.2 6", "ministry-2014.1 9"], "the year is not over");
    assert_eq!(beside(early, "2006-12-31").await[0], "ministry-2014.3 5");
    assert_eq!(beside(early, "1999-01-01").await, [""; 0]);
}

#[tokio::test]
async fn a_complete_list_needs_none_beside_it() {
    assert_eq!(beside(ALL, "2015-06-01").await, [""; 0], "without a limit the record is the list");
    let middle = ALL.known_by(Some(MIDDLE));
    assert_eq!(beside(middle, "2023-01-15").await, [""; 0], "a list of that month names all");
    assert_eq!(beside(middle, "2023-02-01").await[0], "ministry-2023.2 4", "of the next month nobody has one");
    assert_eq!(beside(ALL.known_by(Some(day("2023-11-20"))), "2023-01-15").await[0], "ministry-2014.5 4");
}

#[tokio::test]
async fn every_total_comes_in_the_order_of_days() {
    let all = async |scope: Scope| {
        let counts = small(scope).await.totals_reported().await.unwrap();
        counts.iter().map(|c| c.claim.to_string()).collect::<Vec<_>>()
    };
    let early = ["ministry-2014.1", "ministry-2014.2", "ministry-2014.3", "ministry-2014.13", "ministry-2014.4"];
    let known = all(ALL.known_by(Some(EARLY))).await;
    assert_eq!(known[..5], early);
    assert_eq!(
        known[5..],
        ["ministry-2014.5", "ministry-2014.6", "ministry-2014.7"],
        "errors and claims are reported too"
    );
    let total = all(ALL).await;
    assert_eq!(total.last().map(String::as_str), Some("almanac-undated.2"), "the undated last");
    assert!(!total.iter().any(|id| id == "ministry-2014.8"), "a number of Africa is no total");
    assert_eq!(all(on("1999-01-01")).await, total, "whatever the day");
}
