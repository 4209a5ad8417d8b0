//! How dates are read and written.

use toml::de::DeValue;

use super::read::string;
use super::{Month, quoted};
use crate::domain::edtf::{Day, Edtf};
use crate::facts::problem::Code;
use crate::facts::record::{Context, Value};

impl Value for Month {
    fn read(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<Self> {
        let text = string(value, cx)?;
        if text.len() == 7 && Edtf::parse(text).is_ok_and(|d| !is_filler(&d)) {
            return Some(Self(text.to_owned()));
        }
        cx.flaw(Code::BadDate, format!("`{text}` is no month"), "write the year and the month, such as `2025-03`");
        None
    }

    fn written(&self) -> String {
        quoted(&self.0)
    }
}

impl Value for Edtf {
    fn read(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<Self> {
        match value {
            DeValue::Datetime(date) => {
                cx.flaw(
                    Code::UnquotedDate,
                    format!("`{}` is a date without quotes", cx.key),
                    format!("put it in quotes: {} = \"{date}\"; only then can a date be uncertain", cx.key),
                );
                return None;
            }
            DeValue::Integer(year) => {
                cx.flaw(
                    Code::UnquotedDate,
                    format!("`{}` is a number, not a date", cx.key),
                    format!("put it in quotes: {} = \"{}\"", cx.key, year.as_str()),
                );
                return None;
            }
            _ => {}
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
                cx.flaw(
                    Code::BadDate,
                    format!("`{}`: {error}", cx.key),
                    "dates are EDTF level 1 or a one-of set; see \"Dates\" in docs/facts.md",
                );
                None
            }
        }
    }

    fn written(&self) -> String {
        quoted(self.as_str())
    }
}

/// Years such as 0000, 1700 or 9999 are no dates of this record, but fillers.
fn is_filler(date: &Edtf) -> bool {
    let span = date.span();
    let outside = |day: Day| !(1800..=2100).contains(&day.year());
    span.earliest.is_some_and(outside) || span.latest.is_some_and(outside)
}
