//! The numbers that must fall out of the shipped record, one by one, as the model names them.

use serde_json::Value;

use crate::support::site::{Site, site};

async fn counted(site: &Site, query: &str) -> Value {
    site.json(&format!("/api/v1/embassies?{query}")).await["meta"]["counted"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn numbers_of_the_model() {
    let site = site().await;

    // Counted missions, asof 2022-12-31: 53 = 47 + 3 + 3, bounds 53–53, 15 of them presumed.
    let c = counted(&site, "asof=2022-12-31").await;
    assert_eq!(
        (&c["number"], &c["at_least"], &c["at_most"], &c["presumed"]),
        (&53.into(), &53.into(), &53.into(), &15.into())
    );
    assert_eq!(c["by_type"], serde_json::json!({ "embassy": 47, "consulate-general": 3, "representative": 3 }));

    // The same with known=2024-02-15: at least 41; nothing published by then gives a complete list for 2022.
    let c = counted(&site, "asof=2022-12-31&known=2024-02-15").await;
    assert_eq!((&c["at_least"], &c["at_most"]), (&41.into(), &Value::Null));

    // Asof 2023-09-30: 53.
    let c = counted(&site, "asof=2023-09-30").await;
    assert_eq!((&c["at_least"], &c["at_most"]), (&53.into(), &53.into()));

    // Asof 2024-02-15: 44 = 39 + 2 + 3; 42 open, Lima suspended, Kinshasa disputed.
    let answer = site.json("/api/v1/embassies?asof=2024-02-15&counted=true").await;
    let c = &answer["meta"]["counted"];
    assert_eq!((&c["number"], &c["at_most"]), (&44.into(), &44.into()));
    assert_eq!(c["by_type"], serde_json::json!({ "embassy": 39, "consulate-general": 2, "representative": 3 }));
    let in_state = |state: &str| -> Vec<&str> {
        answer["embassies"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|m| m["status"] == state)
            .map(|m| m["id"].as_str().unwrap())
            .collect()
    };
    assert_eq!(in_state("open").len(), 42);
    assert_eq!(in_state("suspended"), ["lima"]);
    assert_eq!(in_state("disputed"), ["kinshasa"]);

    // Closed between the two: nine.
    let compared = site.json("/api/v1/embassies/compare?from=2022-12-31&to=2024-02-15").await;
    assert_eq!(
        compared["closed"],
        serde_json::json!([
            "conakry",
            "dakar",
            "dhaka",
            "hong-kong",
            "kampala",
            "kathmandu",
            "luanda",
            "madrid",
            "tripoli"
        ])
    );
    assert_eq!((&compared["opened"], &compared["unexplained"]), (&serde_json::json!([]), &0.into()));
    assert_eq!((&compared["from"]["number"], &compared["to"]["number"]), (&53.into(), &44.into()));

    // Damascus after December 2024: suspended.
    assert_eq!(site.json("/api/v1/embassies/damascus?asof=2025-01-15").await["embassy"]["status"], "suspended");

    // 9 October 2020: the claims leave room for 37 to 54, Kuala Lumpur included.
    let c = counted(&site, "asof=2020-10-09").await;
    assert_eq!((&c["at_least"], &c["at_most"]), (&37.into(), &54.into()));
    assert_eq!(site.json("/api/v1/embassies/kuala-lumpur?asof=2020-10-09").await["embassy"]["status"], "open");
}

#[tokio::test(flavor = "multi_thread")]
async fn ri_il_kyu() {
    let site = site().await;
    let d = site.json("/api/v1/defectors/ri-il-kyu").await["defector"].clone();
    assert_eq!(
        (&d["left"]["date"], &d["left"]["country"], &d["left"]["mission"]),
        (&"2023-11".into(), &"CU".into(), &"havana".into())
    );
    assert_eq!(d["made_public"]["date"], "2024-07-16");
    assert_eq!(d["lag_days"], serde_json::json!({ "at_least": 229, "at_most": 258 }));

    // His rank: counsellor per South Korean media; ambassador, deputy ambassador, attaché elsewhere;
    // and that the service did not confirm it to the BBC, while AFP says it did: all shown.
    let page = site.ok("/defectors/ri-il-kyu").await;
    let text = page.body.to_lowercase();
    for word in ["counsellor (political affairs)", "ambassador", "deputy ambassador", "attaché", "did not confirm"] {
        assert!(text.contains(word), "{word}");
    }
}

/// Reported totals as the model lists them: each is in the record, with its day.
#[tokio::test(flavor = "multi_thread")]
async fn reported_totals_are_in_the_record() {
    let site = site().await;
    let mut totals = Vec::new();
    for page in 1..=3 {
        let answer = site.json(&format!("/api/v1/timeline?kind=count&page={page}")).await;
        totals.extend(
            answer["timeline"].as_array().unwrap().iter().filter(|c| c["predicate"] == "missions-total").map(|c| {
                (c["value"]["value"].as_i64().unwrap_or_default(), c["as_of"].as_str().unwrap_or_default().to_owned())
            }),
        );
    }
    let has = |n: i64, day: &str| totals.iter().any(|(value, as_of)| *value == n && as_of.starts_with(day));
    for (number, day) in [
        (53, "2022"),
        (53, "2023-10"),
        (53, "2020-10-09"),
        (46, "2023-11"),
        (46, "2023-12-05"),
        (44, "2024-02"),
        (43, "2024"),
    ] {
        assert!(has(number, day), "{number} for {day} in {totals:?}");
    }
}

/// Arrivals in South Korea to the end of 2025: 34,537 = 9,593 men + 24,944 women, summed from the claims of the series.
#[tokio::test(flavor = "multi_thread")]
async fn arrivals_sum_up() {
    let site = site().await;
    let (mut all, mut men, mut women) = (0, 0, 0);
    let claims = async |source: &str| {
        site.json(&format!("/api/v1/sources/{source}")).await["source"]["claims"].as_array().unwrap().clone()
    };
    for line in include_str!("../fixtures/expected-arrivals.csv").lines().skip(1) {
        let [period, total, male, female, source] = line.split(',').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let period_total: i64 = total.parse().unwrap();
        let found = claims(source).await;
        let same = |c: &&Value| {
            c["kind"] == "count"
                && c["value"]["value"] == period_total
                && c["as_of"].as_str().is_some_and(|a| a.contains(period.rsplit('/').next().unwrap()))
        };
        assert!(found.iter().any(|c| same(&c)), "{line}: no claim says so");
        // 1999, 2000 and 2001 stand in the series as one stretch as well; only that has both sexes.
        if !male.is_empty() {
            all += period_total;
            men += male.parse::<i64>().unwrap();
            women += female.parse::<i64>().unwrap();
        }
    }
    assert_eq!((all, men, women), (34_537, 9_593, 24_944));
}

/// 53 becomes 44 under the default definition of being closed, and under that alone.
#[tokio::test(flavor = "multi_thread")]
async fn the_definition_of_closed_can_be_switched() {
    let site = site().await;
    let number = async |query: &str| counted(&site, query).await["number"].as_i64().unwrap();
    assert_eq!(
        (number("asof=2022-12-31&closed=departed").await, number("asof=2024-02-15&closed=departed").await),
        (53, 44)
    );
    assert_eq!((number("asof=2022-12-31").await, number("asof=2024-02-15").await), (53, 44));
    // Announced: Kinshasa's closing was announced, so it is gone; confirmed closings are Seoul's.
    let kinshasa = async |closed: &str| {
        site.json(&format!("/api/v1/embassies/kinshasa?asof=2024-02-15&closed={closed}")).await["embassy"]["status"]
            .clone()
    };
    assert_eq!((kinshasa("announced").await, kinshasa("departed").await), ("closed".into(), "disputed".into()));
    assert!(number("asof=2024-02-15&closed=announced").await < 44);
    let most = async |query: &str| counted(&site, query).await["at_most"].as_i64().unwrap();
    assert!(most("asof=2023-11-05&closed=announced").await <= most("asof=2023-11-05&closed=departed").await);
    assert_eq!(number("asof=2022-12-31&closed=confirmed").await, 53);
    assert!(most("asof=2023-11-25&closed=confirmed").await >= most("asof=2023-11-25&closed=departed").await);
    // The choice travels along in links, and the page says which it is.
    let page = site.ok("/embassies?asof=2024-02-15&closed=announced").await;
    assert!(
        page.body.contains("Closed means announced")
            && page.body.contains("/embassies/kinshasa?asof=2024-02-15&amp;closed=announced")
            || page.body.contains("/embassies/kinshasa?asof=2024-02-15&#38;closed=announced")
    );
    assert_eq!(site.get("/embassies?closed=maybe").await.status, 400);
}
