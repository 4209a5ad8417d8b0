//! Five pages as a text browser shows them, held against files; and the weight of every kind of page.
//!
//! `UPDATE_GOLDEN=1 cargo test --test it -- golden` writes the files anew: look at what changed before you commit it.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use axum::body::Body;
use scraper::Selector;
use tower::ServiceExt;

use crate::support::site::{Site, site};

const PAGES: [(&str, &str); 5] = [
    ("front", "/"),
    ("missions", "/embassies?asof=2024-02-15&counted=true&status=open,suspended,disputed"),
    ("madrid", "/embassies/madrid"),
    ("ri-il-kyu", "/defectors/ri-il-kyu"),
    ("july-2024", "/timeline?from=2024-07&to=2024-07"),
];

fn as_text(html: &str) -> String {
    let mut browser = Command::new("w3m")
        .args(["-dump", "-cols", "100", "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("tests/run installs w3m");
    browser.stdin.take().unwrap().write_all(html.as_bytes()).unwrap();
    let text = String::from_utf8(browser.wait_with_output().unwrap().stdout).unwrap();
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n") + "\n"
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_browser_shows_what_it_showed() {
    let site = site().await;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    for (name, address) in PAGES {
        let html = site.ok(address).await.body.replace(&site.snapshot.build, "(build)");
        let (text, file) = (as_text(&html), folder.join(format!("{name}.txt")));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&file, &text).unwrap();
        }
        let golden = fs::read_to_string(&file).unwrap_or_default();
        let differs = golden.lines().zip(text.lines()).find(|(a, b)| a != b);
        assert!(golden == text, "{name}: {differs:?}; if this is meant, see the head of this file");
    }
}

async fn weight(site: &Site, address: &str) -> usize {
    let request = http::Request::get(address).header("accept-encoding", "br").body(Body::empty()).unwrap();
    let response = site.router.clone().oneshot(request).await.unwrap();
    assert_eq!(response.headers().get("content-encoding").unwrap(), "br", "{address}");
    axum::body::to_bytes(response.into_body(), 1 << 24).await.unwrap().len()
}

/// The first view of each page, with everything that it names, is below 60 kB on the wire.
#[tokio::test(flavor = "multi_thread")]
async fn first_views_are_light() {
    let site = site().await;
    let pages = [
        "/",
        "/embassies",
        "/embassies/compare",
        "/embassies/madrid",
        "/embassies/kinshasa",
        "/defectors",
        "/defectors/lag",
        "/defectors/thae-yong-ho",
        "/defectors/ri-il-kyu",
        "/timeline",
        "/totals",
        "/sources",
        "/method",
        "/method/conflicts",
        "/search?q=seoul",
    ];
    for address in pages {
        let html = site.ok(address).await.html();
        let mut all = weight(site, address).await;
        let mut parts: Vec<String> = ["link[rel=stylesheet]", "script[src]", "use.land"]
            .iter()
            .flat_map(|css| html.select(&Selector::parse(css).unwrap()).collect::<Vec<_>>())
            .filter_map(|e| e.value().attr("href").or_else(|| e.value().attr("src")))
            .map(|a| a.split('#').next().unwrap().to_owned())
            .collect();
        parts.sort();
        parts.dedup();
        for part in parts {
            all += weight(site, &part).await;
        }
        assert!((5_000..60_000).contains(&all), "{address}: {all} bytes");
    }
}
