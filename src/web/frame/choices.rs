//! A choice of a filter.

use crate::domain::vocab::Word;
use crate::text::Text;

/// A choice of a filter.
pub struct Choice {
    /// What the address says.
    pub value: String,
    /// What people read.
    pub label: String,
    /// How many rows it would show, where the list says so.
    pub count: Option<usize>,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// The choices of a closed list.
pub fn choices<W: Word + PartialEq>(t: Text, chosen: &[W], count: impl Fn(W) -> usize) -> Vec<Choice> {
    W::ALL
        .iter()
        .map(|w| Choice {
            value: w.as_str().to_owned(),
            label: t.label(*w),
            count: Some(count(*w)),
            chosen: chosen.contains(w),
        })
        .collect()
}

/// The members of a closed list of which one or none is chosen, without numbers.
pub fn one_or_none<W: Word + PartialEq>(chosen: Option<W>, label: impl Fn(W) -> String) -> Vec<Choice> {
    let choice =
        |w: &W| Choice { value: w.as_str().to_owned(), label: label(*w), count: None, chosen: chosen == Some(*w) };
    W::ALL.iter().map(choice).collect()
}

/// The members of a closed list of which one is chosen, without numbers.
pub fn one_of<W: Word + PartialEq>(chosen: W, label: impl Fn(W) -> String) -> Vec<Choice> {
    one_or_none(Some(chosen), label)
}
