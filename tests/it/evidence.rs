//! Says who? No dated value stands on a page without the claims that it rests on.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Selector};

use crate::support::site::{Site, site};

/// Cells, terms and entries of lists: where pages print values.
const VALUES: &str = "main td, main dd, main li";

fn has_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|w| w.len() == 4 && (w.starts_with("19") || w.starts_with("20")))
}

/// Whether claims stand at the value, around it or in it, or a link to one does.
fn is_answered(element: ElementRef<'_>) -> bool {
    let inside = Selector::parse("[data-claims], a[href*='/claims/']").unwrap();
    let around = element.ancestors().filter_map(ElementRef::wrap).any(|e| e.value().attr("data-claims").is_some());
    element.value().attr("data-claims").is_some() || around || element.select(&inside).next().is_some()
}

/// The text outside links: where a link leads, its words are explained.
fn own_words(element: ElementRef<'_>) -> String {
    let links: Vec<String> = element.select(&Selector::parse("a").unwrap()).map(|a| a.text().collect()).collect();
    let text: String = element.text().collect();
    let text = links.iter().fold(text, |text, link| text.replace(link.as_str(), ""));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Dated values without claims, but for those of a source itself (its own page and lists of sources say who published)
/// and editors' notes, which are marked as such.
fn unanswered(html: &Html) -> Vec<String> {
    let (values, source) = (Selector::parse(VALUES).unwrap(), Selector::parse("a[href*='/sources/']").unwrap());
    let editors = |e: ElementRef<'_>| {
        e.parent().and_then(ElementRef::wrap).is_some_and(|p| p.value().attr("class") == Some("editors"))
    };
    html.select(&values)
        .filter(|e| !editors(*e))
        .filter(|e| e.select(&Selector::parse("td, dd, li").unwrap()).next().is_none())
        .filter(|e| e.select(&source).next().is_none() && !is_answered(*e))
        .map(own_words)
        .filter(|text| has_year(text))
        .collect()
}

/// Every page that prints values: the lists, each mission, each person.
async fn pages(site: &Site) -> BTreeSet<String> {
    let mut all: BTreeSet<String> = ["/", "/embassies", "/embassies/compare", "/defectors", "/totals", "/timeline"]
        .into_iter()
        .chain([
            "/method/conflicts",
            "/embassies?asof=2024-02-15&known=2024-02-15",
            "/?asof=2016-12-31",
            "/search?q=2023",
        ])
        .map(str::to_owned)
        .collect();
    let missions = site.json("/api/v1/embassies").await;
    all.extend(
        missions["embassies"].as_array().unwrap().iter().map(|m| format!("/embassies/{}", m["id"].as_str().unwrap())),
    );
    let persons = site.json("/api/v1/defectors").await;
    all.extend(
        persons["defectors"].as_array().unwrap().iter().map(|p| format!("/defectors/{}", p["id"].as_str().unwrap())),
    );
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn no_dated_value_stands_without_claims() {
    let site = site().await;
    let mut bare = Vec::new();
    let pages = pages(&site).await;
    assert!(pages.len() > 130, "{}", pages.len());
    for address in pages {
        let html = site.ok(&address).await.html();
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
    for address in pages(&site).await.into_iter().filter(|a| !a.contains("known=")) {
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
                let claim = site.snapshot.find_claim(&id, None).await.unwrap().unwrap();
                sure |= claim.certainty == "confirmed";
            }
            assert!(sure, "{address}: {text}");
            met += 1;
        }
    }
    assert!(met > 20, "the word was met {met} times only: the test sees nothing");
}
