//! Contradictions are found by the program, equal meanings are none.

use std::collections::BTreeSet;

use chancery::domain::choice::{Said, choose, key};
use chancery::domain::id::ClaimId;
use proptest::prelude::*;

use crate::rules::witnesses::{weigh_slowly, witness};
use crate::support::site::site;

/// The contradictions that the researchers noted among persons: how many the program finds by itself.
#[tokio::test(flavor = "multi_thread")]
async fn noted_contradictions_are_found() {
    let site = site().await;
    let all = site.json("/api/v1/conflicts").await["conflicts"].as_array().unwrap().clone();
    let sources = |reading: &serde_json::Value| -> BTreeSet<String> {
        reading["claims"]
            .as_array()
            .unwrap()
            .iter()
            .map(|c| c.as_str().unwrap().rsplit_once('.').unwrap().0.to_owned())
            .collect()
    };
    let found = |person: &str, a: &str, b: &str| {
        all.iter().filter(|c| c["subject"] == person).any(|c| {
            let readings: Vec<BTreeSet<String>> =
                std::iter::once(&c["printed"]).chain(c["rivals"].as_array().unwrap()).map(sources).collect();
            (0..readings.len())
                .any(|i| (0..readings.len()).any(|j| i != j && readings[i].contains(a) && readings[j].contains(b)))
        })
    };
    for (person, a, b) in [
        ("ri-il-kyu", "independent-2024-07-16-ri-il-kyu", "news1global-2024-07-elite"),
        ("jo-song-gil", "sedaily-2019-01-04-jo", "guardian-2019-02-20-jo"),
        ("kim-chol-song", "sbs-2016-08-19-count", "hrwf-koreatimes-2016-08-26-vladivostok"),
        ("unnamed-2016-beijing-health", "guardian-2016-10-05-beijing", "joongangdaily-2016-10-05-beijing"),
        ("thae-yong-ho", "yonhap-2016-08-19-thae", "euronews-2016-08-17-thae"),
        ("ko-young-hwan", "hankook-1991-09-14-ko", "kbsworld-ko-2020-10-29-elite"),
        ("jo-song-gil", "arabnews-afp-2019-01-03-jo", "starlucky-2019-01-jo"),
    ] {
        assert!(found(person, a, b), "{person}: {a} against {b}");
    }
    // Known errors stand apart and contradict nothing.
    let answer = site.json("/api/v1/conflicts").await;
    let corrected: BTreeSet<&str> = answer["corrected"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|c| c["claims"].as_array().unwrap())
        .map(|c| c.as_str().unwrap())
        .collect();
    for wrong in ["redcensor-2024-07-ri-il-kyu.1", "dailynk-2011-08-31-list.2", "skynews-2019-01-03-jo.1"] {
        assert!(corrected.contains(wrong), "{wrong}");
    }
    for c in &all {
        let both = std::iter::once(&c["printed"]).chain(c["rivals"].as_array().unwrap());
        for claim in both.flat_map(|r| r["claims"].as_array().unwrap()) {
            assert!(!corrected.contains(claim.as_str().unwrap()), "{c}");
        }
    }
    // Each claim named exists, and no reading stands on both sides.
    for c in &all {
        let printed: BTreeSet<String> =
            c["printed"]["claims"].as_array().unwrap().iter().map(ToString::to_string).collect();
        assert!(!printed.is_empty() && !c["rivals"].as_array().unwrap().is_empty(), "{c}");
        assert!(c["rivals"].as_array().unwrap().iter().all(|r| r["value"] != c["printed"]["value"]), "{c}");
    }
    let madrid = all.iter().find(|c| c["subject"] == "madrid" && c["question"] == "closed").unwrap();
    assert_eq!(madrid["printed"]["value"], "about 26 October 2023");
    let page = site.ok("/method/conflicts").await;
    assert!(
        page.texts("h1")[0].contains(&format!("{} questions", all.iter().filter(|c| c["kind"] == "person").count()))
    );
}

#[test]
fn spellings_of_one_value_are_no_contradiction() {
    for (a, b) in [
        ("Counsellor (참사)", "counsellor"),
        ("Vice-Minister", "vice minister"),
        ("first  secretary", "First Secretary"),
    ] {
        assert_eq!(key(a), key(b));
    }
    assert_ne!(key("counsellor"), key("minister-counsellor"));
}

proptest! {
    #[test]
    fn the_weightiest_value_is_printed_and_none_is_lost(given in prop::collection::vec((0..5_usize, 0..6_usize, 0..4_u8, prop::option::of(0..20_i64), 0..3_usize), 1..8)) {
        let values = ["Counsellor", "counsellor (참사)", "Ambassador"];
        let witnesses: Vec<_> = given.iter().enumerate().map(|(i, (c, r, o, k, v))| (witness(format!("c.{}", i + 1), *c, *r, *o, *k), values[*v])).collect();
        let said: Vec<Said<'_>> = witnesses.iter().map(|(w, v)| Said { witness: w, value: (*v).to_owned() }).collect();
        let choice = choose(&said).unwrap();
        let weight = |claims: &[ClaimId]| {
            let own: Vec<_> = witnesses.iter().filter(|(w, _)| claims.contains(&w.claim)).map(|(w, _)| w).collect();
            weigh_slowly(&own, &|_| false)
        };
        let best = weight(&choice.leading.claims);
        prop_assert!(choice.rivals.iter().all(|r| weight(&r.claims) <= best));
        prop_assert_eq!(choice.tie, choice.rivals.iter().any(|r| weight(&r.claims) == best));
        let kept: usize = choice.leading.claims.len() + choice.rivals.iter().map(|r| r.claims.len()).sum::<usize>();
        prop_assert_eq!(kept, given.len());
    }
}
