//! The profile of a person: what claims say, sorted.

use chancery::domain::scope::Scope;
use chancery::record::person::profile::Profile;

use crate::support::small::{ALL, MIDDLE, claim_ids, day, small};

async fn profile(id: &str, scope: Scope) -> Profile {
    let view = small(scope).await;
    view.profile(view.person(id).unwrap()).await.unwrap()
}

#[tokio::test]
async fn a_profile_holds_everything_that_is_said_of_and_by_somebody() {
    let pyo = profile("pyo-dan-ok", ALL).await;
    assert_eq!(pyo.left_country.as_deref(), Some("PT"));
    assert_eq!(pyo.left_mission.as_deref(), Some("avila-nova"));
    assert_eq!(pyo.names.len(), 4);
    assert_eq!(pyo.posts.len(), 2);
    assert_eq!(pyo.asserted.len(), 10);
    assert_eq!(pyo.claims.len(), 12);
    assert_eq!(claim_ids(&pyo.said), ["harbour-2022.2", "harbour-2022.3"]);
    assert_eq!(pyo.conflicts, ["Left in August or in September"]);
    assert_eq!(pyo.placed.mission("northwire-2021.2"), Some("avila-nova"));
    assert_eq!(pyo.placed.naming("dorvik"), ["harbour-2022.1"]);
    assert_eq!(pyo.three.left.claims(), ["northwire-2021.2"]);
}

#[tokio::test]
async fn what_happened_to_somebody_is_about_him_and_what_others_say_touches_him() {
    let pyo = profile("pyo-dan-ok", ALL).await;
    let about: Vec<&str> = pyo.about().map(|c| c.id.as_str()).collect();
    assert_eq!(about.len(), 11);
    assert!(about.contains(&"northwire-2024.2"), "an event");
    let touching: Vec<&str> = pyo.touching().map(|c| c.id.as_str()).collect();
    assert_eq!(touching, ["northwire-2024.3"], "a statement");
    assert_eq!(pyo.person.claims, about.len(), "these are counted");
}

#[tokio::test]
async fn only_claims_of_the_person_give_names_and_posts() {
    let view = small(ALL).await;
    let mut other = view.person("so-ha-rim").unwrap();
    let so = view.profile(other.clone()).await.unwrap();
    assert_eq!(so.names.iter().map(|n| n.form.as_str()).collect::<Vec<_>>(), ["So Ha-rim"]);
    assert_eq!((so.posts.len(), so.posts[0].mission.clone()), (1, None), "a trading house is no mission");
    assert_eq!((so.left_country.as_deref(), so.left_mission), (Some("MN"), None));
    other.left_country = None;
    assert_eq!(view.profile(other).await.unwrap().left_country, None);
}

#[tokio::test]
async fn a_limit_leaves_of_a_profile_what_was_public() {
    let pyo = profile("pyo-dan-ok", ALL.known_by(Some(MIDDLE))).await;
    assert_eq!((pyo.about().count(), pyo.touching().count()), (10, 0));
    assert_eq!(pyo.conflicts, [""; 0], "editors’ notes draw on everything");
    let then = profile("pyo-dan-ok", ALL.known_by(Some(day("2020-12-31")))).await;
    assert_eq!(then.person.name, Some("Pyo Dan-ok".to_owned()), "somebody had printed a name");
    assert_eq!(then.names.iter().map(|n| n.form.as_str()).collect::<Vec<_>>(), ["표단옥"]);
    assert_eq!(claim_ids(&then.claims), ["gazette-2020.1", "gazette-2020.2", "gazette-2020.3"]);
    assert_eq!(then.said.len(), 0);
    assert_eq!(then.left_mission.as_deref(), Some("avila-nova"));
    assert_eq!(then.placed.naming("dorvik"), [""; 0]);
}

#[tokio::test]
async fn who_is_not_named_has_no_names() {
    let clerk = profile("unnamed-2011-netherlands", ALL).await;
    assert!(clerk.names.is_empty() && clerk.posts.is_empty() && clerk.said.is_empty());
    assert_eq!(clerk.person.called(), Some("Clerk in the Netherlands, 2011"));
    assert_eq!(clerk.left_country.as_deref(), Some("NL"));
}
