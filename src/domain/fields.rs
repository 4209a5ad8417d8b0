//! A record is a list of named fields. Who reads a record from a file or writes it into one visits its fields and knows
//! nothing else of it.

use std::collections::BTreeMap;

use serde::ser::{SerializeMap, SerializeSeq};

use super::edtf::Edtf;
use super::number::Number;
use super::vocab::Word;

/// A record: a fixed list of keys in a fixed order.
pub trait Fields: Sized {
    /// Its keys, in canonical order.
    const KEYS: &'static [&'static str];
    /// The keys that must be there.
    fn required() -> Vec<&'static str>;
    /// Takes its fields from a table.
    fn take<T: Table>(table: &mut T) -> Option<Self>;
    /// Its fields that hold something, in canonical order.
    fn seen(&self) -> Vec<(&'static str, Seen<'_>)>;
}

/// A table that gives fields by their keys; a problem is noted where it gives none.
pub trait Table {
    /// One field.
    fn field<F: Held>(&mut self, key: &'static str) -> Option<F>;
}

/// What may stand behind a key: a value, an optional value, a list, a record.
pub trait Held: Sized {
    /// What it is when the key is not there; `None` when the key must be there.
    #[must_use]
    fn absent() -> Option<Self> {
        None
    }
    /// Takes it from what stands there.
    fn take<G: Given>(given: G) -> Option<Self>;
    /// What it holds; `None` when that is nothing.
    fn seen(&self) -> Option<Seen<'_>>;
}

/// What stands behind a key, to be taken as one kind of value or another. A problem is noted where it is none of it.
#[expect(missing_docs, reason = "each is named for what it takes; `domain::value` says what that is")]
pub trait Given: Sized {
    /// The string behind another key of the same table, where that decides what may stand here.
    fn beside(&self, key: &str) -> Option<&str>;
    /// A text of at most so many characters.
    fn text(self, most: usize) -> Option<String>;
    fn id(self) -> Option<String>;
    fn claim_id(self) -> Option<String>;
    fn country(self) -> Option<String>;
    fn address(self) -> Option<String>;
    fn digest(self) -> Option<String>;
    fn month(self) -> Option<String>;
    fn date(self) -> Option<Edtf>;
    /// A date, or `..` for no end.
    fn open_end(self) -> Option<Option<Edtf>>;
    fn flag(self) -> Option<bool>;
    /// A mark that is either there, as `true`, or left out.
    fn yes(self) -> Option<()>;
    fn whole(self) -> Option<u32>;
    fn number(self) -> Option<f64>;
    /// A word of a closed list.
    fn word<W: Word>(self) -> Option<W>;
    fn list<H: Held>(self) -> Option<Vec<H>>;
    /// Numbers by part.
    fn parts(self) -> Option<BTreeMap<String, Number>>;
    fn record<R: Fields>(self) -> Option<R>;
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Seen<'f> {
    /// A text, or an id.
    Text(&'f str),
    /// A closed list, and a word of it.
    Word(&'static str, &'static str),
    /// The id of a mission.
    Mission(&'f str),
    /// A country by its two letters.
    Country(&'f str),
    /// A date.
    Date(&'f Edtf),
    /// No end.
    Open,
    /// Whether something is so.
    Flag(bool),
    /// A number.
    Number(Number),
    /// Several.
    List(Vec<Seen<'f>>),
    /// A record of its own.
    Record(Vec<(&'f str, Seen<'f>)>),
}

impl serde::Serialize for Seen<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) | Self::Mission(text) | Self::Country(text) => serializer.serialize_str(text),
            Self::Word(_, word) => serializer.serialize_str(word),
            Self::Date(date) => serializer.serialize_str(date.as_str()),
            Self::Open => serializer.serialize_str(".."),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Number(number) => number.serialize(serializer),
            Self::List(list) => {
                let mut seq = serializer.serialize_seq(Some(list.len()))?;
                list.iter().try_for_each(|item| seq.serialize_element(item))?;
                seq.end()
            }
            Self::Record(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                fields.iter().try_for_each(|(key, value)| map.serialize_entry(key, value))?;
                map.end()
            }
        }
    }
}

impl<H: Held> Held for Option<H> {
    fn absent() -> Option<Self> {
        Some(None)
    }
    fn take<G: Given>(given: G) -> Option<Self> {
        H::take(given).map(Some)
    }
    fn seen(&self) -> Option<Seen<'_>> {
        self.as_ref().and_then(H::seen)
    }
}

impl<H: Held> Held for Vec<H> {
    fn absent() -> Option<Self> {
        Some(Self::new())
    }
    fn take<G: Given>(given: G) -> Option<Self> {
        given.list()
    }
    fn seen(&self) -> Option<Seen<'_>> {
        Some(Seen::List(self.iter().filter_map(H::seen).collect())).filter(|_| !self.is_empty())
    }
}

/// The key of a Rust field: `r#type` is `type`.
#[must_use]
pub const fn key(field: &'static str) -> &'static str {
    match field.as_bytes() {
        [b'r', b'#', ..] => field.split_at(2).1,
        _ => field,
    }
}

/// Declares a record: the struct, its fields for readers and writers, and its schema, from one list.
macro_rules! record {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$fmeta:meta])* $field:ident : $type:ty),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        #[schemars(deny_unknown_fields)]
        pub struct $name { $($(#[$fmeta])* pub $field: $type),+ }

        impl $crate::domain::fields::Fields for $name {
            const KEYS: &'static [&'static str] = &[$($crate::domain::fields::key(stringify!($field))),+];

            fn required() -> Vec<&'static str> {
                let mut keys = Vec::new();
                $(if <$type as $crate::domain::fields::Held>::absent().is_none() {
                    keys.push($crate::domain::fields::key(stringify!($field)));
                })+
                keys
            }

            fn take<T: $crate::domain::fields::Table>(table: &mut T) -> Option<Self> {
                $(let $field = table.field::<$type>($crate::domain::fields::key(stringify!($field)));)+
                Some(Self { $($field: $field?),+ })
            }

            fn seen(&self) -> Vec<(&'static str, $crate::domain::fields::Seen<'_>)> {
                let mut all = Vec::new();
                $(if let Some(seen) = $crate::domain::fields::Held::seen(&self.$field) {
                    all.push(($crate::domain::fields::key(stringify!($field)), seen));
                })+
                all
            }
        }
    };
}

/// Says of records that they may stand behind a key of another.
macro_rules! nested {
    ($($name:ty),+) => {
        $(impl $crate::domain::fields::Held for $name {
            fn take<G: $crate::domain::fields::Given>(given: G) -> Option<Self> {
                given.record()
            }
            fn seen(&self) -> Option<$crate::domain::fields::Seen<'_>> {
                Some($crate::domain::fields::Seen::Record($crate::domain::fields::Fields::seen(self)))
            }
        })+
    };
}

pub(crate) use {nested, record};
