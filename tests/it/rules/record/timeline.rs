//! Dated claims in the order of time.

use chancery::domain::filter::{TimelineFilter, TimelineOrder};
use chancery::domain::scope::Scope;
use chancery::domain::vocab::ClaimKind;

use crate::support::small::{ALL, EARLY, claim_ids, day, on, small};

fn asked() -> TimelineFilter {
    TimelineFilter::default()
}

fn persons() -> TimelineFilter {
    TimelineFilter { kinds: vec![ClaimKind::Person], ..asked() }
}

/// A page of so many entries, and how many there are in all.
async fn page(scope: Scope, filter: &TimelineFilter, page: u32, size: i64) -> (Vec<String>, i64) {
    let (claims, total) = small(scope).await.timeline(filter, page, size).await.unwrap();
    (claims.iter().map(|c| c.id.to_string()).collect(), total)
}

#[tokio::test]
async fn under_a_day_entries_end_with_it() {
    let to = async |scope, to: Option<&str>| {
        let asked = TimelineFilter { to: to.map(day), undated: true, ..persons() };
        let filter = small(scope).await.timeline_filter(&asked);
        assert_eq!((filter.kinds, filter.undated, filter.from), (asked.kinds, true, None), "the rest stays");
        filter.to
    };
    assert_eq!(to(on("2020-01-01"), None).await, Some(day("2020-01-01")));
    assert_eq!(to(on("2020-01-01"), Some("2019-01-01")).await, Some(day("2019-01-01")));
    assert_eq!(to(on("2020-01-01"), Some("2021-01-01")).await, Some(day("2020-01-01")));
    assert_eq!(to(ALL, None).await, None, "a day that nobody asked for ends nothing");
    assert_eq!(to(ALL, Some("2021-01-01")).await, Some(day("2021-01-01")));
}

#[tokio::test]
async fn pages_are_counted_from_one_and_follow_one_another() {
    let all = ["northwire-2021.1", "northwire-2021.5", "northwire-2021.3", "gazette-2020.3", "northwire-2021.2"];
    let (first, total) = page(ALL, &persons(), 1, 5).await;
    assert_eq!((first.as_slice(), total), (all.map(str::to_owned).as_slice(), 12));
    assert_eq!(page(ALL, &persons(), 2, 2).await.0, all[2..4]);
    assert_eq!(page(ALL, &persons(), 3, 5).await.0.len(), 2);
    assert_eq!(page(ALL, &persons(), 4, 5).await, (vec![], 12));
    assert_eq!(page(ALL, &persons(), 0, 2).await.0, all[..2], "there is no page before the first");
    let oldest = TimelineFilter { order: TimelineOrder::Oldest, ..persons() };
    assert_eq!(page(ALL, &oldest, 1, 2).await.0, ["northwire-2006.4", "northwire-2006.5"]);
}

#[tokio::test]
async fn what_was_not_public_is_no_entry() {
    let (early, total) = page(ALL.known_by(Some(EARLY)), &persons(), 1, 9).await;
    assert_eq!(total, 6);
    assert_eq!(early[..3], ["northwire-2015.1", "northwire-2015.2", "northwire-2015.3"]);
    let undated = TimelineFilter { undated: true, kinds: vec![ClaimKind::Event], ..asked() };
    assert_eq!(page(ALL, &undated, 1, 9).await, (vec!["almanac-undated.4".to_owned()], 1));
    assert_eq!(page(ALL.known_by(Some(EARLY)), &undated, 1, 9).await, (vec![], 0));
}

#[tokio::test]
async fn filters_narrow_by_country_person_mission_and_days() {
    let view = small(ALL).await;
    let list = async |filter: TimelineFilter| claim_ids(&view.timeline(&filter, 1, 50).await.unwrap().0).join(" ");
    let mongolia = TimelineFilter { country: Some("MN".parse().unwrap()), ..asked() };
    assert_eq!(
        list(mongolia).await,
        "ministry-2023.2 northwire-2015.1 northwire-2015.2 northwire-2006.4",
        "what carries a date"
    );
    let official = TimelineFilter { person: Some("unnamed-2015-mongolia".parse().unwrap()), ..asked() };
    assert_eq!(list(official).await, "northwire-2015.1 northwire-2015.2");
    let halima = TimelineFilter { mission: Some("halima".parse().unwrap()), to: Some(day("1996-02-10")), ..asked() };
    assert_eq!(list(halima).await, "northwire-1996.3 delta-1990.4 delta-1990.3", "those that may lie in the days");
    let from = TimelineFilter { from: Some(day("2024-05-14")), ..asked() };
    assert_eq!(
        list(from).await,
        "northwire-2024.6 northwire-2024.7 northwire-2024.1 northwire-2024.10 northwire-2024.11 northwire-2024.9"
    );
}

#[tokio::test]
async fn entries_are_counted_by_year_month_day_country_and_kind() {
    let view = small(ALL).await;
    let years: Vec<(Option<i64>, i64)> =
        view.timeline_years(&persons()).await.unwrap().iter().map(|y| (y.year, y.entries)).collect();
    assert_eq!(
        years,
        [
            (None, 8),
            (Some(2001), 2),
            (Some(2011), 2),
            (Some(2015), 2),
            (Some(2019), 3),
            (Some(2020), 1),
            (Some(2021), 2)
        ],
        "the undated are counted as such"
    );
    let months = view.timeline_parts(&persons(), false).await.unwrap();
    let months: Vec<(&str, i64)> = months.iter().map(|(m, n)| (m.as_str(), *n)).collect();
    assert_eq!(months[..3], [("2001-06", 2), ("2011-11", 1), ("2011-12", 1)]);
    let days = view.timeline_parts(&persons(), true).await.unwrap();
    let days: Vec<(&str, i64)> = days.iter().map(|(d, n)| (d.as_str(), *n)).collect();
    assert_eq!(days[..3], [("2001-06-03", 1), ("2001-06-05", 1), ("2011-11-01", 1)]);
    let countries = view.timeline_countries(&persons()).await.unwrap();
    let countries: Vec<(&str, i64)> = countries.iter().map(|(c, n)| (c.as_str(), *n)).collect();
    assert_eq!(countries, [("KR", 2), ("MN", 3), ("NL", 1), ("PT", 2), ("SE", 1)]);
    let pyo = TimelineFilter { person: Some("pyo-dan-ok".parse().unwrap()), ..asked() };
    assert_eq!(
        view.timeline_kinds(&pyo).await.unwrap(),
        [(ClaimKind::Event, 1), (ClaimKind::Person, 6)],
        "a statement without a date is no entry"
    );
}

#[tokio::test]
async fn counts_obey_the_limit_too() {
    let view = small(ALL.known_by(Some(EARLY))).await;
    let sum = |counts: Vec<(String, i64)>| counts.iter().map(|(_, n)| n).sum::<i64>();
    assert_eq!(sum(view.timeline_parts(&persons(), false).await.unwrap()), 6);
    assert_eq!(sum(view.timeline_parts(&persons(), true).await.unwrap()), 6);
    assert_eq!(sum(view.timeline_countries(&persons()).await.unwrap()), 5);
    let years = view.timeline_years(&persons()).await.unwrap();
    assert_eq!(years.iter().map(|y| y.entries).sum::<i64>(), 8);
    let kinds = view.timeline_kinds(&asked()).await.unwrap();
    assert_eq!(kinds.last(), Some(&(ClaimKind::Person, 6)));
}
