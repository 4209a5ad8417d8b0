//! Dates.

use toml::de::DeValue;

use super::context::Context;
use super::text::string;
use crate::domain::edtf::{Day, Edtf};
use crate::facts::problem::Code;

/// A month.
pub(super) fn month(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<String> {
    let text = string(value, cx)?;
    if text.len() == 7 && Edtf::parse(text).is_ok_and(|d| !is_filler(&d)) {
        return Some(text.to_owned());
    }
    cx.flaw(Code::BadDate, format!("`{text}` is no month"), "write the year and the month, such as `2025-03`");
    None
}

/// A date.
pub(super) fn date(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<Edtf> {
    if is_unquoted(value, cx) {
        return None;
    }
    match Edtf::parse(string(value, cx)?) {
        Ok(date) if is_filler(&date) => {
            cx.flaw(
                Code::BadDate,
                format!("`{}`: {date} lies outside 1800 to 2100", cx.key),
                "no day stands in for an unknown one: write `..` for an open end, or leave the key out",
            );
            None
        }
        Ok(date) => Some(date),
        Err(error) => {
            let advice = "dates are EDTF level 1 or a one-of set; see \"Dates\" in docs/facts.md";
            cx.flaw(Code::BadDate, format!("`{}`: {error}", cx.key), advice);
            None
        }
    }
}

/// Whether a date or a year stands there without quotes; a problem is noted then.
fn is_unquoted(value: &DeValue<'_>, cx: &mut Context<'_>) -> bool {
    let (message, advice) = match value {
        DeValue::Datetime(date) => (
            format!("`{}` is a date without quotes", cx.key),
            format!("put it in quotes: {} = \"{date}\"; only then can a date be uncertain", cx.key),
        ),
        DeValue::Integer(year) => (
            format!("`{}` is a number, not a date", cx.key),
            format!("put it in quotes: {} = \"{}\"", cx.key, year.as_str()),
        ),
        _ => return false,
    };
    cx.flaw(Code::UnquotedDate, message, advice);
    true
}

/// Years such as 0000, 1700 or 9999 are no dates of this record, but fillers.
fn is_filler(date: &Edtf) -> bool {
    let span = date.span();
    let outside = |day: Day| !(1800..=2100).contains(&day.year());
    span.earliest.is_some_and(outside) || span.latest.is_some_and(outside)
}
