//! Days and dates of missions as pages tell them, which were once read wrong.

use super::truth::{mission, with_claim};
use crate::support::site::{Site, site};
use serde_json::Value;

#[tokio::test(flavor = "multi_thread")]
async fn no_date_lies_outside_what_was_asked_for() {
    let site = site().await;
    let berlin = mission(site, "berlin?asof=1965-06-30").await;
    assert_eq!((&berlin["status"], &berlin["since"]), (&"open".into(), &"1949".into()));
    assert_eq!(mission(site, "berlin").await["since"], "2001-03-01");
    let compared = site.json("/api/v1/embassies/compare?from=1950-01-01&to=1960-12-31").await;
    let warsaw = compared["changed"].as_array().unwrap().iter().find(|c| c["id"] == "warsaw").unwrap().clone();
    assert_eq!(
        (&warsaw["from"], &warsaw["to"], &warsaw["date"]),
        (&"unknown".into(), &"open".into(), &"../1951-12-31".into())
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reopening_is_told() {
    let site = with_claim("2025-03-12", "kathmandu", "event = \"reopened\"\ndate = \"2025-03-10\"\n").await;
    let kathmandu = mission(&site, "kathmandu").await;
    assert_eq!((&kathmandu["status"], &kathmandu["since"]), (&"open".into(), &"2025-03-10".into()));
    assert_eq!(kathmandu["last_seen_open"]["date"], "2025-03-10");
    let answer = site.ok("/embassies/kathmandu").await.texts("p.answer").concat();
    assert!(answer.contains("it reopened on 10 March 2025") && !answer.contains("2020"), "{answer}");
    let front = site.ok("/").await;
    assert!(front.texts("tr, li").iter().any(|t| t.contains("Kathmandu") && t.contains("reopened")));
    // Of the missions counted now, one more was seen open of late.
    let fresh = async |site: &Site| {
        let page = site.ok("/embassies").await;
        let line = page.texts("[data-part=answer] p").into_iter().find(|t| t.contains("two years")).unwrap();
        line.split("saw ").nth(1).unwrap().split(' ').next().unwrap().parse::<usize>().unwrap()
    };
    assert_eq!(fresh(&site).await, fresh(crate::support::site::site().await).await + 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_sighting_is_the_latest_and_among_what_decides() {
    let site = site().await;
    let answer = mission(site, "berlin?asof=2002-06-30").await;
    assert_eq!(answer["last_seen_open"]["date"], "2001-03-01");
    let list = site.json("/api/v1/embassies?status=open").await["embassies"].as_array().unwrap().clone();
    for m in &list {
        let Some(seen) = m["last_seen_open"]["claims"].as_array().filter(|_| m["basis"] == "attested") else {
            continue;
        };
        let deciding = m["deciding"].as_array().unwrap();
        assert!(seen.iter().all(|c| deciding.contains(c)), "{}: {seen:?} not in {deciding:?}", m["id"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn undated_changes_stand_with_the_change_that_they_fit() {
    let site = site().await;
    let mut hosted = 0;
    for m in site.json("/api/v1/embassies").await["embassies"].as_array().unwrap() {
        let id = m["id"].as_str().unwrap();
        let embassy = mission(site, id).await;
        let history = embassy["history"].as_array().unwrap();
        for entry in history {
            hosted += entry["undated"].as_array().unwrap().len();
            let dated = |kind: &str| history.iter().any(|e| e["event"] == kind && !e["date"].is_null());
            let alone = entry["date"].is_null() && entry["note"].is_null();
            assert!(!(alone && entry["event"] == "closed" && dated("closed")), "{id}: {entry}");
        }
        let undated: Vec<&Value> = embassy["claims"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|c| {
                ["closing-announced", "opening-announced"].iter().any(|p| c["predicate"] == *p)
                    && c["date"].is_null()
                    && !c["as_of"].is_null()
            })
            .collect();
        for claim in undated {
            let row = history.iter().find(|e| e["claims"].as_array().unwrap().contains(&claim["id"])).unwrap();
            assert!(
                !row["note"].is_null() || row["date"] != claim["as_of"] || row["claims"].as_array().unwrap().len() > 1,
                "{id}: {row}"
            );
        }
    }
    assert!(hosted > 40, "{hosted}");
    let kampala = mission(site, "kampala").await;
    let closing = kampala["history"].as_array().unwrap().iter().find(|e| e["event"] == "closed").unwrap().clone();
    assert!(closing["undated"].as_array().unwrap().contains(&"newfoundnews-2023.1".into()), "{closing}");
}

/// The latest changes are those that the record dates, whether or not it knows the mission open before.
#[tokio::test(flavor = "multi_thread")]
async fn latest_changes_are_those_that_are_dated() {
    let site = site().await;
    let latest = site.ok("/?known=2023-12-10&asof=2023-12-10").await.texts("li");
    for (city, when) in [("Conakry", "5 December 2023"), ("Dakar", "5 December 2023")] {
        assert!(latest.iter().any(|t| t.contains(city) && t.contains("closed") && t.contains(when)), "{city}");
    }
    let earlier = site.ok("/?asof=1999-06-30").await.texts("li");
    assert!(earlier.iter().filter(|t| t.contains("closed, 1998")).count() >= 8, "{earlier:?}");
    // The date is the decision's own, not the first of its days.
    let lima = site.ok("/?known=2023-12-10&asof=2018-06-30").await.texts("li");
    assert!(
        lima.iter().any(|t| t.contains("Lima") && t.contains("December 2017") && !t.contains("1 December")),
        "{lima:?}"
    );
}

/// Nobody is seated with what counts for less: on the page of a disputed mission an announcement is no closing.
#[tokio::test(flavor = "multi_thread")]
async fn announcements_do_not_stand_under_an_unconfirmed_closing() {
    let site = site().await;
    let kinshasa = mission(site, "kinshasa").await;
    let history = kinshasa["history"].as_array().unwrap();
    for entry in history.iter().filter(|e| e["decides"] == false && !e["note"].is_null()) {
        assert!(entry["undated"].as_array().unwrap().is_empty(), "{entry}");
    }
    // Seoul lists it, in two papers: none of them is called stale, for one outweighs the closing.
    assert!(history.iter().all(|e| !e["note"].as_str().unwrap_or_default().contains("contradicts")), "{history:?}");
}
