//! Pages of facts: every claim reaches the reader, none is printed twice, and nothing is longer than it must be.

use std::collections::{BTreeMap, BTreeSet};

use scraper::{ElementRef, Html, Selector};

use crate::support::site::{Site, site};

fn select(selector: &str) -> Selector {
    Selector::parse(selector).unwrap()
}

/// The ids of a JSON list.
async fn ids(site: &Site, address: &str, list: &str) -> Vec<String> {
    let all = site.json(address).await;
    all[list].as_array().unwrap().iter().map(|x| x["id"].as_str().unwrap().to_owned()).collect()
}

/// Everybody, counted or not.
pub(super) async fn persons(site: &Site) -> Vec<String> {
    let everybody = "identified,unnamed,whereabouts-unconfirmed,debunked,withdrawn";
    ids(site, &format!("/api/v1/defectors?standing={everybody}"), "defectors").await
}

/// Every mission.
pub(super) async fn missions(site: &Site) -> Vec<String> {
    ids(site, "/api/v1/embassies", "embassies").await
}

/// Every source.
pub(super) async fn sources(site: &Site) -> BTreeSet<String> {
    let map = site.ok("/sitemap.xml").await.body;
    let places = map.split("<loc>").skip(1).map(|p| p.split("</loc>").next().unwrap());
    places.filter_map(|p| p.split_once("/sources/")).map(|(_, id)| id.to_owned()).collect()
}

/// The claims that a page prints: those to whose pages words lead, pictures left aside.
fn printed(html: &Html) -> Vec<String> {
    let main = html.select(&select("main")).next().unwrap();
    let in_picture =
        |e: ElementRef<'_>| e.ancestors().filter_map(ElementRef::wrap).any(|around| around.value().name() == "svg");
    main.select(&select("a[href^='/claims/']"))
        .filter(|e| !in_picture(*e))
        .map(|e| e.value().attr("href").unwrap().split(['?', '#']).next().unwrap().to_owned())
        .collect()
}

/// Every claim stands on its source's page, on the page of all claims of each of its subjects, and in its events.
#[tokio::test(flavor = "multi_thread")]
async fn every_claim_reaches_the_reader() {
    let site = site().await;
    let mut listed: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut read = async |address: String| {
        let html = site.ok(&address).await.html();
        let ids: BTreeSet<String> = printed(&html).iter().map(|a| a["/claims/".len()..].to_owned()).collect();
        listed.insert(address, ids);
    };
    for id in persons(site).await {
        read(format!("/defectors/{id}/claims")).await;
    }
    for id in missions(site).await {
        read(format!("/embassies/{id}/claims")).await;
    }
    for id in sources(site).await {
        read(format!("/sources/{id}")).await;
    }
    let mut met = 0;
    for source in sources(site).await {
        for claim in site.json(&format!("/api/v1/sources/{source}")).await["source"]["claims"].as_array().unwrap() {
            let id = claim["id"].as_str().unwrap();
            let on = |address: String| listed.get(&address).is_some_and(|ids| ids.contains(id));
            assert!(on(format!("/sources/{source}")), "{id} is not on its source");
            for (key, path) in [("missions", "embassies"), ("persons", "defectors")] {
                for subject in claim[key].as_array().unwrap() {
                    let address = format!("/{path}/{}/claims", subject.as_str().unwrap());
                    assert!(on(address.clone()), "{id} is not on {address}");
                    met += 1;
                }
            }
        }
    }
    assert!(met > 1500, "{met}");
    let mut told = 0;
    for answer in super::api::pages(site, "/api/v1/events").await {
        for event in answer["events"].as_array().unwrap() {
            let html = site.ok(event["url"].as_str().unwrap()).await.html();
            let on: BTreeSet<String> = printed(&html).iter().map(|a| a["/claims/".len()..].to_owned()).collect();
            for claim in event["claims"].as_array().unwrap().iter().chain(event["denied_by"].as_array().unwrap()) {
                assert!(on.contains(claim.as_str().unwrap()), "{claim} is not on {}", event["url"]);
                told += 1;
            }
        }
    }
    assert!(told > 1500, "{told}");
}

/// Whether something stands folded.
fn is_folded(e: ElementRef<'_>) -> bool {
    e.ancestors()
        .filter_map(ElementRef::wrap)
        .any(|around| around.value().name() == "details" && around.value().attr("open").is_none())
}

/// Rows, entries and paragraphs that are not folded.
fn open_blocks(html: &Html) -> usize {
    let main = html.select(&select("main")).next().unwrap();
    main.select(&select("tbody tr, li, p, dt")).filter(|e| !is_folded(*e)).count()
}

/// No page prints a claim twice.
#[tokio::test(flavor = "multi_thread")]
async fn no_page_prints_a_claim_twice() {
    let site = site().await;
    let mut pages: Vec<String> = [
        "/",
        "/totals",
        "/timeline",
        "/timeline?view=claims",
        "/timeline?from=2023-10&to=2024-02",
        "/timeline?from=1997&to=1997",
        "/embassies/compare",
        "/method/conflicts",
        "/search?q=havana",
        "/sources/bbc-mundo-2024-07-19",
        "/defectors/ri-il-kyu?known=2024-07-20",
        "/embassies/madrid?asof=2023-11-01",
    ]
    .map(str::to_owned)
    .into();
    for id in persons(site).await {
        pages.extend([format!("/defectors/{id}"), format!("/defectors/{id}/claims")]);
    }
    for id in missions(site).await {
        pages.extend([format!("/embassies/{id}"), format!("/embassies/{id}/claims")]);
    }
    let mut met = 0;
    for address in pages {
        let all = printed(&site.ok(&address).await.html());
        let mut seen = BTreeSet::new();
        let twice: Vec<&String> = all.iter().filter(|claim| !seen.insert(*claim)).collect();
        assert!(twice.is_empty(), "{address} prints {twice:?} twice");
        met += all.len();
    }
    assert!(met > 3000, "{met}");
}

/// The pages that were the longest say what they say in so many rows.
#[tokio::test(flavor = "multi_thread")]
async fn pages_are_as_long_as_their_facts() {
    let site = site().await;
    let ri = site.ok("/defectors/ri-il-kyu").await;
    assert_eq!(ri.texts("tr.post").len(), 4, "four postings");
    let open = open_blocks(&ri.html());
    assert!(open <= 45, "{open} open blocks");
    let madrid = site.ok("/embassies/madrid").await.texts("#happened tbody tr");
    assert!((4..=7).contains(&madrid.len()), "{madrid:#?}");
    let winter = site.ok("/timeline?from=2023-10&to=2024-02").await.texts(".happening");
    assert!((15..=40).contains(&winter.len()), "{} rows", winter.len());
    let told = site.ok("/timeline?from=2023-10&to=2024-02").await.texts(".happening .what");
    for city in ["Madrid", "Kampala", "Luanda", "Dhaka", "Kathmandu", "Conakry", "Dakar", "Hong Kong", "Tripoli"] {
        let closed: Vec<&String> = told.iter().filter(|row| row.contains(city) && row.ends_with("closed")).collect();
        assert_eq!(closed.len(), 1, "{city}: {closed:?}");
    }
    // What is folded says how many, and the number is right.
    let html = site.ok("/timeline?from=2023-10&to=2024-02").await.html();
    let mut folded = 0;
    for row in html.select(&select(".folded")) {
        let summary: String = row.select(&select("summary")).next().unwrap().text().collect();
        let said: usize = summary.split_whitespace().find_map(|word| word.parse().ok()).unwrap();
        assert_eq!(row.select(&select("li")).count(), said, "{summary}");
        folded += 1;
    }
    assert!(folded >= 5, "{folded}");
}

/// Whoever reads a profile is told how to ask for a correction or a removal.
#[tokio::test(flavor = "multi_thread")]
async fn a_profile_says_how_to_ask_for_a_correction() {
    let site = site().await;
    for id in persons(site).await {
        let html = site.ok(&format!("/defectors/{id}")).await.html();
        let ways = html.select(&select("main a[href='/method#corrections']")).count();
        assert_eq!(ways, 1, "{id}");
    }
    assert!(site.ok("/method").await.body.contains("id=\"corrections\""));
}

/// Each account of why something happened stands once, with whose it is.
#[tokio::test(flavor = "multi_thread")]
async fn reasons_stand_once_with_whose_they_are() {
    let site = site().await;
    for (address, whose, said) in [
        ("/embassies/conakry", "According to the South Korean Ministry of Foreign Affairs", "the economy"),
        ("/embassies/kampala", "According to the North Korean foreign ministry and missions", "a strategic reduction"),
        ("/defectors/ri-il-kyu", "According to Ri Il Kyu", "the refusal of medical treatment in Mexico"),
        ("/", "According to Nam Sung-wook", "the contest for votes at the UN"),
        ("/embassies/compare", "According to the South Korean Ministry of Unification", "sanctions"),
    ] {
        let told = site.ok(address).await.texts(".accounts > li");
        let of: Vec<&String> = told.iter().filter(|t| t.starts_with(whose)).collect();
        assert!(of.iter().any(|t| t.contains(said)), "{address}: {told:#?}");
        assert_eq!(of.len(), 1, "{address}: {of:#?}");
    }
    let before = site.ok("/embassies/compare?from=1997-12-31&to=1999-12-31").await.texts(".accounts > li");
    assert!(before.iter().all(|t| !t.contains("Nam Sung-wook")), "an account of another time: {before:#?}");
    assert!(before.iter().any(|t| t.contains("the economy")), "{before:#?}");
}

/// A mission is found by what Seoul's press calls it, and every one has such a name.
#[tokio::test(flavor = "multi_thread")]
async fn missions_have_korean_names() {
    let site = site().await;
    for id in missions(site).await {
        let name = site.ok(&format!("/embassies/{id}")).await.texts("h1 [lang=ko]").concat();
        assert!(!name.is_empty(), "{id}");
    }
    let found = site.json("/api/v1/search?q=%EB%A7%88%EB%93%9C%EB%A6%AC%EB%93%9C").await;
    assert!(found["search"].as_array().unwrap().iter().any(|h| h["id"] == "madrid"), "{found}");
}

/// What the timeline says of a year, a kind or a country is what its list then holds.
#[tokio::test(flavor = "multi_thread")]
async fn counts_of_the_timeline_are_those_of_its_lists() {
    let site = site().await;
    let total = async |address: &str| -> usize {
        let shown = site.ok(address).await.texts("nav.pager span").concat();
        shown.rsplit(' ').next().unwrap().parse().unwrap()
    };
    let html = site.ok("/timeline").await.html();
    let mut met = 0;
    for kind in html.select(&select("input[name=kind]")) {
        let value = kind.value().attr("value").unwrap();
        let label: String = kind.parent().and_then(ElementRef::wrap).unwrap().text().collect();
        let said: usize = label.split_whitespace().next_back().unwrap().parse().unwrap();
        assert_eq!(total(&format!("/timeline?kind={value}")).await, said, "{value}");
        met += 1;
    }
    for country in html
        .select(&select("select[name=country] option[value]"))
        .filter(|o| !o.value().attr("value").unwrap().is_empty())
    {
        let value = country.value().attr("value").unwrap();
        let label: String = country.text().collect();
        let said: usize = label.trim().trim_end_matches(')').rsplit('(').next().unwrap().parse().unwrap();
        assert_eq!(total(&format!("/timeline?country={value}")).await, said, "{value}");
        met += 1;
    }
    for year in [1960, 1991, 2002, 2016] {
        let months = site.ok(&format!("/timeline?from={year}&to={year}")).await.html();
        for chip in months.select(&select("nav[aria-label='Months or days'] li")) {
            let href = chip.select(&select("a")).next().unwrap().value().attr("href").unwrap().to_owned();
            assert!(total(&href).await > 0, "{href} leads to nothing");
            met += 1;
        }
    }
    assert!(met > 40, "{met}");
}

/// No id stands twice on a page of claims, though it may hold two tables of the same sections.
#[tokio::test(flavor = "multi_thread")]
async fn pages_of_claims_have_each_id_once() {
    let site = site().await;
    let own = persons(site).await.into_iter().map(|id| format!("/defectors/{id}/claims"));
    let all: Vec<String> =
        own.chain(missions(site).await.into_iter().map(|id| format!("/embassies/{id}/claims"))).collect();
    let mut twice_told = 0;
    for address in all {
        let html = site.ok(&address).await.html();
        let ids: Vec<&str> = html.select(&select("[id]")).map(|e| e.value().attr("id").unwrap()).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{address} has an id twice");
        twice_told += ids.iter().filter(|id| ids.contains(&format!("beside-{id}").as_str())).count();
    }
    assert!(twice_told > 0, "no page has two tables of the same section: the test sees nothing");
}
