//! Independent origins, not articles.

use std::collections::{BTreeMap, BTreeSet};

use chancery::domain::origin::{of_claim, root};
use proptest::prelude::*;

use crate::support::site::site;

/// A source: its origins and what it reprints.
#[derive(Debug, Clone)]
struct Page {
    origins: Vec<String>,
    reprints: Option<usize>,
}

fn pages() -> impl Strategy<Value = Vec<Page>> {
    let one = (prop::collection::vec(0..5_u8, 1..4), prop::option::of(0..8_usize));
    prop::collection::vec(one, 1..8).prop_map(|list| {
        let length = list.len();
        list.into_iter()
            .map(|(origins, reprints)| Page {
                origins: origins.into_iter().map(|o| format!("o{o}")).collect(),
                reprints: reprints.filter(|r| *r < length),
            })
            .collect()
    })
}

/// How many independent origins one claim by one speaker on each page has.
fn count(pages: &[Page], speakers: &[String]) -> usize {
    let names: Vec<String> = (0..pages.len()).map(|i| format!("s{i}")).collect();
    let of: BTreeMap<&str, &str> =
        pages.iter().enumerate().filter_map(|(i, p)| Some((names[i].as_str(), names[p.reprints?].as_str()))).collect();
    let origin = |i: usize| {
        let at = root(&names[i], &of);
        let page: Vec<&str> =
            pages[names.iter().position(|n| n == at).unwrap()].origins.iter().map(String::as_str).collect();
        of_claim(&speakers[i], "outlet", &page).map(str::to_owned)
    };
    (0..pages.len()).filter_map(origin).collect::<BTreeSet<_>>().len()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn a_reprint_adds_nothing_and_another_origin_adds_one(pages in pages(), speakers in prop::collection::vec(0..5_u8, 9), of in 0..8_usize) {
        let mut speakers: Vec<String> = speakers.into_iter().map(|s| format!("o{s}")).collect();
        let before = count(&pages, &speakers);
        let of = of % pages.len();
        // A reprint carries the same words of the same speaker; whatever origins its page names do not matter.
        let mut with_reprint = pages.clone();
        with_reprint.push(Page { origins: vec!["somewhere-else".to_owned()], reprints: Some(of) });
        speakers[pages.len()] = speakers[of].clone();
        prop_assert_eq!(count(&with_reprint, &speakers), before);
        // A page of an origin of its own.
        let mut with_another = pages.clone();
        with_another.push(Page { origins: vec!["unrelated".to_owned()], reprints: None });
        prop_assert_eq!(count(&with_another, &speakers), before + 1);
    }

    #[test]
    fn circles_end_at_one_and_the_same(length in 1..6_usize, start in 0..6_usize) {
        let names: Vec<String> = (0..length).map(|i| format!("s{i}")).collect();
        let of: BTreeMap<&str, &str> = (0..length).map(|i| (names[i].as_str(), names[(i + 1) % length].as_str())).collect();
        prop_assert_eq!(root(&names[start % length], &of), "s0");
    }
}

/// The seed article is a reprint of the BBC's: its claims have the BBC's origins, one each.
#[tokio::test(flavor = "multi_thread")]
async fn each_claim_has_one_origin_and_pages_count_them() {
    let site = site().await;
    let source = site.json("/api/v1/sources/bbc-mundo-2024-07-19").await["source"].clone();
    let origins: BTreeSet<String> =
        source["claims"].as_array().unwrap().iter().map(|c| c["origin"].as_str().unwrap().to_owned()).collect();
    assert!(origins.contains("rok-nis") && origins.len() <= 8, "{origins:?}");
    let page = site.ok("/defectors/ri-il-kyu").await;
    let told = page.texts("dl.dates details summary");
    assert!(told.iter().any(|t| t.contains("claims,") && t.contains("origin")), "{told:?}");
    let summary = page.texts("section p").into_iter().find(|p| p.contains("independent")).unwrap();
    let number = |word: usize| summary.split(' ').filter_map(|w| w.parse::<usize>().ok()).nth(word).unwrap();
    assert!(number(0) < number(1), "fewer origins than sources: {summary}");
}
