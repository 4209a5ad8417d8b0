//! Proving that a passage stands where a claim says, and saying how a claim follows from it.

use sha2::{Digest, Sha256};

use super::edtf::{Day, Edtf};

/// The months as English articles name them.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Where a passage was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// Where the claim says.
    Stands,
    /// Elsewhere: at these code points.
    Moved(usize, usize),
    /// The article has those code points, but another text.
    Changed,
    /// The article ends before the passage does.
    Missing,
}

/// SHA-256 in lower-case hexadecimal.
#[must_use]
pub fn digest(text: &[u8]) -> String {
    Sha256::digest(text).iter().map(|b| format!("{b:02x}")).collect()
}

/// The text between two code points, counted from 0, the end not included.
#[must_use]
pub fn slice(article: &[char], start: usize, end: usize) -> Option<String> {
    article.get(start..end).filter(|s| !s.is_empty()).map(|s| s.iter().collect())
}

/// Looks for the passage of a digest: where it should be, then everywhere.
#[must_use]
pub fn locate(article: &[char], start: usize, end: usize, wanted: &str) -> Found {
    let here = |a: usize, b: usize| slice(article, a, b).is_some_and(|text| digest(text.as_bytes()) == wanted);
    if here(start, end) {
        return Found::Stands;
    }
    let length = end.saturating_sub(start);
    let last = article.len().saturating_sub(length);
    match (0..=last).find(|a| length > 0 && here(*a, a + length)) {
        Some(a) => Found::Moved(a, a + length),
        None if end > article.len() => Found::Missing,
        None => Found::Changed,
    }
}

/// The paragraph of a code point, from 1: paragraphs end with a line feed.
#[must_use]
pub fn paragraph(article: &[char], at: usize) -> usize {
    article.iter().take(at).filter(|c| **c == '\n').count() + 1
}

/// How a value follows from a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Support {
    /// It occurs literally.
    Literal,
    /// By a rule, named by its id.
    Inferred(&'static str),
}

impl Support {
    /// "literal", or the id of the rule.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Literal => "literal",
            Self::Inferred(rule) => rule,
        }
    }
}

const SMALL: [&str; 13] =
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// How a number follows: as digits, as a word, or not from this passage alone.
#[must_use]
pub fn number(passage: &str, value: f64) -> Support {
    let lower = passage.to_lowercase();
    let digits: String = lower.chars().filter(|c| *c != ',').collect();
    let written = value.to_string();
    let tokens = || digits.split(|c: char| !c.is_ascii_digit() && c != '.').map(|t| t.trim_matches('.'));
    if tokens().any(|t| t == written) {
        return Support::Literal;
    }
    let word = SMALL.iter().zip(0_u8..).find(|(_, n)| (f64::from(*n) - value).abs() < f64::EPSILON).map(|(w, _)| *w);
    let has = |w: &str| lower.split(|c: char| !c.is_alphabetic()).any(|t| t == w);
    if word.is_some_and(has) {
        Support::Inferred("number-word")
    } else if (value - 0.5).abs() < f64::EPSILON && has("half") {
        Support::Inferred("fraction-word")
    } else {
        Support::Inferred("other-passage")
    }
}

/// How a date follows from a passage of an article published on a day.
#[must_use]
pub fn date(passage: &str, date: &Edtf, published: Option<Day>) -> Support {
    let lower = passage.to_lowercase();
    let Some(day) = date.span().earliest.or(date.span().latest) else { return Support::Inferred("other-passage") };
    let parts = date
        .as_str()
        .trim_start_matches("../")
        .trim_end_matches(['~', '?', '%'])
        .split('/')
        .next()
        .unwrap_or_default()
        .len();
    let has_year = lower.contains(&day.year().to_string()) || lower.contains(&format!("{}s", day.year()));
    let month = usize::try_from(day.month() - 1).ok().and_then(|m| MONTHS.get(m));
    let has_month = month.is_some_and(|month| lower.contains(month));
    let has_day = lower.split(|c: char| !c.is_ascii_digit()).any(|t| t == day.day().to_string());
    let literal = has_year && (parts < 7 || has_month) && (parts < 10 || has_day);
    let within = |days: i32| published.is_some_and(|p| day <= p && (p - day).get_days() <= days);
    let years_back = published.map(|p| p.year() - day.year());
    if literal {
        Support::Literal
    } else if lower.contains("last year") && years_back == Some(1) {
        Support::Inferred("last-year")
    } else if lower.contains("this year") && years_back == Some(0) {
        Support::Inferred("this-year")
    } else if has_month && within(366) {
        Support::Inferred("month-before-publication")
    } else if weekday(&lower) == Some(day.weekday()) && within(7) {
        Support::Inferred("weekday-before-publication")
    } else {
        Support::Inferred("other-passage")
    }
}

fn weekday(lower: &str) -> Option<jiff::civil::Weekday> {
    use jiff::civil::Weekday::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};
    let names = [
        ("monday", Monday),
        ("tuesday", Tuesday),
        ("wednesday", Wednesday),
        ("thursday", Thursday),
        ("friday", Friday),
        ("saturday", Saturday),
        ("sunday", Sunday),
    ];
    names.into_iter().find(|(name, _)| lower.contains(name)).map(|(_, day)| day)
}

/// How a name follows: as printed, by one of its parts, or by reference ("the diplomat", "he").
#[must_use]
pub fn name(passage: &str, printed: &[&str]) -> Support {
    if printed.iter().any(|n| passage.contains(n)) {
        return Support::Literal;
    }
    let part = printed
        .iter()
        .filter_map(|n| n.split([' ', '-']).next())
        .any(|first| first.len() > 1 && passage.contains(first));
    Support::Inferred(if part { "part-of-name" } else { "reference" })
}
