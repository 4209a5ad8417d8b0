//! Dates in sentences.

use crate::domain::edtf::Edtf;
use crate::domain::words;

/// A stored date in words.
#[must_use]
pub fn date(text: Option<&str>) -> String {
    match text.map(Edtf::parse) {
        Some(Ok(date)) => words::date(&date),
        Some(Err(_)) | None => "at an unknown time".to_owned(),
    }
}

/// When a post was held: "from April 2019 to November 2023"; nothing where neither end is a date.
#[must_use]
pub fn served(from: Option<&Edtf>, to: Option<&Edtf>) -> Option<String> {
    match (from.map(words::date), to.map(words::date)) {
        (Some(from), Some(to)) => Some(format!("from {from} to {to}")),
        (Some(from), None) => Some(format!("from {from}")),
        (None, Some(to)) => Some(format!("until {to}")),
        (None, None) => None,
    }
}

/// A date with its preposition: "in November 2023", "on 26 October 2023", "by 30 January 2024", "between …".
#[must_use]
pub fn when(date: &Edtf) -> String {
    let words = words::date(date);
    let begins = |list: &[&str]| list.iter().any(|w| words.starts_with(w));
    let is_day = date.as_str().trim_end_matches(['~', '?', '%']).len() == 10;
    if begins(&["by ", "in ", "on ", "between ", "about ", "perhaps "]) {
        words
    } else if is_day {
        format!("on {words}")
    } else {
        format!("in {words}")
    }
}
