//! The list of missions: filters, facets, orders, ids that come near.

use chancery::domain::filter::{MissionFilter, MissionOrder};
use chancery::domain::network::{MissionOnDay, NetworkOnDay};
use chancery::domain::scope::Scope;
use chancery::domain::vocab::{MissionState, MissionType, Region};
use chancery::record::View;
use chancery::record::missions::{Facet, Filter};

use crate::support::small::{ALL, MIDDLE, day, on, small};

/// The ids of the missions that pass, in order.
fn listed<'n>(network: &NetworkOnDay<'n>, asked: &MissionFilter, scope: Scope) -> Vec<&'n str> {
    let filter = Filter { asked, scope };
    filter.apply(&network.standings).into_iter().map(|s| s.mission.id.as_str()).collect()
}

fn by(order: MissionOrder) -> MissionFilter {
    MissionFilter { order, ..MissionFilter::default() }
}

fn words(q: &str) -> MissionFilter {
    MissionFilter { q: Some(q.to_owned()), ..MissionFilter::default() }
}

#[tokio::test]
async fn orders_are_kept_and_end_with_the_city() {
    let view = small(ALL).await;
    let list = |order| listed(&view.now(), &by(order), ALL).join(" ");
    assert_eq!(list(MissionOrder::City), "un-aurelia avila-nova garun bramvoort celso dorvik ferrol-sul halima");
    assert_eq!(
        list(MissionOrder::Country),
        "ferrol-sul halima garun celso dorvik bramvoort avila-nova un-aurelia",
        "Brazil, Egypt, Kenya twice, Mongolia, Netherlands, Portugal, Switzerland"
    );
    assert_eq!(
        list(MissionOrder::Region),
        "garun celso ferrol-sul dorvik bramvoort avila-nova un-aurelia halima",
        "within Europe by country, within Kenya by city"
    );
    assert_eq!(
        list(MissionOrder::Status),
        "un-aurelia dorvik ferrol-sul celso avila-nova garun bramvoort halima",
        "open, disputed, closed"
    );
    assert_eq!(
        list(MissionOrder::Claims),
        "avila-nova dorvik halima bramvoort celso garun un-aurelia ferrol-sul",
        "16, 9, 5, 4, 4, 3, 2, 2"
    );
}

#[tokio::test]
async fn the_order_by_claims_counts_what_was_public() {
    let scope = ALL.known_by(Some(day("1999-12-31")));
    let view = small(scope).await;
    let list = listed(&view.now(), &by(MissionOrder::Claims), scope);
    assert_eq!(list, ["halima", "garun", "dorvik", "avila-nova", "celso"], "5, 3, 2, 1, 1");
}

#[tokio::test]
async fn each_filter_narrows_by_itself() {
    let view = small(ALL).await;
    let list = |asked: &MissionFilter| listed(&view.now(), asked, ALL).join(" ");
    let all = MissionFilter::default();
    assert_eq!(
        list(&MissionFilter { states: vec![MissionState::Open, MissionState::Disputed], ..all.clone() }),
        "un-aurelia celso dorvik ferrol-sul"
    );
    assert_eq!(
        list(&MissionFilter { kinds: vec![MissionType::Representative, MissionType::TradeMission], ..all.clone() }),
        "un-aurelia ferrol-sul"
    );
    assert_eq!(
        list(&MissionFilter { regions: vec![Region::Africa, Region::Asia], ..all.clone() }),
        "garun celso dorvik"
    );
    assert_eq!(list(&MissionFilter { country: Some("KE".parse().unwrap()), ..all.clone() }), "garun celso");
    assert_eq!(list(&MissionFilter { counted: Some(false), ..all.clone() }), "ferrol-sul");
    assert_eq!(
        list(&MissionFilter { counted: Some(true), ..all.clone() }),
        "un-aurelia avila-nova garun bramvoort celso dorvik halima"
    );
    let several = MissionFilter { regions: vec![Region::Europe], states: vec![MissionState::Closed], ..all };
    assert_eq!(list(&several), "avila-nova bramvoort");
}

#[tokio::test]
async fn every_word_typed_must_occur_somewhere() {
    let view = small(ALL).await;
    let list = |q: &str| listed(&view.now(), &words(q), ALL).join(" ");
    assert_eq!(list("BAIA"), "garun", "in the city, whatever the case");
    assert_eq!(list("kenya"), "garun celso", "in the country");
    assert_eq!(list("garun"), "garun", "in the id");
    assert_eq!(list("un-a"), "un-aurelia", "in the id alone");
    assert_eq!(list("consulate general"), "celso", "in the type, without its hyphen");
    assert_eq!(list("middle east"), "halima", "in the region, without its hyphen");
    assert_eq!(list("embassy  Kenya"), "garun");
    assert_eq!(list("embassy nowhere"), "");
    assert_eq!(list(" "), list(""), "nothing typed narrows nothing");
}

#[tokio::test]
async fn a_facet_counts_with_all_filters_but_its_own() {
    let view = small(ALL).await;
    let network = view.now();
    let asked = MissionFilter {
        states: vec![MissionState::Closed],
        kinds: vec![MissionType::Embassy],
        regions: vec![Region::Europe],
        country: Some("PT".parse().unwrap()),
        counted: Some(true),
        ..MissionFilter::default()
    };
    let filter = Filter { asked: &asked, scope: ALL };
    let aurelia = MissionFilter { kinds: vec![MissionType::Representative], ..MissionFilter::default() };
    let count = |facet, choice: &dyn Fn(&MissionOnDay<'_>) -> bool| filter.count(&network.standings, facet, choice);
    assert_eq!(count(Facet::State, &|_| true), 1);
    assert_eq!(
        count(Facet::State, &|s| s.verdict.state == MissionState::Open),
        0,
        "the only one in Portugal is closed"
    );
    assert_eq!(count(Facet::Country, &|s| *s.mission.country == *"NL"), 1, "the other filters stay");
    assert_eq!(count(Facet::Country, &|s| *s.mission.country == *"KE"), 0, "it is not in Europe");
    assert_eq!(count(Facet::Region, &|s| s.mission.region == Region::Africa), 0, "it is not in Portugal");
    assert_eq!(count(Facet::Kind, &|s| s.mission.kind == MissionType::Embassy), 1);
    assert_eq!(count(Facet::Counted, &|s| !s.mission.counted), 0);
    let other = Filter { asked: &aurelia, scope: ALL };
    assert_eq!(other.count(&network.standings, Facet::Kind, |s| s.mission.kind == MissionType::Embassy), 5);
    assert_eq!(other.count(&network.standings, Facet::State, |s| s.verdict.state == MissionState::Open), 1);
}

/// Of every facet it is its own filter, and no other, that is left aside.
#[tokio::test]
async fn each_facet_leaves_its_own_filter_aside() {
    let view = small(ALL).await;
    let network = view.now();
    let celso = network.standings.iter().find(|s| s.mission.id == "celso").unwrap();
    let none = MissionFilter::default();
    let excluding = [
        (Facet::State, MissionFilter { states: vec![MissionState::Open], ..none.clone() }),
        (Facet::Kind, MissionFilter { kinds: vec![MissionType::Embassy], ..none.clone() }),
        (Facet::Region, MissionFilter { regions: vec![Region::Asia], ..none.clone() }),
        (Facet::Country, MissionFilter { country: Some("PT".parse().unwrap()), ..none.clone() }),
        (Facet::Counted, MissionFilter { counted: Some(false), ..none.clone() }),
    ];
    let facets = excluding.iter().map(|(facet, _)| *facet);
    for (own, asked) in &excluding {
        let filter = Filter { asked, scope: ALL };
        assert!(!filter.passes(celso, None), "{own:?}");
        for facet in facets.clone() {
            assert_eq!(filter.passes(celso, Some(facet)), facet == *own, "{own:?} without {facet:?}");
        }
    }
    let filter = Filter { asked: &words("nowhere"), scope: ALL };
    assert!(facets.clone().all(|facet| !filter.passes(celso, Some(facet))), "words typed are no facet");
    assert!(Filter { asked: &none, scope: ALL }.passes(celso, None));
}

#[test]
fn an_order_narrows_nothing() {
    let narrows = |asked: &MissionFilter| Filter { asked, scope: ALL }.is_narrowing();
    assert!(!narrows(&MissionFilter::default()));
    assert!(!narrows(&by(MissionOrder::Region)));
    assert!(narrows(&words("x")));
    assert!(narrows(&MissionFilter { counted: Some(true), ..by(MissionOrder::Region) }));
}

fn near<'v>(view: &'v View, id: &str) -> Vec<&'v str> {
    view.missions_near(id).into_iter().map(|m| m.id.as_str()).collect()
}

#[tokio::test]
async fn ids_that_come_near_stand_before_places_that_begin_alike() {
    let view = small(ALL).await;
    assert_eq!(near(&view, "GARUM"), ["garun"], "one letter is another");
    assert_eq!(near(&view, "avila-nov"), ["avila-nova"], "near and alike at once, named once");
    assert_eq!(near(&view, "bramville-upon-sea"), ["bramvoort"], "far off, but it begins alike");
    assert_eq!(near(&view, "celsa-dorvik"), ["celso"], "only the beginning counts");
    assert_eq!(near(&view, "bra"), [""; 0], "three letters are no beginning");
    assert_eq!(near(&view, "nowhere-at-all"), [""; 0]);
}

#[tokio::test]
async fn what_was_not_public_is_not_near() {
    let then = small(ALL.known_by(Some(day("1980-01-01")))).await;
    assert_eq!(near(&then, "garum"), [""; 0]);
    assert_eq!(near(&then, "avila-nov"), ["avila-nova"]);
    let scope = on("2023-12-06").known_by(Some(MIDDLE));
    let middle = small(scope).await;
    let closed = MissionFilter { states: vec![MissionState::Closed], ..MissionFilter::default() };
    assert_eq!(
        listed(&middle.now(), &closed, scope),
        ["avila-nova", "garun", "bramvoort", "celso", "halima"],
        "what disputes the closing in Celso was not public"
    );
}
