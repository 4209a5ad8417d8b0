//! Who served at a mission, and who left from it.

use chancery::domain::scope::Scope;
use chancery::record::mission::find;
use chancery::record::served::{LeftFromHere, Served, Stint};

use crate::support::small::{ALL, EARLY, date, day, small};

async fn served(mission: &str, scope: Scope) -> Vec<Served> {
    let view = small(scope).await;
    view.served_at(find(&view.now(), mission).unwrap())
}

#[tokio::test]
async fn who_left_from_a_mission_stands_with_ranks_times_and_claims() {
    let all = served("avila-nova", ALL).await;
    let [pyo] = all.as_slice() else { panic!("{all:?}") };
    assert_eq!(pyo.person.id, "pyo-dan-ok");
    assert_eq!(pyo.ranks, ["First Secretary"], "as the best of its claims words it");
    let stint = Stint {
        from: Some(date("2016-04")),
        to: Some(date("2019-08")),
        claims: vec!["gazette-2020.2".parse().unwrap(), "northwire-2021.6".parse().unwrap()],
    };
    assert_eq!(pyo.stints, [stint], "two claims of one time");
    assert_eq!(
        pyo.claims,
        ["gazette-2020.1", "gazette-2020.2", "northwire-2021.2", "northwire-2021.6"],
        "by publication"
    );
    let when = pyo.left.as_ref().unwrap().when.as_ref().unwrap();
    assert_eq!(when.leading.date, date("2019-09-02"), "the same choice as on the profile");
    assert_eq!(pyo.left_on(), Some(date("2019-09-02").span()));
}

#[tokio::test]
async fn who_left_from_elsewhere_only_served() {
    let all = served("dorvik", ALL).await;
    let [pyo] = all.as_slice() else { panic!("who was of a trading house is not among them: {all:?}") };
    assert_eq!((pyo.person.id.as_str(), pyo.ranks.join(" ").as_str()), ("pyo-dan-ok", "attaché"));
    assert!(pyo.left.is_none());
    assert_eq!(pyo.left_on(), None);
    assert_eq!(pyo.stints.len(), 1);
    assert_eq!(pyo.claims, ["harbour-2022.1"]);
    assert!(served("celso", ALL).await.is_empty(), "who only claims it is not placed there");
}

#[tokio::test]
async fn only_what_was_public_places_somebody() {
    assert!(served("dorvik", ALL.known_by(Some(day("2022-05-04")))).await.is_empty());
    assert!(served("avila-nova", ALL.known_by(Some(EARLY))).await.is_empty());
    let then = served("avila-nova", ALL.known_by(Some(day("2020-12-31")))).await;
    assert_eq!(then[0].claims, ["gazette-2020.1", "gazette-2020.2"]);
    assert_eq!(then[0].left_on(), Some(date("2019-08-14").span()));
    assert_eq!(then[0].ranks, ["first secretary"]);
}

#[tokio::test]
async fn a_leaving_that_nobody_dates_has_no_days() {
    let none = Served { left: Some(LeftFromHere { when: None }), ..served("dorvik", ALL).await.remove(0) };
    assert_eq!(none.left_on(), None, "left from here, on a day that nobody tells");
}
