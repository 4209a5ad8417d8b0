//! The values that facts files hold.

use std::collections::BTreeMap;

use icu_properties::props::{DefaultIgnorableCodePoint, GeneralCategory, GeneralCategoryGroup, NoncharacterCodePoint};
use icu_properties::{CodePointMapData, CodePointSetData};

mod date;
mod read;
mod schema;

/// A text of at most `MAX` characters on one line, without control characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Text<const MAX: usize>(pub String);

/// A summary in our own words.
pub type Summary = Text<200>;

/// The id of a source, mission, person, speaker, publisher, origin or decision.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Id(pub String);

/// The id of a claim: its source, a dot, a running number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct ClaimId(pub String);

/// A country: ISO 3166-1 alpha-2.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Country(pub String);

/// An address, http or https.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Address(pub String);

/// A SHA-256 in lower-case hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Digest(pub String);

/// A month: `YYYY-MM`.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Month(pub String);

/// A mark that is either there, as `true`, or left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Yes;

/// An integer or a decimal number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number(pub f64);

/// Numbers by part.
pub type Breakdown = BTreeMap<String, Number>;

impl serde::Serialize for Yes {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_bool(true)
    }
}

impl serde::Serialize for Number {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        // A whole number is written without a point, as in the facts file.
        match self.written().parse::<i64>() {
            Ok(whole) => s.serialize_i64(whole),
            Err(_) => s.serialize_f64(self.0),
        }
    }
}

impl Number {
    /// As it is written: without a point when it is whole.
    #[must_use]
    pub fn written(self) -> String {
        self.0.to_string()
    }
}

/// Whether an id is spelled like one: lower-case words and digits joined by `-` or `:`.
#[must_use]
pub fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text
            .split(['-', ':'])
            .all(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

/// Whether a character may not stand in any text: controls, marks that reorder or hide what is read, characters that
/// show nothing or to everybody something else.
#[must_use]
pub fn is_forbidden(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_control();
    }
    matches!(
        CodePointMapData::<GeneralCategory>::new().get(c),
        GeneralCategory::Control
            | GeneralCategory::Format
            | GeneralCategory::LineSeparator
            | GeneralCategory::ParagraphSeparator
            | GeneralCategory::PrivateUse
    ) || CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
        || CodePointSetData::new::<NoncharacterCodePoint>().contains(c)
}

/// Whether a character shows something by itself: no space, no mark that needs a letter, no blank symbol.
#[must_use]
pub fn is_visible(c: char) -> bool {
    const BLANK: [char; 3] = ['\u{2800}', '\u{FFFC}', '\u{1D159}'];
    let kind = CodePointMapData::<GeneralCategory>::new().get(c);
    let shown = GeneralCategoryGroup::Letter
        .union(GeneralCategoryGroup::Number)
        .union(GeneralCategoryGroup::Punctuation)
        .union(GeneralCategoryGroup::Symbol);
    shown.contains(kind) && !is_forbidden(c) && !BLANK.contains(&c)
}

/// A string in quotes, as the canonical spelling writes it.
#[must_use]
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if is_forbidden(c) => out.push_str(&format!("\\U{:08X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
