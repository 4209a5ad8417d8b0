//! Persons: one list and its counts, points in dispute, names, sentences.

use crate::support::site::site;

/// The number at a choice is the number of rows that its link lists, on the page and in JSON.
#[tokio::test(flavor = "multi_thread")]
async fn facets_of_persons_are_what_their_links_list() {
    let site = site().await;
    let queries = [
        "",
        "country=CN",
        "standing=unnamed",
        "named=false",
        "asof=2000-01-01",
        "known=2016-09-01",
        "q=kim",
        "counted=false",
    ];
    for query in queries {
        let meta = site.json(&format!("/api/v1/defectors?{query}")).await["meta"].clone();
        let facets = meta["facets"].as_object().unwrap().clone();
        assert_eq!(facets.keys().collect::<Vec<_>>(), ["country", "named", "standing", "counted"]);
        for (facet, choices) in &facets {
            for (choice, count) in choices.as_object().unwrap() {
                let kept: Vec<&str> =
                    query.split('&').filter(|p| !p.is_empty() && !p.starts_with(&format!("{facet}="))).collect();
                let link = [kept, vec![format!("{facet}={choice}").as_str()]].concat().join("&");
                let answer = site.json(&format!("/api/v1/defectors?{link}")).await;
                assert_eq!(&answer["meta"]["total"], count, "{query}: {link}");
            }
        }
        let page = site.ok(&format!("/defectors?{query}")).await;
        assert_eq!(meta["total"], page.texts("table.list tbody tr").len(), "rows of {query}");
        for label in page.texts("form.filters select[name=country] option").iter().filter(|l| l.contains('(')) {
            let count: i64 = label.rsplit('(').next().unwrap().trim_end_matches(')').parse().unwrap();
            assert!(facets["country"].as_object().unwrap().values().any(|n| n == count), "{query}: {label}");
        }
    }
}
