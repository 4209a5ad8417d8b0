//! The values that records hold beside ids, dates and words of closed lists.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Deref;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::edtf::Edtf;
use super::fields::{Given, Held, Seen};
use super::number::Number;
use super::vocab::Word;

/// A text of at most `MAX` characters on one line, without control characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Text<const MAX: usize>(pub String);

/// A summary in our own words.
pub type Summary = Text<200>;

/// An address, http or https.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Address(pub String);

/// A SHA-256 in lower-case hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Digest(pub String);

/// A month: `YYYY-MM`.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Month(pub String);

/// A date, or `..` for no end.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct OpenEnd(pub Option<Edtf>);

/// A mark that is either there, as `true`, or left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Yes;

/// Numbers by part.
pub type Breakdown = BTreeMap<String, Number>;

impl<const MAX: usize> Deref for Text<MAX> {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> Text<MAX> {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> fmt::Display for Text<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl serde::Serialize for Yes {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_bool(true)
    }
}

impl<'de> serde::Deserialize<'de> for Yes {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        bool::deserialize(d).map(|_| Self)
    }
}

/// Declares how a type is taken from a file and what it shows.
macro_rules! held {
    ($(($($generics:tt)*) $type:ty, $given:ident => $take:expr, $self:ident => $seen:expr);+ $(;)?) => {
        $(impl $($generics)* Held for $type {
            fn take<G: Given>($given: G) -> Option<Self> {
                $take
            }
            fn seen(&self) -> Option<Seen<'_>> {
                let $self = self;
                Some($seen)
            }
        })+
    };
}

held! {
    (<const MAX: usize>) Text<MAX>, given => given.text(MAX).map(Self), it => Seen::Text(&it.0);
    () Address, given => given.address().map(Self), it => Seen::Text(&it.0);
    () Digest, given => given.digest().map(Self), it => Seen::Text(&it.0);
    () Month, given => given.month().map(Self), it => Seen::Text(&it.0);
    () Edtf, given => given.date(), it => Seen::Date(it);
    () OpenEnd, given => given.open_end().map(Self), it => it.0.as_ref().map_or(Seen::Open, Seen::Date);
    () bool, given => given.flag(), it => Seen::Flag(*it);
    () Yes, given => given.yes().map(|()| Self), _it => Seen::Flag(true);
    () u32, given => given.whole(), it => Seen::Number(Number(f64::from(*it)));
    () Number, given => given.number().map(Self), it => Seen::Number(*it);
    (<W: Word>) W, given => given.word(), it => Seen::Word(W::LIST, it.as_str());
}

impl Held for Breakdown {
    fn absent() -> Option<Self> {
        Some(Self::new())
    }
    fn take<G: Given>(given: G) -> Option<Self> {
        given.parts()
    }
    fn seen(&self) -> Option<Seen<'_>> {
        let parts = self.iter().map(|(part, number)| (part.as_str(), Seen::Number(*number)));
        Some(Seen::Record(parts.collect())).filter(|_| !self.is_empty())
    }
}

/// Describes a type to editors.
macro_rules! described {
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

described! {
    (<const MAX: usize>) Text<MAX>, "Text", json_schema!({ "type": "string", "minLength": 1, "maxLength": MAX });
    () Address, "Address", json_schema!({ "type": "string", "pattern": "^https?://[^\\s<>\"\\\\`]+$", "maxLength": 2000 });
    () Digest, "Digest", json_schema!({ "type": "string", "pattern": "^[0-9a-f]{64}$" });
    () Month, "Month", json_schema!({ "type": "string", "pattern": "^\\d{4}-(0[1-9]|1[0-2])$" });
    () Yes, "Yes", json_schema!({ "const": true });
    () Number, "Number", json_schema!({ "type": "number" });
    () Edtf, "Edtf", json_schema!({ "type": "string", "minLength": 4, "description": "A date: EDTF level 1 or a one-of set, in quotes" });
    () OpenEnd, "OpenEnd", json_schema!({ "type": "string", "minLength": 2, "description": "A date, or `..` for no end" });
}
