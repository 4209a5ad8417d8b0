//! Worked cases of postings and of points in dispute, decided by hand and held by name.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::site::persons::{everybody, list, strings};
use crate::support::site::{Site, site};

async fn defector(site: &Site, id: &str) -> Value {
    site.json(&format!("/api/v1/defectors/{id}")).await["defector"].clone()
}

/// A posting in a line: level, where, from, to.
fn line(p: &Value) -> String {
    let text = |v: &Value| v.as_str().unwrap_or("-").to_owned();
    let place = if p["mission"].is_null() { text(&p["organisation"]) } else { text(&p["mission"]) };
    format!("{} at {} {} to {}", text(&p["level"]), place, text(&p["from"]["date"]), text(&p["to"]["date"]))
}

async fn career(site: &Site, id: &str) -> Vec<String> {
    list(&defector(site, id).await, "postings").iter().map(line).collect()
}

fn levels(posting: &Value) -> Vec<&str> {
    posting["rivals"].as_array().unwrap().iter().filter_map(|r| r["level"].as_str()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn ri_il_kyu_held_four_posts() {
    let site = site().await;
    assert_eq!(
        career(site, "ri-il-kyu").await,
        [
            "- at DPRK Ministry of Foreign Affairs 1999 to -",
            "third-secretary at havana - to ../2019-04",
            "- at DPRK Ministry of Foreign Affairs 2016 to -",
            "counsellor at havana 2019-04 to 2023-11",
        ]
    );
    let ri = defector(site, "ri-il-kyu").await;
    let last = &list(&ri, "postings")[3];
    assert_eq!(levels(last), ["attache"]);
    let functions = list(last, "functions");
    let told: Vec<(&str, bool)> =
        functions.iter().map(|f| (f["function"].as_str().unwrap(), f["corrected"].as_bool().unwrap())).collect();
    assert_eq!(told, [("deputy-ambassador", true), ("number-two", false)]);
    assert!(strings(&last["corrected"]).contains("redcensor-2024-07-ri-il-kyu.1"), "the ambassador of a headline");
    assert_eq!(last["left"], true);
    let grade = &list(&ri, "postings")[2];
    assert!(grade["title"].as_str().unwrap().starts_with("deputy bureau"), "{grade}");
    assert_eq!(grade["to"]["basis"], "presumed");
    let vague: BTreeSet<String> =
        list(&ri, "unplaced").iter().map(|u| u["claim"].as_str().unwrap().to_owned()).collect();
    assert!(vague.contains("mi-2024-07-16-ri-il-kyu.1"), "nine years in Cuba: in which post is not said");
}

#[tokio::test(flavor = "multi_thread")]
async fn jo_song_gil_was_first_secretary_and_acted_as_ambassador() {
    let site = site().await;
    assert_eq!(
        career(site, "jo-song-gil").await,
        [
            "- at DPRK Ministry of Foreign Affairs 1999 to -",
            "third-secretary at rome 2015-05 to -",
            "first-secretary at rome 2017 to -",
        ]
    );
    let jo = defector(site, "jo-song-gil").await;
    let last = &list(&jo, "postings")[2];
    assert_eq!(levels(last), ["ambassador"]);
    let acting = list(last, "functions").into_iter().find(|f| f["function"] == "acting-ambassador").unwrap();
    assert_eq!(
        (acting["from"]["date"].as_str(), acting["to"]["date"].as_str()),
        (Some("2017-10-09"), Some("2018-11-20"))
    );
    let dates = ["left", "arrived", "made_public"].map(|field| jo[field]["date"].as_str().unwrap().to_owned());
    assert_eq!(dates, ["2018-11-10", "2019-07", "2019-01-03"]);
    assert_eq!(list(&jo, "postings")[1]["to"]["latest"], "2017-12-31", "the next posting ends it at the latest");
}

#[tokio::test(flavor = "multi_thread")]
async fn ko_young_hwan_served_in_two_congos() {
    let site = site().await;
    assert_eq!(
        career(site, "ko-young-hwan").await,
        [
            "third-secretary at kinshasa 1980-06 to -",
            "first-secretary at kinshasa 1988-11 to -",
            "- at DPRK foreign ministry - to -",
            "first-secretary at brazzaville 1990-12 to -",
        ]
    );
    let ko = defector(site, "ko-young-hwan").await;
    let last = &list(&ko, "postings")[3];
    assert_eq!(levels(last), ["counsellor"]);
    let treated =
        list(last, "printed").into_iter().find(|p| p["words"].as_str().unwrap().contains("참사관 대우")).unwrap();
    assert!(strings(&treated["claims"]).contains("hankook-1991-09-14-ko.1"), "treated as counsellor: kept as words");
    let claims = strings(&last["level_claims"]);
    assert!(claims.contains("hankook-1991-09-14-ko.1") && claims.contains("hankyung-1991-09-17-ko.2"));
    let vague = list(&ko, "unplaced");
    let printed = vague.iter().find(|u| u["claim"] == "bbc-mundo-2024-07-19.72").unwrap();
    assert_eq!((&printed["why"], &printed["country_as_printed"]), (&"which-not-said".into(), &"Congo".into()));
}

#[tokio::test(flavor = "multi_thread")]
async fn others_whose_posts_the_record_tells_two_ways() {
    let site = site().await;
    assert_eq!(
        career(site, "thae-yong-ho").await,
        ["- at copenhagen 1996-06 to -", "minister at london 2006-06-01 to 2016-08-15",]
    );
    assert_eq!(career(site, "ryu-hyun-woo").await, ["- at damascus 2010 to 2013", "counsellor at kuwait-city - to -",]);
    assert_eq!(
        career(site, "jang-seung-gil").await,
        ["- at DPRK foreign ministry 1992 to -", "ambassador at cairo 1994-07-01 to -",]
    );
    let egypt = &list(&defector(site, "jang-seung-gil").await, "postings")[1];
    assert_eq!(egypt["from"]["rivals"][0]["date"], "1994-11");
    assert_eq!(career(site, "kim-dong-su").await, ["third-secretary at FAO mission 1994 to -"]);
    let kim = &list(&defector(site, "kim-dong-su").await, "postings")[0];
    assert_eq!((&kim["organisation_kind"], &kim["mission"]), (&"un-mission".into(), &Value::Null));
    let several = &list(&defector(site, "kim-dong-su").await, "unplaced")[0];
    assert_eq!((&several["why"], &several["mission"]), (&"several".into(), &Value::Null), "Switzerland and Norway");
    let moscow = career(site, "kim-chol-song").await;
    assert_eq!(moscow, ["third-secretary at moscow - to -"], "St Petersburg is only the city that he left");
    assert_eq!(career(site, "kil-jae-gyong").await, ["ambassador at stockholm 1974-03 to -"]);
    let czech = &list(&defector(site, "choe-ju-hwal").await, "postings")[0];
    assert_eq!(
        (&czech["mission"], &czech["to"]["latest"]),
        (&"prague".into(), &"1983-05-31".into()),
        "three years from 1979"
    );
    assert_eq!(career(site, "hong-sun-kyong").await, ["counsellor at bangkok - to -"]);
    let paris = career(site, "jang-seung-ho").await;
    assert_eq!(paris, ["- at branch of 'Room 39' - to -", "counsellor at paris - to -"], "two bodies in one city");
}

/// Every claim of a post stands in one posting of its person or is named with the reason; postings hold together.
#[tokio::test(flavor = "multi_thread")]
async fn every_claim_of_a_post_has_its_place() {
    let site = site().await;
    let mut postings = 0;
    for d in everybody(site).await {
        let mut seen: Vec<String> = Vec::new();
        for posting in list(&d, "postings") {
            postings += 1;
            seen.extend(strings(&posting["claims"]));
            seen.extend(strings(&posting["corrected"]));
            for reading in list(&posting, "rivals") {
                assert!(reading["level"] != posting["level"], "{}: {posting}", d["id"]);
                assert!(strings(&reading["claims"]).is_subset(&strings(&posting["claims"])));
            }
            for side in ["from", "to"] {
                let told = !posting[side]["date"].is_null();
                assert!(!told || posting[side]["basis"] == "claimed", "{posting}");
                assert!(strings(&posting[side]["claims"]).is_subset(&strings(&posting["claims"])));
            }
        }
        seen.extend(list(&d, "unplaced").iter().map(|u| u["claim"].as_str().unwrap().to_owned()));
        let each: BTreeSet<&String> = seen.iter().collect();
        assert_eq!(each.len(), seen.len(), "{}: a claim stands twice", d["id"]);
        for claim in list(&d, "claims") {
            let field = claim["field"].as_str().unwrap_or_default();
            let of_post = matches!(field, "post" | "rank") || (field == "role" && claim["value"]["where"].is_string());
            if of_post {
                assert!(each.contains(&claim["id"].as_str().unwrap().to_owned()), "{claim}");
            }
        }
        assert!(list(&d, "postings").iter().filter(|p| p["left"] == true).count() <= 1);
    }
    assert!(postings > 60, "{postings}");
}

/// The dates at the head of a profile are those of what happened.
#[tokio::test(flavor = "multi_thread")]
async fn dates_of_profiles_are_those_of_events() {
    let site = site().await;
    let mut compared = 0;
    for d in everybody(site).await {
        for (field, kind) in [("left", "left"), ("arrived", "arrived"), ("made_public", "made-public")] {
            let events = list(&d, "events");
            let Some(event) = events.iter().find(|e| e["kind"] == kind) else { continue };
            if event["certainty"] == "denied" {
                assert!(d[field]["date"].is_null(), "what is only denied has no date: {}", d["id"]);
                continue;
            }
            assert_eq!(d[field]["date"], event["date"], "{} {field}", d["id"]);
            compared += 1;
        }
    }
    assert!(compared > 80, "{compared}");
}

/// Points in dispute are questions of one time; a career, a function and a wider word are none.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_in_dispute_is_a_disagreement() {
    let site = site().await;
    let all = site.json("/api/v1/conflicts").await["conflicts"].as_array().unwrap().clone();
    let of = |person: &str| -> BTreeSet<String> {
        let own = all.iter().filter(|c| c["subject"] == person);
        own.map(|c| c["question"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(
        of("ri-il-kyu"),
        ["rank in Cuba".to_owned()].into(),
        "no script, no six under eight, no third secretary"
    );
    assert!(of("hwang-jang-yop").is_disjoint(&["left".to_owned(), "died".to_owned()].into()), "known errors");
    assert!(of("kim-duk-hong").iter().all(|q| !q.starts_with("name")), "two shapes of one character");
    assert_eq!(of("kim-chol-song"), ["post left".to_owned()].into());
    assert!(of("hong-sun-kyong").is_empty() && of("damascus").is_empty());
    for d in everybody(site).await {
        let listed: usize =
            all.iter().filter(|c| c["subject"] == d["id"]).map(|c| c["rivals"].as_array().unwrap().len()).sum();
        assert_eq!(list(&d, "rivals").len(), listed, "the profile holds every point: {}", d["id"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn posts_that_are_told_together_are_told() {
    let page = site().await.ok("/defectors/hwang-jang-yop").await;
    assert!(
        page.texts(".answer")
            .concat()
            .contains("party international secretary, former chair of the Supreme People's Assembly")
    );
    let posts = page.texts(".said").concat();
    assert!(posts.contains("“party secretary; former chair, SPA standing committee”"), "{posts}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_post_without_beginning_and_end_tells_when_it_was_held() {
    let site = site().await;
    let held = site.json("/api/v1/defectors").await;
    let mut seen = 0;
    for person in held["defectors"].as_array().unwrap() {
        let id = person["id"].as_str().unwrap();
        let profile = site.json(&format!("/api/v1/defectors/{id}")).await;
        for posting in profile["defector"]["postings"].as_array().unwrap() {
            let told = |side: &str| !posting[side]["date"].is_null() && posting[side]["basis"] == "claimed";
            if posting["left"] == false && !posting["held"].is_null() && !told("from") && !told("to") {
                let page = site.ok(&format!("/defectors/{id}")).await;
                assert!(page.texts(".posts td").iter().any(|cell| cell.starts_with("held ")), "{id}");
                seen += 1;
            }
        }
    }
    assert!(seen > 0, "none is told of only while it was held");
}
