//! Dates: bounds against enumeration of every completion, an independent reader, words.

use std::collections::BTreeSet;

use chancery::domain::defection::Lag;
use chancery::domain::edtf::{Day, Edtf};
use chancery::text::Text;
use proptest::prelude::*;

fn parse(text: &str) -> Edtf {
    Edtf::parse(text).unwrap_or_else(|e| panic!("{text}: {e}"))
}

/// Every day that a date without open ends may be, found by trying all days of its century.
fn completions(text: &str) -> BTreeSet<Day> {
    let plain = |t: &str| t.trim_end_matches(['~', '?', '%']).replace("-XX", "");
    let one = |t: &str| -> BTreeSet<Day> {
        let t = plain(t);
        let from = Day::constant(1890, 1, 1);
        from.series(jiff::Span::new().days(1))
            .take_while(|d| d.year() <= 2110)
            .filter(|d| d.to_string().chars().zip(t.chars()).all(|(a, b)| a == b || b == 'X'))
            .collect()
    };
    if let Some(inner) = text.strip_prefix('[').and_then(|t| t.strip_suffix(']')) {
        return inner.split(',').flat_map(one).collect();
    }
    match text.split_once('/') {
        None => one(text),
        Some((a, b)) => {
            let (a, b) = (one(a), one(b));
            let (first, last) = (*a.first().unwrap(), *b.last().unwrap());
            first.series(jiff::Span::new().days(1)).take_while(|d| *d <= last).collect()
        }
    }
}

fn single() -> impl Strategy<Value = String> {
    let qualifier = prop_oneof![Just(""), Just("~"), Just("?"), Just("%")];
    let date = prop_oneof![
        (1900..2100_i32).prop_map(|y| format!("{y}")),
        (190..210_i32).prop_map(|d| format!("{d}X")),
        (1900..2100_i32, 1..=12_i32).prop_map(|(y, m)| format!("{y}-{m:02}")),
        (1900..2100_i32, 1..=12_i32).prop_map(|(y, m)| format!("{y}-{m:02}-XX")),
        (1900..2100_i32, 1..=12_i32, 1..=28_i32).prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}")),
    ];
    (date, qualifier).prop_map(|(d, q)| format!("{d}{q}"))
}

fn closed() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => single(),
        1 => (single(), single()).prop_map(|(a, b)| if parse(&a).span().start() <= parse(&b).span().start() { format!("{a}/{b}") } else { format!("{b}/{a}") }),
        1 => (single(), single()).prop_map(|(a, b)| format!("[{a},{b}]")),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn bounds_are_the_first_and_last_completion(text in closed()) {
        let date = parse(&text);
        let all = completions(&text);
        prop_assert_eq!(date.span().earliest, all.first().copied());
        prop_assert_eq!(date.span().latest, all.last().copied());
    }

    #[test]
    fn a_date_written_for_bounds_has_these_bounds(text in closed()) {
        let span = parse(&text).span();
        let written = Edtf::from_span(span);
        prop_assert_eq!(parse(written.as_str()).span(), span);
        prop_assert_eq!(written.span(), span);
    }

    #[test]
    fn another_reader_agrees(text in single()) {
        let ours = parse(&text).span();
        let theirs = edtf_core::Edtf::parse(&text).unwrap().bounds();
        let day = |b: edtf_core::Bound| match b {
            edtf_core::Bound::Date(d) => Day::new(i16::try_from(d.year).unwrap(), i8::try_from(d.month).unwrap(), i8::try_from(d.day).unwrap()).ok(),
            _ => None,
        };
        prop_assert_eq!(ours.earliest, day(theirs.earliest));
        prop_assert_eq!(ours.latest, day(theirs.latest));
    }

    #[test]
    fn a_date_prints_as_written(text in closed()) {
        prop_assert_eq!(parse(&text).to_string(), text);
    }

    #[test]
    fn nothing_typed_panics(text in ".{0,24}") {
        let _ = Edtf::parse(&text);
    }

    #[test]
    fn a_lag_holds_every_pair_of_completions_and_is_tight(a in single(), b in single()) {
        let lag = Lag::between(parse(&a).span(), parse(&b).span());
        let (from, to) = (completions(&a), completions(&b));
        let pairs = [(from.last().unwrap(), to.first().unwrap()), (from.first().unwrap(), to.last().unwrap())];
        let days: Vec<i32> = pairs.iter().map(|(f, t)| (**t - **f).get_days().max(0)).collect();
        prop_assert_eq!((lag.at_least.unwrap(), lag.at_most.unwrap()), (days[0], days[1]));
        // Whole months at least, begun months at most. A month after 31 December may end on 28 February: at least says
        // the fewer months then.
        let (shortest, longest) = (lag.months_at_least.unwrap(), lag.months_at_most.unwrap());
        let after = |n: i32| pairs[0].0.saturating_add(jiff::Span::new().months(n));
        prop_assert!(days[0] == 0 || (after(shortest) <= *pairs[0].1 && after(shortest + 1) >= *pairs[0].1));
        let after = |n: i32| pairs[1].0.saturating_add(jiff::Span::new().months(n));
        prop_assert!(days[1] == 0 || (after(longest) >= *pairs[1].1 && after(longest - 1) < *pairs[1].1));
        for f in from.iter().step_by(40) {
            for t in to.iter().step_by(40) {
                let d = (*t - *f).get_days().max(0);
                prop_assert!(lag.at_least.unwrap() <= d && d <= lag.at_most.unwrap());
            }
        }
    }
}

#[test]
fn what_readers_disagree_on_is_refused() {
    for text in [
        "",
        "/2023",
        "2023/",
        "2023-21",
        "2023-1X",
        "2023-10-1X",
        "2023-02-30",
        "2023-13",
        "2023-00",
        "2023-1",
        "23",
        "2023-summer",
        "1990s",
        "../..",
        "2024/2023",
        "[2023",
        "[]",
        "[..]",
        "XXXX",
        "2023-11-05T10",
        " 2023",
        "2023 ",
        "２０２３",
    ] {
        assert!(Edtf::parse(text).is_err(), "{text:?} was accepted");
    }
}

#[test]
fn open_ends_stay_open() {
    let bounds = |t: &str| {
        let s = parse(t).span();
        (s.earliest.map(|d| d.to_string()), s.latest.map(|d| d.to_string()))
    };
    assert_eq!(bounds("2016/.."), (Some("2016-01-01".to_owned()), None));
    assert_eq!(bounds("../2023-10-30"), (None, Some("2023-10-30".to_owned())));
    assert_eq!(bounds("[..2016]"), (None, Some("2016-12-31".to_owned())));
    assert_eq!(bounds("19XX"), (Some("1900-01-01".to_owned()), Some("1999-12-31".to_owned())));
}

#[test]
fn dates_are_spoken() {
    let said = |t: &str| Text::english().date(&parse(t));
    assert_eq!(said("2023-11-01/2023-11-10"), "early November 2023");
    assert_eq!(said("2023-11-21/2023-11-30"), "late November 2023");
    assert_eq!(said("2016/.."), "in or after 2016");
    assert_eq!(said("../2023-10-30"), "by 30 October 2023");
    assert_eq!(said("2023-10-26~"), "about 26 October 2023");
    assert_eq!(said("199X"), "the 1990s");
    assert_eq!(said("[2023-10,2023-11]"), "October 2023 or November 2023");
    assert_eq!(Text::english().date_or_unknown(None), "at an unknown time");
}

#[test]
fn whole_years_and_months_are_written_as_such() {
    for (days, written) in [
        ("1970-01-01/1972-12-31", "1970/1972"),
        ("1924-01-01/1924-12-31", "1924"),
        ("2024-02-01/2024-02-29", "2024-02"),
        ("2023-11-01/2024-01-31", "2023-11/2024-01"),
        ("2023-11-01/2024-01-30", "2023-11-01/2024-01-30"),
        ("2023-11-05/2023-11-05", "2023-11-05"),
        ("../2023-12-31", "../2023-12-31"),
    ] {
        assert_eq!(Edtf::from_span(parse(days).span()).as_str(), written, "{days}");
    }
}
