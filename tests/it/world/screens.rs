//! Every kind of page in a real Chromium: phone, tablet and desktop, light and dark, with script and without.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use crate::support::browser::{Stage, console, stage, tell};
use crate::support::program::{Server, program};
use crate::support::shipped;
use crate::support::site::loaded;

/// Each kind of page.
const PAGES: [&str; 25] = [
    "/",
    "/?asof=2016-12-31",
    "/embassies",
    "/embassies?asof=2022-12-31&counted=true",
    "/embassies/madrid",
    "/embassies/kinshasa",
    "/embassies/compare",
    "/defectors",
    "/defectors/lag",
    "/defectors/ri-il-kyu",
    "/defectors/unnamed-1998-hongkong-false",
    "/defectors/thae-yong-ho",
    "/defectors/ri-il-kyu/claims",
    "/embassies/madrid/claims",
    "/events/decision:kinshasa-2023",
    "/timeline",
    "/timeline?view=claims",
    "/timeline?from=2023&to=2023",
    "/totals",
    "/sources",
    "/sources/bbc-mundo-2024-07-19",
    "/claims/bbc-mundo-2024-07-19.1",
    "/search?q=ri",
    "/method",
    "/nope",
];

fn checks() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/node_modules")
}

/// What is wrong with the page that is shown: it scrolls sideways, has text that is too small, or shifted while loading.
const LOOK: &str = r"
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const small = new Set();
    for (const e of document.querySelectorAll('body *')) {
        const text = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
        if (!text || !e.getClientRects().length || e.closest('.sprite') || e.tagName === 'title' || e.tagName === 'OPTION') continue;
        const svg = e.ownerSVGElement;
        const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
        const size = parseFloat(getComputedStyle(e).fontSize) * scale;
        if (size < 11.95) small.add(`${e.tagName} ${size.toFixed(1)} ${e.textContent.trim().slice(0, 30)}`);
    }
    const overlaps = [];
    for (const svg of document.querySelectorAll('.panels svg, svg.chart, svg.lanes')) {
        if (!svg.getClientRects().length) continue;
        const boxes = [...svg.querySelectorAll('text')].map(t => [t.textContent, t.getBoundingClientRect()]);
        boxes.forEach(([a, x], i) => boxes.slice(i + 1).forEach(([b, y]) => {
            const across = Math.min(x.right, y.right) - Math.max(x.left, y.left), down = Math.min(x.bottom, y.bottom) - Math.max(x.top, y.top);
            if (across > 2 && down > 6) overlaps.push(`${a} / ${b}`);
        }));
    }
    return { wide, small: [...small].slice(0, 5), overlaps: overlaps.slice(0, 5) };
";

async fn problems(browser: &Client) -> Vec<String> {
    let seen = browser.execute(LOOK, Vec::new()).await.unwrap();
    let mut all = Vec::new();
    if seen["wide"].as_i64().unwrap() > 0 {
        all.push(format!("scrolls sideways by {}", seen["wide"]));
    }
    for key in ["small", "overlaps"] {
        if !seen[key].as_array().unwrap().is_empty() {
            all.push(format!("{key}: {}", seen[key]));
        }
    }
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_page_fits_every_window() {
    let Stage { server, browser, .. } = &Stage::new().await;
    let mut wrong = Vec::new();
    for (script, widths) in [(true, &[390, 820, 1440][..]), (false, &[390])] {
        tell(browser, "Emulation.setScriptExecutionDisabled", json!({ "value": !script })).await;
        for width in widths {
            stage(browser, *width, "light").await;
            for page in PAGES {
                browser.goto(&format!("{}{page}", server.url)).await.unwrap();
                let found = problems(browser).await;
                wrong.extend(found.into_iter().map(|p| format!("{page} at {width}, script {script}: {p}")));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    browser.clone().close().await.unwrap();
}

/// So many pixels a page may be tall, at 1440 wide and at 390.
const TALL: [(u32, u64); 2] = [(1440, 6000), (390, 12000)];

/// Facts first: the longest profile, the longest mission and the ledger of totals end within so many pixels.
#[tokio::test(flavor = "multi_thread")]
async fn pages_of_facts_end() {
    let Stage { server, browser, .. } = &Stage::new().await;
    let most = |list: &str, name: &str| -> Vec<String> {
        let answer = server.get(list);
        let body: Value = serde_json::from_str(answer.split_once("\r\n\r\n").unwrap().1).unwrap();
        let mut all: Vec<(i64, String)> = body[name]
            .as_array()
            .unwrap()
            .iter()
            .map(|x| (x["claims"].as_i64().unwrap(), x["url"].as_str().unwrap().to_owned()))
            .collect();
        all.sort_unstable();
        all.into_iter().rev().take(6).map(|(_, url)| url).collect()
    };
    let mut pages = most("/api/v1/defectors?sort=claims", "defectors");
    pages.extend(most("/api/v1/embassies?sort=claims", "embassies"));
    let mut wrong = Vec::new();
    for (width, tall) in TALL {
        stage(browser, width, "light").await;
        let ledger = (width > 1000).then(|| "/totals".to_owned());
        for page in pages.iter().chain(&ledger) {
            browser.goto(&format!("{}{page}", server.url)).await.unwrap();
            let height = browser.execute("return document.documentElement.scrollHeight", Vec::new()).await.unwrap();
            if height.as_u64().unwrap() > tall {
                wrong.push(format!("{page} at {width}: {height}"));
            }
        }
    }
    assert!(pages.len() == 12 && wrong.is_empty(), "{wrong:#?}");
    browser.clone().close().await.unwrap();
}

/// What axe finds, which requests went elsewhere, and how far things moved while the page came.
#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_page_is_accessible_quiet_and_still() {
    let Stage { server, browser, .. } = &Stage::new().await;
    let axe = fs::read_to_string(checks().join("axe-core/axe.min.js")).expect("tests/run installs axe-core");
    tell(browser, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": SHIFTS })).await;
    let mut wrong = Vec::new();
    for (width, scheme) in [(390, "dark"), (1440, "light")] {
        stage(browser, width, scheme).await;
        for page in PAGES {
            browser.goto(&format!("{}{page}", server.url)).await.unwrap();
            let said: Vec<String> =
                console(browser).await.into_iter().filter(|l| !l.contains("404 (Not Found)")).collect();
            let rest = browser.execute(REST, Vec::new()).await.unwrap();
            browser.execute(&axe, Vec::new()).await.unwrap();
            let found = browser.execute_async(AXE, Vec::new()).await.unwrap();
            if !said.is_empty() || rest != json!([]) || found != json!([]) {
                wrong.push(format!("{page} at {width}, {scheme}: console {said:?}, {rest}, axe {found:#}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    browser.clone().close().await.unwrap();
}

const REST: &str = r"
    const away = performance.getEntriesByType('resource').map(r => r.name).filter(n => !n.startsWith(location.origin) && !n.startsWith('data:'));
    return window.shifted > 0.01 ? [...away, `shifted by ${window.shifted}`] : away;
";

/// Adds up how far things move from the first paint on.
const SHIFTS: &str = r"
    window.shifted = 0;
    new PerformanceObserver(list => list.getEntries().forEach(e => window.shifted += e.value)).observe({ type: 'layout-shift', buffered: true });
";

const AXE: &str = r"
    const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations'] }).then(r => done(r.violations.map(v => ({ rule: v.id, nodes: v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + (n.failureSummary || '').slice(0, 160)) }))));
";

/// The year by the keyboard alone: marks, numbers and address move together; without script the button does it.
#[tokio::test(flavor = "multi_thread")]
async fn the_year_moves_map_and_list_together() {
    let Stage { server, browser, .. } = &Stage::new().await;
    browser.goto(&format!("{}/embassies?counted=true", server.url)).await.unwrap();
    let slider = browser.find(Locator::Css("#year")).await.unwrap();
    for _ in 0..4 {
        slider.send_keys(&char::from(Key::Left).to_string()).await.unwrap();
    }
    // Asked in one step: the heading is replaced under our hands.
    let answer = async || {
        let text = browser.execute("return document.querySelector('h1').textContent", Vec::new()).await.unwrap();
        text.as_str().unwrap().to_owned()
    };
    let moved = async || answer().await.starts_with("On 31 December 2022 North Korea had 53");
    for _ in 0..100 {
        if moved().await {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert!(moved().await, "{}", answer().await);
    let address = browser.current_url().await.unwrap();
    assert_eq!(address.query(), Some("asof=2022&counted=true"));
    // What moved along with the year still works: the foot was replaced, and copies the new address.
    let copy = "const b = document.querySelector('button[data-copy]'); if (getComputedStyle(b).visibility === 'hidden') return 'hidden'; b.click(); return 'clicked'";
    assert_eq!(browser.execute(copy, Vec::new()).await.unwrap(), json!("clicked"));
    let label = "return document.querySelector('button[data-copy]').textContent";
    for _ in 0..40 {
        if browser.execute(label, Vec::new()).await.unwrap() != json!("Copy this address") {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert_ne!(browser.execute(label, Vec::new()).await.unwrap(), json!("Copy this address"));
    let counts = "return [...document.querySelectorAll('.world .state-open, tbody .state-open')].length";
    let live = browser.execute(counts, Vec::new()).await.unwrap();
    browser.goto(address.as_str()).await.unwrap();
    assert_eq!(browser.execute(counts, Vec::new()).await.unwrap(), live, "the address gives another page");
    assert_eq!(live.as_u64(), Some(2 * 52));

    // Tab reaches the control of the year, the filters and each mark of the enlarged map, in this order.
    let order = browser.execute("return [...document.querySelectorAll('main a[href], main input:not([type=hidden]), main summary, main button')].filter(e => e.tabIndex >= 0 && e.getClientRects().length).map(e => e.id || e.tagName.toLowerCase())", Vec::new()).await.unwrap();
    let order: Vec<&str> = order.as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert_eq!(order[..2], ["year", "button"], "{order:?}");
    browser.clone().close().await.unwrap();
}

/// The Nu checker of the W3C finds nothing, neither in pages nor in pictures within them nor in the style sheet.
#[test]
fn pages_are_valid_html() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(program(&shipped(), &loaded(folder.path())));
    let pages = tempfile::tempdir().unwrap();
    for (n, page) in PAGES.iter().enumerate() {
        let answer = server.get(page);
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        assert!(!head.to_lowercase().contains("transfer-encoding"), "{page}");
        fs::write(pages.path().join(format!("{n:02}.html")), body).unwrap();
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::copy(root.join("static/world.svg"), pages.path().join("world.svg")).unwrap();
    let vnu = checks().join("vnu-jar/build/dist/vnu.jar");
    let mut java = Command::new("java");
    java.arg("-jar").arg(vnu).args(["--errors-only", "--also-check-svg", "--format", "json"]).arg(pages.path());
    let output = java.output().expect("tests/run installs Java");
    let said: Value = serde_json::from_slice(&output.stderr)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)));
    let told: BTreeSet<String> = said["messages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|m| {
            let file = m["url"].as_str().unwrap_or_default().rsplit('/').next().unwrap_or_default();
            let page = file.get(..2).and_then(|n| n.parse::<usize>().ok()).and_then(|n| PAGES.get(n)).unwrap_or(&"");
            format!("{page}: {} in {}", m["message"], m["extract"])
        })
        .collect();
    assert!(told.is_empty(), "{told:#?}");
}

/// Drawing across the strip of years narrows the timeline; pointing at a mark says its name, and Escape takes it away.
#[tokio::test(flavor = "multi_thread")]
async fn years_are_drawn_across_and_marks_say_their_names() {
    let Stage { server, browser, .. } = &Stage::new().await;
    stage(browser, 1200, "light").await;
    browser.goto(&format!("{}/timeline", server.url)).await.unwrap();
    let mouse = async |kind: &str, x: f64, y: f64| {
        let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "buttons": 1, "clickCount": 1 });
        tell(browser, "Input.dispatchMouseEvent", event).await;
    };
    let box_of = "const b = document.querySelector(arguments[0]).getBoundingClientRect(); return [b.left, b.top, b.width, b.height]";
    let strip = browser.execute(box_of, vec![json!("svg.strip.wide")]).await.unwrap();
    let number = |v: &Value, i: usize| v[i].as_f64().unwrap();
    let range =
        "const s = document.querySelector('svg.strip.wide'); return [Number(s.dataset.from), Number(s.dataset.to)]";
    let years = browser.execute(range, Vec::new()).await.unwrap();
    let (first, last) = (number(&years, 0), number(&years, 1));
    let at = |year: f64| number(&strip, 0) + number(&strip, 2) * (year + 0.5 - first) / (last - first + 1.0);
    let y = number(&strip, 1) + number(&strip, 3) / 3.0;
    mouse("mousePressed", at(1995.0), y).await;
    for year in [1996.0, 2000.0, 2003.0] {
        mouse("mouseMoved", at(year), y).await;
    }
    mouse("mouseReleased", at(2003.0), y).await;
    let query = async || browser.current_url().await.unwrap().query().map(str::to_owned);
    for _ in 0..100 {
        if query().await.is_some() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert_eq!(query().await.as_deref(), Some("from=1995&to=2003"));

    browser.goto(&format!("{}/embassies/madrid", server.url)).await.unwrap();
    let bar = browser.execute(box_of, vec![json!("svg.lanes.wide a.bar .core")]).await.unwrap();
    mouse("mouseMoved", number(&bar, 0) + 5.0, number(&bar, 1) + 3.0).await;
    let tip = "const t = document.querySelector('.tip'); return t.hidden ? '' : t.textContent";
    let said = browser.execute(tip, Vec::new()).await.unwrap();
    assert!(said.as_str().unwrap().contains("Embassy in Madrid, Spain, open: opened on 1 October 2013"), "{said}");
    browser.find(Locator::Css("body")).await.unwrap().send_keys(&char::from(Key::Escape).to_string()).await.unwrap();
    assert_eq!(browser.execute(tip, Vec::new()).await.unwrap(), json!(""));
    browser.clone().close().await.unwrap();
}
