//! What a value tells of a post, whichever field it belongs to: a post held, one that was left, one told with an arrival.

use super::values::PersonValue;
use crate::domain::edtf::Edtf;
use crate::domain::id::CountryCode;
use crate::domain::vocab::{Function, Level};

impl PersonValue {
    /// The level.
    #[must_use]
    pub fn level(&self) -> Option<Level> {
        match self {
            Self::Posting(v) => v.level,
            Self::Leaving(v) => v.level,
            Self::Arrival(v) => v.level,
            _ => None,
        }
    }

    /// What was done there beside the level.
    #[must_use]
    pub fn functions(&self) -> &[Function] {
        match self {
            Self::Posting(v) => &v.functions,
            Self::Leaving(v) => &v.functions,
            Self::Arrival(v) => &v.functions,
            _ => &[],
        }
    }

    /// Rank, title or position in the words of the source.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Posting(v) => v.words.as_deref(),
            Self::Leaving(v) => v.words.as_deref(),
            Self::Arrival(v) => v.words.as_deref(),
            _ => None,
        }
    }

    /// Rank, title, position or role in the words of the source.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        match self {
            Self::Role(role) => role.what.as_deref(),
            value => value.words(),
        }
    }

    /// The work done there.
    #[must_use]
    pub fn duties(&self) -> Option<&str> {
        match self {
            Self::Posting(v) => v.duties.as_deref(),
            Self::Leaving(v) => v.duties.as_deref(),
            Self::Arrival(v) => v.duties.as_deref(),
            _ => None,
        }
    }

    /// The body, as the source calls it.
    #[must_use]
    pub fn body(&self) -> Option<&str> {
        match self {
            Self::Posting(v) => v.body.as_deref(),
            Self::Leaving(v) => v.body.as_deref(),
            _ => None,
        }
    }

    /// The country in question: of a post, or the one reached.
    #[must_use]
    pub fn country(&self) -> Option<&CountryCode> {
        match self {
            Self::Posting(v) => v.country.as_ref(),
            Self::Arrival(v) => v.country.as_ref(),
            Self::Other(v) => v.country.as_ref(),
            _ => None,
        }
    }

    /// The city in question.
    #[must_use]
    pub fn city(&self) -> Option<&str> {
        match self {
            Self::Posting(v) => v.city.as_deref(),
            Self::Arrival(v) => v.city.as_deref(),
            _ => None,
        }
    }

    /// Other countries of the same stretch of service.
    #[must_use]
    pub fn also(&self) -> &[CountryCode] {
        if let Self::Posting(v) = self { &v.also } else { &[] }
    }

    /// From when.
    #[must_use]
    pub fn from(&self) -> Option<&Edtf> {
        match self {
            Self::Posting(v) => v.from.as_ref(),
            Self::Role(v) => v.from.as_ref(),
            Self::Name(v) => v.from.as_ref(),
            _ => None,
        }
    }

    /// Until when.
    #[must_use]
    pub fn to(&self) -> Option<&Edtf> {
        match self {
            Self::Posting(v) => v.to.as_ref(),
            Self::Role(v) => v.to.as_ref(),
            Self::Name(v) => v.to.as_ref(),
            _ => None,
        }
    }

    /// The country left.
    #[must_use]
    pub fn from_country(&self) -> Option<&CountryCode> {
        match self {
            Self::Leaving(v) => v.from_country.as_ref(),
            Self::Arrival(v) => v.from_country.as_ref(),
            _ => None,
        }
    }

    /// The city left.
    #[must_use]
    pub fn from_city(&self) -> Option<&str> {
        match self {
            Self::Leaving(v) => v.from_city.as_deref(),
            Self::Arrival(v) => v.from_city.as_deref(),
            _ => None,
        }
    }

    /// The country that somebody who left went to.
    #[must_use]
    pub fn to_country(&self) -> Option<&CountryCode> {
        if let Self::Leaving(v) = self { v.to_country.as_ref() } else { None }
    }

    /// Through which country or place, as published.
    #[must_use]
    pub fn via(&self) -> Option<&str> {
        match self {
            Self::Leaving(v) => v.via.as_deref(),
            Self::Arrival(v) => v.via.as_deref(),
            _ => None,
        }
    }
}
