//! Dates in words, for sentences and alone.

use super::catalogue::{Given, Text};
use crate::domain::edtf::{Day, Edtf};

/// What stands before a date within a sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
    /// A preposition of its own: "by", "between", "about".
    Own,
    /// "on".
    On,
    /// "in".
    In,
}

impl Text {
    /// `October`.
    #[must_use]
    pub fn month(self, month: i8) -> String {
        self.say(&format!("month-{month}"))
    }

    /// `Oct`, beneath a line of time.
    #[must_use]
    pub fn short_month(self, month: i8) -> String {
        self.say(&format!("month-{month}-short"))
    }

    /// `26 October 2023`.
    #[must_use]
    pub fn day(self, day: Day) -> String {
        let (number, year) = (day.day().to_string(), day.year().to_string());
        self.with(
            "date-day",
            [("day", number.into()), ("month", self.month(day.month()).into()), ("year", year.into())],
        )
    }

    /// The month of a day: "October 2023".
    #[must_use]
    pub fn month_of(self, day: Day) -> String {
        self.with("date-month", [("month", self.month(day.month()).into()), ("year", day.year().to_string().into())])
    }

    /// A date: "early November 2023", "in or after 2016", "by 30 October 2023".
    #[must_use]
    pub fn date(self, date: &Edtf) -> String {
        Spoken { t: self, short: false }.date(date.as_str())
    }

    /// A date in tables and beside marks: "22 Oct – 5 Dec 2023", "by 30 Oct 2023".
    #[must_use]
    pub fn short_date(self, date: &Edtf) -> String {
        Spoken { t: self, short: true }.date(date.as_str())
    }

    /// A day there: "26 Oct 2023".
    #[must_use]
    pub fn short_day(self, day: Day) -> String {
        self.short_date(&Edtf::from_span(crate::domain::edtf::Span::day(day)))
    }

    /// A date, or that none is known.
    #[must_use]
    pub fn date_or_unknown(self, date: Option<&Edtf>) -> String {
        date.map_or_else(|| self.say("date-unknown"), |date| self.date(date))
    }

    /// A date as a file spells it, or that none is known.
    #[must_use]
    pub fn spelled(self, date: Option<&str>) -> String {
        self.date_or_unknown(date.and_then(|text| Edtf::parse(text).ok()).as_ref())
    }

    /// A date with its preposition: "in November 2023", "on 26 October 2023", "by 30 January 2024", "between …".
    #[must_use]
    pub fn when(self, date: &Edtf) -> String {
        let words = self.date(date);
        match lead(date.as_str()) {
            Lead::Own => words,
            Lead::On => self.with("date-on", [("day", words.into())]),
            Lead::In => self.with("date-in", [("date", words.into())]),
        }
    }

    /// When a post was held: "from April 2019 to November 2023"; nothing where neither end is a date.
    #[must_use]
    pub fn served(self, from: Option<&Edtf>, to: Option<&Edtf>) -> Option<String> {
        match (from.map(|d| self.date(d)), to.map(|d| self.date(d))) {
            (Some(from), Some(to)) => Some(self.with("date-from-to", [("from", from.into()), ("to", to.into())])),
            (Some(from), None) => Some(self.with("date-from", [("from", from.into())])),
            (None, Some(to)) => Some(self.with("date-until", [("to", to.into())])),
            (None, None) => None,
        }
    }

    /// Dates in words of which one is meant: "2015 or June 2016".
    pub(super) fn either(self, mut dates: impl Iterator<Item = String>) -> String {
        let first = dates.next().unwrap_or_default();
        dates.fold(first, |all, next| self.with("date-or", [("first", all.into()), ("second", next.into())]))
    }
}

/// How a date is spoken: with the names of months whole, or short and with dashes, as tables have room.
#[derive(Clone, Copy)]
struct Spoken {
    t: Text,
    short: bool,
}

impl Spoken {
    fn date(self, text: &str) -> String {
        match text.strip_prefix('[').and_then(|t| t.strip_suffix(']')) {
            Some(inner) => self.one_of(inner),
            None => self.stretch(text),
        }
    }

    fn with<const N: usize>(self, id: &str, given: [Given<'_>; N]) -> String {
        self.t.with(id, given)
    }

    fn month(self, month: i8) -> String {
        if self.short { self.t.short_month(month) } else { self.t.month(month) }
    }

    /// A single date or an interval.
    fn stretch(self, text: &str) -> String {
        match text.split_once('/') {
            None => self.single(text),
            Some(("..", last)) => self.until(last),
            Some((first, "..")) => self.since(first),
            Some((first, last)) => self.part_of_month(first, last).unwrap_or_else(|| self.between(first, last)),
        }
    }

    /// What is open towards the past.
    fn until(self, last: &str) -> String {
        let date = self.single(last);
        if is_day(last) {
            self.with("date-by", [("day", date.into())])
        } else {
            self.with("date-in-or-before", [("date", date.into())])
        }
    }

    /// What is open towards the future.
    fn since(self, first: &str) -> String {
        let date = self.single(first);
        if is_day(first) {
            self.with("date-on-or-after", [("day", date.into())])
        } else {
            self.with("date-in-or-after", [("date", date.into())])
        }
    }

    fn between(self, first: &str, last: &str) -> String {
        let (from, to) = (self.single(first), self.single(last));
        if !self.short {
            return self.with("date-between", [("first", from.into()), ("last", to.into())]);
        }
        // Of two days of one year the first goes without it.
        let year = first.get(..4).filter(|year| first.len() > 4 && last.get(..4) == Some(year));
        let from =
            year.and_then(|year| from.strip_suffix(year)).map_or(from.clone(), |from| from.trim_end().to_owned());
        self.with("date-between-short", [("first", from.into()), ("last", to.into())])
    }

    /// One of several dates.
    fn one_of(self, inner: &str) -> String {
        let part = |part: &str| match part.split_once("..") {
            None => self.single(part),
            Some(("", last)) => self.until(last),
            Some((first, "")) => self.since(first),
            Some((first, last)) => self.between(first, last),
        };
        self.t.either(inner.split(',').map(part))
    }

    /// A year, a month or a day, with what is uncertain of it.
    fn single(self, text: &str) -> String {
        let qualified = |mark: char, id: &str| {
            let date = self.plain(text.trim_end_matches(mark));
            self.with(id, [("date", date.into())])
        };
        match text.chars().last() {
            Some('~') => qualified('~', "date-about"),
            Some('?') => qualified('?', "date-perhaps"),
            Some('%') => qualified('%', "date-perhaps-about"),
            _ => self.plain(text),
        }
    }

    fn plain(self, text: &str) -> String {
        let text = text.replace("-XX", "");
        let month = |month: &str| month.parse().map(|m| self.month(m)).unwrap_or_default();
        match text.split('-').collect::<Vec<_>>().as_slice() {
            [year] => self.year(year),
            [year, m] => self.with("date-month", [("month", month(m).into()), ("year", (*year).into())]),
            [year, m, day] => {
                let day = day.trim_start_matches('0');
                self.with("date-day", [("day", day.into()), ("month", month(m).into()), ("year", (*year).into())])
            }
            _ => text.clone(),
        }
    }

    fn year(self, text: &str) -> String {
        let first = text.replace('X', "0");
        if text.ends_with("XX") {
            self.with("date-years", [("first", first.into()), ("last", text.replace('X', "9").into())])
        } else if text.ends_with('X') {
            self.with("date-decade", [("first", first.into())])
        } else {
            text.to_owned()
        }
    }

    /// Thirds of a month, as the press dates things: days 1–10, 11–20, 21–end.
    fn part_of_month(self, first: &str, last: &str) -> Option<String> {
        let (id, from) = third(first, last)?;
        let year = from.year().to_string();
        let month = self.with("date-month", [("month", self.month(from.month()).into()), ("year", year.into())]);
        Some(self.with(id, [("month", month.into())]))
    }
}

/// Whether a day is written, and none that is masked: `2023-11-XX` is a month.
fn is_day(text: &str) -> bool {
    let plain = text.trim_end_matches(['~', '?', '%']);
    plain.len() == 10 && !plain.contains('X')
}

fn third(first: &str, last: &str) -> Option<(&'static str, Day)> {
    let (a, b) = (Edtf::parse(first).ok()?, Edtf::parse(last).ok()?);
    let (from, to) = (a.span().earliest?, b.span().latest?);
    if a.as_str().len() != 10 || b.as_str().len() != 10 || from.first_of_month() != to.first_of_month() {
        return None;
    }
    match (from.day(), to.day()) {
        (1, 10) => Some(("date-early", from)),
        (11, 20) => Some(("date-mid", from)),
        (21, last) if last == to.days_in_month() => Some(("date-late", from)),
        _ => None,
    }
}

/// What stands before a date within a sentence. One of several is led like the first of them.
fn lead(text: &str) -> Lead {
    let inner = text.strip_prefix('[').map(|t| t.split([',', ']']).next().unwrap_or_default());
    if inner.is_some_and(|first| first.contains("..")) {
        return Lead::Own;
    }
    let first = inner.unwrap_or(text);
    if first.ends_with(['~', '?', '%']) {
        return Lead::Own;
    }
    match first.split_once('/') {
        Some((a, b)) if third(a, b).is_some() => Lead::In,
        Some(_) => Lead::Own,
        None if is_day(first) => Lead::On,
        None => Lead::In,
    }
}
