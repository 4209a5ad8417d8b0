//! Says who? No value stands on a page without the claims that it rests on.

use std::collections::BTreeSet;

use chancery::domain::scope::Scope;
use chancery::domain::vocab::Certainty;
use scraper::{ElementRef, Html, Selector};

use crate::support::site::{Site, site};

/// Where pages print values: headings and sentences that answer, cells, terms, entries of lists, paragraphs.
const VALUES: &str = "main h1, main p, main td, main dd, main li, main .number, main figcaption";

/// What is no value of the record: forms, the size and build of the record, texts that explain, editors' notes, which
/// are marked as such, and how many claims or sources a page lists.
const NO_VALUES: [&str; 8] = ["legend", "filters", "meta", "editors", "note", "n", "unknown", "lists"];

/// Whether claims stand at the value, around it or in it, or a link to a claim, or to the record that has them.
fn is_answered(element: ElementRef<'_>) -> bool {
    let inside = Selector::parse("a[href*='/claims/']").unwrap();
    let carries = |e: ElementRef<'_>| e.value().attr("data-claims").is_some_and(|ids| !ids.trim().is_empty());
    let around = element.ancestors().filter_map(ElementRef::wrap).any(carries);
    carries(element)
        || around
        || element.descendants().filter_map(ElementRef::wrap).any(carries)
        || element.select(&inside).next().is_some()
}

fn is_no_value(element: ElementRef<'_>) -> bool {
    let marked = |e: ElementRef<'_>| e.value().classes().any(|c| NO_VALUES.contains(&c));
    marked(element) || element.ancestors().filter_map(ElementRef::wrap).any(marked)
}

/// The text outside links and marked parts: where a link leads, its words are explained.
fn own_words(element: ElementRef<'_>) -> String {
    let aside: Vec<String> = element
        .select(&Selector::parse("a, .n, .note, .unknown, summary").unwrap())
        .map(|a| a.text().collect())
        .filter(|t: &String| !t.is_empty())
        .collect();
    let text: String = element.text().collect();
    let text = aside.iter().fold(text, |text, part| text.replacen(part.as_str(), "", 1));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is printed without claims. In cells, terms and headings every word is a value; in running text numbers are.
fn unanswered(html: &Html) -> Vec<String> {
    let values = Selector::parse(VALUES).unwrap();
    let nested = Selector::parse("td, dd, li, p").unwrap();
    html.select(&values)
        .filter(|e| e.select(&nested).next().is_none() && !is_no_value(*e) && !is_answered(*e))
        .map(|e| (e.value().name().to_owned(), own_words(e)))
        .filter(|(name, text)| match name.as_str() {
            "p" | "li" | "figcaption" => text.contains(|c: char| c.is_ascii_digit()),
            _ => text.contains(char::is_alphanumeric),
        })
        .map(|(_, text)| text)
        .collect()
}

/// Every page that prints values: the lists, each mission, each person.
async fn pages(site: &Site) -> BTreeSet<String> {
    let mut all: BTreeSet<String> =
        ["/", "/embassies", "/embassies/compare", "/defectors", "/defectors/lag", "/totals", "/timeline"]
            .into_iter()
            .chain([
                "/method/conflicts",
                "/embassies?asof=2024-02-15&known=2024-02-15",
                "/embassies?asof=1990",
                "/embassies/compare?from=1985&to=2005",
                "/?known=1995",
                "/?asof=2016-12-31",
                "/search?q=2023",
            ])
            .map(str::to_owned)
            .collect();
    let missions = site.json("/api/v1/embassies").await;
    all.extend(
        missions["embassies"].as_array().unwrap().iter().map(|m| format!("/embassies/{}", m["id"].as_str().unwrap())),
    );
    let everybody = "identified,unnamed,whereabouts-unconfirmed,debunked,withdrawn";
    let persons = site.json(&format!("/api/v1/defectors?standing={everybody}")).await;
    all.extend(
        persons["defectors"].as_array().unwrap().iter().map(|p| format!("/defectors/{}", p["id"].as_str().unwrap())),
    );
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn no_value_stands_without_claims() {
    let site = site().await;
    let mut bare = Vec::new();
    let pages = pages(site).await;
    assert!(pages.len() > 130, "{}", pages.len());
    let counts = Selector::parse("[data-claims]").unwrap();
    for address in pages {
        let html = site.ok(&address).await.html();
        let empty = html.select(&counts).filter(|e| e.value().attr("data-claims").is_some_and(|c| c.trim().is_empty()));
        bare.extend(empty.map(|e| format!("{address}: nothing behind {}", own_words(e))));
        bare.extend(unanswered(&html).into_iter().map(|text| format!("{address}: {text}")));
    }
    assert!(bare.is_empty(), "{} values: {:#?}", bare.len(), bare.iter().take(60).collect::<Vec<_>>());
}

/// "confirmed" stands only where a claim is confirmed: in the certainty of a claim, or in what explains the word.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_called_confirmed_without_a_confirming_claim() {
    let site = site().await;
    let answer = Selector::parse("h1, .answer, .kicker, .state, td, dt, dd").unwrap();
    let (claims, nested) = (Selector::parse("[data-claims]").unwrap(), Selector::parse("td, dd").unwrap());
    let mut met = 0;
    for address in pages(site).await.into_iter().filter(|a| !a.contains("known=")) {
        let html = site.ok(&address).await.html();
        for element in html.select(&answer).filter(|e| e.select(&nested).next().is_none()) {
            let text: String = element.text().collect::<String>().to_lowercase();
            let told = text.replace("unconfirmed", "").replace("not confirmed", "");
            if !told.contains("confirmed") {
                continue;
            }
            let around = element.ancestors().filter_map(ElementRef::wrap);
            let behind: BTreeSet<String> = std::iter::once(element)
                .chain(around)
                .chain(element.select(&claims))
                .filter_map(|e| e.value().attr("data-claims"))
                .flat_map(|ids| ids.split_whitespace().map(str::to_owned))
                .collect();
            let mut sure = false;
            for id in behind {
                let claim = site.snapshot.find_claim(&id, Scope::EVERYTHING).await.unwrap().unwrap();
                sure |= claim.certainty == Certainty::Confirmed;
            }
            assert!(sure, "{address}: {text}");
            met += 1;
        }
    }
    assert!(met > 20, "the word was met {met} times only: the test sees nothing");
}
