//! Dates in words, for sentences.

use super::defection::Lag;
use super::edtf::{Day, Edtf};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The English name of a month, 1 to 12.
#[must_use]
pub fn month_name(month: i8) -> &'static str {
    usize::try_from(month - 1).ok().and_then(|m| MONTHS.get(m)).copied().unwrap_or_default()
}

/// `26 October 2023`.
#[must_use]
pub fn day(day: Day) -> String {
    format!("{} {} {}", day.day(), month_name(day.month()), day.year())
}

/// A date as a sentence would say it: "early November 2023", "in or after 2016", "by 30 October 2023".
#[must_use]
pub fn date(date: &Edtf) -> String {
    let text = date.as_str();
    if let Some(inner) = text.strip_prefix('[').and_then(|t| t.strip_suffix(']')) {
        return set(inner);
    }
    match text.split_once('/') {
        None => single(text),
        Some(("..", b)) => format!("{} {}", if is_day(b) { "by" } else { "in or before" }, single(b)),
        Some((a, "..")) => format!("{} or after {}", if is_day(a) { "on" } else { "in" }, single(a)),
        Some((a, b)) => part_of_month(a, b).unwrap_or_else(|| format!("between {} and {}", single(a), single(b))),
    }
}

/// A date, or that none is known.
#[must_use]
pub fn date_or_unknown(given: Option<&Edtf>) -> String {
    given.map_or_else(|| "at an unknown time".to_owned(), date)
}

fn is_day(text: &str) -> bool {
    text.trim_end_matches(['~', '?', '%']).len() == 10
}

fn set(inner: &str) -> String {
    let parts: Vec<String> = inner
        .split(',')
        .map(|part| match part.split_once("..") {
            None => single(part),
            Some(("", b)) => format!("in or before {}", single(b)),
            Some((a, "")) => format!("in or after {}", single(a)),
            Some((a, b)) => format!("between {} and {}", single(a), single(b)),
        })
        .collect();
    parts.join(" or ")
}

fn single(text: &str) -> String {
    let (plain, said) = match text.as_bytes().last() {
        Some(b'~') => (text.trim_end_matches('~'), "about "),
        Some(b'?') => (text.trim_end_matches('?'), "perhaps "),
        Some(b'%') => (text.trim_end_matches('%'), "perhaps about "),
        _ => (text, ""),
    };
    let plain = plain.replace("-XX", "");
    let said_date = match plain.split('-').collect::<Vec<_>>().as_slice() {
        [y] => year(y),
        [y, m] => format!("{} {y}", name(m)),
        [y, m, d] => format!("{} {} {y}", d.trim_start_matches('0'), name(m)),
        _ => plain.clone(),
    };
    format!("{said}{said_date}")
}

fn name(month: &str) -> &'static str {
    month.parse().map(month_name).unwrap_or_default()
}

fn year(text: &str) -> String {
    if text.ends_with("XX") {
        format!("the years {} to {}", text.replace('X', "0"), text.replace('X', "9"))
    } else if text.ends_with('X') {
        format!("the {}s", text.replace('X', "0"))
    } else {
        text.to_owned()
    }
}

/// Thirds of a month, as the press dates things: days 1–10, 11–20, 21–end.
fn part_of_month(a: &str, b: &str) -> Option<String> {
    let (a, b) = (Edtf::parse(a).ok()?, Edtf::parse(b).ok()?);
    let (from, to) = (a.span().earliest?, b.span().latest?);
    if a.as_str().len() != 10 || b.as_str().len() != 10 || from.first_of_month() != to.first_of_month() {
        return None;
    }
    let third = match (from.day(), to.day()) {
        (1, 10) => "early",
        (11, 20) => "mid",
        (21, last) if last == to.days_in_month() => "late",
        _ => return None,
    };
    let joint = if third == "mid" { "-" } else { " " };
    Some(format!("{third}{joint}{} {}", month_name(from.month()), from.year()))
}

/// A time between two uncertain dates in its largest fitting unit: "between 8 and 9 months", "at most 12 days".
#[must_use]
pub fn lag(lag: Lag) -> String {
    if lag.at_most == Some(0) {
        return "on the same day".to_owned();
    }
    let (a, b) = (lag.months_at_least, lag.months_at_most);
    match a.max(b).unwrap_or_default() {
        0..3 => range(lag.at_least, lag.at_most, "day", "days"),
        3..36 => range(a, b, "month", "months"),
        _ => range(a.map(|m| m / 12), b.map(|m| (m + 11) / 12), "year", "years"),
    }
}

/// The same with the days: "between 8 and 9 months (245 to 260 days)".
#[must_use]
pub fn lag_with_days(given: Lag) -> String {
    let (told, days) = (lag(given), range(given.at_least, given.at_most, "day", "days"));
    match (given.at_least, given.at_most) {
        (_, Some(0)) => told,
        _ if told == days => told,
        (Some(a), Some(b)) if a != b => format!("{told} ({a} to {b} days)"),
        _ => format!("{told} ({days})"),
    }
}

fn range(a: Option<i32>, b: Option<i32>, one: &str, many: &str) -> String {
    let unit = |n: i32| if n == 1 { one } else { many };
    match (a, b) {
        (Some(a), Some(b)) if a == b => format!("{a} {}", unit(a)),
        (Some(0) | None, Some(b)) => format!("at most {b} {}", unit(b)),
        (Some(a), Some(b)) => format!("between {a} and {b} {many}"),
        (Some(a), None) => format!("at least {a} {}", unit(a)),
        (None, None) => "unknown".to_owned(),
    }
}
