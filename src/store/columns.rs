//! Reading the columns: days, dates, words of closed lists, lists.

use super::error::StoreError;
use crate::domain::edtf::{Day, Edtf};
use crate::domain::scope::Scope;
use crate::domain::vocab::Word;

/// A column that may be empty, as one that reads all others as what they mean cannot say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Maybe<T>(pub Option<T>);

impl<T: TryFrom<String>> TryFrom<Option<String>> for Maybe<T> {
    type Error = T::Error;

    fn try_from(text: Option<String>) -> Result<Self, T::Error> {
        text.map(T::try_from).transpose().map(Self)
    }
}

/// A limit as SQL compares it.
pub(super) fn limit(scope: Scope) -> Option<String> {
    scope.known.map(|day| day.to_string())
}

/// Reads a word of a closed list.
pub(super) fn word<W: Word>(text: &str) -> Result<W, StoreError> {
    W::from_word(text).ok_or_else(|| StoreError::Word(text.to_owned()))
}

/// Reads a day column.
pub(super) fn day(text: Option<&str>) -> Result<Option<Day>, StoreError> {
    text.map(|t| t.parse().map_err(|_| StoreError::Word(t.to_owned()))).transpose()
}

/// Reads a date column.
pub(super) fn edtf(text: Option<&str>) -> Result<Option<Edtf>, StoreError> {
    text.map(|t| Edtf::parse(t).map_err(|_| StoreError::Word(t.to_owned()))).transpose()
}

/// Reads a list of ids that SQL joined by spaces.
pub(super) fn ids(joined: &str) -> Vec<String> {
    joined.split_whitespace().map(str::to_owned).collect()
}

/// Reads a value that is kept as JSON.
pub(super) fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|e| StoreError::Wrong(format!("a claim cannot be read: {e}")))
}
