//! What is refused, and what is told then.

use super::pages::PAGES;
use crate::support::site::{Site, site};
use crate::support::{attested, head, own_facts, put};
use axum::http::{Method, StatusCode, header};

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
        "/embassies/madrid/claims",
        "/embassies/compare",
        "/defectors",
        "/defectors/ri-il-kyu",
        "/defectors/ri-il-kyu/claims",
        "/timeline",
        "/timeline?view=claims",
        "/timeline?from=2025",
        "/totals",
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
    assert!(site.ok("/embassies/madrid/claims").await.body.contains("Zzyzxtoken"));
    assert!(site.ok("/embassies/madrid/claims?known=2025-06-01").await.body.contains("Zzyzxtoken"));
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

/// Past the last page of a list there is nothing, and the answer says how many pages there are.
#[tokio::test(flavor = "multi_thread")]
async fn lists_end_where_they_end() {
    let site = site().await;
    for (page, twin, size) in [
        ("/api/v1/events?", "/api/v1/events?", 1000),
        ("/api/v1/timeline?", "/api/v1/timeline?", 1000),
        ("/api/v1/sources?", "/api/v1/sources?", 1000),
        ("/sources?", "/api/v1/sources?", 100),
        ("/timeline?person=ri-il-kyu&", "/api/v1/timeline?person=ri-il-kyu&", 100),
    ] {
        let total = site.json(twin.trim_end_matches(['?', '&'])).await["meta"]["total"].as_u64().unwrap();
        let pages = total.div_ceil(size);
        let past = site.get(&format!("{page}page={}", pages + 1)).await;
        assert_eq!(past.status, StatusCode::NOT_FOUND, "{page}");
        let told = if pages == 1 { "It has one page.".to_owned() } else { format!("It has {pages} pages.") };
        assert!(past.body.contains(&told), "{page} {told}");
        let last =
            if pages == 1 { page.trim_end_matches(['?', '&']).to_owned() } else { format!("{page}page={pages}") };
        assert_eq!(site.get(&last).await.status, StatusCode::OK, "{last}");
    }
    let empty = site.get("/api/v1/events?from=1901&to=1902").await;
    assert_eq!(empty.status, StatusCode::OK, "a list without rows has a first page");
}
