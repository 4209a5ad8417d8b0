//! What lists and histories show, and what filters and searches find.

use crate::support::site::{Site, site};
use crate::support::{head, own_facts, put};
use scraper::Selector;

#[tokio::test(flavor = "multi_thread")]
async fn filters_narrow_and_their_counts_keep_their_word() {
    let site = site().await;
    for (query, facet) in [
        ("asof=2024-02-15", "status"),
        ("asof=2024-02-15&region=africa", "status"),
        ("region=europe&status=open,suspended", "type"),
        ("type=embassy", "region"),
    ] {
        let facets = site.json(&format!("/api/v1/embassies?{query}")).await["meta"]["facets"][facet].clone();
        for (choice, count) in facets.as_object().unwrap() {
            let others: String =
                query.split('&').filter(|p| !p.starts_with(&format!("{facet}="))).collect::<Vec<_>>().join("&");
            let total =
                site.json(&format!("/api/v1/embassies?{others}&{facet}={choice}")).await["meta"]["total"].clone();
            assert_eq!(&total, count, "{query} {facet}={choice}");
        }
    }
    let closed = site.ok("/embassies?status=closed&region=europe").await;
    assert!(closed.texts("tbody .state").iter().all(|s| s == "closed"));
    let listed = closed.texts("tbody tr").len();
    assert_eq!(site.json("/api/v1/embassies?status=closed&region=europe").await["meta"]["total"], listed);
    // A comma list and repeated keys are the same.
    let total = async |q: &str| site.json(&format!("/api/v1/embassies?{q}")).await["meta"]["total"].clone();
    assert_eq!(total("status=open,closed").await, total("status=open&status=closed").await);
    // Nothing matches: a page that says so.
    assert!(site.ok("/embassies?q=atlantis").await.body.contains("No mission matches"));
}

#[tokio::test(flavor = "multi_thread")]
async fn typed_words_are_text_not_syntax() {
    let site = site().await;
    for typed in [
        "\"",
        "il-gyu",
        "foo*",
        "*",
        "a OR b",
        "NEAR(a b)",
        "title:madrid",
        "'; DROP TABLE claims; --",
        "(",
        "^x",
        "{",
        "🙂",
        "%25",
        "리",
        "a\u{0}b",
    ] {
        let q: String = form_urlencoded::byte_serialize(typed.as_bytes()).collect();
        site.ok(&format!("/search?q={q}")).await;
        site.ok(&format!("/api/v1/search?q={q}")).await;
        site.ok(&format!("/embassies?q={q}")).await;
        site.ok(&format!("/defectors?q={q}")).await;
        site.ok(&format!("/sources?q={q}")).await;
    }
    let hit = site.json("/api/v1/search?q=il-gyu").await;
    assert!(hit["search"].as_array().unwrap().iter().any(|h| h["id"] == "ri-il-kyu"), "{hit}");
}

/// The front page tells what the state is, not what single claims say: Damascus is suspended, Kinshasa disputed.
#[tokio::test(flavor = "multi_thread")]
async fn latest_changes_are_those_of_the_states() {
    let page = site().await.ok("/").await;
    let changes = page.texts(".columns section:first-child li");
    let of = |city: &str| changes.iter().filter(|c| c.starts_with(city)).cloned().collect::<Vec<_>>();
    assert!(of("Damascus").len() == 1 && of("Damascus")[0].contains("suspended"), "{changes:?}");
    assert!(of("Kinshasa").len() == 1 && of("Kinshasa")[0].contains("disputed"), "{changes:?}");
    assert!(of("Hong Kong").iter().all(|c| !c.contains("October 2023: ")), "{changes:?}");
}

/// Only diplomats, and others of whom a claim says so, served at a mission.
#[tokio::test(flavor = "multi_thread")]
async fn people_at_missions_are_those_who_served_there() {
    let site = site().await;
    let people = async |id: &str| {
        site.json(&format!("/api/v1/embassies/{id}")).await["embassy"]["people"]
            .as_array()
            .unwrap()
            .iter()
            .map(|p| p["id"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert!(people("havana").await.contains(&"ri-il-kyu".to_owned()));
    assert!(people("rome").await.contains(&"jo-song-gil".to_owned()));
    for stranger in ["hwang-jang-yop", "cho-myung-chul", "jang-jin-sung", "ri-jong-ho"] {
        assert!(!people("beijing").await.contains(&stranger.to_owned()), "{stranger}");
    }
}

/// Known errors and claims about other posts stand in the history as what they are.
#[tokio::test(flavor = "multi_thread")]
async fn history_tells_what_does_not_count() {
    let site = site().await;
    let notes = async |id: &str| {
        site.json(&format!("/api/v1/embassies/{id}")).await["embassy"]["history"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|h| !h["note"].is_null())
            .map(|h| format!("{} {} {}", h["event"], h["date"], h["note"]))
            .collect::<Vec<_>>()
    };
    assert!(notes("beijing").await.iter().any(|n| n.contains("opened") && n.contains("known error")));
    assert!(notes("lima").await.iter().any(|n| n.contains("trade mission")));
    assert!(notes("tripoli").await.iter().any(|n| n.contains("closed") && n.contains("presumption")));
}

/// From decades to days: each bar leads to a window with as many entries as it says, and more that reach into it.
#[tokio::test(flavor = "multi_thread")]
async fn the_timeline_zooms_from_decades_to_days() {
    let site = site().await;
    for view in ["", "?view=claims"] {
        let mut address = format!("/timeline{view}");
        for label in ["2020s", "2024", "July", "16 July 2024"] {
            let page = site.ok(&address).await;
            let html = page.html();
            let link =
                html.select(&Selector::parse(".chips a").unwrap()).find(|a| a.text().collect::<String>() == label);
            address = link.unwrap_or_else(|| panic!("{label} on {address}")).value().attr("href").unwrap().to_owned();
        }
        let own = if view.is_empty() { "" } else { "&view=claims" };
        assert_eq!(address, format!("/timeline?from=2024-07-16&to=2024-07-16{own}"));
        let told = site.ok(&address).await.texts("ol.claims .about, .happening .what");
        assert!(told.iter().any(|a| a.contains("Ri Il Kyu")), "{told:?}");
    }
}

/// What the second clock must not tell, and days that must fall where they belong.
#[tokio::test(flavor = "multi_thread")]
async fn days_fall_where_they_belong() {
    let site = site().await;
    // Published on the 11th; its original on the 31st.
    let reprint = async |query: &str| {
        let json = site.json(&format!("/api/v1/sources/bbc-2017-12-lowy{query}")).await;
        json["source"]["reprint_of"].clone()
    };
    assert_eq!(reprint("?known=2017-12-25").await, serde_json::Value::Null);
    assert_eq!(reprint("").await, "bbc-2017-12-still-talking");

    // Said on 30 January of what had happened by 4 January.
    let listed =
        async |query: &str| site.ok(&format!("/timeline?{query}")).await.body.contains("newsrebeat-2024-01-30.1");
    assert!(listed("from=2024-01-04&to=2024-01-04").await);
    assert!(!listed("from=2024-01-30&to=2024-01-30").await);

    // Nobody of 2016 had begun to leave in 1950; two days are compared forwards.
    assert_eq!(site.json("/api/v1/defectors?asof=1950-01-01").await["defectors"].as_array().unwrap().len(), 0);
    let back = site.get("/embassies/compare?from=2015-01-01&to=1995-01-01").await;
    assert_eq!(back.status, 400);
    assert!(back.body.contains("before the first"));
}

/// A name that nobody had printed yet is neither shown nor found; later, it is both.
#[tokio::test(flavor = "multi_thread")]
async fn a_name_is_found_from_the_day_on_which_it_was_printed() {
    let facts = own_facts();
    let registry = facts.path().join("persons.toml");
    let entry = "\n[[person]]\nid = \"zz-testname\"\nname = \"Zz Testname\"\nstanding = \"identified\"\ndefector = true\nclass = \"diplomat\"\n";
    std::fs::write(&registry, std::fs::read_to_string(&registry).unwrap() + entry).unwrap();
    let claim = |source: &str, printed: &str| {
        format!(
            "\n[[claim]]\nid = \"{source}.1\"\nkind = \"person\"\nperson = \"zz-testname\"\n{printed}field = \"left\"\nvalue.from_country = \"IT\"\ndate = \"2019-05\"\nspeaker = \"bbc\"\noutlet = \"bbc\"\ncertainty = \"reported\"\nsummary = \"Somebody left the service.\"\n"
        )
    };
    put(facts.path(), "2020", "t-first", &(head("t-first", "2020-01-01") + &claim("t-first", "")));
    let printed = claim("t-later", "name_as_printed = \"Zz Testname\"\n");
    put(facts.path(), "2021", "t-later", &(head("t-later", "2021-01-01") + &printed));

    let site = Site::of(facts.path()).await;
    for (known, told) in [("2020-06-01", false), ("2021-01-01", true)] {
        let profile = site.ok(&format!("/defectors/zz-testname?known={known}")).await;
        assert_eq!(profile.texts("h1")[0].contains("Testname"), told, "{known}");
        for address in ["/search?q=Testname", "/defectors?q=Testname"] {
            let page = site.ok(&format!("{address}&known={known}")).await;
            assert_eq!(page.body.contains("/defectors/zz-testname?"), told, "{address} {known}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_says_is_found_by_the_speaker() {
    let site = site().await;
    let hits = site.json("/api/v1/search?q=Nam+Sung-wook&kind=claim").await["search"].clone();
    let ids: Vec<String> = hits.as_array().unwrap().iter().map(|h| h["id"].as_str().unwrap().to_owned()).collect();
    assert!(!ids.is_empty());
    for id in ids {
        let claim = site.json(&format!("/api/v1/claims/{id}")).await["claim"].clone();
        let told = [&claim["speaker"], &claim["summary"]].map(ToString::to_string).join(" ").to_lowercase();
        assert!(told.contains("nam"), "{id}: {told}");
    }
    // The events among the claims are counted apart from the matches.
    let page = site.ok("/search?q=london").await;
    let lists = page.texts("details.tab summary .n");
    let numbers: Vec<usize> = lists.iter().map(|n| n.parse().unwrap()).collect();
    let found = site.json("/api/v1/search?q=london").await["meta"]["total"].as_u64().unwrap();
    let events = numbers.iter().sum::<usize>() - usize::try_from(found).unwrap();
    let head = page.texts("h1").concat();
    assert!(head.contains(&format!("{found} matches")) && head.contains(&format!("{events} events")), "{head}");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_misspells_the_address_of_all_claims_is_shown_that_of_others() {
    let site = site().await;
    for (wrong, right) in [
        ("/defectors/Ri-Il-Kyu/claims", "/defectors/ri-il-kyu/claims"),
        ("/embassies/madrit/claims", "/embassies/madrid/claims"),
        ("/embassies/madrit", "/embassies/madrid"),
    ] {
        let page = site.get(wrong).await;
        assert_eq!(page.status, 404, "{wrong}");
        assert!(page.body.contains(&format!("href=\"{right}\"")), "{wrong}");
    }
}
