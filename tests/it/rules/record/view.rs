//! The record under a scope: who and what is there at all.

use chancery::domain::vocab::{Closing, MissionState, RetiredKind};

use MissionState::{Closed, Open, Unknown};

use crate::support::small::{ALL, EARLY, MIDDLE, day, on, small, verdict};

#[tokio::test]
async fn a_view_looks_at_its_own_day() {
    let view = small(on("1980-01-01")).await;
    assert_eq!((view.scope, view.now().day), (on("1980-01-01"), day("1980-01-01")));
    assert_eq!(verdict(&view.now(), "avila-nova").state, Open);
    assert_eq!(verdict(&view.on(ALL.asof), "avila-nova").state, Closed);
    assert_eq!(view.now().tally.at_least, 3);
    assert_eq!(view.on(ALL.asof).tally.at_least, 3);
    assert_eq!(
        view.now().counting().map(|s| s.mission.id.as_str()).collect::<Vec<_>>(),
        ["avila-nova", "dorvik", "garun"]
    );
}

#[tokio::test]
async fn the_same_record_is_asked_under_another_scope() {
    let view = small(ALL).await;
    let state = |scope| verdict(&view.under(scope).now(), "celso").state;
    assert_eq!(state(ALL), MissionState::Disputed);
    assert_eq!(state(ALL.known_by(Some(MIDDLE))), Closed);
    assert_eq!(state(ALL.known_by(Some(EARLY))), Open);
    assert_eq!(state(ALL.closed(Closing::Announced)), Closed);
    assert_eq!(view.under(on("1980-01-01")).scope, on("1980-01-01"));
    assert_eq!(view.under(ALL.known_by(Some(EARLY))).build(), view.build());
    assert_eq!(view.build().len(), 16, "a digest of all facts: {}", view.build());
}

#[tokio::test]
async fn a_definition_of_closed_gives_another_day() {
    let view = small(ALL).await;
    let state = |closing, of: &str| verdict(&view.under(ALL.closed(closing)).on(day(of)), "avila-nova").state;
    let states = |closing| ["2023-10-09", "2023-10-10", "2023-10-26", "2023-11-20"].map(|d| state(closing, d));
    assert_eq!(states(Closing::Departed), [Open, Open, Closed, Closed]);
    assert_eq!(states(Closing::Announced), [Open, Closed, Closed, Closed]);
    assert_eq!(
        states(Closing::Confirmed),
        [Unknown, Unknown, Unknown, Closed],
        "between the last sighting and that day"
    );
}

#[tokio::test]
async fn a_mission_is_there_once_something_of_it_was_public() {
    let view = small(ALL).await;
    let ids: Vec<&str> = view.missions().map(|m| m.id.as_str()).collect();
    assert_eq!(ids, ["avila-nova", "bramvoort", "celso", "dorvik", "ferrol-sul", "garun", "halima", "un-aurelia"]);
    assert_eq!(view.missions_count(), 8);
    assert_eq!(view.mission("celso").unwrap().city, "Celso");
    assert!(view.mission("Celso").is_none());
    let then = small(ALL.known_by(Some(day("1990-09-10")))).await;
    let ids: Vec<&str> = then.missions().map(|m| m.id.as_str()).collect();
    assert_eq!(ids, ["avila-nova", "celso", "dorvik", "garun", "halima"]);
    assert_eq!(then.missions_count(), 5);
    assert!(then.mission("bramvoort").is_none() && then.mission("celso").is_some());
    assert_eq!(then.now().standings.len(), 5);
}

#[tokio::test]
async fn a_place_leads_to_its_mission() {
    let view = small(ALL).await;
    let at = |country: &str, city: Option<&str>| view.mission_at(country, city).map(|m| m.id.to_string());
    assert_eq!(at("KE", None).as_deref(), Some("garun"), "the only embassy");
    assert_eq!(at("KE", Some("Celso")).as_deref(), Some("celso"));
    assert_eq!(at("KE", Some("Nowhere")), None);
    assert_eq!(at("FR", None), None);
    let then = small(ALL.known_by(Some(day("1980-01-01")))).await;
    assert!(then.mission_at("KE", None).is_none(), "nothing of it was public");
    assert!(then.mission_at("PT", None).is_some());
}

#[tokio::test]
async fn a_person_is_there_once_something_was_public() {
    let view = small(ALL).await;
    let names: Vec<String> = view.persons().iter().map(|p| p.called().unwrap().to_owned()).collect();
    assert_eq!(
        names,
        ["Gu Tae-sil", "Pyo Dan-ok", "So Ha-rim", "Clerk in the Netherlands, 2011", "Official in Mongolia, 2015"]
    );
    let early = small(ALL.known_by(Some(EARLY))).await;
    assert_eq!(early.persons().len(), 4);
    assert!(early.person("pyo-dan-ok").is_none() && view.person("pyo-dan-ok").is_some() && view.person("x").is_none());
    let gu = early.person("gu-tae-sil").unwrap();
    assert_eq!(gu.standing.to_string(), "identified", "nobody had denied the story");
    assert_eq!(gu.hangul, None, "nobody had printed it");
    assert_eq!(view.person("gu-tae-sil").unwrap().standing.to_string(), "debunked");
}

#[tokio::test]
async fn what_is_claimed_of_somebody_says_itself_when_it_was_public() {
    let early = small(ALL.known_by(Some(EARLY))).await;
    let claims = early.claimed_of("gu-tae-sil");
    let known: Vec<(&str, Option<String>)> =
        claims.iter().map(|c| (c.witness.claim.as_str(), c.witness.known.map(|d| d.to_string()))).collect();
    assert_eq!(
        known,
        [
            ("almanac-undated.3", None),
            ("gazette-2020.4", Some("2020-11-30".to_owned())),
            ("lantern-2012.3", Some("2012-06-10".to_owned())),
            ("lantern-2012.4", Some("2012-06-10".to_owned())),
        ]
    );
    assert!(early.claimed_of("nobody").is_empty());
}

#[tokio::test]
async fn addresses_that_led_somewhere_are_remembered() {
    let view = small(ALL).await;
    let moved = view.retired().find(RetiredKind::Mission, "old-avila").unwrap();
    assert_eq!((moved.to.as_deref(), moved.month.as_deref()), (Some("avila-nova"), None));
    assert!(view.retired().withdrawn(RetiredKind::Mission, "old-avila").is_none(), "what moved is not withdrawn");
    let gone = view.retired().withdrawn(RetiredKind::Person, "somebody-gone").unwrap();
    assert_eq!((gone.to.as_deref(), gone.month.as_deref()), (None, Some("2024-04")));
    let with_it = view.retired().withdrawn(RetiredKind::Claim, "gone-2019.3").unwrap();
    assert_eq!(with_it.month.as_deref(), Some("2021-03"), "its source went, and the claim with it");
    assert!(view.retired().find(RetiredKind::Mission, "avila-nova").is_none());
}
