//! Pages by address.

use std::collections::BTreeSet;

use axum::http::{Method, StatusCode, header};
use scraper::Selector;

use crate::support::site::{Site, site};
use crate::support::{attested, head, own_facts, put};

/// Every kind of page.
const PAGES: [&str; 18] = [
    "/",
    "/embassies",
    "/embassies/madrid",
    "/embassies/compare",
    "/defectors",
    "/defectors/lag",
    "/defectors/ri-il-kyu",
    "/defectors/unnamed-2023-france",
    "/timeline",
    "/totals",
    "/method/conflicts",
    "/corrections",
    "/timeline?from=2023&to=2023",
    "/sources",
    "/sources/bbc-mundo-2024-07-19",
    "/claims/bbc-mundo-2024-07-19.1",
    "/search?q=havana",
    "/method",
];

#[tokio::test(flavor = "multi_thread")]
async fn every_page_is_there_has_one_heading_and_keeps_the_rules_of_the_house() {
    let site = site().await;
    for address in PAGES {
        let page = site.ok(address).await;
        assert_eq!(page.texts("h1").len(), 1, "{address}");
        assert!(!page.texts("h1")[0].is_empty(), "{address}");
        assert!(page.texts("title")[0].ends_with("· chancery"), "{address}");
        for (selector, n) in [
            ("main", 1),
            ("a.skip", 1),
            ("html[lang=en]", 1),
            ("meta[name=description]", 1),
            ("link[rel=canonical]", 1),
        ] {
            let found = page.html().select(&Selector::parse(selector).unwrap()).count();
            assert_eq!(found, n, "{selector} on {address}");
        }
        for forbidden in ["style=", "<script", "onclick", "javascript:", "N/A", ">null<", "9999-", "1970-01-01"] {
            assert!(!without_ours(&page.body).contains(forbidden), "{forbidden} on {address}");
        }
        let csp = page.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(csp.starts_with("default-src 'none'") && !csp.contains("unsafe"), "{csp}");
        assert!(page.headers.get(header::SET_COOKIE).is_none());
    }
}

/// A page without the two elements of script that are ours: the file, and data that is never run.
fn without_ours(body: &str) -> String {
    body.replace("<script src=\"/static/site.", "").replace("<script type=\"application/ld+json\">", "")
}

/// Links lead somewhere: every address of the site that any kind of page names.
#[tokio::test(flavor = "multi_thread")]
async fn no_link_is_broken() {
    let site = site().await;
    let mut links = BTreeSet::new();
    for address in PAGES {
        let page = site.ok(address).await.html();
        for element in page.select(&Selector::parse("a[href], link[href]").unwrap()) {
            let href = element.value().attr("href").unwrap();
            if href.starts_with('/') {
                links.insert(href.split('#').next().unwrap().to_owned());
            }
        }
    }
    assert!(links.len() > 400, "{}", links.len());
    for link in links {
        let answer = site.get(&link).await;
        assert_eq!(answer.status, StatusCode::OK, "{link}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_address_of_the_sitemap_is_a_page() {
    let site = site().await;
    let map = site.ok("/sitemap.xml").await;
    let places: Vec<&str> = map.body.split("<loc>").skip(1).map(|p| p.split("</loc>").next().unwrap()).collect();
    assert!(places.len() > 850, "{}", places.len());
    for place in places.iter().step_by(9) {
        site.ok(place.strip_prefix("https://chancery.example").unwrap()).await;
    }
    assert!(site.ok("/robots.txt").await.body.contains("Sitemap: https://chancery.example/sitemap.xml"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_front_page_says_the_answer_first() {
    let page = site().await.ok("/").await;
    assert_eq!(
        page.texts("h1"),
        [
            "North Korea had 53 diplomatic missions on 31 December 2022 and 44 on 15 February 2024: 9 closed and none opened, which explains the difference. One of the 44 is disputed."
        ]
    );
    assert_eq!(page.texts(".figure .number"), ["53", "44"]);
    assert_eq!(page.texts(".figure tbody td"), ["47", "39", "3", "2", "3", "3"]);
}

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
async fn bad_values_name_the_parameter_and_what_is_allowed() {
    let site = site().await;
    for (address, parameter, part) in [
        ("/embassies?status=opne", "status", "Did you mean “open”?"),
        ("/embassies?asof=2023-02-30", "asof", "not a day of the calendar"),
        ("/embassies?asof=1850", "asof", "before 1948"),
        ("/embassies?known=1947-12-31", "known", "before 1948"),
        ("/embassies?asof=2099", "asof", "has not begun"),
        ("/embassies?known=soon", "known", "2024-02-15"),
        ("/embassies?type=castle", "type", "embassy, consulate-general"),
        ("/embassies?country=XX", "country", "ISO 3166-1"),
        ("/embassies?counted=maybe", "counted", "neither true nor false"),
        ("/embassies?sort=height", "sort", "city, country"),
        ("/embassies/compare?from=x", "from", "no day"),
        ("/defectors?standing=famous", "standing", "identified"),
        ("/defectors?from=19", "from", "no day"),
        ("/timeline?kind=rumour", "kind", "mission, person"),
        ("/timeline?page=0", "page", "numbered from 1"),
        ("/sources?language=xx", "language", "en"),
        ("/search?q=a&kind=book", "kind", "person"),
    ] {
        let page = site.get(address).await;
        assert_eq!(page.status, StatusCode::BAD_REQUEST, "{address}");
        assert!(page.texts("h1")[0].contains(&format!("“{parameter}”")), "{address}: {:?}", page.texts("h1"));
        assert!(page.body.contains(part), "{address}: {}", page.body);
        let problem = site.get(&format!("/api/v1{address}")).await;
        assert_eq!(problem.headers[header::CONTENT_TYPE], "application/problem+json");
        let json = problem.json();
        assert_eq!((&json["status"], &json["parameter"]), (&400.into(), &parameter.into()), "{address}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_there_is_refused_with_ways_on() {
    let site = site().await;
    for (address, wanted) in [
        ("/embassies/madrit", "/embassies/madrid"),
        ("/defectors/ri-il-kyo", "/defectors/ri-il-kyu"),
        ("/sources/bbc-mundo-2024-07-18", "/sources/bbc-mundo-2024-07-19"),
        ("/claims/bbc-mundo-2024-07-19.999", "/sources/bbc-mundo-2024-07-19"),
        ("/nowhere", "/embassies"),
    ] {
        let page = site.get(address).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{address}");
        assert!(page.body.contains(&format!("href=\"{wanted}\"")), "{address}: {}", page.body);
    }
    for address in ["/embassies/%00", "/embassies/%ff", "/claims/%ff.1", "/embassies/%2e%2e"] {
        assert!(site.get(address).await.status.is_client_error(), "{address}");
    }
    let page = site.get("/static/%ff").await;
    assert_eq!(page.status, StatusCode::BAD_REQUEST);
    assert!(page.body.contains("The address cannot be read."), "{}", page.body);
    assert_eq!(site.get(&format!("/search?q={}", "a".repeat(5000))).await.status, StatusCode::URI_TOO_LONG);
    for method in [Method::POST, Method::PUT, Method::DELETE] {
        let page = site.ask(method, "/embassies", &[]).await;
        assert_eq!(
            (page.status, page.headers[header::ALLOW].to_str().unwrap()),
            (StatusCode::METHOD_NOT_ALLOWED, "GET, HEAD")
        );
    }
    let head = site.ask(Method::HEAD, "/embassies/madrid", &[]).await;
    assert_eq!((head.status, head.body.as_str()), (StatusCode::OK, ""));
    assert_eq!(site.get("/embassies/?asof=2020").await.headers[header::LOCATION], "/embassies?asof=2020-12-31");
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

#[tokio::test(flavor = "multi_thread")]
async fn who_has_the_page_is_not_sent_it_again() {
    let site = site().await;
    let tag = site.ok("/embassies").await.headers[header::ETAG].to_str().unwrap().to_owned();
    let again = site.ask(Method::GET, "/embassies", &[("if-none-match", &tag)]).await;
    assert_eq!((again.status, again.body.as_str()), (StatusCode::NOT_MODIFIED, ""));
    let style = site.ok("/").await;
    let sheet = style
        .html()
        .select(&Selector::parse("link[rel=stylesheet]").unwrap())
        .next()
        .unwrap()
        .value()
        .attr("href")
        .unwrap()
        .to_owned();
    assert!(site.ok(&sheet).await.headers[header::CACHE_CONTROL].to_str().unwrap().contains("immutable"));
    let packed = site.ask(Method::GET, "/embassies", &[("accept-encoding", "br")]).await;
    assert_eq!(packed.headers[header::CONTENT_ENCODING], "br");
}

/// Under `known=K` nothing depends on what was published after K: a token in a later claim is nowhere.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_published_later_is_in_no_byte() {
    let facts = own_facts();
    let claim = |n: u32, rest: &str| {
        format!(
            "\n[[claim]]\nid = \"t-later.{n}\"\nkind = \"person\"\nperson = \"ri-il-kyu\"\n{rest}speaker = \"bbc\"\noutlet = \"bbc\"\ncertainty = \"confirmed\"\nsummary = \"A Zzyzxtoken claim.\"\n"
        )
    };
    let text = head("t-later", "2025-06-01").replace("A test", "Zzyzxtoken title")
        + &attested("t-later", 1, "madrid", "2025-05", "Zzyzxtoken seen.")
        + &claim(
            2,
            "name_as_printed = \"Zzyzxtoken Kyu\"\nfield = \"name\"\nvalue.forms = [{ form = \"Zzyzxtoken\", script = \"latin\" }]\n",
        )
        + &claim(3, "field = \"post\"\nvalue.words = \"Zzyzxtoken rank\"\nvalue.country = \"ES\"\n");
    put(facts.path(), "2025", "t-later", &text);
    let site = Site::of(facts.path()).await;
    let addresses = [
        "/",
        "/embassies",
        "/embassies/madrid",
        "/embassies/compare",
        "/defectors",
        "/defectors/ri-il-kyu",
        "/timeline",
        "/timeline?from=2025",
        "/sources",
        "/search?q=zzyzxtoken",
        "/sitemap.xml",
        "/method",
    ];
    for address in addresses {
        let joint = if address.contains('?') { '&' } else { '?' };
        for path in [address.to_owned(), format!("/api/v1{address}")] {
            let hidden = site.get(&format!("{path}{joint}known=2025-05-31")).await;
            let echo = address.contains("q=");
            let found = hidden.body.to_lowercase().matches("zzyzxtoken").count();
            // What was typed is printed back, and nothing more.
            assert!(if echo { !hidden.body.contains("t-later") } else { found == 0 }, "{path}");
            assert!(echo || !hidden.body.contains("t-later"), "{path}");
        }
    }
    for address in ["/sources/t-later", "/claims/t-later.1"] {
        site.ok(address).await;
        assert_eq!(site.get(&format!("{address}?known=2025-05-31")).await.status, StatusCode::NOT_FOUND);
    }
    assert!(site.ok("/embassies/madrid").await.body.contains("Zzyzxtoken"));
    assert!(site.ok("/embassies/madrid?known=2025-06-01").await.body.contains("Zzyzxtoken"));
}

#[tokio::test(flavor = "multi_thread")]
async fn markup_in_facts_is_text() {
    let facts = own_facts();
    let mut persons = std::fs::read_to_string(facts.path().join("persons.toml")).unwrap();
    persons = persons.replace("name = \"Ri Il Kyu\"", "name = \"<script>alert(1)</script>\"");
    std::fs::write(facts.path().join("persons.toml"), persons).unwrap();
    put(
        facts.path(),
        "2024",
        "t-x",
        &(head("t-x", "2024-05-01").replace("A test", "<b>&\\\"'")
            + &attested("t-x", 1, "havana", "2024-04", "<img src=x onerror=alert(1)>")),
    );
    let site = Site::of(facts.path()).await;
    for address in [
        "/defectors/ri-il-kyu",
        "/defectors",
        "/embassies/havana",
        "/sources/t-x",
        "/claims/t-x.1",
        "/search?q=script",
        "/",
    ] {
        let page = site.ok(address).await;
        let body = without_ours(&page.body);
        assert!(!body.contains("<script") && !body.contains("<img") && !body.contains("<b>"), "{address}");
    }
    assert_eq!(site.ok("/claims/t-x.1").await.texts("h1"), ["<img src=x onerror=alert(1)>"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn old_ids_lead_on_and_withdrawn_ones_are_gone_without_a_trace() {
    let facts = own_facts();
    let digest = chancery::domain::address::digest("/defectors/zzyzx-token");
    std::fs::write(
        facts.path().join("moved.toml"),
        "[[moved]]\nid = \"hongkong\"\nkind = \"mission\"\nto = \"hong-kong\"\n",
    )
    .unwrap();
    std::fs::write(
        facts.path().join("withdrawn.toml"),
        format!("[[withdrawn]]\nid = \"{digest}\"\nkind = \"person\"\nmonth = \"2025-03\"\n"),
    )
    .unwrap();
    let site = Site::of(facts.path()).await;
    let moved = site.get("/embassies/hongkong?asof=2020").await;
    assert_eq!(
        (moved.status, moved.headers[header::LOCATION].to_str().unwrap()),
        (StatusCode::PERMANENT_REDIRECT, "/embassies/hong-kong?asof=2020-12-31")
    );
    assert_eq!(site.get("/api/v1/embassies/hongkong").await.headers[header::LOCATION], "/api/v1/embassies/hong-kong");
    let gone = site.get("/defectors/zzyzx-token").await;
    assert_eq!(gone.status, StatusCode::GONE);
    assert!(gone.texts("h1")[0].contains("2025-03") && !gone.body.contains("zzyzx"), "{}", gone.body);
    assert_eq!(site.get("/api/v1/defectors/zzyzx-token").await.status, StatusCode::GONE);
    assert_eq!(site.get("/defectors/zzyzx-other").await.status, StatusCode::NOT_FOUND);
}

/// A handler that panics costs one page, not the server.
#[tokio::test(flavor = "multi_thread")]
async fn a_panic_becomes_a_page() {
    use tower::ServiceExt;
    let router: axum::Router = axum::Router::new()
        .route("/", axum::routing::get(async || -> &'static str { panic!("a secret of the inside") }))
        .layer(tower_http::catch_panic::CatchPanicLayer::custom(chancery::web::refuse::panicked))
        .layer(axum::middleware::from_fn(chancery::web::refuse::render));
    let request = http::Request::builder().uri("/").body(axum::body::Body::empty()).unwrap();
    let response = router.oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    let body = axum::body::to_bytes(response.into_body(), 1 << 20).await.unwrap();
    let text = String::from_utf8_lossy(&body).into_owned();
    assert!(text.contains("<h1>Something went wrong on our side.</h1>") && !text.contains("secret"), "{text}");
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
    let mut address = "/timeline".to_owned();
    for label in ["2020s", "2024", "July", "16 July 2024"] {
        let page = site.ok(&address).await;
        let html = page.html();
        let link = html.select(&Selector::parse(".chips a").unwrap()).find(|a| a.text().collect::<String>() == label);
        address = link.unwrap_or_else(|| panic!("{label} on {address}")).value().attr("href").unwrap().to_owned();
    }
    assert_eq!(address, "/timeline?from=2024-07-16&to=2024-07-16");
    assert!(site.ok(&address).await.texts("ol.claims .about").iter().any(|a| a.contains("Ri Il Kyu")));
}

/// A withdrawn record leaves its class and month, later, and no other byte: not on a page, not in the database file.
#[tokio::test(flavor = "multi_thread")]
async fn of_what_was_withdrawn_no_byte_is_left() {
    let facts = own_facts();
    let token = "zzyzx-withheld";
    let digest = chancery::domain::address::digest(&format!("/defectors/{token}"));
    let marker = |month: &str| format!("[[withdrawn]]\nid = \"{digest}\"\nkind = \"person\"\nmonth = \"{month}\"\n");
    std::fs::write(facts.path().join("withdrawn.toml"), marker("2026-03")).unwrap();
    let site = Site::of(facts.path()).await;
    assert!(site.ok("/corrections").await.body.contains("2026-03: 1 of the class person"));
    // As long as it is fresh it is not listed.
    assert!(!site.ok("/corrections?asof=2026-04-10").await.body.contains("2026-03"));
    for address in PAGES {
        assert!(!site.ok(address).await.body.contains("zzyzx"), "{address}");
    }
    let refused = site.get(&format!("/defectors/{token}")).await;
    assert!(refused.status == StatusCode::GONE && !refused.body.contains("zzyzx"));
    let bytes = std::fs::read(site.database()).unwrap();
    assert!(!bytes.windows(5).any(|w| w == b"zzyzx"), "the database file holds the token");
}

#[tokio::test(flavor = "multi_thread")]
async fn there_is_a_way_to_reach_us() {
    let text = site().await.ok("/.well-known/security.txt").await.body;
    for field in [
        "Contact: mailto:safety@chancery.example",
        "Expires: 2027-05-24T00:00:00Z",
        "Canonical: https://",
        "Policy: https://",
    ] {
        assert!(text.contains(field), "{text}");
    }
}

/// Every id that a page gives as evidence is a claim that exists and was known.
#[tokio::test(flavor = "multi_thread")]
async fn evidence_resolves() {
    let site = site().await;
    let mut ids = BTreeSet::new();
    for address in PAGES {
        let html = site.ok(address).await.html();
        for element in html.select(&Selector::parse("[data-claims]").unwrap()) {
            ids.extend(element.value().attr("data-claims").unwrap().split_whitespace().map(str::to_owned));
        }
    }
    assert!(ids.len() > 800, "{}", ids.len());
    for id in ids {
        assert!(
            site.snapshot.find_claim(&id, chancery::domain::scope::Scope::EVERYTHING).await.unwrap().is_some(),
            "{id}"
        );
    }
    // In place it says who, through whom, how sure and when, and whether translations alone stand behind it.
    let page = site.ok("/defectors/ri-il-kyu").await;
    let lines = page.texts("dl.dates details li");
    assert!(lines.iter().any(|l| l.contains("confirmed") && l.contains("published")), "{lines:?}");
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

/// A failure that no handler wrote, such as a timeout, is answered as the interface promises.
#[tokio::test]
async fn a_bare_failure_becomes_a_problem_document() {
    use tower::ServiceExt;
    let router = axum::Router::new()
        .route("/api/v1/slow", axum::routing::get(async || StatusCode::SERVICE_UNAVAILABLE))
        .layer(axum::middleware::from_fn(chancery::web::refuse::render));
    let request = http::Request::get("/api/v1/slow").body(axum::body::Body::empty()).unwrap();
    let answer = router.oneshot(request).await.unwrap();
    assert_eq!(answer.status(), 503);
    assert_eq!(answer.headers()["content-type"], "application/problem+json");
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

#[test]
fn korean_within_other_text_is_marked_and_markup_is_escaped() {
    let mark = |text| chancery::web::frame::korean::mark(text).to_string();
    assert_eq!(
        mark("Counsellor (참사 대우) <b> 리일규"),
        "Counsellor (<span lang=\"ko\">참사 대우</span>) &lt;b&gt; <span lang=\"ko\">리일규</span>"
    );
    assert_eq!(mark("no & none"), "no &amp; none");
}
