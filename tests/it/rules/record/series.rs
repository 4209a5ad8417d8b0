//! The number of missions over time.

use chancery::domain::scope::Scope;
use chancery::domain::series::Step;
use chancery::domain::vocab::Closing;
use chancery::record::series::OverTime;

use crate::support::small::{ALL, EARLY, MIDDLE, day, on, small};

/// Each step: its first day, at least, at most.
async fn steps(scope: Scope) -> Vec<String> {
    let view = small(scope).await;
    let most = |n: Option<usize>| n.map_or_else(|| "?".to_owned(), |n| n.to_string());
    view.counted_steps().iter().map(|s| format!("{} {} {}", s.from, s.at_least, most(s.at_most))).collect()
}

const STEPS: [&str; 17] = [
    "1948-01-01 1 3",
    "1975-06-01 1 4",
    "1975-06-30 3 5",
    "1981-02-10 4 6",
    "1988-07-31 5 6",
    "1990-05-20 4 5",
    "1990-05-21 4 6",
    "1990-09-03 5 7",
    "1995-07-01 4 7",
    "1996-02-11 5 7",
    "1998-01-01 4 7",
    "1998-03-31 4 6",
    "1998-12-31 4 5",
    "2004-03-31 5 5",
    "2010-03-05 4 5",
    "2010-03-20 4 4",
    "2023-10-26 3 3",
];

/// What is disputed counts, what is not counted does not.
#[tokio::test]
async fn every_day_on_which_the_total_changes_is_a_step() {
    assert_eq!(steps(ALL).await, STEPS);
    assert_eq!(steps(on("1990-09-03")).await, STEPS[..8], "up to the day asked for");
    assert_eq!(steps(on("1990-09-02")).await, STEPS[..7]);
}

#[tokio::test]
async fn under_a_limit_only_a_complete_list_bounds_the_number() {
    let early = steps(ALL.known_by(Some(EARLY))).await;
    assert!(early.iter().all(|s| s.ends_with('?')), "{early:?}");
    assert_eq!(early.last().map(String::as_str), Some("2010-03-05 4 ?"));
    let middle = steps(ALL.known_by(Some(MIDDLE))).await;
    assert_eq!(
        middle[middle.len() - 5..],
        ["2010-03-05 4 ?", "2023-01-01 4 4", "2023-02-01 4 ?", "2023-10-26 3 ?", "2023-11-29 2 ?"]
    );
    assert_eq!(steps(ALL.known_by(Some(day("1976-04-02")))).await, ["1948-01-01 0 ?", "1975-06-30 2 ?"]);
}

#[tokio::test]
async fn another_definition_of_closed_gives_other_days() {
    let last = async |closing| steps(ALL.closed(closing)).await.last().cloned().unwrap();
    assert_eq!(last(Closing::Announced).await, "2023-11-29 2 2");
    assert_eq!(last(Closing::Confirmed).await, "2023-11-20 3 3");
}

/// Totals of one time and number are one, by whoever reports them; those of later days and known errors are none.
#[tokio::test]
async fn reported_totals_stand_beside_the_number() {
    let view = small(ALL).await;
    let over_time = view.over_time().await.unwrap();
    assert_eq!(over_time.steps.len(), STEPS.len());
    assert_eq!((over_time.from, over_time.to), (day("1970-01-01"), ALL.asof));
    assert_eq!(over_time.first_exact(), Some(day("2004-03-31")));
    assert!(over_time.is_bounded() && over_time.agreeing() <= over_time.totals.len());
    assert!(!over_time.totals.is_empty());
    let starts: Vec<_> = over_time.totals.iter().map(|t| t.as_of.span().start()).collect();
    assert!(starts.is_sorted_by(|a, b| a >= b), "the latest first: {starts:?}");
    for total in &over_time.totals {
        assert!(!total.claims.is_empty() && !total.speakers.is_empty());
        let same = |t: &&chancery::record::series::ReportedTotal| {
            t.as_of == total.as_of && t.number.total_cmp(&total.number).is_eq()
        };
        assert_eq!(over_time.totals.iter().filter(same).count(), 1, "{total:?}");
    }
    let early = small(on("1965-01-01")).await.over_time().await.unwrap();
    assert_eq!(early.from, day("1955-01-01"), "ten years before an early day");
    assert!(early.totals.is_empty());
    let limited = small(ALL.known_by(Some(EARLY))).await.over_time().await.unwrap();
    assert!(!limited.is_bounded());
}

/// A number is exact where it is bounded by itself; that there were none is no number of missions.
#[test]
fn the_first_exact_number_is_of_missions() {
    let step = |from: &str, at_least, at_most| Step { from: day(from), at_least, at_most };
    let over_time = |steps| OverTime { from: day("1948-01-01"), to: day("1990-01-01"), steps, totals: Vec::new() };
    let steps = vec![
        step("1948-01-01", 0, Some(0)),
        step("1950-01-01", 1, Some(2)),
        step("1960-01-01", 2, None),
        step("1970-01-01", 3, Some(3)),
    ];
    assert_eq!(over_time(steps.clone()).first_exact(), Some(day("1970-01-01")));
    assert!(!over_time(steps.clone()).is_bounded());
    assert_eq!(over_time(steps[..3].to_vec()).first_exact(), None);
    assert!(over_time(steps[..2].to_vec()).is_bounded());
}
