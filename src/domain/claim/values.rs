//! What a claim may assert of a person: each field has its own kind of value, and no other keys. Relatives, minors,
//! addresses and whereabouts have no key.

use super::leaving::{Arrival, Leaving};
use super::name::Name;
use super::posting::{Posting, Role};
use super::rest::{Age, Birth, Death, Other, Publication, Reason, Relation};
use crate::domain::fields::{Fields, Given, Held, Seen};
use crate::domain::vocab::{PersonField, Word};

/// What a claim asserts of a person, by its field.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(untagged)]
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

impl Held for PersonValue {
    fn absent() -> Option<Self> {
        Some(Self::Nothing)
    }

    fn take<G: Given>(given: G) -> Option<Self> {
        fn boxed<R: Fields, G: Given>(given: G, wrap: impl FnOnce(Box<R>) -> PersonValue) -> Option<PersonValue> {
            given.record::<R>().map(|v| wrap(Box::new(v)))
        }
        // Without a field that is right there is no telling which keys fit; the field itself is complained of.
        let field = given.beside("field").and_then(PersonField::from_word)?;
        match field {
            PersonField::Age => given.record().map(Self::Age),
            PersonField::Arrived => boxed(given, Self::Arrival),
            PersonField::Born => given.record().map(Self::Birth),
            PersonField::Died => given.record().map(Self::Death),
            PersonField::Left | PersonField::Defected | PersonField::ReportedMissing => boxed(given, Self::Leaving),
            PersonField::MadePublic => given.record().map(Self::Publication),
            PersonField::Name => boxed(given, Self::Name),
            PersonField::Other => boxed(given, Self::Other),
            PersonField::Post | PersonField::Rank => boxed(given, Self::Posting),
            PersonField::Reason => given.record().map(Self::Reason),
            PersonField::Relation => given.record().map(Self::Relation),
            PersonField::Role => boxed(given, Self::Role),
        }
    }

    fn seen(&self) -> Option<Seen<'_>> {
        Some(Seen::Record(self.fields())).filter(|_| *self != Self::Nothing)
    }
}

impl PersonValue {
    /// The fields of the record that it is.
    #[must_use]
    pub fn fields(&self) -> Vec<(&'static str, Seen<'_>)> {
        match self {
            Self::Nothing => Vec::new(),
            Self::Age(v) => v.seen(),
            Self::Arrival(v) => v.seen(),
            Self::Birth(v) => v.seen(),
            Self::Death(v) => v.seen(),
            Self::Leaving(v) => v.seen(),
            Self::Name(v) => v.seen(),
            Self::Other(v) => v.seen(),
            Self::Posting(v) => v.seen(),
            Self::Publication(v) => v.seen(),
            Self::Reason(v) => v.seen(),
            Self::Relation(v) => v.seen(),
            Self::Role(v) => v.seen(),
        }
    }
}
