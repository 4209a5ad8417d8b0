//! What every address answers, as digests: a change that is to change nothing may not change a line of them.
//!
//! `UPDATE_GOLDEN=1 cargo test --test it -- digests` writes the file anew: say in the commit why its lines changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::support::site::{Site, site};

/// Addresses with parameters: each filter, both clocks, the definitions of being closed, orders, pages, what is refused.
const WITH_PARAMETERS: [&str; 40] = [
    "/?asof=2016-12-31",
    "/?known=1995",
    "/?closed=announced",
    "/embassies?asof=2024-02-15&counted=true&status=open,suspended,disputed",
    "/embassies?asof=1990&known=2000&closed=confirmed",
    "/embassies?region=africa&region=asia&type=embassy&sort=country",
    "/embassies?country=ES&q=madrid&sort=claims",
    "/embassies/compare?from=1985&to=2005",
    "/embassies/compare?from=2015-06&to=2020-01-01&known=2021&closed=announced",
    "/embassies/madrid?asof=2023-11-01&known=2023-11",
    "/embassies/nowhere",
    "/network.csv?asof=1999&known=2010",
    "/defectors?country=RU&from=1990&to=1999&sort=name",
    "/defectors?standing=debunked,withdrawn&named=true",
    "/defectors?counted=false&q=kim&sort=claims",
    "/defectors/lag?asof=2010",
    "/defectors/thae-yong-ho?known=2016-08-20",
    "/defectors/thae-yong?known=1990",
    "/timeline?from=2024-07&to=2024-07",
    "/timeline?kind=person,count&country=KR&sort=oldest&page=2",
    "/timeline?person=ri-il-kyu&dated=false",
    "/timeline?mission=madrid&asof=2020",
    "/sources?q=yonhap&reliability=B&language=ko&page=2",
    "/sources?origin=afp&kind=newspaper",
    "/sources/bbc-mundo-2024-07-19?known=2024",
    "/claims/bbc-mundo-2024-07-19.5?asof=2024",
    "/totals?asof=2000",
    "/totals?known=2023-12-01",
    "/search?q=madrid",
    "/search?q=ri+il&kind=person&known=2024",
    "/method/conflicts?known=2012",
    "/corrections?asof=2026",
    "/embassies?status=opne",
    "/embassies?asof=2024-13",
    "/api/v1/embassies?status=closed&sort=region&asof=2024-02-15",
    "/api/v1/embassies/compare?from=1985&to=2005",
    "/api/v1/defectors?from=2010&sort=claims",
    "/api/v1/timeline?country=CU&from=2024",
    "/api/v1/search?q=havana&kind=mission",
    "/api/v1/sources?language=ja",
];

/// Where ids stand in no list: one address each.
const ALONE: [&str; 14] = [
    "/network.csv",
    "/robots.txt",
    "/sitemap.xml",
    "/.well-known/security.txt",
    "/search",
    "/api/v1/embassies",
    "/api/v1/embassies/compare",
    "/api/v1/defectors",
    "/api/v1/defectors/lag",
    "/api/v1/timeline",
    "/api/v1/totals",
    "/api/v1/sources",
    "/api/v1/conflicts",
    "/api/v1/meta",
];

/// Every address that the sitemap names, without the host.
async fn sitemap(site: &Site) -> Vec<String> {
    let text = site.ok("/sitemap.xml").await.body;
    let paths = text.split("<loc>https://chancery.example").skip(1);
    paths.map(|rest| rest.split("</loc>").next().unwrap().to_owned()).collect()
}

/// Elements at whose edges white space shows nothing: blocks, rows, parts of pictures.
const BLOCKS: [&str; 62] = [
    "!doctype",
    "html",
    "head",
    "meta",
    "link",
    "title",
    "script",
    "body",
    "header",
    "nav",
    "main",
    "footer",
    "section",
    "article",
    "aside",
    "div",
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "caption",
    "form",
    "fieldset",
    "legend",
    "datalist",
    "details",
    "summary",
    "figure",
    "figcaption",
    "svg",
    "g",
    "path",
    "rect",
    "circle",
    "use",
    "symbol",
    "defs",
    "select",
    "option",
    "urlset",
    "url",
    "loc",
    "?xml",
    "blockquote",
    "hr",
    "br",
    "picture",
    "source",
    "noscript",
];

/// Whether a tag, as it stands between its brackets, is of a block.
fn is_block(tag: &str) -> bool {
    let name = tag.trim_start_matches('/').split([' ', '/', '>']).next().unwrap_or_default();
    BLOCKS.contains(&name.to_lowercase().as_str())
}

/// A page without white space at the edges of blocks, which no browser shows: templates are laid out for people.
fn tight(page: &str) -> String {
    let (mut all, mut rest, mut open) = (String::new(), page, true);
    while let Some(start) = rest.find('<') {
        let (text, tag) = rest.split_at(start);
        let (tag, after) = tag.split_at(tag.find('>').map_or(tag.len(), |end| end + 1));
        let block = is_block(&tag[1..]);
        let text = if open { text.trim_start() } else { text };
        all.push_str(if block { text.trim_end() } else { text });
        all.push_str(tag);
        (rest, open) = (after, block);
    }
    all.push_str(if open { rest.trim_start() } else { rest });
    all
}

/// A body without what differs between two builds of one program on one record: build id, digests of assets, white
/// space that shows nothing.
fn plain(body: &str, build: &str) -> String {
    let signs = [("&amp;", "&#38;"), ("&lt;", "&#60;"), ("&gt;", "&#62;"), ("&quot;", "&#34;")];
    let body = signs.iter().fold(body.replace(build, "(build)"), |body, (name, number)| body.replace(name, number));
    let body = body.split_whitespace().collect::<Vec<_>>().join(" ");
    let body = if body.starts_with('<') { tight(&body) } else { body };
    let mut parts = body.split("/static/");
    let mut all = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        // `style.0123456789ab.css` without the middle.
        let (name, rest) = part.split_once('.').unwrap_or((part, ""));
        let rest = rest.split_once('.').map_or(rest, |(_, rest)| rest);
        all.push_str(&format!("/static/{name}.{rest}"));
    }
    all
}

fn digest(text: &str) -> String {
    Sha256::digest(text).iter().take(8).map(|b| format!("{b:02x}")).collect()
}

async fn line(site: &Site, address: &str) -> String {
    let answer = site.get(address).await;
    format!("{} {}", answer.status.as_u16(), digest(&plain(&answer.body, &site.snapshot.build)))
}

/// Everything that is held; the claims of a source together, as pages and as JSON.
async fn all(site: &Site) -> BTreeMap<String, String> {
    let mut lines = BTreeMap::new();
    for address in WITH_PARAMETERS.into_iter().chain(ALONE) {
        lines.insert(address.to_owned(), line(site, address).await);
    }
    for path in sitemap(site).await {
        lines.insert(path.clone(), line(site, &path).await);
        let twin = format!("/api/v1{path}");
        if ["/embassies/", "/defectors/", "/sources/"].iter().any(|folder| path.starts_with(folder)) {
            lines.insert(twin.clone(), line(site, &twin).await);
        }
        if path.starts_with("/sources/") {
            let claims = site.json(&twin).await["source"]["claims"].clone();
            let (mut pages, mut json) = (String::new(), String::new());
            for id in claims.as_array().unwrap().iter().map(|c| c["id"].as_str().unwrap()) {
                pages.push_str(&line(site, &format!("/claims/{id}")).await);
                json.push_str(&line(site, &format!("/api/v1/claims/{id}")).await);
            }
            lines.insert(format!("{path} claims"), format!("pages {} json {}", digest(&pages), digest(&json)));
        }
    }
    lines
}

#[tokio::test(flavor = "multi_thread")]
async fn every_address_answers_what_it_answered() {
    let lines = all(site().await).await;
    assert!(lines.len() > 2500, "{}", lines.len());
    let text: String = lines.iter().map(|(address, digest)| format!("{address}\t{digest}\n")).collect();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/digests.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&file, &text).unwrap();
    }
    let golden = fs::read_to_string(&file).unwrap_or_default();
    let before: BTreeMap<&str, &str> = golden.lines().filter_map(|l| l.split_once('\t')).collect();
    let other = |(address, now): &(&String, &String)| before.get(address.as_str()) != Some(&now.as_str());
    let mut changed: Vec<&str> = lines.iter().filter(other).map(|(address, _)| address.as_str()).collect();
    changed.extend(before.keys().filter(|address| !lines.contains_key(**address)));
    assert!(
        changed.is_empty(),
        "{} addresses answer something else, among them {:?}; if this is meant, see the head of this file",
        changed.len(),
        changed.iter().take(20).collect::<Vec<_>>()
    );
}
