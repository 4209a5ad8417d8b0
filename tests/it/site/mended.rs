//! What the record had wrong once, as it is right.

use scraper::Selector;
use serde_json::Value;

use crate::support::site::{Site, site};

async fn defector(site: &Site, id: &str) -> Value {
    site.json(&format!("/api/v1/defectors/{id}")).await["defector"].clone()
}

async fn claim(site: &Site, id: &str) -> Value {
    site.json(&format!("/api/v1/claims/{id}")).await["claim"].clone()
}

/// Hong Sun-kyong left in February or March 1999; three pages that say "2000" mean his arrival in October 2000, and so does one that
/// gives July 2019 for Jo Song-gil.
#[tokio::test(flavor = "multi_thread")]
async fn arrivals_told_as_defections_are_no_rivals_of_the_leaving() {
    let site = site().await;
    for (person, left, told) in [
        ("hong-sun-kyong", "1999", "kbs-2016-08-17-chronicle.5"),
        ("hong-sun-kyong", "1999", "newdonga-2016-04-11-africa.4"),
        ("hong-sun-kyong", "1999", "seoulshinmun-2020-10-07-elite.4"),
        ("jo-song-gil", "2018-11", "newtalk-2024-07-16-ri-il-kyu.2"),
    ] {
        let d = defector(site, person).await;
        assert!(d["left"]["date"].as_str().unwrap().starts_with(left), "{person}: {}", d["left"]);
        let c = claim(site, told).await;
        assert_eq!((&c["superseded"], &c["certainty"]), (&false.into(), &"reported".into()), "{told}");
        assert!(!d["left"]["claims"].as_array().unwrap().contains(&told.into()), "{told} dates the leaving");
        let disputed = d["rivals"].as_array().unwrap().iter().filter(|r| r["field"] == "left");
        assert!(disputed.clone().all(|r| !r["claims"].as_array().unwrap().contains(&told.into())), "{told} is a rival");
    }
}

/// What Italy was asked in December 2018 was asylum: he had left before.
#[tokio::test(flavor = "multi_thread")]
async fn asking_for_asylum_is_no_leaving() {
    let site = site().await;
    let d = defector(site, "jo-song-gil").await;
    assert_eq!(d["left"]["country"], "IT");
    for id in ["ajunews-2019-01-03-list.1", "arabnews-afp-2019-01-03-jo.2"] {
        assert_eq!(claim(site, id).await["predicate"], "other", "{id}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn thae_was_made_public_on_17_august_2016() {
    let site = site().await;
    let d = defector(site, "thae-yong-ho").await;
    assert_eq!(d["made_public"]["date"], "2016-08-17");
    assert_eq!(d["made_public"]["claims"][0], "independent-2016-08-17-thae.1");
}

/// In 1991 Korean papers called Zaire by its own name: Congo was the Republic of Congo.
#[tokio::test(flavor = "multi_thread")]
async fn ko_left_the_republic_of_congo() {
    let d = defector(site().await, "ko-young-hwan").await;
    assert_eq!((&d["left"]["country"], &d["left"]["mission"]), (&"CG".into(), &"brazzaville".into()));
    let served: Vec<&Value> = d["posts"].as_array().unwrap().iter().map(|p| &p["country"]).collect();
    assert!(served.contains(&&"CD".into()) && served.contains(&&"CG".into()), "he served in both: {served:?}");
}

/// "No steps so far" is a denial that an embassy opened, not an announcement that one will.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_opened_in_managua() {
    let site = site().await;
    for id in ["mediapen-2023-12-05.2", "channela-2024-01-30.3", "yonhaptv-2024-04-25.1"] {
        let c = claim(site, id).await;
        assert_eq!((&c["predicate"], &c["certainty"]), (&"opened".into(), &"denied".into()), "{id}");
    }
    assert_eq!(site.json("/api/v1/embassies/managua?asof=2024-05-01").await["embassy"]["status"], "closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn expulsions_name_their_missions() {
    let site = site().await;
    for (id, mission) in [
        ("ap-2017-09-17-kuwait.1", "kuwait-city"),
        ("japantimes-2017-09-12-peru.1", "lima"),
        ("reuters-2017-10-01-italy.1", "rome"),
        ("santiagotimes-2017-12-23-peru.1", "lima"),
        ("yonhap-2017-09-19-spain.1", "madrid"),
    ] {
        assert_eq!(claim(site, id).await["missions"], serde_json::json!([mission]), "{id}");
    }
    let closed = claim(site, "straitstimes-2021-03-22-malaysia.2").await;
    assert_eq!((&closed["kind"], &closed["subject"]), (&"mission".into(), &"kuala-lumpur".into()));
}

/// His first term in Havana was over before the second began.
#[tokio::test(flavor = "multi_thread")]
async fn ri_served_in_havana_twice() {
    let d = defector(site().await, "ri-il-kyu").await;
    let posts = d["posts"].as_array().unwrap();
    let first = posts.iter().find(|p| p["level"] == "third-secretary").unwrap();
    assert_eq!((&first["to"], &first["mission"]), (&"../2019-04".into(), &"havana".into()));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_row_of_what_happened_has_its_evidence() {
    let site = site().await;
    let mut rows = 0;
    for kind in ["embassies", "defectors"] {
        for thing in site.json(&format!("/api/v1/{kind}")).await[kind].as_array().unwrap() {
            let address = format!("/{kind}/{}", thing["id"].as_str().unwrap());
            let page = site.ok(&address).await.html();
            for row in page.select(&Selector::parse("tr[id^=event-]").unwrap()) {
                let words: String = row.text().collect();
                assert!(row.select(&Selector::parse(".evidence").unwrap()).next().is_some(), "{address}: {words}");
                rows += 1;
            }
        }
    }
    assert!(rows > 200, "{rows} rows");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_record_cannot_tell_it_does_not_say() {
    let site = site().await;
    for (address, selector, told) in [
        // A leaving that was published cannot come later.
        ("/defectors/hong-sun-kyong?known=2016-08-17", ".answer", "on 19 February 1999"),
        // A mission of which nothing was public is not named.
        ("/timeline?from=2016&to=2016&known=2016-08-17", "main", "another mission"),
        ("/embassies/hong-kong?known=2016-08-17", ".box", "not known for that day"),
        // A role in words is matched with no other claim.
        ("/claims/bbc-mundo-2024-07-19.79", ".standing", "The record matches no other claim with it."),
        ("/timeline?from=2016&to=2016", "main", "Reported, not established: "),
    ] {
        let text = site.ok(address).await.texts(selector).concat();
        assert!(text.contains(told), "{address}: no “{told}”");
    }
    let page = site.ok("/timeline?from=2016&to=2016&known=2016-08-17").await.texts("main").concat();
    assert!(!page.contains("staff of cairo"), "a raw id");
    // Nobody confirms his own case.
    let facts = site.ok("/defectors/kim-jong-ryul").await.texts(".box").concat();
    assert!(!facts.contains("Confirmed"), "{facts}");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_claim_stands_on_both_sides_of_a_dispute_of_two() {
    let page = site().await.ok("/method/conflicts").await.html();
    let mut disputes = 0;
    for row in page.select(&Selector::parse("tbody tr").unwrap()) {
        let sides: Vec<Vec<&str>> = row
            .select(&Selector::parse(".evidence").unwrap())
            .map(|e| e.attr("data-claims").unwrap().split(' ').collect())
            .collect();
        if let [printed, rival] = sides.as_slice() {
            assert!(!printed.iter().any(|id| rival.contains(id)), "{printed:?} {rival:?}");
            disputes += 1;
        }
    }
    assert!(disputes > 10, "{disputes}");
}
