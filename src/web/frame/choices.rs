//! A choice of a filter.

use crate::domain::vocab::Word;

/// A choice of a filter.
pub struct Choice {
    /// What the address says.
    pub value: String,
    /// What people read.
    pub label: String,
    /// How many rows it would show.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// The choices of a closed list.
pub fn choices<W: Word + PartialEq>(chosen: &[W], count: impl Fn(W) -> usize) -> Vec<Choice> {
    W::ALL
        .iter()
        .map(|w| Choice {
            value: w.as_str().to_owned(),
            label: w.label(),
            count: count(*w),
            chosen: chosen.contains(w),
        })
        .collect()
}
