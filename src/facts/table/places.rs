//! Where each key of a record stands.

use std::collections::BTreeMap;
use std::ops::Range;

/// Where each key of a record stands; cross-file checks point there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    /// The record's header or opening.
    pub whole: Range<usize>,
    keys: BTreeMap<String, Range<usize>>,
}

impl Places {
    /// Those of a record whose header covers `whole`.
    #[must_use]
    pub fn new(whole: Range<usize>) -> Self {
        Self { whole, keys: BTreeMap::new() }
    }

    /// The place of a key's value, or of the record when the key is not there.
    #[must_use]
    pub fn of(&self, key: &str) -> Range<usize> {
        self.keys.get(key).unwrap_or(&self.whole).clone()
    }

    pub(super) fn note(&mut self, key: &str, place: Range<usize>) {
        self.keys.insert(key.to_owned(), place);
    }
}
