//! Reading the columns: days, dates, words of closed lists, lists.

use super::error::StoreError;
use crate::domain::edtf::{Day, Edtf};
use crate::domain::vocab::Word;

/// A limit as SQL compares it.
pub(super) fn limit(known: Option<Day>) -> Option<String> {
    known.map(|day| day.to_string())
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
