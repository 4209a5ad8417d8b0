//! Claims by their ids, and those that name something.

use chancery::domain::scope::Scope;
use chancery::domain::vocab::OriginRule;

use crate::support::small::{ALL, EARLY, MIDDLE, claim_ids, small};

#[tokio::test]
async fn a_claim_is_found_once_it_was_public() {
    let found = async |id: &str, scope: Scope| small(scope).await.claim(id).await.unwrap().map(|c| c.id.to_string());
    assert_eq!(found("celso.1", ALL).await, None);
    assert_eq!(found("northwire-2023.1", ALL).await.as_deref(), Some("northwire-2023.1"));
    assert_eq!(found("northwire-2023.1", ALL.known_by(Some(MIDDLE))).await.as_deref(), Some("northwire-2023.1"));
    assert_eq!(found("northwire-2023.1", ALL.known_by(Some(EARLY))).await, None);
    assert_eq!(found("almanac-undated.1", ALL).await.as_deref(), Some("almanac-undated.1"));
    assert_eq!(
        found("almanac-undated.1", ALL.known_by(Some(ALL.asof))).await,
        None,
        "undated, it was public on no day"
    );
}

#[tokio::test]
async fn claims_come_in_the_order_asked_for() {
    let asked = ["lantern-2024.2", "nobody.1", "delta-1990.2", "harbour-2023.1"];
    let get = async |scope: Scope| {
        let wanted = asked.map(|id| id.parse().unwrap());
        let found = small(scope).await.claims(wanted).await.unwrap();
        found.iter().map(|c| c.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(get(ALL).await, ["lantern-2024.2", "delta-1990.2", "harbour-2023.1"]);
    assert_eq!(get(ALL.known_by(Some(MIDDLE))).await, ["delta-1990.2", "harbour-2023.1"]);
}

#[tokio::test]
async fn claims_about_a_mission_are_told_from_those_that_touch_it() {
    let view = small(ALL).await;
    let dorvik = "dorvik".parse().unwrap();
    assert_eq!(
        claim_ids(&view.claims_about_mission(&dorvik).await.unwrap()),
        [
            "harbour-1976.2",
            "northwire-1996.1",
            "northwire-2006.1",
            "northwire-2006.2",
            "lantern-2012.2",
            "ministry-2014.10",
            "gazette-2024.9",
            "northwire-2024.1",
            "almanac-undated.1",
        ],
        "the earliest first, the undated last; an event at the mission is about it"
    );
    assert_eq!(
        claim_ids(&view.claims_touching_mission(&dorvik).await.unwrap()),
        ["northwire-2024.6", "northwire-2024.7"],
        "one of two is meant; another country is covered from it"
    );
    let early = small(ALL.known_by(Some(EARLY))).await;
    assert_eq!(early.claims_about_mission(&dorvik).await.unwrap().len(), 6);
    assert_eq!(early.claims_touching_mission(&dorvik).await.unwrap().len(), 0);
}

#[tokio::test]
async fn claims_on_a_person_and_by_the_person_are_two_lists() {
    let view = small(ALL).await;
    let pyo = "pyo-dan-ok".parse().unwrap();
    assert_eq!(
        claim_ids(&view.claims_naming_person(&pyo).await.unwrap()),
        [
            "gazette-2020.1",
            "gazette-2020.2",
            "gazette-2020.3",
            "northwire-2021.1",
            "northwire-2021.2",
            "northwire-2021.3",
            "northwire-2021.4",
            "northwire-2021.5",
            "northwire-2021.6",
            "harbour-2022.1",
            "northwire-2024.2",
            "northwire-2024.3",
        ]
    );
    assert_eq!(claim_ids(&view.claims_said_by(&pyo).await.unwrap()), ["harbour-2022.2", "harbour-2022.3"]);
    let early = small(ALL.known_by(Some(EARLY))).await;
    assert_eq!(early.claims_naming_person(&pyo).await.unwrap().len(), 0);
    assert_eq!(early.claims_said_by(&pyo).await.unwrap().len(), 0);
}

#[tokio::test]
async fn editors_notes_draw_on_everything_and_a_limit_hides_them() {
    let view = small(ALL).await;
    let avila = "avila-nova".parse().unwrap();
    assert_eq!(
        view.disagreements_on_mission(&avila).await.unwrap(),
        ["Closed on a day in October, or by November", "The first day of its closing"],
        "in the order of the file"
    );
    assert_eq!(view.disagreements_on_mission(&"dorvik".parse().unwrap()).await.unwrap(), [""; 0]);
    let pyo = "pyo-dan-ok".parse().unwrap();
    assert_eq!(view.disagreements_on_person(&pyo).await.unwrap(), ["Left in August or in September"]);
    assert_eq!(view.disagreements_on_person(&"avila-nova".parse().unwrap()).await.unwrap(), [""; 0], "no person");
    let limited = small(ALL.known_by(Some(ALL.asof))).await;
    assert_eq!(limited.disagreements_on_mission(&avila).await.unwrap(), [""; 0]);
    assert_eq!(limited.disagreements_on_person(&pyo).await.unwrap(), [""; 0]);
}

/// A claim comes with what a reader needs to judge it.
#[tokio::test]
async fn a_claim_knows_where_it_comes_from() {
    let view = small(ALL).await;
    let of = async |id: &str| view.claim(id).await.unwrap().unwrap();
    let reprint = of("lantern-2024.1").await;
    assert_eq!((reprint.origin.as_str(), reprint.origin_rule), ("harbour-post", OriginRule::Own));
    assert_eq!((reprint.publisher.as_str(), reprint.outlet_name.as_str()), ("The Lantern", "Harbour Post"));
    let repeated = of("lantern-2024.2").await;
    assert_eq!((repeated.origin.as_str(), repeated.origin_rule), ("harbour-post", OriginRule::Repeats));
    let spoken = of("harbour-2022.2").await;
    assert_eq!((spoken.origin.as_str(), spoken.origin_rule), ("pyo-interview", OriginRule::Stated));
    assert_eq!((spoken.report_of.as_deref(), spoken.occasion_of.as_deref()), (Some("pyo-dan-ok"), Some("Pyo Dan-ok")));
    let nobody = of("northwire-2024.3").await;
    assert_eq!((nobody.origin.as_str(), nobody.report_of.as_deref()), ("unknown", None));
    assert_eq!(nobody.persons, ["pyo-dan-ok"]);
    let translated = of("gazette-2024.1").await;
    assert_eq!((translated.translated, translated.missions()), (Some(true), vec!["ferrol-sul"]));
}
