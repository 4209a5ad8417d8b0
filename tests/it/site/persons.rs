//! Persons: one list and its counts, points in dispute, names, sentences.

use std::collections::{BTreeMap, BTreeSet};

use chancery::domain::name::together;
use serde_json::Value;

use crate::support::site::{Site, site};

const EVERYBODY: &str = "identified,unnamed,whereabouts-unconfirmed,debunked,withdrawn";

pub(crate) async fn everybody(site: &Site) -> Vec<Value> {
    let mut all = Vec::new();
    for person in list(&site.json(&format!("/api/v1/defectors?standing={EVERYBODY}")).await, "defectors") {
        let id = person["id"].as_str().unwrap().to_owned();
        all.push(site.json(&format!("/api/v1/defectors/{id}")).await["defector"].clone());
    }
    assert_eq!(all.len(), 63);
    all
}

pub(crate) fn list(value: &Value, key: &str) -> Vec<Value> {
    value[key].as_array().unwrap().clone()
}

pub(crate) fn strings(value: &Value) -> BTreeSet<String> {
    value.as_array().unwrap().iter().map(|v| v.as_str().unwrap().to_owned()).collect()
}

fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

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

/// Everybody is found by every form of the name that the profile prints, with or without what joins its parts.
#[tokio::test(flavor = "multi_thread")]
async fn persons_are_found_by_every_form_of_the_name() {
    let site = site().await;
    let mut forms = 0;
    for d in everybody(site).await {
        let id = &d["id"];
        let page = site.ok(&format!("/defectors/{}", id.as_str().unwrap())).await;
        for form in page.texts(".spelling > span") {
            forms += 1;
            for typed in [form.clone(), together(&form), form.replace(['-', ' '], ""), form.replace('-', " ")] {
                let q = encoded(&typed);
                let found = list(&site.json(&format!("/api/v1/search?q={q}")).await, "search");
                assert!(found.iter().any(|h| h["kind"] == "person" && h["id"] == *id), "{typed} for {id}");
                let found = list(&site.json(&format!("/api/v1/defectors?q={q}")).await, "defectors");
                assert!(found.iter().any(|p| p["id"] == *id), "{typed} for {id}");
            }
            let link = format!("/defectors/{}", id.as_str().unwrap());
            for address in ["/search", "/defectors"] {
                let page = site.ok(&format!("{address}?q={}", encoded(&form))).await;
                assert!(page.body.contains(&format!("href=\"{link}\"")), "{form} on {address}");
            }
        }
    }
    assert!(forms > 120, "{forms}");
    for (typed, id) in [
        ("Chang Chinsong", "jang-jin-sung"),
        ("Jang Jinseong", "jang-jin-sung"),
        ("Cho Myungchul", "cho-myung-chul"),
        ("riilgyu", "ri-il-kyu"),
        ("Ri Ilgyu", "ri-il-kyu"),
    ] {
        let found = list(&site.json(&format!("/api/v1/search?q={}&kind=person", encoded(typed))).await, "search");
        assert!(found.iter().any(|h| h["id"] == id), "{typed}");
    }
}

/// A profile's JSON has the points in dispute that the list of all has, under both clocks.
#[tokio::test(flavor = "multi_thread")]
async fn every_point_in_dispute_is_a_rival() {
    let site = site().await;
    for clock in ["", "?known=2018-12-31"] {
        let mut wanted: BTreeMap<String, BTreeSet<(String, String, BTreeSet<String>)>> = BTreeMap::new();
        for c in list(&site.json(&format!("/api/v1/conflicts{clock}")).await, "conflicts") {
            if c["kind"] == "person" {
                let of = wanted.entry(c["subject"].as_str().unwrap().to_owned()).or_default();
                for r in list(&c, "rivals") {
                    of.insert((c["question"].to_string(), r["value"].to_string(), strings(&r["claims"])));
                }
            }
        }
        for (id, wanted) in wanted {
            let d = site.json(&format!("/api/v1/defectors/{id}{clock}")).await["defector"].clone();
            let has = list(&d, "rivals")
                .iter()
                .map(|r| (r["question"].to_string(), r["value"].to_string(), strings(&r["claims"])))
                .collect::<BTreeSet<_>>();
            assert_eq!(has, wanted, "{id}{clock}");
        }
    }
    let thae = site.json("/api/v1/defectors/thae-yong-ho").await["defector"].clone();
    let dated = list(&thae, "rivals").into_iter().find(|r| r["field"] == "left").unwrap();
    assert!(dated["date"].is_string() && !dated["latest"].is_null(), "{dated}");
}

/// A story asserts what claims of the person say: leaving only where one tells of it, no time "that no source gives" where
/// any gives one.
#[tokio::test(flavor = "multi_thread")]
async fn stories_say_what_claims_say() {
    let site = site().await;
    for d in everybody(site).await {
        let id = d["id"].as_str().unwrap();
        let page = site.ok(&format!("/defectors/{id}")).await;
        let story = page.texts("p.answer").concat();
        let standing = |c: &&Value| c["superseded"] == false && c["withdrawn"] == false && c["certainty"] != "denied";
        let claims = list(&d, "claims");
        let of = |fields: &[&str]| -> Vec<&Value> {
            let about = |c: &&Value| c["subject"] == id && fields.contains(&c["predicate"].as_str().unwrap());
            claims.iter().filter(about).filter(standing).collect()
        };
        let leaving = of(&["left", "defected"]);
        assert_eq!(
            story.contains("North Korea’s service"),
            !leaving.is_empty() || matches!(id, "kil-jae-gyong" | "unnamed-1998-hongkong-false"),
            "{id}: {story}"
        );
        let dated =
            of(&["left", "defected", "arrived", "reported-missing", "other"]).iter().any(|c| !c["date"].is_null());
        assert!(!dated || !page.body.contains("no source gives"), "{id}: {story}");
        if !dated {
            continue;
        }
        assert!(!page.texts("#untold-left").concat().contains("No source says when"), "{id}");
    }
    let story = async |id: &str| site.ok(&format!("/defectors/{id}")).await.texts("p.answer").concat();
    let office = story("unnamed-2016-europe-office39").await;
    assert!(
        office.contains("reported missing in June 2016 or in 2015") || office.contains("in 2015 or in June 2016"),
        "{office}"
    );
    assert!(story("unnamed-2015-singapore-funds").await.contains("has been missing since 2015"));
    assert!(story("unnamed-1996-zambia-visitor").await.contains("left again"));
    assert!(story("unnamed-2016-taekwondo").await.contains("arrived in South Korea in April 2016"));
}
