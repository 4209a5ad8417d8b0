//! Where the claims of the shipped record come from, as pages tell.

use crate::support::site::site;
use std::collections::{BTreeMap, BTreeSet};

/// The seed article reprints the BBC's: each of its claims comes from whoever speaks in it, not from the service alone.
#[tokio::test(flavor = "multi_thread")]
async fn claims_of_a_reprint_come_from_those_who_speak_in_it() {
    let site = site().await;
    let source = site.json("/api/v1/sources/bbc-mundo-2024-07-19").await["source"].clone();
    let from: BTreeMap<&str, (&str, &str)> = source["claims"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| (c["id"].as_str().unwrap(), (c["origin"].as_str().unwrap(), c["origin_rule"].as_str().unwrap())))
        .collect();
    let origins: BTreeSet<&str> = from.values().map(|(origin, _)| *origin).collect();
    for expected in [
        "rok-nis",
        "rok-unification-ministry",
        "ap",
        "bbc",
        "chosun-ilbo-interview-2024-07-16",
        "thae-facebook-2024-07-16",
    ] {
        assert!(origins.contains(expected), "{expected} not in {origins:?}");
    }
    // What it says in its own voice is the BBC's, whose article it reprints.
    assert_eq!(from["bbc-mundo-2024-07-19.3"], ("bbc", "own"));
    let listed: BTreeSet<&str> =
        source["origins"].as_array().unwrap().iter().map(|o| o["id"].as_str().unwrap()).collect();
    assert_eq!(listed, origins, "the origins of a source are those of its claims");
}

/// Pages count reports: an interview and what the same man said elsewhere are one.
#[tokio::test(flavor = "multi_thread")]
async fn pages_count_independent_reports() {
    let site = site().await;
    let page = site.ok("/defectors/ri-il-kyu").await;
    let told = page.texts("table.happened details summary");
    assert!(told.iter().any(|t| t.contains("claims,") && t.contains("independent report")), "{told:?}");
    let summary = page.texts("p.meta").into_iter().find(|p| p.contains("independent")).unwrap();
    let number = |word: usize| summary.split(' ').filter_map(|w| w.parse::<usize>().ok()).nth(word).unwrap();
    assert!(number(0) < number(1), "fewer origins than sources: {summary}");
    let listed = page.texts("ul.origins > li").len();
    assert!(number(0) < listed, "several occasions of one person are one report: {summary}, {listed} listed");
    let claim = site.ok("/claims/bbc-mundo-2024-07-19.3").await.texts("dl.facts").concat();
    assert!(claim.contains("the outlet’s own reporting"), "{claim}");
}
