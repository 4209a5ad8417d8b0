//! To whom or what something happened.

use std::collections::BTreeSet;

use crate::domain::claim::SubjectKind;
use crate::domain::id::{CountryCode, MissionId, PersonId};
use crate::domain::vocab::{CountBasis, Measure, MissionType};

/// To whom or what something happened.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// A mission.
    Mission(MissionId),
    /// Another kind of post in the city of a mission.
    Post(MissionId, MissionType),
    /// A person.
    Person(PersonId),
    /// An office: who holds it, and the words that tell the body; none where no claim names one.
    Office(PersonId, BTreeSet<String>),
    /// A country: of a mission where none of ours stands, or of an event of its own.
    Country(CountryCode),
    /// Countries together: two that have ties, or all that were in question.
    Countries(BTreeSet<CountryCode>),
    /// A total that is reported.
    Number(Number),
    /// Nothing that the claim names.
    Untold,
}

/// What a total counts, and what it comes to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub struct Number {
    /// What is counted.
    pub measure: Measure,
    /// What the period means.
    pub basis: CountBasis,
    /// What is included.
    pub scope: Option<String>,
    /// The number, as it is written.
    pub value: String,
    /// The countries that are named with it.
    pub places: BTreeSet<CountryCode>,
}

impl Number {
    /// Whether it is told in figures: "44", "40/45"; a claim may say no more than "hundreds".
    #[must_use]
    pub fn is_in_figures(&self) -> bool {
        self.value.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '/'))
    }
}

impl Subject {
    /// The number, if it is one.
    #[must_use]
    pub fn number(&self) -> Option<&Number> {
        if let Self::Number(number) = self { Some(number) } else { None }
    }

    /// A short text that tells it from others.
    #[must_use]
    pub fn slug(&self) -> String {
        let named = self.named();
        named.iter().map(|(_, id)| id.to_lowercase()).collect::<Vec<_>>().join("-")
    }

    /// The mission, if it is one, or a post beside one.
    #[must_use]
    pub fn mission(&self) -> Option<&MissionId> {
        match self {
            Self::Mission(id) | Self::Post(id, _) => Some(id),
            _ => None,
        }
    }

    /// The person, if it is one.
    #[must_use]
    pub fn person(&self) -> Option<&PersonId> {
        match self {
            Self::Person(id) | Self::Office(id, _) => Some(id),
            _ => None,
        }
    }

    /// What of the record it names.
    #[must_use]
    pub fn named(&self) -> Vec<(SubjectKind, &str)> {
        let mission = self.mission().map(|id| (SubjectKind::Mission, id.as_str()));
        let person = self.person().map(|id| (SubjectKind::Person, id.as_str()));
        let countries: Vec<&CountryCode> = match self {
            Self::Country(code) => vec![code],
            Self::Countries(codes) => codes.iter().collect(),
            Self::Number(n) => n.places.iter().collect(),
            _ => Vec::new(),
        };
        let countries = countries.into_iter().map(|code| (SubjectKind::Country, code.as_str()));
        mission.into_iter().chain(person).chain(countries).collect()
    }
}
