//! The list of persons: who has begun, filters, facets, orders, ids that come near.

use chancery::domain::filter::{PersonFilter, PersonOrder};
use chancery::domain::scope::Scope;
use chancery::domain::vocab::{PersonStanding, Word};
use chancery::record::View;
use chancery::record::persons::{Filter, PersonEntry, PersonFacets};

use crate::support::small::{ALL, EARLY, day, ids, on, small};

const PYO: &str = "pyo-dan-ok";
const SO: &str = "so-ha-rim";
const GU: &str = "gu-tae-sil";
const CLERK: &str = "unnamed-2011-netherlands";
const OFFICIAL: &str = "unnamed-2015-mongolia";

fn of(list: &[PersonEntry]) -> Vec<&str> {
    ids(list, |e| e.person.id.as_str())
}

async fn entries(scope: Scope) -> Vec<PersonEntry> {
    small(scope).await.person_entries()
}

/// Who is listed, in order.
async fn listed(asked: PersonFilter) -> Vec<String> {
    let view = small(ALL).await;
    let all = view.person_entries();
    let filter = Filter::new(&view, &asked).await.unwrap();
    filter.apply(&all).iter().map(|e| e.person.id.to_string()).collect()
}

fn asked() -> PersonFilter {
    PersonFilter::default()
}

#[tokio::test]
async fn stories_are_listed_once_they_had_begun() {
    assert_eq!(of(&entries(ALL).await), [GU, PYO, SO, CLERK, OFFICIAL], "by name, those without one last");
    assert_eq!(
        of(&entries(on("2019-09-01")).await),
        [SO, CLERK, OFFICIAL],
        "the day before the leaving that is printed"
    );
    assert_eq!(of(&entries(on("2019-09-02")).await), [PYO, SO, CLERK, OFFICIAL]);
    assert_eq!(of(&entries(on("2015-02-19")).await), [SO], "without a date it begins with the first report");
    assert_eq!(of(&entries(on("2015-02-20")).await), [SO, CLERK, OFFICIAL]);
    assert_eq!(of(&entries(on("2020-11-30")).await), [GU, PYO, SO, CLERK, OFFICIAL], "a denial is a report");
}

#[tokio::test]
async fn who_has_neither_date_nor_report_has_begun() {
    let early = on("2012-01-01").known_by(Some(EARLY));
    assert_eq!(of(&entries(early).await), [GU, SO], "of the one nothing is told but that something happened");
    assert_eq!(of(&entries(ALL.known_by(Some(day("2006-08-15")))).await), [SO]);
}

#[tokio::test]
async fn an_entry_has_the_country_left() {
    let all = entries(ALL).await;
    let countries: Vec<&str> = all.iter().map(|e| e.country.as_deref().unwrap_or("none")).collect();
    assert_eq!(countries, ["KE", "PT", "MN", "NL", "MN"]);
    let early = entries(ALL.known_by(Some(EARLY))).await;
    assert_eq!(early[0].country, None, "nobody had told it");
}

#[tokio::test]
async fn the_latest_defections_are_dated_and_count() {
    let view = small(ALL).await;
    assert_eq!(of(&view.latest_defections(9)), [PYO, SO]);
    assert_eq!(of(&view.latest_defections(1)), [PYO]);
    assert_eq!(of(&small(on("2019-09-01")).await.latest_defections(9)), [SO]);
}

#[tokio::test]
async fn those_who_count_are_listed_and_others_where_somebody_asks_for_them() {
    assert_eq!(listed(asked()).await, [PYO, SO, CLERK, OFFICIAL], "the latest first, the undated last");
    assert_eq!(listed(PersonFilter { counted: Some(true), ..asked() }).await, [PYO, SO, CLERK, OFFICIAL]);
    assert_eq!(listed(PersonFilter { counted: Some(false), ..asked() }).await, [GU]);
    let standing = |s| PersonFilter { standing: vec![s], ..asked() };
    assert_eq!(listed(standing(PersonStanding::Debunked)).await, [GU]);
    assert_eq!(listed(standing(PersonStanding::Identified)).await, [PYO, SO]);
    let two = PersonFilter { standing: vec![PersonStanding::Unnamed, PersonStanding::Debunked], ..asked() };
    assert_eq!(listed(two).await, [GU, CLERK]);
    assert_eq!(listed(PersonFilter { q: Some("tae-sil".to_owned()), ..asked() }).await, [GU]);
    let only = PersonFilter { q: Some("tae-sil".to_owned()), counted: Some(true), ..asked() };
    assert_eq!(listed(only).await, [""; 0]);
}

#[tokio::test]
async fn each_filter_narrows_by_itself() {
    assert_eq!(listed(PersonFilter { country: Some("MN".parse().unwrap()), ..asked() }).await, [SO, OFFICIAL]);
    assert_eq!(listed(PersonFilter { named: Some(true), ..asked() }).await, [PYO, SO]);
    assert_eq!(listed(PersonFilter { named: Some(false), ..asked() }).await, [CLERK, OFFICIAL]);
    for (typed, found) in [("pyo dan", PYO), ("표단옥", PYO), ("表丹玉", PYO), ("Tan-ok", PYO), ("harim", SO)] {
        assert_eq!(listed(PersonFilter { q: Some(typed.to_owned()), ..asked() }).await, [found], "{typed}");
    }
    assert_eq!(listed(PersonFilter { q: Some("nobody".to_owned()), ..asked() }).await, [""; 0]);
}

#[tokio::test]
async fn a_window_of_days_takes_what_may_lie_in_it() {
    let window = |from: &str, to: &str| {
        let end = |text: &str| (!text.is_empty()).then(|| day(text));
        listed(PersonFilter { from: end(from), to: end(to), ..asked() })
    };
    assert_eq!(window("2019-09-02", "").await, [PYO], "the undated lie in no window");
    assert_eq!(window("2019-09-03", "").await, [""; 0]);
    assert_eq!(window("", "2019-09-01").await, [SO]);
    assert_eq!(window("", "2001-06-03").await, [SO]);
    assert_eq!(window("", "2001-06-02").await, [""; 0]);
    assert_eq!(window("2001-06-03", "2019-09-02").await, [PYO, SO]);
}

#[tokio::test]
async fn orders_are_kept() {
    let by = |order| listed(PersonFilter { order, standing: PersonStanding::ALL.to_vec(), ..asked() });
    assert_eq!(by(PersonOrder::Left).await, [PYO, SO, GU, CLERK, OFFICIAL]);
    assert_eq!(by(PersonOrder::Name).await, [GU, PYO, SO, CLERK, OFFICIAL], "the named first");
    assert_eq!(by(PersonOrder::Claims).await, [PYO, GU, SO, OFFICIAL, CLERK], "11, 4, 3, 2, 1");
}

/// Names are sorted as they are shown, whoever stands where in the registry.
#[tokio::test]
async fn the_order_by_name_is_that_of_what_is_shown() {
    let view = small(ALL).await;
    let mut all = view.person_entries();
    all.reverse();
    all[4].person.name = Some("Zu Tae-sil".to_owned());
    all[4].person.defector = true;
    let asked = PersonFilter { order: PersonOrder::Name, ..asked() };
    let filter = Filter::new(&view, &asked).await.unwrap();
    let names: Vec<&str> = filter.apply(&all).iter().map(|e| e.person.called().unwrap()).collect();
    let sorted =
        ["Pyo Dan-ok", "So Ha-rim", "Zu Tae-sil", "Clerk in the Netherlands, 2011", "Official in Mongolia, 2015"];
    assert_eq!(names, sorted);
}

async fn facets(filter: PersonFilter) -> PersonFacets {
    let view = small(ALL).await;
    PersonFacets::of(&Filter::new(&view, &filter).await.unwrap(), &view.person_entries())
}

#[tokio::test]
async fn facets_count_what_each_choice_would_list() {
    let code = |c: &str| c.parse().unwrap();
    let all = facets(asked()).await;
    assert_eq!(all.country, [(code("KE"), 0), (code("MN"), 2), (code("NL"), 1), (code("PT"), 1)]);
    assert_eq!(all.named, [(true, 2), (false, 2)]);
    let standing: Vec<usize> = all.standing.iter().map(|(_, n)| *n).collect();
    assert_eq!(standing, [2, 1, 1, 1, 0], "identified, unnamed, whereabouts unconfirmed, debunked, withdrawn");
    assert_eq!(all.standing[3].0, PersonStanding::Debunked);
    assert_eq!(all.counted, [(true, 4), (false, 1)]);
}

#[tokio::test]
async fn a_choice_takes_the_place_of_its_own_filter_and_the_others_stay() {
    let mongolia = facets(PersonFilter { country: Some("MN".parse().unwrap()), ..asked() }).await;
    assert_eq!(mongolia.country.iter().map(|(_, n)| *n).collect::<Vec<_>>(), [0, 2, 1, 1]);
    assert_eq!(mongolia.named, [(true, 1), (false, 1)]);
    assert_eq!(mongolia.counted, [(true, 2), (false, 0)]);
    assert_eq!(mongolia.standing.iter().map(|(_, n)| *n).collect::<Vec<_>>(), [1, 0, 1, 0, 0]);
    let named = facets(PersonFilter { named: Some(true), counted: Some(false), ..asked() }).await;
    assert_eq!(named.named, [(true, 1), (false, 0)]);
    assert_eq!(named.counted, [(true, 2), (false, 1)]);
}

fn near(view: &View, id: &str) -> Vec<String> {
    view.persons_near(id).iter().map(|p| p.id.to_string()).collect()
}

#[tokio::test]
async fn ids_that_come_near_stand_before_those_that_hold_it() {
    let view = small(ALL).await;
    assert_eq!(near(&view, "Pyo-Dan-Ko"), [PYO]);
    assert_eq!(near(&view, "dan"), [PYO], "it is part of the id");
    assert_eq!(near(&view, "UNNAMED-20"), [CLERK, OFFICIAL], "in the order of the list");
    assert_eq!(near(&view, "so-ha-ri"), [SO], "near, and part of it: named once");
    assert_eq!(near(&view, "da"), [""; 0], "two letters are too few");
    assert_eq!(near(&view, "nobody-of-that-name"), [""; 0]);
    assert_eq!(near(&small(ALL.known_by(Some(EARLY))).await, "pyo-dan-ko"), [""; 0]);
}
