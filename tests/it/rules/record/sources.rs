//! Sources, and where what they say comes from.

use chancery::domain::filter::SourceFilter;
use chancery::domain::scope::Scope;
use chancery::domain::vocab::{Language, OutletKind, Reliability};
use chancery::record::View;
use chancery::record::sources::SourceFile;

use crate::support::small::{ALL, EARLY, MIDDLE, claim_ids, day, small};

fn asked() -> SourceFilter {
    SourceFilter::default()
}

/// The ids of a page of sources.
async fn page(view: &View, filter: &SourceFilter, page: u32, size: i64) -> (Vec<String>, i64) {
    let (list, total) = view.sources(filter, page, size).await.unwrap();
    (list.iter().map(|s| s.id.to_string()).collect(), total)
}

async fn file(id: &str, scope: Scope) -> SourceFile {
    let view = small(scope).await;
    let source = view.source(id).await.unwrap().unwrap();
    view.source_file(source).await.unwrap()
}

#[tokio::test]
async fn the_latest_come_first_and_the_undated_last() {
    let view = small(ALL).await;
    let (all, total) = page(&view, &asked(), 1, 50).await;
    assert_eq!((all.len(), total), (22, 22));
    assert_eq!(all[..4], ["northwire-2024", "gazette-2024", "lantern-2024", "delta-2023"]);
    assert_eq!(all[20..], ["harbour-1976", "almanac-undated"]);
    assert_eq!(page(&view, &asked(), 2, 3).await, (all[3..6].to_vec(), 22));
    assert_eq!(page(&view, &asked(), 0, 3).await.0, all[..3], "there is no page before the first");
    assert_eq!(page(&view, &asked(), 8, 3).await.0, all[21..]);
    let (early, total) = page(&small(ALL.known_by(Some(EARLY))).await, &asked(), 1, 1).await;
    assert_eq!((early.join(" ").as_str(), total), ("northwire-2015", 10));
}

#[tokio::test]
async fn each_filter_narrows_by_itself() {
    let view = small(ALL).await;
    let list = async |filter: SourceFilter| page(&view, &filter, 1, 50).await.0.join(" ");
    assert_eq!(list(SourceFilter { q: Some("avila nova".to_owned()), ..asked() }).await, "lantern-2024 harbour-2023");
    assert_eq!(list(SourceFilter { reliability: Some(Reliability::D), ..asked() }).await, "lantern-2024 lantern-2012");
    assert_eq!(
        list(SourceFilter { language: Some(Language::Ko), ..asked() }).await,
        "gazette-2023 gazette-2020 gazette-2010"
    );
    assert_eq!(list(SourceFilter { kind: Some(OutletKind::Encyclopaedia), ..asked() }).await, "almanac-undated");
    let origin = |id: &str| SourceFilter { origin: Some(id.parse().unwrap()), ..asked() };
    assert_eq!(list(origin("pyo-interview")).await, "harbour-2022");
    assert_eq!(
        list(origin("harbour-post")).await,
        "lantern-2024 harbour-2023 harbour-2010 harbour-1976",
        "a reprint has the origin of what it reprints"
    );
}

#[tokio::test]
async fn a_source_comes_with_its_claims_and_origins() {
    let interview = file("harbour-2022", ALL).await;
    assert_eq!(interview.source.heading(), "An evening with Pyo Dan-ok");
    assert_eq!(claim_ids(&interview.claims), ["harbour-2022.1", "harbour-2022.2", "harbour-2022.3"]);
    let origins: Vec<(&str, i64)> = interview.origins.iter().map(|o| (o.id.as_str(), o.sources)).collect();
    assert_eq!(origins, [("pyo-interview", 1)]);
    let latest = file("northwire-2024", ALL).await;
    let origins: Vec<(&str, i64)> = latest.origins.iter().map(|o| (o.id.as_str(), o.sources)).collect();
    assert_eq!(origins, [("northwire", 6), ("unknown", 1)], "what nobody can tell comes last");
    assert_eq!((latest.claims.len(), latest.source.claims), (11, 11));
    let ids: Vec<&str> = latest.claims.iter().map(|c| c.id.as_str()).collect();
    assert_eq!(ids[8..], ["northwire-2024.9", "northwire-2024.10", "northwire-2024.11"], "in the order of numbers");
    assert_eq!(file("almanac-undated", ALL).await.source.heading(), "A list of embassies");
}

#[tokio::test]
async fn a_reprint_and_its_original_know_each_other() {
    let reprint = file("lantern-2024", ALL).await;
    assert_eq!(reprint.original.as_ref().unwrap().id, "harbour-2023");
    assert!(reprint.reprints.is_empty());
    let original = file("harbour-2023", ALL).await;
    assert!(original.original.is_none());
    let [(id, heading)] = original.reprints.as_slice() else { panic!("{:?}", original.reprints) };
    assert_eq!((id.as_str(), heading.as_str()), ("lantern-2024", "Avila Nova loses its embassy"));
    assert!(file("harbour-2023", ALL.known_by(Some(MIDDLE))).await.reprints.is_empty(), "it had not appeared");
}

#[tokio::test]
async fn sources_and_origins_are_there_once_they_were_public() {
    let then = small(ALL.known_by(Some(day("1990-09-10")))).await;
    assert_eq!(then.source_ids().await.unwrap(), ["delta-1990", "harbour-1976"]);
    assert_eq!(then.origin_ids().await.unwrap(), ["delta-times", "harbour-post"]);
    assert!(then.source("northwire-1996").await.unwrap().is_none());
    let view = small(ALL).await;
    assert_eq!(view.source_ids().await.unwrap().len(), 22);
    assert_eq!(view.origin_ids().await.unwrap().len(), 9);
    assert!(view.source("nobody").await.unwrap().is_none());
    let undated = view.source("almanac-undated").await.unwrap().unwrap();
    assert_eq!((undated.published, undated.known), (None, None));
    assert!(then.source("almanac-undated").await.unwrap().is_none());
}

#[tokio::test]
async fn ids_that_come_near_are_at_most_five() {
    let view = small(ALL).await;
    assert_eq!(view.sources_near("harbour-2032").await.unwrap(), ["harbour-2022", "harbour-2023", "harbour-2010"]);
    let five = view.sources_near("northwire-20").await.unwrap();
    assert_eq!(five.len(), 5, "{five:?}");
    assert_eq!(view.sources_near("nothing-like-it").await.unwrap(), [""; 0]);
    let early = small(ALL.known_by(Some(EARLY))).await;
    assert_eq!(early.sources_near("harbour-2022").await.unwrap(), ["harbour-2010"]);
}

#[tokio::test]
async fn the_record_is_counted_as_far_as_it_was_public() {
    let of = async |scope: Scope| {
        let c = small(scope).await.counts().await.unwrap();
        (c.sources, c.claims, c.events, c.first.unwrap_or_default(), c.last.unwrap_or_default())
    };
    assert_eq!(of(ALL).await, (22, 99, 3, "1976-04-02".to_owned(), "2024-05-20".to_owned()));
    assert_eq!(of(ALL.known_by(Some(EARLY))).await, (10, 41, 0, "1976-04-02".to_owned(), "2015-02-20".to_owned()));
}
