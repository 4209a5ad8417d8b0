//! Posts: where they belong, when they began and ended.

use std::collections::{BTreeMap, BTreeSet};

use chancery::domain::claim::{PersonValue, Posting};
use chancery::domain::edtf::Edtf;
use chancery::domain::mission_words::names;
use chancery::domain::network::{Mission, Network};
use chancery::domain::person::PersonClaim;
use chancery::domain::person::posting::place;
use chancery::domain::scope::Scope;
use chancery::domain::value::Text;
use chancery::domain::vocab::{Certainty, MissionType, PersonField, Region};
use proptest::prelude::*;
use serde_json::Value;

use crate::rules::postings::said;
use crate::site::persons::{everybody, list, strings};
use crate::support::site::{Site, site};
use crate::support::{head, own_facts, put};

/// A post begins and ends when a claim says so, never on the day of a claim or of an article.
#[tokio::test(flavor = "multi_thread")]
async fn posts_begin_and_end_as_claims_say() {
    let site = site().await;
    for d in everybody(site).await {
        let claims: BTreeMap<String, Value> =
            list(&d, "claims").into_iter().map(|c| (c["id"].as_str().unwrap().to_owned(), c)).collect();
        for post in list(&d, "posts") {
            for end in ["from", "to"] {
                let told = strings(&post["claims"]).iter().all(|c| claims[c]["value"][end] == post[end]);
                assert!(post[end].is_null() || told, "{}: {post}", d["id"]);
                assert!(post[end].as_str().is_none_or(|t| Edtf::parse(t).is_ok()), "{post}");
            }
            assert!(post["said_for"].is_null() || (post["from"].is_null() && post["to"].is_null()), "{post}");
        }
    }
    for d in everybody(site).await {
        let page = site.ok(&format!("/defectors/{}", d["id"].as_str().unwrap())).await;
        assert_eq!(page.texts("tr.post").len(), list(&d, "postings").len(), "one row a posting: {}", d["id"]);
    }
}

async fn people(site: &Site, mission: &str) -> Vec<Value> {
    list(&site.json(&format!("/api/v1/embassies/{mission}")).await["embassy"], "people")
}

/// Who served at a mission is told by a claim that names it or gives a level there, never by the country alone.
#[tokio::test(flavor = "multi_thread")]
async fn posts_stand_under_the_mission_that_claims_name() {
    let site = site().await;
    let has = async |mission: &str, person: &str| people(site, mission).await.iter().any(|p| p["id"] == person);
    for (mission, person) in [
        ("rome", "kim-dong-su"),
        ("bern", "kim-dong-su"),
        ("singapore", "kim-kwang-jin"),
        ("vienna", "kim-jong-ryul"),
        ("beijing", "hwang-jang-yop"),
        ("beijing", "kim-hyun-woo"),
        ("shenyang", "unnamed-2017-shenyang-taekwondo"),
        // A section for the protection of interests, under another state's embassy, is a body of its own.
        ("berlin", "kim-kyong-pil"),
    ] {
        assert!(!has(mission, person).await, "{person} at {mission}");
    }
    for (mission, person) in [
        ("rome", "jo-song-gil"),
        ("lusaka", "cha-song-gun"),
        ("lusaka", "hyon-song-il"),
        ("moscow", "kim-chol-song"),
        ("cairo", "jang-seung-gil"),
        ("paris", "jang-seung-ho"),
        ("bangkok", "hong-sun-kyong"),
        ("addis-ababa", "unnamed-2009-ethiopia"),
        ("sofia", "unnamed-2016-bulgaria"),
    ] {
        assert!(has(mission, person).await, "{person} at {mission}");
    }
    let cha = people(site, "lusaka").await.into_iter().find(|p| p["id"] == "cha-song-gun").unwrap();
    assert_eq!(cha["left_from_here"], true, "{cha}");
    let left =
        async |id: &str| site.json(&format!("/api/v1/defectors/{id}")).await["defector"]["left"]["mission"].clone();
    assert_eq!((left("cha-song-gun").await, left("kim-dong-su").await), ("lusaka".into(), Value::Null));
}

/// Page, profile and the mission left follow one rule.
#[tokio::test(flavor = "multi_thread")]
async fn profiles_and_missions_place_people_alike() {
    let site = site().await;
    for d in everybody(site).await {
        let firm: BTreeSet<String> = list(&d, "claims")
            .iter()
            .filter(|c| c["certainty"] == "confirmed" || c["certainty"] == "reported")
            .map(|c| c["id"].as_str().unwrap().to_owned())
            .collect();
        for post in list(&d, "posts") {
            let Some(mission) = post["mission"].as_str() else { continue };
            let claims: BTreeSet<String> = strings(&post["claims"]).intersection(&firm).cloned().collect();
            let here = people(site, mission).await.into_iter().find(|p| p["id"] == d["id"]);
            let listed = here.map(|p| strings(&p["claims"])).unwrap_or_default();
            assert!(claims.is_subset(&listed), "{} at {mission}: {post}", d["id"]);
        }
    }
}

/// The words of other languages count; other bodies and other states' embassies do not.
#[tokio::test(flavor = "multi_thread")]
async fn missions_are_named_in_many_languages() {
    let site = site().await;
    let mission = |id: &str| site.snapshot.network().missions.iter().find(|m| m.id == id).unwrap().clone();
    let (rome, havana, shenyang) = (mission("rome"), mission("havana"), mission("shenyang"));
    for word in [
        "embassy",
        "대사관",
        "Embajada de Corea del Norte",
        "ambassade",
        "посольство",
        "Πρεσβεία",
        "DPRK mission",
        "the North’s embassy",
    ] {
        assert!(names(&rome, word), "{word}");
    }
    assert!(names(&havana, "Left the Cuba embassy in November") && names(&shenyang, "총영사관"));
    for word in [
        "FAO mission",
        "DPRK mission to FAO",
        "the South Korean embassy",
        "Japan’s embassy",
        "banking subsidiary",
        "총영사관",
        "trade mission",
        "consulate",
    ] {
        assert!(!names(&rome, word), "{word}");
    }
}

/// An embassy in Rome and nothing else.
fn one_embassy() -> Network {
    let mission = Mission {
        id: "rome".to_owned().into(),
        country: "IT".to_owned().into(),
        city: "Rome".to_owned(),
        hangul: None,
        region: Region::Europe,
        lat: 0.0,
        lon: 0.0,
        kind: MissionType::Embassy,
        form: None,
        counted: true,
        counted_note: None,
        claims: Vec::new(),
        events: Vec::new(),
        rulings: Vec::new(),
    };
    Network { missions: vec![mission], lists: Vec::new() }
}

proptest! {
    /// What each claim tells of the body, and what they tell together: a claim that names another body never stands under
    /// the mission, one that names the mission always does, and without a word of either the country alone places nobody.
    #[test]
    fn a_country_alone_places_nobody(told in prop::collection::vec(0..4_usize, 1..7)) {
        let value = |kind: usize| {
            let mut post = Posting { country: Some("IT".to_owned().into()), ..Posting::default() };
            match kind {
                0 => post.body = Some(Text("embassy".to_owned())),
                1 => post.words = Some(Text("third secretary".to_owned())),
                2 => post.body = Some(Text("FAO mission".to_owned())),
                _ => post.duties = Some(Text("at work".to_owned())),
            }
            PersonValue::Posting(Box::new(post))
        };
        let claim = |(n, kind): (usize, &usize)| {
            said(u32::try_from(n + 1).unwrap(), Certainty::Reported, PersonField::Post, value(*kind))
        };
        let claims: Vec<PersonClaim> = told.iter().enumerate().map(claim).collect();
        let placed = place(&claims, &one_embassy(), Scope::EVERYTHING);
        let by_others = told.contains(&0) || (told.contains(&1) && !told.contains(&2));
        for (i, kind) in told.iter().enumerate() {
            // What tells no body can be of either, where two stand in one city.
            let either = by_others && !told.contains(&2);
            let wanted = match kind { 0 => true, 1 => by_others, 2 => false, _ => either };
            prop_assert_eq!(placed.mission(&format!("c.{}", i + 1)).is_some(), wanted, "{:?}", told);
        }
    }
}

/// The same of facts that were not there when the rules were written.
#[tokio::test(flavor = "multi_thread")]
async fn the_rules_hold_for_other_values() {
    let facts = own_facts();
    let registry = facts.path().join("persons.toml");
    let entry = |id: &str| {
        format!(
            "\n[[person]]\nid = \"{id}\"\nname = \"Zz {id}\"\nstanding = \"identified\"\ndefector = true\nclass = \"diplomat\"\n"
        )
    };
    let persons = std::fs::read_to_string(&registry).unwrap()
        + &entry("zz-banker")
        + &entry("zz-delegate")
        + &entry("zz-korean")
        + &entry("zz-missing")
        + &entry("zz-weak");
    std::fs::write(&registry, persons).unwrap();
    let claim = |n: u32, person: &str, rest: &str| {
        format!(
            "\n[[claim]]\nid = \"t-people.{n}\"\nkind = \"person\"\nperson = \"{person}\"\n{rest}speaker = \"bbc\"\noutlet = \"bbc\"\ncertainty = \"reported\"\nsummary = \"A claim.\"\n"
        )
    };
    let text = head("t-people", "2025-06-01")
        + &claim(
            1,
            "zz-delegate",
            "field = \"post\"\nvalue.level = \"counsellor\"\nvalue.words = \"counsellor\"\nvalue.body = \"mission to UNESCO\"\nvalue.country = \"FR\"\nvalue.city = \"Paris\"\ndate = \"2025-05\"\n",
        )
        + &claim(
            2,
            "zz-korean",
            "also_printed = [\"Jeong Cheolsu\"]\nfield = \"post\"\nvalue.body = \"주스페인 대사관\"\nvalue.country = \"ES\"\n",
        )
        + &claim(3, "zz-missing", "field = \"reported-missing\"\nvalue.from_place = \"Asia\"\ndate = \"2024-03\"\n")
        + &claim(4, "zz-banker", "field = \"post\"\nvalue.words = \"head of a bank branch\"\nvalue.country = \"ES\"\n")
        + &claim(5, "zz-weak", "field = \"defected\"\nvalue.from_country = \"ES\"\n")
        + &claim(6, "zz-weak", "field = \"defected\"\nvalue.from_country = \"ES\"\ndate = \"2024-05\"\n")
            .replace("\"reported\"", "\"unconfirmed\"");
    put(facts.path(), "2025", "t-people", &text);
    let site = Site::of(facts.path()).await;
    let ids = |list: Vec<Value>| list.iter().map(|p| p["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
    assert!(!ids(people(&site, "paris").await).contains(&"zz-delegate".to_owned()));
    let madrid = ids(people(&site, "madrid").await);
    assert!(madrid.contains(&"zz-korean".to_owned()) && !madrid.contains(&"zz-banker".to_owned()), "{madrid:?}");
    let post = site.json("/api/v1/defectors/zz-delegate").await["defector"]["posts"][0].clone();
    assert_eq!((&post["from"], &post["said_for"]), (&Value::Null, &"2025-05".into()));
    let found = list(&site.json("/api/v1/search?q=cheol-su").await, "search");
    assert!(ids(found).iter().any(|id| id == "zz-korean"));
    let story = site.ok("/defectors/zz-missing").await.texts("p.answer").concat();
    assert!(story.contains("was reported missing in March 2024, as BBC reported"), "{story}");
    // A day that only a weaker claim gives is told as that claim's.
    let story = site.ok("/defectors/zz-weak").await.texts("p.answer").concat();
    assert!(story.contains("left North Korea’s service in Spain in May 2024, as BBC reported"), "{story}");
}
