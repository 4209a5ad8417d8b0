//! Pages by address.

use crate::support::site::{Site, site};
use crate::support::{attested, head, own_facts, put};
use axum::http::{Method, StatusCode, header};
use scraper::Selector;
use std::collections::BTreeSet;

/// Every kind of page.
pub(super) const PAGES: [&str; 18] = [
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
    let lines = page.texts("table.happened details li");
    assert!(lines.iter().any(|l| l.contains("confirmed") && l.contains("published")), "{lines:?}");
}

#[test]
fn korean_within_other_text_is_marked_and_markup_is_escaped() {
    let mark = |text| chancery::web::frame::korean::mark(text).to_string();
    assert_eq!(
        mark("Counsellor (참사 대우) <b> 리일규"),
        "Counsellor (<span lang=\"ko\">참사 대우</span>) &#60;b&#62; <span lang=\"ko\">리일규</span>"
    );
    assert_eq!(mark("no & none"), "no &#38; none");
}
