//! Ids: each kind of thing has a type of its own, so that none is taken for another.

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::ops::Deref;
use std::str::FromStr;
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::country;
use super::fields::{Given, Held, Seen};

/// Whether an id is spelled like one: lower-case words and digits joined by `-` or `:`.
#[must_use]
pub fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text
            .split(['-', ':'])
            .all(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

/// Whether an id is spelled like that of a claim: the id of its source, a dot, a running number.
#[must_use]
pub fn is_claim_id(text: &str) -> bool {
    let number = |n: &str| !n.starts_with('0') && (1..=6).contains(&n.len()) && n.bytes().all(|b| b.is_ascii_digit());
    text.rsplit_once('.').is_some_and(|(source, n)| is_id(source) && number(n))
}

fn is_country(text: &str) -> bool {
    country::name(text).is_some()
}

/// A text that is no id of its kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no such id")]
pub struct NoId(pub String);

/// Declares a type of ids: how one is spelled, how a file gives it, how it is shown, its pattern in schemas.
macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident: $spelled:ident, $given:ident, $seen:ident, $schema:literal, $pattern:literal);+ $(;)?) => { $(
        $(#[$meta])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Its text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, f)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Deref for $name {
            type Target = str;
            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                &*self.0 == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                &*self.0 == *other
            }
        }

        impl FromStr for $name {
            type Err = NoId;
            fn from_str(text: &str) -> Result<Self, NoId> {
                if $spelled(text) { Ok(Self(text.into())) } else { Err(NoId(text.to_owned())) }
            }
        }

        impl From<String> for $name {
            /// An id that was checked when it came in.
            fn from(text: String) -> Self {
                Self(text.into())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer).map(Self::from)
            }
        }

        impl Held for $name {
            fn take<G: Given>(given: G) -> Option<Self> {
                given.$given().map(Self::from)
            }
            fn seen(&self) -> Option<Seen<'_>> {
                Some(Seen::$seen(&self.0))
            }
        }

        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }
            fn schema_name() -> Cow<'static, str> {
                $schema.into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "pattern": $pattern })
            }
        }
    )+ };
}

ids! {
    /// The id of a mission, mostly its city.
    MissionId: is_id, id, Mission, "Id", "^[a-z0-9]+(?:[-:][a-z0-9]+)*$";
    /// The id of a person of the record.
    PersonId: is_id, id, Text, "Id", "^[a-z0-9]+(?:[-:][a-z0-9]+)*$";
    /// The id of a source: the name of its file.
    SourceId: is_id, id, Text, "Id", "^[a-z0-9]+(?:[-:][a-z0-9]+)*$";
    /// The id of somebody who says something: of a speaker, or of a person of the record.
    SpeakerId: is_id, id, Text, "Id", "^[a-z0-9]+(?:[-:][a-z0-9]+)*$";
    /// The id of somebody who publishes.
    PublisherId: is_id, id, Text, "Id", "^[a-z0-9]+(?:[-:][a-z0-9]+)*$";
    /// The id of where information comes from.
    OriginId: is_id, id, Text, "Id", "^[a-z0-9]+(?:[-:][a-z0-9]+)*$";
    /// The id of an editors' decision.
    DecisionId: is_id, id, Text, "Id", "^[a-z0-9]+(?:[-:][a-z0-9]+)*$";
    /// The id of a correction.
    CorrectionId: is_id, id, Text, "Id", "^[a-z0-9]+(?:[-:][a-z0-9]+)*$";
    /// An id of whatever kind the record beside it says.
    AnyId: is_id, id, Text, "Id", "^[a-z0-9]+(?:[-:][a-z0-9]+)*$";
    /// The id of a claim: its source, a dot, a running number.
    ClaimId: is_claim_id, claim_id, Text, "ClaimId", "^[a-z0-9]+(?:[-:][a-z0-9]+)*[.][1-9][0-9]*$";
    /// A country: ISO 3166-1 alpha-2.
    CountryCode: is_country, country, Country, "Country", "^[A-Z]{2}$";
}

impl ClaimId {
    /// The source in which it stands.
    #[must_use]
    pub fn source(&self) -> &str {
        self.0.rsplit_once('.').map_or(&self.0, |(source, _)| source)
    }

    /// Its running number within the source.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.0.rsplit_once('.').and_then(|(_, n)| n.parse().ok()).unwrap_or_default()
    }
}
