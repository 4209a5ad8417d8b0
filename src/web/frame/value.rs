//! A value in words with the claims that it rests on, as templates print it.

use std::collections::BTreeSet;

use crate::domain::cited::Cited;
use crate::domain::edtf::Edtf;
use crate::domain::id::ClaimId;
use crate::domain::network::MissionOnDay;
use crate::text::{Phrase, Text};

/// Ids of claims as `data-claims` has them: each once, with spaces between.
#[must_use]
pub fn ids<'i>(claims: impl IntoIterator<Item = &'i ClaimId>) -> String {
    claims.into_iter().map(ClaimId::as_str).collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(" ")
}

/// A value in a list: its words, and the ids of the claims that it rests on. What they say stands one link away.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Value {
    /// As printed; empty when no claim says.
    pub words: String,
    /// The ids, with spaces between.
    pub claims: String,
    /// The date as written in the claims, if the value is one.
    pub exact: String,
}

impl Value {
    /// A date and its claims; nothing where there is no date.
    #[must_use]
    pub fn date(t: Text, date: Option<&Edtf>, claims: &[ClaimId]) -> Self {
        let exact = date.map(|d| d.as_str().to_owned()).unwrap_or_default();
        Self { exact, ..Self::new(date.map(|d| t.date(d)).unwrap_or_default(), claims) }
    }

    /// Words that rest on claims given with spaces between.
    #[must_use]
    pub fn told(words: String, claims: String) -> Self {
        Self { words, claims, exact: String::new() }
    }

    /// A value and its claims.
    #[must_use]
    pub fn new(words: String, claims: &[ClaimId]) -> Self {
        Self::told(words, ids(claims))
    }
}

impl From<Cited<String>> for Value {
    fn from(cited: Cited<String>) -> Self {
        Self::new(cited.value, &cited.claims)
    }
}

/// A sentence part by part.
#[must_use]
pub fn parts(phrase: Phrase) -> Vec<Value> {
    phrase.0.into_iter().map(Value::from).collect()
}

/// A list that templates show only where it holds something.
#[must_use]
pub fn filled<T>(list: Vec<T>) -> Option<Vec<T>> {
    (!list.is_empty()).then_some(list)
}

/// The claims that decide the states of some missions.
#[must_use]
pub fn behind<'s, 'n: 's>(standings: impl Iterator<Item = &'s MissionOnDay<'n>>) -> String {
    ids(standings.flat_map(|s| &s.verdict.claims))
}
