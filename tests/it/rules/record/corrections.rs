//! What the record had wrong, and how much was withdrawn from it.

use chancery::domain::scope::Scope;

use crate::support::small::{ALL, day, on, small};

/// The ids of corrections, and how many of each kind were withdrawn in which month.
async fn told(scope: Scope) -> (Vec<String>, Vec<String>) {
    let told = small(scope).await.corrections().await.unwrap();
    let withdrawn = told.withdrawn.iter().map(|w| format!("{} {} {}", w.month, w.kind, w.number));
    (told.corrections.iter().map(|c| c.id.clone()).collect(), withdrawn.collect())
}

const OLD: [&str; 2] = ["2021-03 person 1", "2021-03 source 2"];

#[tokio::test]
async fn the_latest_corrections_come_first_those_of_one_day_by_id() {
    let (corrections, withdrawn) = told(ALL).await;
    assert_eq!(corrections, ["avila-nova-city", "dorvik-day", "a-removal"]);
    assert_eq!(withdrawn, OLD, "of April nothing is told in June: a fresh mark would point at it");
}

#[tokio::test]
async fn a_removal_is_told_once_its_month_is_two_months_old() {
    let june = |text: &str| told(Scope { asof: day(text), ..ALL });
    assert_eq!(june("2024-06-30").await.1, OLD);
    assert_eq!(june("2024-07-01").await.1[0], "2024-04 person 1", "61 days before, it was the first of May");
    assert_eq!(june("2021-05-31").await.1, [""; 0], "61 days before, it was the last of March");
    assert_eq!(june("2021-06-01").await.1, OLD);
}

#[tokio::test]
async fn the_earlier_of_day_and_limit_ends_both_lists() {
    assert_eq!(told(on("2024-01-09")).await.0, ["a-removal"]);
    assert_eq!(told(on("2024-01-10")).await.0.len(), 3);
    assert_eq!(told(ALL.known_by(Some(day("2024-01-09")))).await.0, ["a-removal"]);
    assert_eq!(told(on("2021-04-30").known_by(Some(day("2024-01-10")))).await, (vec![], vec![]));
    let limited = told(on("2024-05-31").known_by(Some(day("2021-06-01")))).await;
    assert_eq!(limited, (vec!["a-removal".to_owned()], OLD.map(str::to_owned).to_vec()));
}

#[tokio::test]
async fn a_correction_says_what_and_why() {
    let all = small(ALL).await.corrections().await.unwrap().corrections;
    let (city, removal) = (&all[0], &all[2]);
    assert_eq!(city.page.as_deref(), Some("/embassies/avila-nova"));
    assert_eq!((city.text.as_str(), city.reason.as_str()), ("The city was spelled otherwise.", "A slip of the pen."));
    assert_eq!((city.date.as_str(), removal.page.as_deref()), ("2024-01-10", None));
}
