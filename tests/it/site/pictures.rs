//! Pictures: marks where places are, bars where days are, numbers that agree with the lists.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use chancery::domain::edtf::{Day, Edtf, Span};
use chancery::viz::axis::Axis;
use chancery::viz::lanes::Bar;
use chancery::viz::layout::{APART, Label};
use chancery::viz::map::{Map, Panel, Place};
use chancery::viz::projection::project;
use proptest::prelude::*;
use scraper::{ElementRef, Html, Selector};

use crate::rules::witnesses::{START, at};
use crate::support::site::{Site, site};

/// Where d3-geo, with which the outlines were drawn, puts some cities.
#[test]
fn places_stand_where_an_independent_projection_puts_them() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/projection.csv");
    let text = fs::read_to_string(file).unwrap();
    let rows: Vec<Vec<&str>> = text.lines().skip(1).map(|l| l.split(',').collect()).collect();
    assert!(rows.len() >= 12);
    for row in rows {
        let number = |i: usize| row[i].parse::<f64>().unwrap();
        let p = project(number(1), number(2));
        assert!((p.x - number(3)).abs() < 0.01 && (p.y - number(4)).abs() < 0.01, "{}: {p:?}", row[0]);
    }
}

fn select(css: &str) -> Selector {
    Selector::parse(css).unwrap()
}

fn number(e: ElementRef<'_>, name: &str) -> f64 {
    e.value().attr(name).unwrap().parse().unwrap()
}

/// How many marks of each state the world has, the legend says, and the list has.
fn counts(html: &Html, item: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for e in html.select(&select(item)) {
        let state = e.value().classes().find_map(|c| c.strip_prefix("state-")).unwrap().to_owned();
        *counts.entry(state).or_default() += 1;
    }
    counts
}

#[tokio::test(flavor = "multi_thread")]
async fn legend_map_and_list_count_the_same() {
    let site = site().await;
    for address in [
        "/embassies",
        "/embassies?asof=2022-12-31&counted=true",
        "/embassies?asof=2024-02-15&region=africa",
        "/embassies?asof=1999",
        "/embassies?status=suspended,disputed",
        "/embassies?known=2023-11-30&asof=2023-11-30",
    ] {
        let html = site.ok(address).await.html();
        let rows = counts(&html, "table.list .state");
        assert!(!rows.is_empty(), "{address}");
        assert_eq!(counts(&html, ".world a.mk"), rows, "{address}: world");
        assert_eq!(counts(&html, ".panels a.mk"), rows, "{address}: parts");
        let legend: BTreeMap<String, usize> = html
            .select(&select("ul.legend li"))
            .map(|li| {
                let state = li.value().classes().find_map(|c| c.strip_prefix("state-")).unwrap().to_owned();
                (state, li.select(&select(".n")).next().unwrap().text().collect::<String>().parse().unwrap())
            })
            .collect();
        assert_eq!(legend, rows, "{address}: legend");
    }
}

async fn places(site: &Site, address: &str) -> Vec<Place> {
    let list = site.json(address).await;
    let place = |m: &serde_json::Value| Place {
        lat: m["lat"].as_f64().unwrap(),
        lon: m["lon"].as_f64().unwrap(),
        mark: chancery::viz::sign::Sign::State(chancery::domain::vocab::MissionState::Open),
        kind: "embassy",
        ringed: false,
        name: m["city"].as_str().unwrap().to_owned(),
        title: String::new(),
        url: String::new(),
        first: true,
    };
    list["embassies"].as_array().unwrap().iter().map(place).collect()
}

/// Each of the 53 can be hit and read: no two marks are nearer than a finger, every one has its name, none lies upon another.
#[tokio::test(flavor = "multi_thread")]
async fn each_of_the_fifty_three_can_be_hit_and_read() {
    let site = site().await;
    let places = places(site, "/api/v1/embassies?asof=2022-12-31&counted=true&status=open,suspended,disputed").await;
    assert_eq!(places.len(), 53);
    let map = Map::new(&places);
    assert_eq!(map.panels.iter().map(|p| p.marks.len()).sum::<usize>(), 53);
    for panel in &map.panels {
        let labels: Vec<Label> =
            panel.marks.iter().map(|m| m.label.unwrap_or_else(|| panic!("{} has no name", m.place.name))).collect();
        for (i, a) in panel.marks.iter().enumerate() {
            assert!((0.0..Panel::WIDTH).contains(&a.at.x) && (0.0..panel.height).contains(&a.at.y), "{}", a.place.name);
            for (b, other) in panel.marks.iter().zip(&labels).skip(i + 1) {
                assert!(a.at.distance(b.at) >= APART - 0.2, "{} and {}", a.place.name, b.place.name);
                assert!(!labels[i].area.overlaps(&other.area), "{} over {}", a.place.name, b.place.name);
            }
        }
    }
}

proptest! {
    /// Core and fuzzy ends stand where a day's share of the line says, each day counted by itself.
    #[test]
    fn bars_stand_at_the_days_of_their_bounds(
        (a, b) in (0_i64..60, 0_i64..60), (c, d) in (0_i64..60, 0_i64..60), days in 60_i64..80,
    ) {
        let (earliest, latest) = (a.min(b), a.max(b));
        let (first_end, last_end) = (c.min(d).max(earliest), c.max(d).max(latest));
        let axis = Axis { from: START, to: at(days - 1), left: 10.0, right: 10.0 + 3.0 * f64::from(i32::try_from(days).unwrap()) };
        let span = |x, y| Span { earliest: Some(at(x)), latest: Some(at(y)) };
        let bar = Bar::new(&axis, span(earliest, latest), span(first_end, last_end));
        // Three units to the day: a day is certain, possible or neither.
        for day in 0..days {
            let middle = 10.0 + 3.0 * f64::from(i32::try_from(day).unwrap()) + 1.5;
            let holds = |s: Option<(f64, f64)>| s.is_some_and(|(x, w)| (x..x + w).contains(&middle));
            let certain = latest <= day && day <= first_end;
            let possible = earliest <= day && day <= last_end;
            prop_assert_eq!(holds(bar.core), certain, "day {} core", day);
            prop_assert_eq!(holds(bar.core) || holds(bar.before) || holds(bar.after), possible, "day {}", day);
        }
    }
}

/// The line of time of a page, read back from its marks at the beginnings of years.
fn scale(svg: ElementRef<'_>) -> impl Fn(Day) -> f64 {
    let text = select("text.middle, text.start, text.end");
    let years: Vec<(Day, f64)> = svg
        .select(&text)
        .filter_map(|t| {
            Some((
                Day::new(t.text().collect::<String>().parse().ok().filter(|y| *y > 1900)?, 1, 1).ok()?,
                number(t, "x"),
            ))
        })
        .collect();
    let (first, last) = (*years.first().unwrap(), *years.last().unwrap());
    let days = |a: Day, b: Day| f64::from((b - a).get_days());
    let per_day = (last.1 - first.1) / days(first.0, last.0);
    move |day| first.1 + per_day * days(first.0, day)
}

fn span(value: &serde_json::Value) -> Span {
    let day = |key: &str| value[key].as_str().map(|d| d.parse().unwrap());
    Span { earliest: day("earliest"), latest: day("latest") }
}

/// On the pages: the open bar of a mission fades over the days of its closing, and the lag of a defector stands between
/// the bounds of leaving and of becoming public.
#[tokio::test(flavor = "multi_thread")]
async fn bars_of_the_pages_stand_at_the_bounds_that_the_interface_gives() {
    let site = site().await;
    let near = |a: f64, b: f64| (a - b).abs() < 0.6;
    for id in ["kampala", "luanda", "conakry", "dakar", "tripoli"] {
        let mission = site.json(&format!("/api/v1/embassies/{id}")).await;
        let history = mission["embassy"]["history"].as_array().unwrap();
        let closed = history.iter().rfind(|e| e["event"] == "closed" && e["decides"] == true).map(span).unwrap();
        let html = site.ok(&format!("/embassies/{id}")).await.html();
        let svg = html.select(&select("svg.lanes.wide")).next().unwrap();
        let x = scale(svg);
        let open = svg.select(&select("a.bar.state-open")).last().unwrap();
        let fade = open.select(&select("rect.fuzz")).last().unwrap();
        let (left, right) = (number(fade, "x"), number(fade, "x") + number(fade, "width"));
        assert!(near(left, x(closed.earliest.unwrap())), "{id}: {left} is not {}", x(closed.earliest.unwrap()));
        assert!(near(right, x(closed.latest.unwrap().tomorrow().unwrap())), "{id}: {right}");
    }
    // On an axis of its own scale the marks of the two dates tell where days are.
    for id in ["ri-il-kyu", "ko-young-hwan", "ryu-hyun-woo"] {
        let html = site.ok(&format!("/defectors/{id}")).await.html();
        let svg = html.select(&select("svg.lanes.wide")).next().unwrap();
        let core = svg.select(&select("a.bar.lag rect.core")).next().unwrap();
        let (from, to) = (number(core, "x"), number(core, "x") + number(core, "width"));
        let middle = |moment: ElementRef<'_>| -> f64 {
            let group = moment.select(&select("g")).next().unwrap().value().attr("transform").unwrap().to_owned();
            group.trim_start_matches("translate(").split(' ').next().unwrap().parse().unwrap()
        };
        let moments: Vec<f64> = svg.select(&select("a.moment")).map(middle).collect();
        let (first, last) = (moments[0], *moments.last().unwrap());
        assert!(first <= from + 0.6 && from < to && to <= last + 3.0, "{id}: {first} {from} {to} {last}");
    }
}

/// Every reported total on the line over time stands at its days and at its number.
#[tokio::test(flavor = "multi_thread")]
async fn reported_totals_stand_at_their_day_and_number() {
    let site = site().await;
    let totals = site.json("/api/v1/totals").await;
    let html = site.ok("/").await.html();
    let svg = html.select(&select("svg.chart.wide")).next_back().unwrap();
    let x = scale(svg);
    let levels: Vec<(f64, f64)> = svg
        .select(&select("text.end"))
        .filter_map(|t| {
            Some((t.text().collect::<String>().parse::<f64>().ok().filter(|n| *n < 200.0)?, number(t, "y") - 4.5))
        })
        .collect();
    let (low, high) = (levels[0], *levels.last().unwrap());
    let y = |n: f64| low.1 + (high.1 - low.1) * (n - low.0) / (high.0 - low.0);
    let mut met = 0;
    for dot in svg.select(&select("a.dot")) {
        let claim = dot.value().attr("data-claims").unwrap().split(' ').next().unwrap();
        let total = totals["totals"].as_array().unwrap().iter().find(|t| t["claim"] == claim).unwrap();
        let days = Edtf::parse(total["as_of"].as_str().unwrap()).unwrap().span();
        let circle = dot.select(&select("circle")).last().unwrap();
        let middle = f64::midpoint(x(days.start()), x(days.end().tomorrow().unwrap()));
        assert!((number(circle, "cx") - middle).abs() < 0.6, "{claim}");
        assert!((number(circle, "cy") - y(total["reported"].as_f64().unwrap())).abs() < 0.6, "{claim}");
        met += 1;
    }
    assert!(met > 15, "{met}");
    // The file behind the picture says the same as the lists.
    let csv = site.ok("/network.csv").await.body;
    let last = csv.lines().last().unwrap().to_owned();
    assert!(csv.starts_with("from,at_least,at_most\r\n") && last.ends_with(",44,44"), "{last}");
}
