//! What a mission was on a day, by address: the days on which an audit found the rules misread, and what they say.

use crate::support::site::{Site, site};
use crate::support::{head, own_facts, put};
use serde_json::{Value, json};

pub(super) async fn mission(site: &Site, address: &str) -> Value {
    site.json(&format!("/api/v1/embassies/{address}")).await["embassy"].clone()
}

/// The shipped facts with one more reported claim, served.
pub(super) async fn with_claim(published: &str, mission: &str, claim: &str) -> Site {
    with_claim_of(published, mission, "reported", claim).await
}

pub(super) async fn with_claim_of(published: &str, mission: &str, certainty: &str, claim: &str) -> Site {
    let facts = own_facts();
    let claim = format!(
        "{}\n[[claim]]\nid = \"added.1\"\nkind = \"mission\"\nmission = \"{mission}\"\n{claim}speaker = \"bbc\"\noutlet = \"bbc\"\ncertainty = \"{certainty}\"\nsummary = \"A test.\"\n",
        head("added", published)
    );
    put(facts.path(), &published[..4], "added", &claim);
    Site::of(facts.path()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reopening_of_a_vague_year_parts_two_closings() {
    let site = site().await;
    let luanda = mission(site, "luanda?asof=2023-11-15&known=2023-11-05").await;
    assert_eq!((&luanda["status"], &luanda["closed"]), (&"closed".into(), &"../2023-11-01".into()));
    let closings: Vec<&Value> = luanda["history"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|e| e["event"] == "closed" && e["decides"] == true)
        .collect();
    assert_eq!(closings.len(), 2, "{closings:?}");
    let count = |e: &Value| e["claims"].as_array().unwrap().len();
    assert_eq!((&closings[0]["date"], count(closings[0])), (&json!("1998"), 2));
    assert!(count(closings[1]) >= 3);
}

/// A presumption that begins on the first day of a vague closing parts it from one of a generation before.
#[tokio::test(flavor = "multi_thread")]
async fn a_proof_within_a_vague_closing_parts_it_from_an_earlier_one() {
    let site = site().await;
    let dakar = mission(site, "dakar?asof=1998-12-31&known=2024-02-15").await;
    assert_eq!((&dakar["status"], &dakar["closed"]), (&"closed".into(), &"1998".into()));
    assert_eq!(mission(site, "dakar?asof=2024-02-15&known=2024-02-15").await["closed"], "../2023-12-05");
}

#[tokio::test(flavor = "multi_thread")]
async fn consulates_and_consulates_general_are_one_kind() {
    let site = site().await;
    for id in ["karachi", "hong-kong", "shenyang", "nakhodka"] {
        let embassy = mission(site, id).await;
        let history = embassy["history"].as_array().unwrap();
        let set_aside = |e: &&Value| e["note"].as_str().is_some_and(|n| n.starts_with("of a consulate"));
        let notes: Vec<&Value> = history.iter().filter(set_aside).collect();
        assert!(notes.is_empty(), "{id}: {notes:?}");
        assert_ne!(embassy["status"], "unknown", "{id}");
    }
    // A trade office is another kind: it decides nothing.
    let bangkok = mission(site, "bangkok").await;
    assert_eq!(bangkok["opened"], "1991-03-15");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_from_an_incomplete_list_is_never_exact() {
    let site = site().await;
    let then = "asof=2023-12-10&known=2023-12-10";
    let meta = site.json(&format!("/api/v1/embassies?{then}")).await["meta"].clone();
    assert_eq!(meta["counted"]["at_most"], Value::Null);
    let reported: Vec<&Value> = meta["reported_totals"].as_array().unwrap().iter().map(|t| &t["reported"]).collect();
    assert!(reported.contains(&&json!(46.0)), "{reported:?}");
    for address in ["/embassies", "/"] {
        let page = site.ok(&format!("{address}?{then}")).await;
        let least = meta["counted"]["at_least"].as_i64().unwrap();
        let answer = page.texts("h1.answer").concat();
        assert!(answer.starts_with(&format!("At least {least} diplomatic missions can be named")), "{answer}");
        assert!(page.texts("p.note").concat().contains("46 (South Korean Ministry of Foreign Affairs"), "{address}");
        assert!(!page.body.contains(&format!("had {least} diplomatic missions")), "{address}");
    }
    // A list that names all makes it exact for its own day, and for no other.
    let exact = site.json("/api/v1/embassies?asof=2024-01-30&known=2024-02-15").await["meta"]["counted"].clone();
    assert_eq!((&exact["at_least"], &exact["at_most"]), (&44.into(), &44.into()));
    let later = site.json("/api/v1/embassies?asof=2024-02-15&known=2024-02-15").await["meta"]["counted"].clone();
    assert_eq!((&later["at_least"], &later["at_most"]), (&44.into(), &Value::Null));
    let compared = site.json("/api/v1/embassies/compare?known=2024-02-15").await;
    assert_eq!((&compared["from"]["at_most"], &compared["to"]["at_most"]), (&Value::Null, &Value::Null));
    let totals = site.json("/api/v1/totals?known=2023-12-10").await["totals"].as_array().unwrap().clone();
    // What the record dates closed between the days closed, whether or not a source published by then saw it open before.
    assert_eq!(compared["closed"].as_array().unwrap().len(), 9, "{}", compared["closed"]);
    let of_that_day = totals.iter().find(|t| t["measure"] == "missions-total" && t["as_of"] == "2023-12-05").unwrap();
    assert_eq!((&of_that_day["listed"]["at_most"], &of_that_day["difference"]), (&Value::Null, &0.into()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bound_that_a_presumption_sets_is_not_confirmed() {
    let site = site().await;
    for (id, by) in [
        ("kampala", "2023-10-31"),
        ("luanda", "2023-10-31"),
        ("kathmandu", "2023-11-29"),
        ("conakry", "2023-12-05"),
        ("dakar", "2023-12-05"),
        ("tripoli", "2024-01-30"),
    ] {
        let embassy = mission(site, id).await;
        assert_eq!(embassy["closed"], format!("../{by}"), "{id}");
        let closing = embassy["history"]
            .as_array()
            .unwrap()
            .iter()
            .rfind(|e| e["event"] == "closed" && e["decides"] == true)
            .unwrap();
        assert_eq!(closing["earliest_basis"], "presumed", "{id}");
    }
    let page = site.ok("/embassies/compare").await;
    let kampala = page.texts("tr").into_iter().find(|t| t.contains("Kampala")).unwrap();
    assert!(
        kampala.contains("by 31 October 2023") && kampala.contains("reported; confirmed by 5 December 2023"),
        "{kampala}"
    );
    for address in ["/", "/embassies/compare"] {
        assert!(!site.ok(address).await.body.contains("22 October 2023"), "{address}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_that_says_what_claims_say_is_not_presumed() {
    let site = site().await;
    let then = mission(site, "hong-kong?asof=2024-02-15").await;
    assert_eq!(
        (&then["status"], &then["basis"], &then["decision"]),
        (&"closed".into(), &"attested".into(), &"hong-kong-2024".into())
    );
    let disputed = mission(site, "hong-kong?asof=2023-12-10").await;
    assert_eq!((&disputed["status"], &disputed["basis"]), (&"disputed".into(), &"presumed".into()));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_end_of_a_decision_is_known_when_its_claims_are() {
    let site = site().await;
    for address in [
        "/embassies/hong-kong?known=2023-12-10",
        "/api/v1/embassies/hong-kong?known=2023-12-10",
        "/embassies/hong-kong?known=2023-12-10&asof=2024-03-01",
    ] {
        let body = site.ok(address).await.body;
        assert!(!body.contains("2024-01") && !body.contains("January 2024"), "{address}");
    }
    let later = mission(site, "hong-kong?known=2023-12-10&asof=2024-03-01").await;
    assert_eq!(later["status"], "disputed");
}

#[tokio::test(flavor = "multi_thread")]
async fn closings_of_a_period_are_those_that_the_record_dates_in_it() {
    let site = site().await;
    let rows = site.json("/api/v1/totals").await["totals"].as_array().unwrap().clone();
    let closed = |rows: &[Value], test: &dyn Fn(&Value) -> bool| -> Vec<Value> {
        rows.iter()
            .filter(|t| t["measure"] == "missions-closed" && !t["listed"].is_null() && test(t))
            .cloned()
            .collect()
    };
    let of_1998 = closed(&rows, &|t| t["basis"] == "during" && t["as_of"] == "1998");
    assert!(!of_1998.is_empty());
    for row in of_1998 {
        assert!(row["listed"]["at_least"].as_i64().unwrap() >= 13, "{row}");
    }
    let known = site.json("/api/v1/totals?known=2024-02-15").await["totals"].as_array().unwrap().clone();
    let nine = closed(&known, &|t| t["basis"] == "since" && t["reported"] == 9);
    assert!(!nine.is_empty() && nine.iter().all(|t| t["listed"]["at_least"] == 9), "{nine:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stale_sighting_moves_no_closing() {
    for (moment, day) in [("2023-11-26", "2023-11-26"), ("2025", "2025-06-01")] {
        let site = with_claim(day, "dhaka", &format!("event = \"attested\"\nas_of = \"{moment}\"\n")).await;
        for asof in ["2023-11-28", "2024-02-15", "2026-01-01"] {
            let dhaka = mission(&site, &format!("dhaka?asof={asof}")).await;
            assert_eq!(
                (&dhaka["status"], &dhaka["closed"]),
                (&"closed".into(), &"2023-11-20".into()),
                "{moment} {asof}"
            );
            assert_ne!(dhaka["last_seen_open"]["claim"], "added.1");
            let told = dhaka["history"].as_array().unwrap().iter().find(|e| e["claims"][0] == "added.1").unwrap();
            assert!(told["note"].as_str().unwrap().contains("contradicts the closing"), "{told}");
        }
        let counted = site.json("/api/v1/embassies?asof=2024-02-15").await["meta"]["counted"]["number"].clone();
        assert_eq!(counted, 44);
        assert!(
            site.ok("/embassies/dhaka").await.texts("tr").iter().any(|t| t.contains("contradicts it and weighs less"))
        );
    }
    // A sighting as good as the closing proves the mission open again; one that is better refutes who says only "by then".
    let confirmed = "event = \"attested\"\nas_of = \"2019-05-05\"\n";
    let again = with_claim_of("2019-05-06", "lusaka", "confirmed", confirmed).await;
    let lusaka = mission(&again, "lusaka").await;
    assert_eq!((&lusaka["status"], &lusaka["since"]), (&"open".into(), &"../2019-05-05".into()));
    let kinshasa = mission(site().await, "kinshasa").await;
    let closings: Vec<&Value> = kinshasa["history"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|e| e["event"] == "closed" && e["decides"] == true)
        .collect();
    assert!(closings.iter().all(|c| c["latest"].as_str().unwrap() >= "2024-01-30"), "{closings:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_closed_and_was_seen_again_is_told_so() {
    let site = site().await;
    let page = site.ok("/embassies/algiers").await;
    let life = page.texts("figcaption").concat();
    assert!(life.contains("it closed in 1998 and was open again by 9 September 2023."), "{life}");
    let told = async |id: &str| site.ok(&format!("/embassies/{id}")).await.texts("figcaption").concat();
    let dakar = told("dakar").await;
    assert!(dakar.contains("was open again by 1 January 2022 (presumed)"), "{dakar}");
    assert!(told("kampala").await.contains("it opened in 1972 and closed by 31 October 2023."));
    assert!(told("lima").await.contains("was suspended from December 2017 (presumed)."));
    assert!(told("berlin").await.contains("it opened in 1949 and reopened on 1 March 2001."));
    for id in ["algiers", "lima", "yangon", "dakar"] {
        let body = site.ok(&format!("/embassies/{id}")).await.body;
        for day in ["31 December 1998", "31 December 2017", "6 November 1983"] {
            assert!(!body.contains(&format!("from {day} to {day}")), "{id}: {day}");
        }
    }
}

/// A vague reopening takes nothing from the closing before it, and what opened again by a day was last seen then.
#[tokio::test(flavor = "multi_thread")]
async fn a_vague_reopening_leaves_the_closing_its_day() {
    let site = with_claim("2025-06-01", "tripoli", "event = \"reopened\"\ndate = \"../2025-05-05\"\n").await;
    let then = mission(&site, "tripoli?asof=2024-01-30").await;
    assert_eq!((&then["status"], &then["closed"]), (&"closed".into(), &"../2024-01-30".into()));
    let now = mission(&site, "tripoli").await;
    assert_eq!((&now["status"], &now["last_seen_open"]["date"]), (&"open".into(), &"../2025-05-05".into()));
    let page = site.ok("/embassies/tripoli").await;
    let life = page.texts("figcaption").concat();
    assert!(life.contains("closed by 30 January 2024") && life.contains("reopened by 5 May 2025"), "{life}");
    assert!(!page.texts("p.answer").concat().contains("2011"), "{:?}", page.texts("p.answer"));
    assert!(site.ok("/").await.texts("li").iter().any(|t| t.contains("Tripoli") && t.contains("reopened")));
    let harare = with_claim("2024-06-01", "harare", "event = \"reopened\"\ndate = \"1998/2001\"\n").await;
    assert_eq!(mission(&harare, "harare?asof=1998-12-31").await["status"], "closed");
}

/// Seen on a day, open on that day; closed on a day, not open again for having been seen that day.
#[tokio::test(flavor = "multi_thread")]
async fn a_sighting_holds_on_its_own_day() {
    let site = site().await;
    assert_eq!(mission(site, "hong-kong?asof=2022-11-16&known=2024-01-15").await["status"], "open");
    let site = with_claim("2023-11-20", "dhaka", "event = \"attested\"\nas_of = \"2023-11-20\"\n").await;
    assert_eq!(mission(&site, "dhaka?asof=2024-02-15").await["status"], "closed");
}
