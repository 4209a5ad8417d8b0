//! The values that facts files hold: how each is read, written and described.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use toml::de::DeValue;

use super::problem::{Code, did_you_mean};
use super::record::{Context, Value};
use crate::domain::country;
use crate::domain::edtf::Edtf;
use crate::domain::vocab::Word;

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

/// An integer or a decimal number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number(pub f64);

/// A number, or words where the source gives no number.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[serde(untagged)]
pub enum NumberOrText {
    /// A number.
    Number(Number),
    /// Words.
    Text(Text<120>),
}

/// Numbers by part.
pub type Breakdown = BTreeMap<String, Number>;

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
    !text.is_empty() && text.split(['-', ':']).all(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

/// Whether a character may not stand in any text: controls, and marks that reorder or hide what is read.
#[must_use]
pub fn is_forbidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200B}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}')
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
            c if is_forbidden(c) => out.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// The string of a value, checked for what no text may hold.
fn string<'v>(value: &'v DeValue<'_>, cx: &mut Context<'_>) -> Option<&'v str> {
    let DeValue::String(text) = value else {
        let advice = match value {
            DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) => "put the value in quotes",
            _ => "write a string in quotes",
        };
        cx.flaw(Code::WrongType, format!("`{}` is to be a string, not {}", cx.key, article(value)), advice);
        return None;
    };
    if let Some(c) = text.chars().find(|c| is_forbidden(*c)) {
        cx.flaw(Code::ControlCharacter, format!("`{}` holds the character U+{:04X}", cx.key, u32::from(c)), "take it out: control and bidirectional-override characters can hide what a text says");
        return None;
    }
    Some(text)
}

fn article(value: &DeValue<'_>) -> String {
    let kind = value.type_str();
    if kind.starts_with(['a', 'i']) { format!("an {kind}") } else { format!("a {kind}") }
}

impl<const MAX: usize> Value for Text<MAX> {
    fn read(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<Self> {
        let text = string(value, cx)?;
        let length = text.chars().count();
        if text.trim() != text || text.is_empty() {
            cx.flaw(Code::Empty, format!("`{}` is empty or has white space at an end", cx.key), "write the text without white space around it, or leave the key out if it may be left out");
            return None;
        }
        if length > MAX {
            cx.flaw(Code::TooLong, format!("`{}` has {length} characters", cx.key), format!("at most {MAX} are allowed: say it shorter, in your own words"));
            return None;
        }
        Some(Self(text.to_owned()))
    }

    fn written(&self) -> String {
        quoted(&self.0)
    }
}

impl Value for Id {
    fn read(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<Self> {
        let text = string(value, cx)?;
        if is_id(text) {
            return Some(Self(text.to_owned()));
        }
        cx.flaw(Code::BadId, format!("`{text}` is no id"), "ids are lower-case letters and digits in words joined by hyphens, such as `hong-kong`");
        None
    }

    fn written(&self) -> String {
        quoted(&self.0)
    }
}

impl Value for ClaimId {
    fn read(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<Self> {
        let text = string(value, cx)?;
        let number = |n: &str| !n.starts_with('0') && !n.is_empty() && n.len() <= 6 && n.bytes().all(|b| b.is_ascii_digit());
        if text.rsplit_once('.').is_some_and(|(source, n)| is_id(source) && number(n)) {
            return Some(Self(text.to_owned()));
        }
        cx.flaw(Code::BadId, format!("`{text}` is no id of a claim"), "write the id of the source, a dot and a running number, such as `bbc-2007-09-11.1`");
        None
    }

    fn written(&self) -> String {
        quoted(&self.0)
    }
}

impl Value for Country {
    fn read(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<Self> {
        let text = string(value, cx)?;
        if country::name(text).is_some() {
            return Some(Self(text.to_owned()));
        }
        cx.flaw(Code::UnknownWord, format!("`{text}` is no country"), "write the two letters of ISO 3166-1, such as `ES` or `KR`");
        None
    }

    fn written(&self) -> String {
        quoted(&self.0)
    }
}

impl Value for Address {
    fn read(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<Self> {
        let text = string(value, cx)?;
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let host = rest.and_then(|r| r.split(['/', '?', '#']).next()).unwrap_or_default();
        let clean = !text.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\\' | '`'));
        if host.contains('.') && !host.contains('@') && clean && text.len() <= 2000 {
            return Some(Self(text.to_owned()));
        }
        cx.flaw(Code::BadAddress, format!("`{}` is not an http or https address", text.chars().take(80).collect::<String>()), "write the page's address from `https://` on, with spaces encoded as %20, or leave the key out");
        None
    }

    fn written(&self) -> String {
        quoted(&self.0)
    }
}

impl Value for Digest {
    fn read(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<Self> {
        let text = string(value, cx)?;
        if text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) {
            return Some(Self(text.to_owned()));
        }
        cx.flaw(Code::BadPassage, format!("`{}` is no SHA-256", cx.key), "write 64 lower-case hexadecimal digits");
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
                cx.flaw(Code::UnquotedDate, format!("`{}` is a date without quotes", cx.key), format!("put it in quotes: {} = \"{date}\"; only then can a date be uncertain", cx.key));
                return None;
            }
            DeValue::Integer(year) => {
                cx.flaw(Code::UnquotedDate, format!("`{}` is a number, not a date", cx.key), format!("put it in quotes: {} = \"{}\"", cx.key, year.as_str()));
                return None;
            }
            _ => {}
        }
        match Edtf::parse(string(value, cx)?) {
            Ok(date) => Some(date),
            Err(error) => {
                cx.flaw(Code::BadDate, format!("`{}`: {error}", cx.key), "dates are EDTF level 1 or a one-of set; see \"Dates\" in docs/facts.md");
                None
            }
        }
    }

    fn written(&self) -> String {
        quoted(self.as_str())
    }
}

impl Value for bool {
    fn read(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<Self> {
        if let DeValue::Boolean(b) = value {
            return Some(*b);
        }
        cx.flaw(Code::WrongType, format!("`{}` is to be true or false, not {}", cx.key, article(value)), "write true or false, without quotes");
        None
    }

    fn written(&self) -> String {
        self.to_string()
    }
}

impl Value for u32 {
    fn read(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<Self> {
        if let Some(n) = value.as_integer().and_then(|i| Self::from_str_radix(&i.as_str().replace('_', ""), i.radix()).ok()) {
            return Some(n);
        }
        cx.flaw(Code::WrongType, format!("`{}` is to be a whole number from 0 on", cx.key), "write digits only, without quotes");
        None
    }

    fn written(&self) -> String {
        self.to_string()
    }
}

impl Value for Number {
    fn read(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<Self> {
        let digits = match value {
            DeValue::Integer(i) if i.radix() == 10 => Some(i.as_str()),
            DeValue::Float(f) => Some(f.as_str()),
            _ => None,
        };
        if let Some(n) = digits.and_then(|d| d.replace('_', "").parse::<f64>().ok()).filter(|n| n.is_finite()) {
            return Some(Self(n));
        }
        cx.flaw(Code::WrongType, format!("`{}` is to be a number, not {}", cx.key, article(value)), "write digits only, without quotes");
        None
    }

    fn written(&self) -> String {
        Self::written(*self)
    }
}

impl Value for NumberOrText {
    fn read(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<Self> {
        if value.is_str() { Text::read(value, cx).map(Self::Text) } else { Number::read(value, cx).map(Self::Number) }
    }

    fn written(&self) -> String {
        match self {
            Self::Number(n) => n.written(),
            Self::Text(t) => Value::written(t),
        }
    }
}

/// Every closed list reads alike.
impl<W: Word> Value for W {
    fn read(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<Self> {
        let text = string(value, cx)?;
        if let Some(word) = W::from_word(text) {
            return Some(word);
        }
        cx.flaw(
            Code::UnknownWord,
            format!("`{text}` is not a word for `{}`", cx.key),
            did_you_mean(text, W::ALL.iter().map(|w| w.as_str()), "see docs/facts.md for the allowed words"),
        );
        None
    }

    fn written(&self) -> String {
        quoted(self.as_str())
    }
}

/// Describes a string type to editors.
macro_rules! string_schema {
    ($(($($generics:tt)*) $type:ty, $name:expr, $schema:expr);+ $(;)?) => {
        $(impl $($generics)* JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                $schema
            }
        })+
    };
}

string_schema! {
    (<const MAX: usize>) Text<MAX>, "Text", json_schema!({ "type": "string", "minLength": 1, "maxLength": MAX });
    () Id, "Id", json_schema!({ "type": "string", "pattern": "^[a-z0-9]+(?:[-:][a-z0-9]+)*$" });
    () ClaimId, "ClaimId", json_schema!({ "type": "string", "pattern": "^[a-z0-9]+(?:[-:][a-z0-9]+)*[.][1-9][0-9]*$" });
    () Country, "Country", json_schema!({ "type": "string", "pattern": "^[A-Z]{2}$" });
    () Address, "Address", json_schema!({ "type": "string", "pattern": "^https?://[^\\s<>\"\\\\`]+$", "maxLength": 2000 });
    () Digest, "Digest", json_schema!({ "type": "string", "pattern": "^[0-9a-f]{64}$" });
    () Number, "Number", json_schema!({ "type": "number" });
    () NumberOrText, "NumberOrText", json_schema!({ "type": ["number", "string"] });
    () Edtf, "Edtf", json_schema!({ "type": "string", "minLength": 4, "description": "A date: EDTF level 1 or a one-of set, in quotes" });
}
