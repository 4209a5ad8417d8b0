//! Events of the shipped record, case by case, as they were decided by hand.

use std::collections::BTreeSet;

use chancery::domain::event::events;
use chancery::domain::scope::Scope;
use serde_json::Value;

use super::truth::with_claim;
use crate::support::site::{Site, site};

/// The events of one subject.
async fn of(site: &Site, filter: &str) -> Vec<Value> {
    let answer = site.json(&format!("/api/v1/events?{filter}&sort=oldest")).await;
    answer["events"].as_array().unwrap().clone()
}

fn kind<'e>(events: &'e [Value], kind: &str) -> Vec<&'e Value> {
    events.iter().filter(|e| e["kind"] == kind).collect()
}

/// Kind and date of the rows.
fn rows(events: &[Value]) -> Vec<String> {
    let row = |e: &Value| format!("{} {}", e["kind"].as_str().unwrap(), e["date"].as_str().unwrap_or("-"));
    events.iter().filter(|e| e["row"] == true).map(row).collect()
}

fn claims(event: &Value) -> BTreeSet<&str> {
    event["claims"].as_array().unwrap().iter().map(|c| c.as_str().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn madrid_is_five_rows_one_of_them_the_announcement() {
    let all = of(site().await, "mission=madrid").await;
    assert_eq!(
        rows(&all),
        [
            "opened 2013-10-01",
            "seen 2017-09-04/2022-11-16",
            "ambassador-expelled 2017-09-18",
            "closed 2023-10-26~",
            "closing-announced 2023-10-26",
        ]
    );
    let announced = kind(&all, "closing-announced")[0];
    assert_eq!(announced["tellings"].as_array().unwrap().len(), 1);
    assert!(claims(announced).len() > 10, "{announced}");
    let closed = kind(&all, "closed")[0];
    assert_eq!(closed["rivals"][0]["date"], "2023-11-01");
    // Seoul confirms only that it had closed by 5 December.
    assert_eq!((&closed["certainty"], &closed["confirmed"]["latest"]), (&"reported".into(), &"2023-12-05".into()));
    let over = kind(&all, "accredited-from-abroad")[0];
    assert_eq!((&over["row"], &over["under"]), (&false.into(), &closed["id"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn luanda_closed_in_1998_and_in_2023_and_the_undated_claims_are_guests_of_the_later() {
    let all = of(site().await, "mission=luanda").await;
    let closed = kind(&all, "closed");
    assert_eq!(closed.iter().map(|e| e["date"].as_str().unwrap()).collect::<Vec<_>>(), ["1998", "../2023-10-31"]);
    assert_eq!(kind(&all, "reopened")[0]["date"], "2013");
    let guests: Vec<&str> = closed[1]["guests"].as_array().unwrap().iter().map(|g| g.as_str().unwrap()).collect();
    assert!(guests.contains(&"newfoundnews-2023.2"), "{guests:?}");
    assert!(closed[0]["guests"].as_array().unwrap().is_empty());
    // The beginning is an editor's: the days before it were presumed open.
    assert_eq!((&closed[1]["earliest_basis"], &closed[1]["latest_basis"]), (&"presumed".into(), &"claimed".into()));
}

#[tokio::test(flavor = "multi_thread")]
async fn hong_kong_closed_once_after_a_dispute_that_it_ended() {
    let all = of(site().await, "mission=hong-kong").await;
    let closed = kind(&all, "closed");
    assert_eq!(closed.len(), 1);
    assert_eq!(
        (&closed[0]["id"], &closed[0]["earliest"], &closed[0]["earliest_basis"]),
        (&"decision:hong-kong-2024".into(), &"2024-01-04".into(), &"presumed".into())
    );
    assert!(claims(closed[0]).contains("kangnamtimes-2024-01-30.45"));
    for folded in ["disputed", "delisted"] {
        let event = kind(&all, folded)[0];
        assert_eq!((&event["row"], &event["under"]), (&false.into(), &closed[0]["id"]), "{folded}");
    }
    // What was said to have closed in October stands in the dispute.
    assert!(claims(kind(&all, "disputed")[0]).contains("kbs-de-2023-11-a.3"));
}

#[tokio::test(flavor = "multi_thread")]
async fn kinshasa_is_a_dispute_that_lasts_and_closed_nowhere_else() {
    let all = of(site().await, "mission=kinshasa").await;
    assert!(kind(&all, "closed").is_empty());
    let disputed = kind(&all, "disputed")[0];
    assert_eq!((&disputed["row"], &disputed["date"]), (&true.into(), &"2023-11-29".into()));
    assert!(claims(disputed).contains("dkr24-2023-12-06.3"));
    // Nobody dates the announcement: it had been made by the first day for which somebody speaks of it.
    assert_eq!(kind(&all, "closing-announced")[0]["date"], "../2023-11-29");
}

#[tokio::test(flavor = "multi_thread")]
async fn that_lima_closed_is_only_reported_and_no_row() {
    let all = of(site().await, "mission=lima").await;
    for report in kind(&all, "closed").into_iter().chain(kind(&all, "closing-announced")) {
        assert_eq!(
            (&report["is_report"], &report["row"], &report["under"]),
            (&true.into(), &false.into(), &"subject".into())
        );
        assert!(report["sentence"].as_str().unwrap().starts_with("According to an unconfirmed report"), "{report}");
    }
    assert_eq!(kind(&all, "suspended")[0]["id"], "decision:lima-2017");
    assert_eq!(kind(&all, "opened").iter().filter(|e| e["subjects"][0]["kind"] == "other-post").count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_the_expulsions_of_2017_each_mission_has_one_and_lima_a_second_in_december() {
    for (mission, days) in [
        ("mexico-city", vec!["2017-09-07"]),
        ("lima", vec!["2017-09-11", "2017-12-22"]),
        ("kuwait-city", vec!["2017-09-17"]),
        ("madrid", vec!["2017-09-18"]),
        ("rome", vec!["2017-10-01"]),
    ] {
        let all =
            of(site().await, &format!("mission={mission}&kind=ambassador-expelled&from=2017&to=2017&row=true")).await;
        let dates: Vec<&str> = all.iter().map(|e| e["date"].as_str().unwrap()).collect();
        assert_eq!(dates, days, "{mission}");
    }
    // A list of seven states is folded under those of which more is known.
    let holding = site().await.json("/api/v1/events/state-2017-expel.2").await;
    let subjects: Vec<&str> =
        holding["event"]["subjects"].as_array().unwrap().iter().map(|s| s["id"].as_str().unwrap()).collect();
    assert_eq!(subjects, ["lisbon", "AE"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_total_of_46_was_reported_for_two_sets_and_once_without_a_day() {
    let all = of(site().await, "kind=total").await;
    let of_all = |e: &&Value| e["subjects"][0]["value"] == "46" && e["subjects"][0]["measure"] == "missions-total";
    let told: Vec<&Value> = all.iter().filter(of_all).filter(|e| e["row"] == true).collect();
    assert_eq!(told.iter().map(|e| e["date"].as_str().unwrap()).collect::<Vec<_>>(), ["2023-11-29~", "2023-12-05"]);
    assert_eq!(told[0]["subjects"][0]["places"].as_array().unwrap().len(), 7);
    // Who names no set joins the one of that day.
    assert!(claims(told[0]).contains("jawiki-dprk-relations.2"));
    assert_eq!(site().await.json("/api/v1/claims/legalclarity-undated.8").await["claim"]["event"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn jo_song_gil_left_arrived_and_was_made_public_on_three_days() {
    let all = of(site().await, "person=jo-song-gil").await;
    assert_eq!(rows(&all), ["left 2018-11-10", "made-public 2019-01-03", "arrived 2019-07"]);
    let public = kind(&all, "made-public")[0];
    assert_eq!(public["tellings"][0]["date"], "2020-10-06");
    assert_eq!(kind(&all, "left")[0]["corrected"][0], "ilpost-2019-02-20-jo.1");
}

#[tokio::test(flavor = "multi_thread")]
async fn ko_young_hwan_came_over_when_he_arrived_however_it_is_called() {
    let all = of(site().await, "person=ko-young-hwan").await;
    let left = kind(&all, "left")[0];
    assert_eq!((&left["date"], left["rivals"].as_array().unwrap().len()), (&"1991-03".into(), 0));
    let arrived = kind(&all, "arrived")[0];
    assert!(claims(arrived).is_superset(&BTreeSet::from(["rfa-2016-01-08-ko.1", "seoulshinmun-1996-01-30-hyon.3"])));
}

#[tokio::test(flavor = "multi_thread")]
async fn thae_yong_ho_was_appointed_once_whoever_tells_it_and_however() {
    let all = of(site().await, "person=thae-yong-ho&kind=appointed&from=2024&to=2024").await;
    assert_eq!(all.len(), 1, "{all:#?}");
    let days: Vec<&str> = all[0]["tellings"].as_array().unwrap().iter().map(|t| t["date"].as_str().unwrap()).collect();
    assert_eq!(days, ["2024-07-18", "2024-07-19", "2024-07-22"]);
    // An event names nobody but him and the president who appointed him.
    assert!(
        claims(&all[0]).is_superset(&BTreeSet::from(["koreabizwire-2024-07-18-thae.1", "bbc-mundo-2024-07-19.81"]))
    );
}

/// A sighting that a weightier closing contradicts moves nothing, and shows.
#[tokio::test(flavor = "multi_thread")]
async fn a_sighting_of_dhaka_after_its_closing_stands_against_it() {
    let before = of(site().await, "mission=dhaka").await;
    let site = with_claim("2023-11-26", "dhaka", "event = \"attested\"\nas_of = \"2023-11-26\"\n").await;
    let after = of(&site, "mission=dhaka").await;
    assert_eq!(rows(&before), rows(&after));
    let closed = kind(&after, "closed")[0];
    assert_eq!(closed["contradicted_by"], serde_json::json!(["added.1"]));
    assert_eq!(closed["date"], kind(&before, "closed")[0]["date"]);
}

/// October 2023 to February 2024, as the model counts it: sightings and totals fold by month.
#[tokio::test(flavor = "multi_thread")]
async fn the_wave_of_2023_is_at_most_forty_rows() {
    let answer = site().await.json("/api/v1/timeline?from=2023-10&to=2024-02&sort=oldest").await;
    let events = answer["events"].as_array().unwrap();
    let folding = |e: &&Value| e["kind"] == "seen" || e["kind"] == "total";
    // What lasts beyond the window folds into its last month.
    let month = |e: &Value| std::cmp::min(&e["latest"].as_str().unwrap()[..7], "2024-02").to_owned();
    let months: BTreeSet<String> =
        events.iter().filter(folding).map(|e| format!("{} {}", e["kind"], month(e))).collect();
    let single: Vec<&Value> = events.iter().filter(|e| !folding(e)).collect();
    assert!(single.len() + months.len() <= 40, "{} and {months:?}", single.len());
    let closed: BTreeSet<&str> =
        single.iter().filter(|e| e["kind"] == "closed").map(|e| e["subjects"][0]["id"].as_str().unwrap()).collect();
    let nine = ["conakry", "dakar", "dhaka", "hong-kong", "kampala", "kathmandu", "luanda", "madrid", "tripoli"];
    assert_eq!(closed, BTreeSet::from(nine));
    assert_eq!(single.iter().filter(|e| e["kind"] == "disputed").count(), 1);
}

/// The record, read as it became public: every id that was printed leads to an event ever after.
#[tokio::test(flavor = "multi_thread")]
async fn every_id_that_was_ever_printed_leads_to_an_event_now() {
    let snapshot = &site().await.snapshot;
    let (told, network) = (snapshot.list_told().await.unwrap(), snapshot.network());
    let days: BTreeSet<_> = told.iter().filter_map(|t| t.witness.known).collect();
    let mut printed: BTreeSet<String> = BTreeSet::new();
    for limit in days.into_iter().map(Some).chain([None]) {
        let scope = Scope::EVERYTHING.known_by(limit);
        let made = events(&told, network, &network.lives(scope), scope);
        let lost: Vec<&String> = printed.iter().filter(|id| made.of_claim(id).is_none()).collect();
        assert!(lost.is_empty(), "by {limit:?} these lead nowhere: {lost:?}");
        for event in made.all() {
            assert!(event.members().all(|id| told.iter().any(|t| t.id() == id && t.witness.is_public(scope))));
            printed.extend(event.members().map(ToString::to_string));
            printed.insert(event.id.to_string());
        }
    }
    assert!(printed.len() > 1500, "{}", printed.len());
}

/// Each claim of the record stands in an event, or in none by a clause.
#[tokio::test(flavor = "multi_thread")]
async fn each_claim_of_the_record_has_its_place() {
    let site = site().await;
    let (told, events) = (site.snapshot.list_told().await.unwrap(), site.snapshot.events().await.unwrap());
    for one in &told {
        let (inside, aside) = (events.holding(one.id()).next().is_some(), events.aside(one.id()).is_some());
        assert!(inside != aside, "{}", one.id());
    }
    let ids: BTreeSet<String> = events.all().iter().map(|e| e.id.to_string()).collect();
    assert_eq!(ids.len(), events.all().len());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_is_found_by_any_of_its_claims_and_by_no_other() {
    let site = site().await;
    let moved = site.get("/api/v1/events/voakorea-2023-12-05.5").await;
    assert_eq!(
        (moved.status.as_u16(), &moved.headers["location"]),
        (308, &"/api/v1/events/elmundo-2023-11-01.3".parse().unwrap())
    );
    let page = site.ok("/events/elmundo-2023-11-01.3").await;
    assert_eq!(page.texts("h1"), ["The embassy in Madrid closed about 26 October 2023."]);
    let sure = "The date is reported; what is confirmed is that it happened between 1 October 2023 and 5 December 2023. One other reading excludes it.";
    assert_eq!(page.texts(".answer"), [sure]);
    assert_eq!(site.get("/events/bbc-mundo-2024-07-19.32").await.status.as_u16(), 404);
    assert_eq!(site.get("/api/v1/events/nothing.1").await.status.as_u16(), 404);
    assert_eq!(site.get("/api/v1/events?kind=party").await.status.as_u16(), 400);
    assert_eq!(site.get("/api/v1/events?mission=atlantis").await.status.as_u16(), 400);
    // What was not public by a day is not there for it.
    assert_eq!(site.get("/api/v1/events/elmundo-2023-11-01.3?known=2023-10-20").await.status.as_u16(), 404);
    let early = site.json("/api/v1/events?mission=madrid&known=2023-10-31").await;
    assert!(early["events"].as_array().unwrap().iter().all(|e| e["kind"] != "closed"));
}
