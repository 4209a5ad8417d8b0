//! Uncertain dates: EDTF (ISO 8601-2) level 1, plus one-of sets.
//!
//! A reader of our own, because the bounds are the heart of the project and the crates for it are young or disagree on
//! what we refuse; the tests hold `edtf-core` against it.
//!
//! A date keeps the text that was written and knows its earliest and latest possible day.
//! Arithmetic works on those two; `~`, `?` and `%` are spoken and never move a bound.
//! Empty endpoints, seasons and half-masked months or days are refused: other readers of EDTF
//! disagree on their bounds (model, "Dates").

use std::fmt;

use jiff::civil::Date;

pub use super::span::{Day, Span};

/// An uncertain date as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Edtf {
    text: String,
    span: Span,
}

/// Why a text is no date of this record.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EdtfError {
    /// Nothing is written.
    #[error("the date is empty")]
    Empty,
    /// An interval without one of its ends.
    #[error("an end of the interval is empty; write `..` for an open or unknown end")]
    EmptyEndpoint,
    /// Months 21 to 41.
    #[error("`{0}` is a season; write the months it may be, such as `2023-06/2023-08`")]
    Season(String),
    /// A month or day of which only one digit is masked.
    #[error("`{0}` masks half of a month or day; mask the whole (`XX`) or leave it out")]
    HalfMask(String),
    /// A day that no calendar has.
    #[error("`{0}` is not a day of the calendar")]
    NoSuchDay(String),
    /// The interval ends before it begins.
    #[error("the interval ends before it begins")]
    EndsBeforeBegins,
    /// Anything else.
    #[error(
        "`{0}` is not a date; write `2023`, `2023-11`, `2023-11-05`, `2023-11~`, `../2023-10-30`, `202X` or `[2023-10,2023-11]`"
    )]
    Syntax(String),
}

impl Edtf {
    /// Reads a date.
    ///
    /// # Errors
    /// Says what is wrong and what to write instead.
    pub fn parse(text: &str) -> Result<Self, EdtfError> {
        let span = span_of(text)?;
        Ok(Self { text: text.to_owned(), span })
    }

    /// The date whose bounds are these: whole years or months as such, or else an interval of days.
    #[must_use]
    pub fn from_span(span: Span) -> Self {
        let end = |d: Option<Day>| d.map_or_else(|| "..".to_owned(), |d| d.to_string());
        let whole = span.earliest.zip(span.latest).and_then(|(a, b)| whole(a, b));
        let (first, last) = whole.unwrap_or_else(|| (end(span.earliest), end(span.latest)));
        let text = if first == last && first != ".." { first } else { format!("{first}/{last}") };
        Self { text, span }
    }

    /// The text as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The earliest and latest possible day.
    #[must_use]
    pub fn span(&self) -> Span {
        self.span
    }
}

/// The years, or the months, that begin and end with these days; of years before the calendar of the record nothing.
fn whole(first: Day, last: Day) -> Option<(String, String)> {
    let year = |day: Day| (1000..=9999).contains(&day.year()).then(|| day.year().to_string());
    let month = |day: Day| Some(format!("{}-{:02}", year(day)?, day.month()));
    if first.day() != 1 || last.day() != last.days_in_month() {
        None
    } else if first.month() == 1 && last.month() == 12 {
        year(first).zip(year(last))
    } else {
        month(first).zip(month(last))
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl<'de> serde::Deserialize<'de> for Edtf {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

impl serde::Serialize for Edtf {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&self.text)
    }
}

fn span_of(text: &str) -> Result<Span, EdtfError> {
    if text.is_empty() {
        return Err(EdtfError::Empty);
    }
    if let Some(inner) = text.strip_prefix('[') {
        let inner = inner.strip_suffix(']').ok_or_else(|| EdtfError::Syntax(text.to_owned()))?;
        return set(inner, text);
    }
    let span = match text.split_once('/') {
        None => single(text)?,
        Some((a, b)) => {
            if a == ".." && b == ".." {
                return Err(EdtfError::Syntax(text.to_owned()));
            }
            Span { earliest: endpoint(a)?.and_then(|s| s.earliest), latest: endpoint(b)?.and_then(|s| s.latest) }
        }
    };
    if span.start() > span.end() { Err(EdtfError::EndsBeforeBegins) } else { Ok(span) }
}

/// One end of an interval; `None` for `..`.
fn endpoint(text: &str) -> Result<Option<Span>, EdtfError> {
    match text {
        "" => Err(EdtfError::EmptyEndpoint),
        ".." => Ok(None),
        _ => single(text).map(Some),
    }
}

/// A one-of set: `[a,b]`, `[..a]`, `[a..]`, `[a..b,c]`.
fn set(inner: &str, whole: &str) -> Result<Span, EdtfError> {
    let mut hull: Option<Span> = None;
    for part in inner.split(',') {
        let one = match part.split_once("..") {
            None => single(part)?,
            Some(("", "")) => return Err(EdtfError::Syntax(whole.to_owned())),
            Some(("", b)) => Span { earliest: None, latest: single(b)?.latest },
            Some((a, "")) => Span { earliest: single(a)?.earliest, latest: None },
            Some((a, b)) => Span { earliest: single(a)?.earliest, latest: single(b)?.latest },
        };
        if one.start() > one.end() {
            return Err(EdtfError::EndsBeforeBegins);
        }
        hull = Some(hull.map_or(one, |h| h.hull(one)));
    }
    hull.ok_or(EdtfError::Empty)
}

/// A year, month or day, perhaps masked or qualified.
fn single(text: &str) -> Result<Span, EdtfError> {
    let syntax = || EdtfError::Syntax(text.to_owned());
    let plain = text.strip_suffix(['~', '?', '%']).unwrap_or(text);
    let mut parts = plain.split('-');
    let (first, last) = year(parts.next().unwrap_or_default()).ok_or_else(syntax)?;
    let month = parts.next();
    let day = parts.next();
    if parts.next().is_some() || !plain.is_ascii() {
        return Err(syntax());
    }
    let whole_years = || -> Result<Span, EdtfError> {
        Ok(Span { earliest: Some(civil(first, 1, 1, text)?), latest: Some(civil(last, 12, 31, text)?) })
    };
    let month = match (month, day) {
        (None | Some("XX"), None) | (Some("XX"), Some("XX")) => return whole_years(),
        (Some(m), _) => number(m).ok_or_else(|| half_mask(m, text))?,
        (None, Some(_)) => return Err(syntax()),
    };
    if (21..=41).contains(&month) {
        return Err(EdtfError::Season(text.to_owned()));
    }
    if first != last {
        return Err(syntax());
    }
    match day {
        None | Some("XX") => {
            let start = civil(first, month, 1, text)?;
            Ok(Span { earliest: Some(start), latest: Some(start.last_of_month()) })
        }
        Some(d) => Ok(Span::day(civil(first, month, number(d).ok_or_else(|| half_mask(d, text))?, text)?)),
    }
}

/// First and last year of `2023`, `202X` or `20XX`.
fn year(text: &str) -> Option<(i16, i16)> {
    let digits = text.trim_end_matches('X');
    let masked = text.len().checked_sub(digits.len())?;
    if text.len() != 4 || masked > 2 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let low: i16 = text.replace('X', "0").parse().ok()?;
    let high: i16 = text.replace('X', "9").parse().ok()?;
    Some((low, high))
}

fn number(text: &str) -> Option<i8> {
    if text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit()) { text.parse().ok() } else { None }
}

fn half_mask(part: &str, whole: &str) -> EdtfError {
    if part.len() == 2 && part.contains('X') {
        EdtfError::HalfMask(whole.to_owned())
    } else {
        EdtfError::Syntax(whole.to_owned())
    }
}

fn civil(year: i16, month: i8, day: i8, text: &str) -> Result<Day, EdtfError> {
    Date::new(year, month, day).map_err(|_| EdtfError::NoSuchDay(text.to_owned()))
}
