//! What a search finds, and what stands in the place of something that is not there.

use chancery::domain::filter::{HitKind, SearchFilter};
use chancery::domain::scope::Scope;
use chancery::record::search::MOST;

use crate::support::small::{ALL, EARLY, small};

/// Hits as kind and id.
async fn hits(q: &str, kind: Option<HitKind>, scope: Scope) -> Vec<String> {
    let asked = SearchFilter { q: Some(q.to_owned()), kind };
    let found = small(scope).await.search(&asked).await.unwrap();
    found.iter().map(|h| format!("{} {}", h.kind, h.id)).collect()
}

async fn alike(kind: HitKind, id: &str, scope: Scope) -> Vec<String> {
    let found = small(scope).await.alike(kind, id).await.unwrap();
    found.into_iter().map(|h| h.id).collect()
}

#[tokio::test]
async fn persons_come_first_then_missions_then_the_rest() {
    let found = hits("dorvik", None, ALL).await;
    assert_eq!(found[0], "mission dorvik");
    assert!(found.iter().skip(1).all(|h| h.starts_with("claim ")), "{found:?}");
    let found = hits("pyo", None, ALL).await;
    assert_eq!(found[0], "person pyo-dan-ok");
    assert!(found.contains(&"source harbour-2022".to_owned()) && found.contains(&"claim northwire-2024.3".to_owned()));
    assert_eq!(hits("表丹玉", None, ALL).await, ["person pyo-dan-ok"]);
}

#[tokio::test]
async fn only_hits_of_one_kind_are_found_where_it_is_asked_for() {
    assert_eq!(hits("pyo", Some(HitKind::Source), ALL).await, ["source harbour-2022"]);
    assert_eq!(hits("pyo", Some(HitKind::Mission), ALL).await, [""; 0]);
    assert_eq!(hits("kenya", Some(HitKind::Mission), ALL).await.len(), 2);
}

#[tokio::test]
async fn nothing_typed_finds_nothing_and_a_limit_hides() {
    let nothing = small(ALL).await.search(&SearchFilter { q: None, kind: None }).await.unwrap();
    assert!(nothing.is_empty());
    assert_eq!(hits("pyo", None, ALL.known_by(Some(EARLY))).await, [""; 0]);
    assert_eq!(hits("gu tae", None, ALL.known_by(Some(EARLY))).await, ["person gu-tae-sil"]);
    assert_eq!(hits("구태실", None, ALL.known_by(Some(EARLY))).await, [""; 0], "nobody had printed it");
    assert!(usize::try_from(MOST).unwrap() > hits("a", None, ALL).await.len());
}

#[tokio::test]
async fn the_words_of_an_id_find_what_is_like_it() {
    assert_eq!(alike(HitKind::Source, "avila-nova_loses", ALL).await, ["harbour-2023", "lantern-2024"]);
    assert_eq!(
        alike(HitKind::Source, "missions.abroad", ALL).await,
        ["ministry-2023", "ministry-2014"],
        "the best first: the title has no other words"
    );
    assert_eq!(alike(HitKind::Person, "pyo-dan", ALL).await, ["pyo-dan-ok"]);
    assert_eq!(alike(HitKind::Mission, "pyo-dan", ALL).await, [""; 0], "of that kind only");
    assert_eq!(alike(HitKind::Claim, "dorvik", ALL).await.len(), 5, "so many at most");
    assert_eq!(alike(HitKind::Source, "missions-abroad", ALL.known_by(Some(EARLY))).await, ["ministry-2014"]);
}

#[tokio::test]
async fn what_is_longer_than_any_id_is_not_looked_for() {
    let of = |letters: usize| format!("dorvik{}", "-".repeat(letters - 6));
    assert_eq!(alike(HitKind::Mission, &of(120), ALL).await, ["dorvik"]);
    assert_eq!(alike(HitKind::Mission, &of(121), ALL).await, [""; 0]);
}
