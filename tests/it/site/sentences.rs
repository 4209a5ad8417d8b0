//! Every sentence that we make, on every page of the record, is whole: a subject and a verb, numbers that agree with
//! their nouns, no raw word of a closed list, no placeholder.

use std::collections::{BTreeMap, BTreeSet};

use chancery::domain::vocab::{
    ClaimKind, EventKind, Happening, Measure, MissionEvent, MissionState, MissionType, PersonField, PersonStanding,
    Speech, Word,
};
use scraper::{ElementRef, Html, Selector};

use super::whole::{missions, persons, sources};
use crate::support::site::{Site, site};

fn select(selector: &str) -> Selector {
    Selector::parse(selector).unwrap()
}

/// Where whole sentences stand.
const SENTENCES: &str = "main p, main h1.answer, main h1[data-claims].sentence, main figcaption, main .accounts > li, \
    main .standing, .happened .note, .posts .note, main .other";

/// What is not ours to word: summaries and editors' notes, titles of sources, links by themselves, chart keys.
const NOT_OURS: [&str; 7] = ["editors", "kicker", "legend", "says", "over", "chips", "panels"];

/// Words of which each sentence of ours has one: its verb.
const VERBS: &[&str] = &[
    "is",
    "see",
    "are",
    "was",
    "were",
    "has",
    "have",
    "had",
    "be",
    "been",
    "do",
    "does",
    "did",
    "can",
    "cannot",
    "must",
    "may",
    "says",
    "say",
    "said",
    "tells",
    "tell",
    "told",
    "gives",
    "give",
    "given",
    "names",
    "speaks",
    "speak",
    "closed",
    "opened",
    "reopened",
    "left",
    "arrived",
    "died",
    "resumed",
    "established",
    "broke",
    "suspended",
    "signed",
    "held",
    "touched",
    "appeared",
    "covered",
    "covers",
    "denies",
    "deny",
    "contradicts",
    "contradict",
    "weighs",
    "reports",
    "reported",
    "counts",
    "counted",
    "lists",
    "listed",
    "holds",
    "hold",
    "rests",
    "rest",
    "stand",
    "stands",
    "took",
    "takes",
    "published",
    "denied",
    "changed",
    "changes",
    "ended",
    "ends",
    "became",
    "lies",
    "supports",
    "shows",
    "show",
    "saw",
    "spoke",
    "drawn",
    "decides",
    "decided",
    "chosen",
    "dates",
    "date",
    "matches",
    "proved",
    "looks",
    "guesses",
    "try",
    "ask",
    "choose",
    "go",
    "measured",
    "agree",
    "kept",
    "reads",
    "read",
    "write",
    "follow",
    "search",
    "came",
    "fell",
    "gave",
    "comes",
    "called",
    "call",
    "claims",
    "confirms",
    "stays",
    "carries",
    "carry",
    "proves",
    "reaches",
    "makes",
    "made",
    "repeat",
    "repeats",
    "sits",
    "follows",
    "leads",
    "marks",
    "excludes",
    "exclude",
];

/// Nouns and their plurals, as numbers of ours have them.
const NOUNS: [(&str, &str); 14] = [
    ("claim", "claims"),
    ("source", "sources"),
    ("report", "reports"),
    ("mission", "missions"),
    ("embassy", "embassies"),
    ("consulate general", "consulates general"),
    ("post", "posts"),
    ("total", "totals"),
    ("event", "events"),
    ("day", "days"),
    ("month", "months"),
    ("year", "years"),
    ("sighting", "sightings"),
    ("defector", "defectors"),
];

/// The words of an element without what is folded in it, links and marks of size.
fn words(e: ElementRef<'_>) -> String {
    let folded: Vec<String> =
        e.select(&select("details, a.evidence, .n, svg, .state")).map(|d| d.text().collect()).collect();
    let text: String = e.text().collect();
    let text = folded.iter().filter(|f| !f.is_empty()).fold(text, |text, f| text.replacen(f.as_str(), " ", 1));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_ours(e: ElementRef<'_>) -> bool {
    let not_ours = |e: ElementRef<'_>| {
        e.value().classes().any(|c| NOT_OURS.contains(&c))
            || ["svg", "summary", "form", "nav"].contains(&e.value().name())
    };
    !not_ours(e) && !e.ancestors().filter_map(ElementRef::wrap).any(not_ours)
}

/// Whether the element holds links alone: a way on, and no sentence.
fn is_a_way(e: ElementRef<'_>) -> bool {
    let links: String = e.select(&select("a")).flat_map(|a| a.text().collect::<Vec<_>>()).collect();
    let letters = |t: &str| t.chars().filter(|c| c.is_alphanumeric()).count();
    letters(&links) * 10 >= letters(&words(e)) * 9
}

/// The sentences of a text: it ends with a stop before a capital.
fn sentences(text: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    let words: Vec<&str> = text.split(' ').collect();
    for (i, word) in words.iter().enumerate() {
        let last = all.last_mut().unwrap();
        if !last.is_empty() {
            last.push(' ');
        }
        last.push_str(word);
        let next = words.get(i + 1).and_then(|w| w.chars().next());
        let ends = word.ends_with(['.', '?']) && word.len() > 3 && next.is_some_and(char::is_uppercase);
        if ends {
            all.push(String::new());
        }
    }
    all.retain(|s| !s.is_empty());
    all
}

/// Whether a sentence begins with a name that is written small: ours, or an address.
fn is_name(sentence: &str) -> bool {
    let first = sentence.split(' ').next().unwrap_or_default();
    ["chancery", "junge", "upday", "n-tv", "conpaper"].contains(&first) || first.contains('.')
}

/// What is wrong with a sentence.
fn fault(sentence: &str) -> Option<String> {
    let lower = sentence.to_lowercase();
    let plain: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric() && c != '’' && c != '-').filter(|w| !w.is_empty()).collect();
    if !sentence.ends_with(['.', '?', ':', '”', '…']) {
        return Some("it has no stop".to_owned());
    }
    let first = sentence.trim_start_matches(['“', '‘']).chars().next().unwrap();
    if !first.is_uppercase() && !first.is_ascii_digit() && !is_name(sentence) {
        return Some("it begins small".to_owned());
    }
    if !plain.iter().any(|w| VERBS.contains(w)) {
        return Some("it has no verb".to_owned());
    }
    None
}

/// Numbers that do not agree with their nouns, placeholders, glued parts.
fn slips(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let lower = format!(" {} ", text.to_lowercase());
    for (one, many) in NOUNS {
        for before in [" ", "("] {
            if lower.contains(&format!("{before}1 {many} ")) {
                all.push(format!("1 {many}"));
            }
        }
        let words: Vec<&str> = lower.split_whitespace().collect();
        for pair in words.windows(2) {
            let is_many = pair[0].parse::<u32>().is_ok_and(|n| n != 1 && n < 1900);
            let noun = pair[1].trim_end_matches([',', '.', ';', ':', ')']);
            if is_many && noun == one && !one.contains(' ') {
                all.push(format!("{} {one}", pair[0]));
            }
        }
    }
    for bad in [
        "{",
        "}",
        "$",
        " ,",
        " .",
        "..",
        ", ,",
        "published undated",
        "null",
        "n/a",
        " at at ",
        " in in ",
        " on on ",
        " by by ",
        " in by ",
        " on by ",
        " on about ",
        "in or after 1 ",
        "in or before 1 ",
        "() ",
    ] {
        // An interval as it is written may hold two points; nothing of ours does.
        if lower.contains(bad) {
            all.push(bad.to_owned());
        }
    }
    // "from 31 December 1998 to 31 December 1998"
    if let Some((from, to)) = lower.split_once(" from ").and_then(|(_, rest)| rest.split_once(" to "))
        && from.trim().len() > 3
        && to.starts_with(from)
    {
        all.push(format!("from {from} to {from}"));
    }
    all
}

/// Words of closed lists that are no English: those with a hyphen between.
fn raw_words() -> BTreeSet<&'static str> {
    fn of<W: Word>(words: &mut BTreeSet<&'static str>) {
        words.extend(W::ALL.iter().map(|w| w.as_str()).filter(|w| w.contains('-')));
    }
    let mut words = BTreeSet::new();
    of::<ClaimKind>(&mut words);
    of::<EventKind>(&mut words);
    of::<Happening>(&mut words);
    of::<Measure>(&mut words);
    of::<MissionEvent>(&mut words);
    of::<MissionState>(&mut words);
    of::<MissionType>(&mut words);
    of::<PersonField>(&mut words);
    of::<PersonStanding>(&mut words);
    of::<Speech>(&mut words);
    words
}

/// What people see of a page, without identifiers as such.
fn visible(html: &Html) -> String {
    let main = html.select(&select("main")).next().unwrap();
    let codes: Vec<String> = main.select(&select("code, .exact, .url")).map(|e| e.text().collect()).collect();
    let text: String = main.text().collect::<Vec<_>>().join(" ");
    codes.iter().filter(|c| !c.is_empty()).fold(text, |text, code| text.replace(code.as_str(), " "))
}

/// Every page of the record, by kind.
async fn pages(site: &Site) -> Vec<(&'static str, String)> {
    let mut all: Vec<(&'static str, String)> = [
        "/",
        "/?known=1995",
        "/?asof=2016-12-31",
        "/embassies",
        "/embassies?asof=1950",
        "/embassies?asof=1998-12-31&known=2024-02-15",
        "/embassies/compare",
        "/embassies/compare?from=1985&to=2005",
        "/defectors",
        "/defectors/lag",
        "/timeline",
        "/timeline?view=claims",
        "/timeline?from=1997&to=1997",
        "/timeline?from=2016&to=2016",
        "/timeline?from=2023-10&to=2024-02",
        "/timeline?dated=false",
        "/totals",
        "/sources",
        "/search?q=havana",
        "/search?q=nothingofthekind",
        "/method/conflicts",
        "/corrections",
    ]
    .into_iter()
    .map(|address| ("list", address.to_owned()))
    .collect();
    for id in persons(site).await {
        all.push(("person", format!("/defectors/{id}")));
        all.push(("claims", format!("/defectors/{id}/claims")));
    }
    for id in missions(site).await {
        all.push(("mission", format!("/embassies/{id}")));
        all.push(("mission", format!("/embassies/{id}?asof=1999-06-30")));
        all.push(("claims", format!("/embassies/{id}/claims")));
    }
    for id in sources(site).await {
        all.push(("source", format!("/sources/{id}")));
    }
    for answer in super::api::pages(site, "/api/v1/events").await {
        let urls = answer["events"].as_array().unwrap().iter().map(|e| e["url"].as_str().unwrap().to_owned());
        all.extend(urls.map(|url| ("event", url)));
    }
    for source in sources(site).await.into_iter().step_by(9) {
        let claims = site.json(&format!("/api/v1/sources/{source}")).await["source"]["claims"].clone();
        let ids = claims.as_array().unwrap().iter().map(|c| c["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
        all.extend(ids.into_iter().map(|id| ("claim", format!("/claims/{id}"))));
    }
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn every_sentence_is_whole() {
    let site = site().await;
    let (raw, summaries) = (raw_words(), select(".says, tbody th a, h1"));
    let mut faults: BTreeMap<String, String> = BTreeMap::new();
    let mut titles: BTreeMap<String, BTreeSet<&'static str>> = BTreeMap::new();
    let mut met = 0;
    for (kind, address) in pages(site).await {
        let html = site.ok(&address).await.html();
        let title: String = html.select(&select("title")).next().unwrap().text().collect();
        titles.entry(title).or_default().insert(kind);
        let mut note = |what: String, text: &str| {
            faults.entry(format!("{what}: {text}")).or_insert_with(|| address.clone());
        };
        for e in html.select(&select(SENTENCES)).filter(|e| is_ours(*e) && !is_a_way(*e)) {
            for sentence in sentences(&words(e)) {
                met += 1;
                if let Some(what) = fault(&sentence) {
                    note(what, &sentence);
                }
            }
        }
        // Summaries are notes of the editors, and titles are those of the sources.
        let seen = visible(&html);
        let own = html
            .select(&summaries)
            .filter(|e| kind != "event" || e.value().name() != "h1")
            .map(|e| e.text().collect::<String>())
            .filter(|t| t.len() > 3)
            .fold(seen, |seen, summary| seen.replace(summary.as_str(), " "));
        let own = own.split_whitespace().collect::<Vec<_>>().join(" ");
        for word in &raw {
            if own.split(|c: char| !c.is_alphanumeric() && c != '-').any(|w| w == *word) {
                note("a raw word".to_owned(), word);
            }
        }
        if kind == "event" || kind == "list" {
            for e in html.select(&select("main h1")) {
                let text = words(e);
                for slip in slips(&text) {
                    note(slip, &text);
                }
            }
        }
        for e in html.select(&select("main p, main figcaption, main .standing, main .note, summary, .accounts > li")) {
            if is_ours(e) || e.value().name() == "summary" {
                let text = words(e);
                for slip in slips(&text) {
                    note(slip, &text);
                }
            }
        }
        for e in html.select(&select("[data-claims]")) {
            if e.value().attr("data-claims").unwrap().trim().is_empty() {
                note("no claims behind".to_owned(), &words(e).chars().take(80).collect::<String>());
            }
        }
    }
    let shared: Vec<_> = titles.iter().filter(|(_, kinds)| kinds.len() > 1).collect();
    assert!(shared.is_empty(), "pages of several kinds have one title: {shared:#?}");
    assert!(met > 5000, "{met}");
    let first: Vec<_> = faults.iter().take(60).collect();
    assert!(faults.is_empty(), "{} faults: {first:#?}", faults.len());
}

/// The test sees what it is there to see.
#[test]
fn faults_are_found() {
    assert!(fault("A report had been published by 3 January 2019; arrived in South Korea").is_some());
    assert!(fault("closed in 1998.").is_some());
    assert!(fault("Media not named, attaché.").is_some());
    assert_eq!(fault("It closed in 1998."), None);
    assert!(!slips("Of these, 1 claims it.").is_empty());
    assert!(!slips("It rests on 3 claim.").is_empty());
    assert!(!slips("closed from 31 December 1998 to 31 December 1998").is_empty());
    assert!(slips("It rests on 3 claims and 1 report of 1998.").is_empty());
    assert_eq!(sentences("It closed. It opened again in St. Petersburg.").len(), 2);
    assert!(raw_words().contains("non-confirmation") && raw_words().contains("diplomats-posted-cuba"));
}
