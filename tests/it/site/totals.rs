//! The ledger of totals: reported numbers beside what the record lists.

use serde_json::Value;

use crate::support::site::site;

#[tokio::test(flavor = "multi_thread")]
async fn reported_totals_come_out_as_the_model_says() {
    let site = site().await;
    let all = site.json("/api/v1/totals").await["totals"].as_array().unwrap().clone();
    let of = |measure: &str, as_of: &str, reported: i64| -> Vec<Value> {
        all.iter()
            .filter(|t| t["measure"] == measure && t["as_of"] == as_of && t["reported"] == reported)
            .cloned()
            .collect()
    };
    for key in ["claim", "measure", "scope", "basis", "as_of", "reported", "listed", "difference", "explained_by"] {
        assert!(all.iter().all(|t| t.get(key).is_some()), "{key}");
    }
    // 53 for 2022 and for October 2023, 44 in January and February 2024, 46 on 5 December: no difference.
    for (as_of, reported) in
        [("2022", 53), ("2023-10", 53), ("2023-12-05", 46), ("2024-01-30", 44), ("2024-02", 44), ("2023-11-29", 46)]
    {
        let rows = of("missions-total", as_of, reported);
        assert!(!rows.is_empty() && rows.iter().all(|r| r["difference"] == 0), "{as_of} {reported}: {rows:?}");
    }
    // 53 in October 2020, where the record leaves room for 47 to 54.
    let row = &of("missions-total", "2020-10-09", 53)[0];
    assert_eq!(
        (&row["listed"]["at_least"], &row["listed"]["at_most"], &row["difference"]),
        (&47.into(), &54.into(), &0.into())
    );
    // 43 by the Lowy Institute: one consulate general fewer than listed, which no source names.
    let row = &of("missions-total", "2024-02-25", 43)[0];
    assert_eq!((&row["difference"], &row["listed"]["number"]), (&(-1).into(), &44.into()));
    assert_eq!(row["parts"], serde_json::json!([{ "part": "consulates general", "reported": 1, "listed": 2 }]));
    // 49 is a forecast and compared with nothing.
    let row = &of("missions-expected", "2023-11", 49)[0];
    assert_eq!((&row["listed"], &row["difference"]), (&Value::Null, &Value::Null));
    // 53 said in November 2023 repeats the number of October.
    assert!(of("missions-total", "2023-11-01", 53).iter().all(|r| r["explained_by"]["rule"] == "number-repeated"));
}

/// 46 is reached by two sets of seven: the press counts Kinshasa and Hong Kong, Seoul counts Conakry and Dakar.
#[tokio::test(flavor = "multi_thread")]
async fn forty_six_has_two_sets() {
    let site = site().await;
    let all = site.json("/api/v1/totals").await["totals"].as_array().unwrap().clone();
    let set = |source: &str| -> Vec<String> {
        let row = all
            .iter()
            .find(|t| t["source"] == source && t["measure"] == "missions-total")
            .unwrap_or_else(|| panic!("{source}"));
        row["source_names_closed"].as_array().unwrap().iter().map(|m| m.as_str().unwrap().to_owned()).collect()
    };
    let (press, seoul) = (set("joins-2023-11-29"), set("asiatoday-2023-12-05"));
    assert!(
        press.contains(&"kinshasa".to_owned())
            && press.contains(&"hong-kong".to_owned())
            && !press.contains(&"dakar".to_owned()),
        "{press:?}"
    );
    assert!(
        seoul.contains(&"conakry".to_owned())
            && seoul.contains(&"dakar".to_owned())
            && !seoul.contains(&"hong-kong".to_owned()),
        "{seoul:?}"
    );
    let page = site.ok("/totals").await;
    let ways = page.texts("#sets li strong");
    assert_eq!(ways.len(), 2, "{ways:?}");
    assert!(ways.iter().any(|w| w.contains("Kinshasa") && w.contains("Hong Kong") && w.split(',').count() == 7));
    assert!(ways.iter().any(|w| w.contains("Conakry") && w.contains("Dakar") && w.split(',').count() == 7));
    assert!(page.body.contains("The sources count different missions as closed."));
    assert!(page.body.contains("It counts "), "and a number of one source says which");
}

/// The difference is recomputed from the bounds, and the bounds from the list of that day.
#[tokio::test(flavor = "multi_thread")]
async fn every_difference_is_what_the_list_of_that_day_gives() {
    let site = site().await;
    let all = site.json("/api/v1/totals").await["totals"].as_array().unwrap().clone();
    let (mut seen, mut days) = (0, std::collections::BTreeMap::<String, Value>::new());
    for row in all.iter().filter(|t| t["measure"] == "missions-total" && !t["listed"].is_null()) {
        let day = row["listed"]["day"].as_str().unwrap().to_owned();
        if !days.contains_key(&day) {
            days.insert(
                day.clone(),
                site.json(&format!("/api/v1/embassies?asof={day}")).await["meta"]["counted"].clone(),
            );
        }
        let counted = &days[&day];
        let (least, most, reported) = (
            counted["at_least"].as_i64().unwrap(),
            counted["at_most"].as_i64().unwrap(),
            row["reported"].as_i64().unwrap(),
        );
        assert_eq!(
            (row["listed"]["at_least"].as_i64().unwrap(), row["listed"]["at_most"].as_i64().unwrap()),
            (least, most),
            "{row}"
        );
        let difference = if reported < least { reported - least } else { (reported - most).max(0) };
        assert_eq!(row["difference"], difference, "{row}");
        seen += 1;
    }
    assert!(seen > 50, "{seen}");
}
