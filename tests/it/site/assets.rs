//! The style sheet and the script: tidy in their parts, whole as they are served.

use std::fs;
use std::path::Path;

use axum::http::{StatusCode, header};

use crate::support::site::{Answer, site};

/// The parts in a folder below `static`: name and text.
fn parts(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static").join(folder);
    let files = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path());
    files.map(|f| (f.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(f).unwrap())).collect()
}

/// One part.
fn part(folder: &str, name: &str) -> String {
    parts(folder).into_iter().find(|(n, _)| n == name).unwrap().1
}

#[test]
fn parts_are_short() {
    for folder in ["style", "script"] {
        for (name, text) in parts(folder) {
            for (n, line) in text.lines().enumerate() {
                assert!(line.chars().count() <= 140, "{folder}/{name}:{}: {line}", n + 1);
            }
            assert!(folder == "style" || text.lines().count() < 80, "{folder}/{name} is long");
        }
    }
}

/// The file that a page names by an attribute.
async fn named(before: &str) -> (String, Answer) {
    let page = site().await.ok("/").await.body;
    let address = page.split_once(before).unwrap().1.split('"').next().unwrap().to_owned();
    let digest = address.split('.').nth(1).unwrap();
    assert!(digest.len() == 12 && digest.bytes().all(|b| b.is_ascii_hexdigit()), "{address}");
    let file = site().await.ok(&address).await;
    assert_eq!(file.headers[header::CACHE_CONTROL], "public, max-age=31536000, immutable");
    (address, file)
}

/// Every part stands in it, once and in full, with an empty line between two and nothing else.
fn holds(whole: &str, folder: &str) {
    let parts = parts(folder);
    for (name, text) in &parts {
        assert_eq!(whole.matches(text.as_str()).count(), 1, "{folder}/{name}");
    }
    assert_eq!(whole.len() + 1, parts.iter().map(|(_, text)| text.len() + 1).sum::<usize>(), "{folder}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_style_sheet_is_its_parts() {
    let (_, file) = named("<link rel=\"stylesheet\" href=\"").await;
    assert_eq!(file.headers[header::CONTENT_TYPE], "text/css; charset=utf-8");
    assert!(file.body.starts_with(&part("style", "tokens.css")));
    assert!(file.body.ends_with(&part("style", "media.css")), "what overrides comes last");
    holds(&file.body, "style");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_script_is_its_parts_in_one_strict_scope() {
    let (_, file) = named("<script src=\"").await;
    assert_eq!(file.headers[header::CONTENT_TYPE], "text/javascript; charset=utf-8");
    let whole = file.body.strip_prefix("(() => {\n\"use strict\";\n\n").unwrap().strip_suffix("})();\n").unwrap();
    assert!(whole.starts_with(&part("script", "year.js")));
    assert!(whole.ends_with(&part("script", "main.js")), "what starts the others comes last");
    holds(whole, "script");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_whole_files_are_served_and_only_under_their_digest() {
    let (style, _) = named("<link rel=\"stylesheet\" href=\"").await;
    let digest = style.split('.').nth(1).unwrap();
    let other = style.replace(digest, "0123456789ab");
    let parts =
        ["style/tokens.css", "style%2Ftokens.css", "tokens.css", "script/main.js", "script%2Fmain.js", "main.js"];
    let bare = ["style.css", "site.js", "world.svg", "share.otf", "share.OFL.txt", "style", "script", ""];
    let below = parts.into_iter().chain(bare).map(|name| format!("/static/{name}"));
    for address in below.chain([other]) {
        assert_eq!(site().await.get(&address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
}
