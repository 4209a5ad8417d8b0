//! Times between two uncertain dates, in words.

use chancery::domain::defection::Lag;
use chancery::domain::edtf::Span;
use chancery::text::Text;

use crate::support::small::date;

fn between(from: &str, to: &str) -> Lag {
    Lag::between(date(from).span(), date(to).span())
}

/// The time in its largest fitting unit, and the same with the days.
fn said(from: &str, to: &str) -> [String; 2] {
    let (t, lag) = (Text::english(), between(from, to));
    [t.lag(lag), t.lag_with_days(lag)]
}

fn both(text: &str) -> [String; 2] {
    [text.to_owned(), text.to_owned()]
}

fn two(lag: &str, days: &str) -> [String; 2] {
    [lag.to_owned(), format!("{lag} ({days})")]
}

#[test]
fn up_to_three_months_are_days() {
    assert_eq!(said("2020-01-01", "2020-01-01"), both("on the same day"));
    assert_eq!(said("2020-01-02", "2020-01-01"), both("on the same day"), "never negative");
    assert_eq!(said("2020-01-01", "2020-01-02"), both("1 day"));
    assert_eq!(said("2020-01-01", "2020-01-13"), both("12 days"));
    assert_eq!(said("2020-01-01", "2020-03-01"), both("60 days"));
    assert_eq!(said("2020-01-01", "2020-01-05/2020-01-08"), both("between 4 and 7 days"));
    assert_eq!(said("2020-01", "2020-01-13"), both("at most 12 days"), "no day at least is nothing told");
    assert_eq!(said("2020-01-01", "../2020-01-02"), both("at most 1 day"));
}

#[test]
fn from_three_months_on_they_are_months() {
    assert_eq!(said("2020-01-01", "2020-04-01"), two("3 months", "91 days"));
    assert_eq!(
        said("2020-01-01", "2020-03-05"),
        two("between 2 and 3 months", "64 days"),
        "one day may be in two months"
    );
    assert_eq!(said("2020-01", "2020-09-20"), two("between 7 and 9 months", "233 to 263 days"));
    assert_eq!(said("2020-01-01", "../2020-06-01"), two("at most 5 months", "at most 152 days"));
    assert_eq!(said("2020", "2020-06-01"), two("at most 5 months", "0 to 152 days"));
    assert_eq!(said("2020-01-01", "2020-06-01/.."), two("at least 5 months", "at least 152 days"));
}

#[test]
fn from_three_years_on_they_are_years() {
    assert_eq!(said("2020-01-01", "2022-12-01"), two("35 months", "1065 days"));
    assert_eq!(said("2020-01-01", "2023-01-01"), two("3 years", "1096 days"));
    assert_eq!(said("2020-01-01", "2023-01-02"), two("between 3 and 4 years", "1097 days"));
    assert_eq!(said("2010", "2020-07-01"), two("between 9 and 11 years", "3470 to 3834 days"));
    assert_eq!(said("../2010", "2020-07-01"), two("at least 9 years", "at least 3470 days"));
    assert_eq!(said("2010-01-01", "../2020-07-01"), two("at most 11 years", "at most 3834 days"));
    assert_eq!(said("2010-01-01", "2011-01-01/.."), two("at least 12 months", "at least 365 days"));
}

#[test]
fn one_of_a_unit_is_singular() {
    let t = Text::english();
    let lag = |days: (Option<i32>, Option<i32>), months: (Option<i32>, Option<i32>)| {
        t.lag(Lag { at_least: days.0, at_most: days.1, months_at_least: months.0, months_at_most: months.1 })
    };
    assert_eq!(lag((Some(1), None), (Some(0), None)), "at least 1 day");
    assert_eq!(lag((Some(2), None), (Some(0), None)), "at least 2 days");
    assert_eq!(lag((None, Some(1)), (None, Some(1))), "at most 1 day");
    assert_eq!(lag((Some(400), Some(1200)), (Some(13), Some(40))), "between 1 and 4 years");
    assert_eq!(lag((Some(1100), None), (Some(36), None)), "at least 3 years");
    assert_eq!(lag((None, None), (None, None)), "unknown");
    let open = Span { earliest: None, latest: None };
    assert_eq!(t.lag(Lag::between(open, open)), "unknown");
}
