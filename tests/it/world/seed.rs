//! The 92 facts of the first article: each is in the record, proved by digests, and stands on a page.

use std::collections::BTreeSet;

use crate::support::site::site;

const SOURCE: &str = "bbc-mundo-2024-07-19";

#[tokio::test(flavor = "multi_thread")]
async fn every_seed_fact_is_recorded_and_appears_on_pages() {
    let site = site().await;
    let source = site.json(&format!("/api/v1/sources/{SOURCE}")).await["source"].clone();
    let claims = source["claims"].as_array().unwrap();
    assert_eq!(claims.len(), 92);
    let page = site.ok(&format!("/sources/{SOURCE}")).await;
    let listed: BTreeSet<String> = page.texts("ol.claims .says").into_iter().collect();
    let (mut on_subjects, mut spans) = (0, BTreeSet::new());
    for claim in claims {
        let (id, summary) = (claim["id"].as_str().unwrap(), claim["summary"].as_str().unwrap());
        // Paragraph, offsets and digest of the passage.
        let chars = source["text"]["chars"].as_i64().unwrap();
        let (start, end) = (claim["start"].as_i64().unwrap(), claim["end"].as_i64().unwrap());
        assert!(0 <= start && start < end && end <= chars, "{id}");
        assert!(
            (1..=source["text"]["paragraphs"].as_i64().unwrap()).contains(&claim["paragraph"].as_i64().unwrap()),
            "{id}"
        );
        assert_eq!(claim["digest"].as_str().unwrap().len(), 64, "{id}");
        spans.insert((start, end, claim["digest"].as_str().unwrap().to_owned()));
        // On its own page and on its source's.
        assert!(listed.contains(summary), "{id} is not on the source's page");
        let own = site.ok(&format!("/claims/{id}")).await;
        assert_eq!(own.texts("h1"), [summary], "{id}");
        // On the page of everything that it is about.
        for (key, path) in [("missions", "/embassies"), ("persons", "/defectors")] {
            for subject in claim[key].as_array().unwrap() {
                let page = site.ok(&format!("{path}/{}/claims", subject.as_str().unwrap())).await;
                assert!(page.texts("tbody th").iter().any(|s| s == summary), "{id} is not on {path}/{subject}");
                on_subjects += 1;
            }
        }
    }
    assert!(on_subjects > 30, "{on_subjects}");
    // The same passage always has the same digest, and two passages never share one.
    let digests: BTreeSet<&String> = spans.iter().map(|(_, _, d)| d).collect();
    assert_eq!(digests.len(), spans.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_words_of_the_article_can_be_found() {
    let site = site().await;
    for (q, wanted) in [
        ("beggars", "ri-il-kyu"),
        ("restructuring", SOURCE),
        ("Havana", "havana"),
        ("리일규", "ri-il-kyu"),
        ("Ko Young-hwan", "ko-young-hwan"),
        ("Thae", "thae-yong-ho"),
    ] {
        let hits = site.json(&format!("/api/v1/search?q={}", q.replace(' ', "+"))).await;
        let found = hits["search"].as_array().unwrap().iter().any(|h| {
            h["id"].as_str().unwrap().starts_with(wanted)
                || h["summary"].as_str().unwrap().to_lowercase().contains(&q.to_lowercase())
        });
        assert!(found, "{q}: {hits}");
    }
}
