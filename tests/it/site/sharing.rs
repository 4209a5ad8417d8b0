//! What other sites and machines see of a page; and that nothing later shows through under a limit.

use axum::http::StatusCode;
use scraper::Selector;

use crate::support::site::{Site, site};
use crate::support::{attested, head, own_facts, put};

/// A page of each kind, and what schema.org calls it.
const KINDS: [(&str, &str); 5] = [
    ("/", "Dataset"),
    ("/defectors/thae-yong-ho", "Person"),
    ("/embassies/lima", "GovernmentOffice"),
    ("/sources/bbc-mundo-2024-07-19", "NewsArticle"),
    ("/claims/bbc-mundo-2024-07-19.1", "Claim"),
];

#[tokio::test(flavor = "multi_thread")]
async fn pages_tell_machines_what_they_are() {
    let site = site().await;
    for (address, kind) in KINDS {
        let page = site.ok(address).await;
        let data = page.texts("script[type='application/ld+json']").pop().unwrap_or_else(|| panic!("{address}"));
        let data: serde_json::Value = serde_json::from_str(&data).unwrap();
        assert_eq!((data["@context"].as_str(), data["@type"].as_str()), (Some("https://schema.org"), Some(kind)));
        assert_eq!(data["url"], format!("https://chancery.example{address}"));
        assert!(!data.to_string().contains("null"), "{data}");
    }
    // What could end the element is escaped.
    assert!(site.ok("/embassies/lima").await.body.matches("</script>").count() == 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_has_a_card_with_a_picture_of_its_own() {
    let site = site().await;
    let pages = ["/embassies", "/embassies/compare", "/defectors", "/defectors/lag", "/timeline", "/totals", "/method"];
    for address in KINDS.map(|(a, _)| a).into_iter().chain(pages).chain(["/embassies?asof=2016&known=2016"]) {
        let html = site.ok(address).await.html();
        let meta = |name: &str| {
            let selector = Selector::parse(&format!("meta[property='{name}'], meta[name='{name}']")).unwrap();
            html.select(&selector).next().and_then(|m| m.value().attr("content")).unwrap_or_default().to_owned()
        };
        assert!(meta("og:title").len() > 3 && meta("og:description").len() > 20, "{address}");
        assert_eq!(meta("twitter:card"), "summary_large_image");
        assert_eq!(meta("og:description"), meta("description"), "{address}");
        let picture = meta("og:image").replace("https://chancery.example", "");
        let answer = site.ok(&picture).await;
        assert_eq!(answer.headers["content-type"], "image/png", "{picture}");
        // Width and height stand in the header of the file.
        let request = http::Request::get(&picture).body(axum::body::Body::empty()).unwrap();
        let response = tower::ServiceExt::oneshot(site.router.clone(), request).await.unwrap();
        let bytes = axum::body::to_bytes(response.into_body(), 1 << 22).await.unwrap();
        let pixels = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
        assert_eq!((&bytes[1..4], pixels(16), pixels(20)), (&b"PNG"[..], 1200, 630), "{picture}");
    }
    for (refused, status) in [
        ("/share/nope.png", StatusCode::NOT_FOUND),
        ("/share/.png", StatusCode::NOT_FOUND),
        ("/share/%ff.png", StatusCode::BAD_REQUEST),
        ("/share/defectors/nobody.png", StatusCode::NOT_FOUND),
        ("/share/embassies.jpg", StatusCode::NOT_FOUND),
        ("/share/embassies.png?status=opne", StatusCode::BAD_REQUEST),
    ] {
        assert_eq!(site.get(refused).await.status, status, "{refused}");
    }
}

/// No byte of any route depends on what was published after the limit.
#[tokio::test(flavor = "multi_thread")]
async fn under_a_limit_nothing_later_is_to_be_found() {
    let token = "Zzyzx seen by a later source.";
    // A later source that changes states, dates and totals: a closing, a total, and a date of a defection.
    let later = |n: u32, rest: &str| {
        format!(
            "\n[[claim]]\nid = \"t-later.{n}\"\n{rest}speaker = \"bbc\"\noutlet = \"bbc\"\ncertainty = \"confirmed\"\nsummary = \"{token}\"\n"
        )
    };
    let closed = "kind = \"mission\"\nmission = \"havana\"\nevent = \"closed\"\ndate = \"2024-02-10\"\n";
    let total = "kind = \"count\"\nmeasure = \"missions-total\"\nvalue = 77\nbasis = \"at\"\nas_of = \"2022-06\"\n";
    let public = "kind = \"person\"\nperson = \"ko-un-gi\"\nname_as_printed = \"Zzyzx\"\nfield = \"left\"\ndate = \"1989-08-03\"\n";
    let text = head("t-later", "2026-05-01")
        + &attested("t-later", 1, "madrid", "2022-11", token)
        + &later(2, closed)
        + &later(3, total)
        + &later(4, public);
    let (before, after) = (own_facts(), own_facts());
    put(after.path(), "2026", "t-later", &text);
    let (before, after) = (Site::of(before.path()).await, Site::of(after.path()).await);
    assert!(after.ok("/embassies/madrid/claims").await.body.contains(token), "the token is not there to begin with");
    let pages = [
        "/",
        "/embassies",
        "/embassies/madrid",
        "/embassies/madrid/claims",
        "/defectors/ko-un-gi/claims",
        "/embassies/compare",
        "/defectors",
        "/defectors/lag",
        "/defectors/ri-il-kyu",
        "/timeline",
        "/timeline?from=2022&to=2022",
        "/timeline?dated=false",
        "/totals",
        "/sources",
        "/search?q=zzyzx",
        "/method/conflicts",
        "/network.csv",
        "/claims/t-later.1",
        "/sources/t-later",
    ];
    let json = pages
        .iter()
        .filter(|p| **p != "/" && !p.contains(".csv") && !p.contains("lag"))
        .map(|p| format!("/api/v1{}", p.replace("/method", "")));
    let pictures = ["/share/embassies.png?asof=2024-02-12", "/share/embassies/madrid.png"].map(str::to_owned);
    let all: Vec<String> = pages.iter().map(|p| (*p).to_owned()).chain(json).chain(pictures).collect();
    // Without the limit each of these tells of the later source: with it they would, if the limit were ignored.
    for telling in [
        "/",
        "/embassies",
        "/embassies/compare",
        "/network.csv",
        "/totals",
        "/defectors",
        "/defectors/lag",
        "/share/embassies.png?asof=2024-02-12",
        "/timeline",
    ] {
        let plain = |body: String, site: &Site| body.replace(&site.snapshot.build, "");
        let (old, new) = (before.get(telling).await, after.get(telling).await);
        assert_ne!(plain(old.body, &before), plain(new.body, &after), "{telling} does not depend on the later source");
    }
    for address in all {
        let limited = format!("{address}{}known=2026-04-30", if address.contains('?') { '&' } else { '?' });
        let (old, new) = (before.get(&limited).await, after.get(&limited).await);
        assert_eq!(old.status, new.status, "{limited}");
        // The build differs by its nature; nothing else may.
        let plain = |body: &str, site: &Site| body.replace(&site.snapshot.build, "");
        assert_eq!(plain(&old.body, &before), plain(&new.body, &after), "{limited}");
        assert!(!new.body.contains("Zzyzx"), "{limited}");
    }
}
