//! The JSON of the contract: the promised keys are there, with the promised kinds of values.

use serde_json::{Value, json};

use crate::support::site::{Site, site};

fn has(value: &Value, keys: &[&str], what: &str) {
    for key in keys {
        assert!(
            value.get(key).is_some(),
            "{what} lacks {key}: {}",
            value.to_string().chars().take(300).collect::<String>()
        );
    }
}

const CLAIM: [&str; 17] = [
    "id",
    "kind",
    "subject",
    "value",
    "date",
    "earliest",
    "latest",
    "speaker",
    "outlet",
    "certainty",
    "summary",
    "source",
    "paragraph",
    "start",
    "end",
    "digest",
    "published",
];
const EMBASSY: [&str; 17] = [
    "id",
    "type",
    "city",
    "country",
    "country_name",
    "region",
    "lat",
    "lon",
    "counted",
    "status",
    "basis",
    "since",
    "opened",
    "closed",
    "claims",
    "origins",
    "url",
];

#[tokio::test(flavor = "multi_thread")]
async fn embassies() {
    let site = site().await;
    let list = site.json("/api/v1/embassies?asof=2024-02-15").await;
    has(&list["meta"], &["build", "asof", "known", "total", "counted", "by_status"], "meta");
    assert_eq!(
        (&list["meta"]["asof"], &list["meta"]["known"], &list["meta"]["total"]),
        (&"2024-02-15".into(), &Value::Null, &88.into())
    );
    let states: i64 = list["meta"]["by_status"].as_object().unwrap().values().map(|n| n.as_i64().unwrap()).sum();
    assert_eq!(states, 88);
    let all = list["embassies"].as_array().unwrap();
    assert_eq!(all.len(), 88);
    for embassy in all {
        has(embassy, &EMBASSY, "embassy");
    }
    let madrid = all.iter().find(|e| e["id"] == "madrid").unwrap();
    assert_eq!(
        (&madrid["status"], &madrid["opened"], &madrid["closed"], &madrid["basis"]),
        (&"closed".into(), &"2013-10-01".into(), &"2023-10-26~".into(), &"attested".into())
    );
    let one = site.json("/api/v1/embassies/madrid").await;
    has(&one["embassy"], &["history", "rivals", "people", "claims", "status"], "one embassy");
    one["embassy"]["history"]
        .as_array()
        .unwrap()
        .iter()
        .for_each(|h| has(h, &["event", "date", "earliest", "latest", "claims"], "history"));
    one["embassy"]["claims"].as_array().unwrap().iter().for_each(|c| has(c, &CLAIM, "claim"));
    assert!(
        one["embassy"]["rivals"].as_array().unwrap().iter().any(|r| r["date"] == "2023-11-01"),
        "the encyclopaedia's date is a rival"
    );
    let compared = site.json("/api/v1/embassies/compare").await;
    has(&compared, &["meta", "from", "to", "closed", "opened", "changed", "unexplained"], "compare");
    has(&compared["changed"][0], &["id", "from", "to"], "changed");
}

#[tokio::test(flavor = "multi_thread")]
async fn defectors() {
    let site = site().await;
    let list = site.json("/api/v1/defectors").await;
    assert_eq!(list["meta"]["total"], 41);
    assert!(list["defectors"].as_array().unwrap().iter().all(|d| d["defector"] == json!(true)));
    let d = site.json("/api/v1/defectors/thae-yong-ho").await["defector"].clone();
    has(
        &d,
        &[
            "id",
            "name",
            "hangul",
            "hanja",
            "names",
            "standing",
            "left",
            "arrived",
            "made_public",
            "lag_days",
            "posts",
            "roles",
            "statements",
            "rivals",
            "claims",
        ],
        "defector",
    );
    has(&d["left"], &["date", "earliest", "latest", "country", "mission"], "left");
    has(&d["names"][0], &["form", "script", "sources"], "name");
    assert_eq!((&d["left"]["country"], &d["left"]["mission"]), (&"GB".into(), &"london".into()));
    // Debunked and withdrawn reports are found as such, and never counted.
    let debunked = site.json("/api/v1/defectors?standing=debunked,withdrawn").await;
    assert!(debunked["meta"]["total"].as_i64().unwrap() >= 2);
    assert!(debunked["defectors"].as_array().unwrap().iter().all(|d| d["defector"] == json!(false)));
    // By country, years and name in another spelling.
    let ids = async |q: &str| {
        site.json(&format!("/api/v1/defectors?{q}")).await["defectors"]
            .as_array()
            .unwrap()
            .iter()
            .map(|d| d["id"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert!(ids("country=CU").await.contains(&"ri-il-kyu".to_owned()));
    assert!(ids("from=2023&to=2023").await.contains(&"ri-il-kyu".to_owned()));
    assert!(!ids("from=2024").await.contains(&"ri-il-kyu".to_owned()));
    assert!(ids("q=%EC%9D%B4%EC%9D%BC%EA%B7%9C").await.contains(&"ri-il-kyu".to_owned()));
    assert!(ids("named=false").await.iter().all(|id| id.starts_with("unnamed")));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_others() {
    let site = site().await;
    let timeline = site.json("/api/v1/timeline?from=2024-07-16&to=2024-07-16&person=ri-il-kyu").await;
    assert!(timeline["meta"]["total"].as_i64().unwrap() > 0);
    timeline["timeline"].as_array().unwrap().iter().for_each(|c| has(c, &CLAIM, "claim"));
    assert!(
        timeline["timeline"]
            .as_array()
            .unwrap()
            .iter()
            .all(|c| c["persons"].as_array().unwrap().contains(&json!("ri-il-kyu")))
    );
    let sources = site.json("/api/v1/sources").await;
    assert_eq!((sources["meta"]["total"].as_i64().unwrap(), sources["sources"].as_array().unwrap().len()), (732, 732));
    has(&site.json("/api/v1/claims/bbc-mundo-2024-07-19.1").await["claim"], &CLAIM, "claim");
    let meta = site.json("/api/v1/meta").await;
    has(&meta, &["build", "version", "counts", "published"], "meta");
    assert_eq!(
        meta["counts"],
        json!({ "sources": 732, "claims": 2181, "embassies": 88, "defectors": 41, "events": 109 })
    );
    let missing = site.get("/api/v1/claims/nothing.1").await;
    assert_eq!(missing.headers["content-type"], "application/problem+json");
    has(&missing.json(), &["type", "title", "status", "detail", "instance"], "problem");
    // A browser is shown pages, a program that asks for JSON gets problems as JSON.
    let asked = site.ask(http::Method::GET, "/nowhere", &[("accept", "application/json")]).await;
    assert_eq!(asked.headers["content-type"], "application/problem+json");
}

/// Every dated claim is on the timeline, and the years add up to it.
#[tokio::test(flavor = "multi_thread")]
async fn the_timeline_loses_nothing() {
    let site = site().await;
    let first = site.json("/api/v1/timeline?sort=oldest").await;
    let total = first["meta"]["total"].as_i64().unwrap();
    let years: i64 = first["meta"]["years"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|y| !y["year"].is_null())
        .map(|y| y["entries"].as_i64().unwrap())
        .sum();
    assert_eq!(total, years);
    let mut seen = std::collections::BTreeSet::new();
    for page in pages(site, "/api/v1/timeline?sort=oldest").await {
        seen.extend(page["timeline"].as_array().unwrap().iter().map(|c| c["id"].as_str().unwrap().to_owned()));
    }
    assert_eq!(i64::try_from(seen.len()).unwrap(), total);
}

/// Every page of a list, by what the first says of their number.
pub(super) async fn pages(site: &Site, address: &str) -> Vec<Value> {
    let first = site.json(address).await;
    let number = |name: &str| first["meta"][name].as_u64().unwrap();
    let last = number("total").div_ceil(number("page_size"));
    let mut all = vec![first];
    for page in 2..=last {
        all.push(site.json(&format!("{address}&page={page}")).await);
    }
    all
}
