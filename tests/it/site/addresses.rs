//! One spelling of every address: what is read is written so, what is not known comes back nowhere.

use crate::support::site::{Answer, TODAY, site};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use chancery::address::{Address, Clocks, Form, Links, Unread};
use chancery::clock::Clock;
use chancery::text::{Message, Text};
use chancery::web::http::app::App;
use chancery::web::routes::router;
use proptest::prelude::*;
use scraper::Selector;
use tower::ServiceExt;

fn spelled(path: &str, query: &str) -> String {
    Address::read(path, query, TODAY).unwrap_or_else(|e| panic!("{path}?{query}: {e:?}")).to_string()
}

/// Words of a refusal.
fn said(message: &Message) -> String {
    Text::english().message(message)
}

#[test]
fn an_address_has_one_spelling() {
    for (path, query, wanted) in [
        ("/", "", "/"),
        ("/embassies", "utm_source=x&fbclid=y", "/embassies"),
        ("/embassies", "asof=2024", "/embassies?asof=2024-12-31"),
        ("/embassies", "asof=2024-12-31&known=&closed=departed", "/embassies?asof=2024-12-31"),
        // A day that is given stays, even if it is today; a year that has not ended ends today.
        ("/embassies", "asof=2026-11-25", "/embassies?asof=2026-11-25"),
        ("/embassies", "asof=2026", "/embassies?asof=2026-11-25"),
        (
            "/embassies",
            "closed=announced&sort=city&q=+a++b+&region=asia",
            "/embassies?region=asia&q=a++b&closed=announced",
        ),
        ("/embassies", "status=closed,open&status=open", "/embassies?status=open,closed"),
        ("/embassies", "country=es&sort=claims&counted=true", "/embassies?country=ES&counted=true&sort=claims"),
        ("/embassies/compare", "to=2024&from=2022-12-31", "/embassies/compare?from=2022-12-31&to=2024-12-31"),
        ("/defectors", "to=1999&from=1990&sort=left", "/defectors?from=1990&to=1999"),
        ("/timeline", "from=2024-07-01&to=2024-07-31&page=1&dated=true", "/timeline?from=2024-07&to=2024-07"),
        ("/timeline", "from=2024-07-01&to=2024-07-01", "/timeline?from=2024-07-01&to=2024-07-01"),
        ("/timeline", "page=2&dated=false&sort=newest", "/timeline?dated=false&page=2"),
        ("/api/v1/sources", "page=3&kind=newspaper", "/api/v1/sources?kind=newspaper&page=3"),
        ("/embassies/madr%69d", "known=2023-11", "/embassies/madrid?known=2023-11-30"),
        ("/embassies/a b", "", "/embassies/a%20b"),
        ("/share/embassies/madrid.png", "x=1&asof=2024", "/share/embassies/madrid.png?asof=2024-12-31"),
        ("/share/index.png", "", "/share/index.png"),
    ] {
        assert_eq!(spelled(path, query), wanted, "{path}?{query}");
    }
}

#[test]
fn what_is_no_address_is_told_why() {
    let why = |path: &str, query: &str| Address::read(path, query, TODAY).unwrap_err();
    assert_eq!(why("/nowhere", ""), Unread::Nowhere);
    assert_eq!(why("/embassies/", ""), Unread::SlashAtEnd);
    assert_eq!(why("/nowhere/", ""), Unread::Nowhere);
    assert_eq!(why("/embassies/a/b", ""), Unread::Nowhere);
    for path in ["/embassies/%00", "/embassies/%0d%0aX", "/embassies/%ff", "/%7f", "/share/%1b.png"] {
        assert_eq!(why(path, ""), Unread::NoText, "{path}");
    }
    for path in ["/share/nope.png", "/share/.png", "/share/embassies.jpg", "/share//embassies.png"] {
        assert_eq!(why(path, ""), Unread::NoPicture, "{path}");
    }
    let long = "x".repeat(200);
    for query in [format!("person={long}"), format!("mission={long}"), "person=a%00b".to_owned()] {
        assert!(matches!(why("/timeline", &query), Unread::Value(bad) if !said(&bad.detail).contains('\0')), "{query}");
    }
}

/// JSON and files refuse what they do not know, with the nearest that they know; pages and pictures leave it out.
#[test]
fn unknown_parameters_are_refused_where_programs_ask() {
    for (path, query, name, near) in [
        ("/api/v1/embassies", "as_of=2024", "as_of", Some("asof")),
        ("/api/v1/embassies", "asof=2024&As-Of=2020", "As-Of", Some("asof")),
        ("/api/v1/embassies", "statu=open", "statu", Some("status")),
        ("/api/v1/defectors", "standin=unnamed", "standin", Some("standing")),
        ("/api/v1/meta", "page=2", "page", None),
        ("/network.csv", "knwon=2024", "knwon", Some("known")),
        ("/api/v1/timeline", "zzyzx%00=1", "zzyzx\u{FFFD}", None),
    ] {
        let Err(Unread::Parameter { name: told, detail }) = Address::read(path, query, TODAY) else {
            panic!("{path}?{query} was read")
        };
        assert_eq!(told, name);
        let detail = said(&detail);
        assert_eq!(detail.contains("Did you mean"), near.is_some(), "{detail}");
        assert!(near.is_none_or(|n| detail.contains(&format!("Did you mean “{n}”?"))), "{detail}");
        assert!(detail.contains("closed"), "{detail}");
    }
    for path in ["/embassies", "/share/embassies.png", "/claims/x.1", "/sitemap.xml"] {
        assert_eq!(spelled(path, "as_of=2024&utm_source=x"), path);
    }
}

const NAMES: [&str; 22] = [
    "status",
    "type",
    "region",
    "country",
    "counted",
    "q",
    "sort",
    "from",
    "to",
    "named",
    "standing",
    "kind",
    "person",
    "mission",
    "dated",
    "page",
    "reliability",
    "language",
    "origin",
    "asof",
    "known",
    "closed",
];

const VALUES: [&str; 24] = [
    "open",
    "closed,open",
    "embassy",
    "asia",
    "ES",
    "kr",
    "true",
    "false",
    "city",
    "claims",
    "newest",
    "2020",
    "2021-06",
    "2022-02-28",
    "person",
    "count,person",
    "identified",
    "madrid",
    "ri-il-kyu",
    "2",
    "B",
    "ko",
    "a \u{7} b",
    "announced",
];

const PATHS: [&str; 9] = [
    "/",
    "/embassies",
    "/embassies/compare",
    "/defectors",
    "/timeline",
    "/sources",
    "/search",
    "/claims/a.1",
    "/totals",
];

proptest! {
    /// Whatever is read, its spelling is read as the same and spelled alike, in every form that it has; and the order in
    /// which parameters were given does not matter.
    #[test]
    fn a_spelling_is_read_as_what_it_was_written_for(
        path in prop::sample::select(&PATHS[..]),
        pairs in prop::collection::btree_map(prop::sample::select(&NAMES[..]), prop::sample::select(&VALUES[..]), 0..6),
    ) {
        let pairs: Vec<(&str, &str)> = pairs.into_iter().collect();
        let query = |pairs: &[(&str, &str)]| {
            form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
        };
        let Ok(address) = Address::read(path, &query(&pairs), TODAY) else { return Ok(()) };
        let backwards: Vec<(&str, &str)> = pairs.iter().rev().copied().collect();
        prop_assert_eq!(Address::read(path, &query(&backwards), TODAY).unwrap(), address.clone());
        for form in [Form::Page, Form::Json, Form::Picture] {
            let Some(other) = address.in_form(form) else { continue };
            let text = other.to_string();
            let (path, query) = text.split_once('?').unwrap_or((&text, ""));
            let again = Address::read(path, query, TODAY).unwrap();
            prop_assert_eq!(&again, &other);
            prop_assert_eq!(again.to_string(), text.clone());
            prop_assert!(text.chars().all(|c| !c.is_control()), "{}", text);
        }
    }
}

#[test]
fn links_take_the_clocks_along() {
    let day = chancery::domain::edtf::Day::constant(2024, 2, 15);
    let links = Links { clocks: Clocks { asof: Some(day), known: Some(day), ..Clocks::default() } };
    assert_eq!(links.mission("madrid"), "/embassies/madrid?asof=2024-02-15&known=2024-02-15");
    assert_eq!(links.on(None).claim("a.1"), "/claims/a.1?known=2024-02-15");
}

/// Mail and advertising add parameters of theirs: nothing of the page repeats them.
#[tokio::test(flavor = "multi_thread")]
async fn unknown_parameters_come_back_nowhere() {
    let site = site().await;
    for page in ["/", "/embassies", "/embassies/compare", "/defectors", "/timeline", "/sources", "/search", "/totals"] {
        let plain = site.ok(page).await.body;
        let tracked = site.ok(&format!("{page}?utm_source=zzyzx&fbclid=zzyzx&zzyzx=1&=zzyzx")).await.body;
        assert!(plain == tracked, "{page} is another page");
    }
    let refused = site.get("/api/v1/embassies?as_of=2024").await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    assert_eq!(refused.headers[header::CONTENT_TYPE], "application/problem+json");
    assert_eq!(refused.json()["parameter"], "as_of");
    assert!(refused.json()["detail"].as_str().unwrap().contains("“asof”"), "{}", refused.body);
}

/// Every link that a page has to itself is the one spelling: canonical, picture, JSON.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_names_itself_in_one_spelling() {
    let site = site().await;
    let html = site.ok("/embassies?known=2024&utm_source=x&status=closed,open&sort=city&page=7").await.html();
    let attribute = |selector: &str, name: &str| {
        let element = html.select(&Selector::parse(selector).unwrap()).next().unwrap();
        element.value().attr(name).unwrap().to_owned()
    };
    let query = "?status=open,closed&known=2024-12-31";
    assert_eq!(attribute("link[rel=canonical]", "href"), format!("https://chancery.example/embassies{query}"));
    assert_eq!(attribute("meta[property='og:url']", "content"), format!("https://chancery.example/embassies{query}"));
    let picture = format!("https://chancery.example/share/embassies.png{query}");
    assert_eq!(attribute("meta[property='og:image']", "content"), picture);
    assert_eq!(attribute("link[rel=alternate]", "href"), format!("/api/v1/embassies{query}"));
}

async fn with_tags(address: &str, tags: &[&str]) -> Answer {
    let headers: Vec<(&str, &str)> = tags.iter().map(|t| ("if-none-match", *t)).collect();
    site().await.ask(Method::GET, address, &headers).await
}

#[tokio::test(flavor = "multi_thread")]
async fn tags_are_compared_weakly_and_belong_to_one_address() {
    let tag = site().await.ok("/embassies?utm_source=x").await.headers[header::ETAG].to_str().unwrap().to_owned();
    let strong = tag.trim_start_matches("W/").to_owned();
    assert!(tag.starts_with("W/\""), "{tag}");
    let list = format!("\"a,b\", {tag} , \"c\"");
    for tags in [vec![tag.as_str()], vec![&strong], vec![&list], vec!["\"x\"", &tag], vec!["*"], vec![" * "]] {
        let answer = with_tags("/embassies", &tags).await;
        assert_eq!((answer.status, answer.body.as_str()), (StatusCode::NOT_MODIFIED, ""), "{tags:?}");
        assert_eq!(answer.headers[header::ETAG].to_str().unwrap(), tag);
    }
    for tags in [vec!["\"x\""], vec!["W/\"\""], vec!["\"*\""], vec![strong.trim_matches('"')], vec![""]] {
        assert_eq!(with_tags("/embassies", &tags).await.status, StatusCode::OK, "{tags:?}");
    }
    // What one address answered says nothing of another, nor of one that is not there.
    for address in ["/defectors", "/api/v1/embassies", "/embassies?asof=2024"] {
        assert_eq!(with_tags(address, &[&tag]).await.status, StatusCode::OK, "{address}");
    }
    for tags in [[tag.as_str()], ["*"]] {
        assert_eq!(with_tags("/embassies/nowhere", &tags).await.status, StatusCode::NOT_FOUND);
        assert_eq!(with_tags("/embassies?status=opne", &tags).await.status, StatusCode::BAD_REQUEST);
    }
}

/// Every program and every setting that changes a body changes the tag.
#[tokio::test(flavor = "multi_thread")]
async fn tags_cover_program_and_settings() {
    let site = site().await;
    let tag = async |program: &str, url: Option<&str>, contact: Option<&str>, day| {
        let (url, contact) = (url.map(str::to_owned), contact.map(str::to_owned));
        let app = App::new(program.to_owned(), Clock::fixed(day), url, contact);
        app.serve(chancery::record::Record::of(site.snapshot.clone()));
        let request = Request::get("/method").body(Body::empty()).unwrap();
        let answer = router(app).oneshot(request).await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK);
        answer.headers()[header::ETAG].clone()
    };
    let (a, b) = (Some("https://a.example"), Some("https://b.example"));
    let tags = [
        tag("p", a, None, TODAY).await,
        tag("q", a, None, TODAY).await,
        tag("p", b, None, TODAY).await,
        tag("p", None, None, TODAY).await,
        tag("p", a, Some("mailto:a@a.example"), TODAY).await,
        tag("p", a, Some("mailto:b@a.example"), TODAY).await,
        tag("p", a, None, TODAY.yesterday().unwrap()).await,
    ];
    for (i, one) in tags.iter().enumerate() {
        assert!(tags.iter().skip(i + 1).all(|other| one != other), "{i}");
    }
    assert_eq!(tag("p", a, None, TODAY).await, tags[0]);
}
