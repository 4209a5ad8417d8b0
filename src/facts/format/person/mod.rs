//! What a claim may assert of a person: each field has its own kind of value, and no other keys. Relatives, minors,
//! addresses and whereabouts have no key.

mod leaving;
mod name;
mod posting;
mod rest;

use toml::Spanned;
use toml::de::DeValue;

use crate::domain::edtf::Edtf;
use crate::domain::vocab::{PersonField, Word};
use crate::facts::record::{Context, Field, Record, read_nested};
use crate::facts::value::{Country, Id, Number};

pub use leaving::{Arrival, Leaving};
pub use name::{Name, NameForm};
pub use posting::{Posting, Role};
pub use rest::{Age, Birth, Death, Other, Publication, Reason, Relation};

/// What a claim asserts of a person, by its field.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, schemars::JsonSchema)]
#[serde(untagged)]
#[expect(missing_docs, reason = "each record says what it is")]
pub enum PersonValue {
    /// The field and the date say all.
    #[default]
    #[schemars(skip)]
    Nothing,
    Age(Age),
    Arrival(Box<Arrival>),
    Birth(Birth),
    Death(Death),
    Leaving(Box<Leaving>),
    Name(Box<Name>),
    Other(Box<Other>),
    Posting(Box<Posting>),
    Publication(Publication),
    Reason(Reason),
    Relation(Relation),
    Role(Box<Role>),
}

impl Field for PersonValue {
    fn read(value: &Spanned<DeValue<'_>>, cx: &mut Context<'_>) -> Option<Self> {
        fn read<R: Record, V>(
            value: &Spanned<DeValue<'_>>,
            cx: &mut Context<'_>,
            wrap: impl FnOnce(R) -> V,
        ) -> Option<V> {
            read_nested::<R>(value, cx).map(wrap)
        }
        // Without a field that is right there is no telling which keys fit; the field itself is complained of.
        let field = cx.beside("field").and_then(PersonField::from_word)?;
        match field {
            PersonField::Age => read(value, cx, Self::Age),
            PersonField::Arrived => read(value, cx, |v| Self::Arrival(Box::new(v))),
            PersonField::Born => read(value, cx, Self::Birth),
            PersonField::Died => read(value, cx, Self::Death),
            PersonField::Left | PersonField::Defected | PersonField::ReportedMissing => {
                read(value, cx, |v| Self::Leaving(Box::new(v)))
            }
            PersonField::MadePublic => read(value, cx, Self::Publication),
            PersonField::Name => read(value, cx, |v| Self::Name(Box::new(v))),
            PersonField::Other => read(value, cx, |v| Self::Other(Box::new(v))),
            PersonField::Post | PersonField::Rank => read(value, cx, |v| Self::Posting(Box::new(v))),
            PersonField::Reason => read(value, cx, Self::Reason),
            PersonField::Relation => read(value, cx, Self::Relation),
            PersonField::Role => read(value, cx, |v| Self::Role(Box::new(v))),
        }
    }

    fn absent() -> Option<Self> {
        Some(Self::Nothing)
    }

    fn write(&self, key: &str, out: &mut String) {
        let prefix = format!("{key}.");
        match self {
            Self::Nothing => {}
            Self::Age(v) => v.write(&prefix, out),
            Self::Arrival(v) => v.write(&prefix, out),
            Self::Birth(v) => v.write(&prefix, out),
            Self::Death(v) => v.write(&prefix, out),
            Self::Leaving(v) => v.write(&prefix, out),
            Self::Name(v) => v.write(&prefix, out),
            Self::Other(v) => v.write(&prefix, out),
            Self::Posting(v) => v.write(&prefix, out),
            Self::Publication(v) => v.write(&prefix, out),
            Self::Reason(v) => v.write(&prefix, out),
            Self::Relation(v) => v.write(&prefix, out),
            Self::Role(v) => v.write(&prefix, out),
        }
    }
}

impl PersonValue {
    /// The name of the record that the value of a field is, in the schema.
    #[must_use]
    pub fn shape(field: PersonField) -> &'static str {
        match field {
            PersonField::Age => "Age",
            PersonField::Arrived => "Arrival",
            PersonField::Born => "Birth",
            PersonField::Died => "Death",
            PersonField::Left | PersonField::Defected | PersonField::ReportedMissing => "Leaving",
            PersonField::MadePublic => "Publication",
            PersonField::Name => "Name",
            PersonField::Other => "Other",
            PersonField::Post | PersonField::Rank => "Posting",
            PersonField::Reason => "Reason",
            PersonField::Relation => "Relation",
            PersonField::Role => "Role",
        }
    }

    /// An age in years.
    #[must_use]
    pub fn age(&self) -> Option<u32> {
        match self {
            Self::Age(v) => v.age,
            Self::Death(v) => v.age,
            _ => None,
        }
    }

    /// `family`, and no more, or another person of the record.
    #[must_use]
    pub fn with(&self) -> Option<&Id> {
        match self {
            Self::Leaving(v) => v.with.as_ref(),
            Self::Arrival(v) => v.with.as_ref(),
            Self::Relation(v) => Some(&v.with),
            _ => None,
        }
    }

    /// The mission at which somebody served.
    #[must_use]
    pub fn mission(&self) -> Option<&Id> {
        match self {
            Self::Leaving(v) => v.mission.as_ref(),
            Self::Posting(v) => v.mission.as_ref(),
            _ => None,
        }
    }

    /// The days between which something was so; the end of a term may lie after the publication and is not among them.
    #[must_use]
    pub fn dates(&self) -> Vec<&Edtf> {
        match self {
            Self::Posting(v) => v.from.iter().chain(&v.to).collect(),
            Self::Role(v) => v.from.iter().chain(&v.to).collect(),
            Self::Name(v) => v.from.iter().chain(&v.to).collect(),
            _ => Vec::new(),
        }
    }

    /// Countries, each with its part in what is claimed.
    #[must_use]
    pub fn countries(&self) -> Vec<(&Country, &'static str)> {
        match self {
            Self::Leaving(v) => {
                let mut all: Vec<_> = v.from_country.iter().map(|c| (c, "from")).collect();
                all.extend(v.to_country.iter().map(|c| (c, "to")));
                all
            }
            Self::Arrival(v) => {
                let mut all: Vec<_> = v.from_country.iter().map(|c| (c, "from")).collect();
                all.extend(v.country.iter().map(|c| (c, "place")));
                all
            }
            Self::Posting(v) => v.country.iter().map(|c| (c, "place")).collect(),
            Self::Other(v) => v.country.iter().map(|c| (c, "place")).collect(),
            _ => Vec::new(),
        }
    }

    /// The texts that are free, which could say in words what has no key.
    #[must_use]
    pub fn texts(&self) -> Vec<&str> {
        match self {
            Self::Arrival(v) => {
                [v.manner.as_ref(), v.duties.as_ref()].into_iter().flatten().map(|t| t.0.as_str()).collect()
            }
            Self::Leaving(v) => {
                [v.manner.as_ref(), v.duties.as_ref()].into_iter().flatten().map(|t| t.0.as_str()).collect()
            }
            Self::Name(v) => v.note.iter().map(|t| t.0.as_str()).collect(),
            Self::Other(v) => v.what.iter().map(|t| t.0.as_str()).collect(),
            Self::Posting(v) => v.duties.iter().map(|t| t.0.as_str()).collect(),
            Self::Reason(v) => v.reasons.iter().map(|t| t.0.as_str()).collect(),
            Self::Role(v) => v.what.iter().map(|t| t.0.as_str()).collect(),
            _ => Vec::new(),
        }
    }

    /// Numbers with what they count.
    #[must_use]
    pub fn numbers(&self) -> Vec<(Counted, Number)> {
        let whole = |n: Option<u32>| n.map(|n| Number(f64::from(n)));
        let some = |list: Vec<(Counted, Option<Number>)>| {
            list.into_iter().filter_map(|(what, n)| Some((what, n?))).collect::<Vec<_>>()
        };
        match self {
            Self::Age(v) => some(vec![(Counted::Age, whole(v.age))]),
            Self::Death(v) => some(vec![(Counted::Age, whole(v.age))]),
            Self::Arrival(v) => some(vec![(Counted::People, whole(v.people))]),
            Self::Leaving(v) => some(vec![(Counted::People, whole(v.people)), (Counted::Hours, v.notice_hours)]),
            Self::Posting(v) => some(vec![(Counted::Years, v.years)]),
            Self::Role(v) => some(vec![(Counted::Years, v.years)]),
            Self::Other(v) => some(vec![
                (Counted::Staff, whole(v.staff)),
                (Counted::Years, v.hiding_years),
                (Counted::Hours, v.notice_hours),
                (Counted::Hours, v.notice_hours_under),
            ]),
            _ => Vec::new(),
        }
    }
}

/// What a number in a value counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Counted {
    Age,
    Years,
    Hours,
    People,
    Staff,
}
