//! A fact in the box beside a page.

use super::rich::Rich;
use super::value::Value;

/// A fact in the box beside a page.
pub(crate) struct Fact {
    /// What it is: "Opened".
    pub(crate) name: String,
    /// What there is to say.
    pub(crate) value: Rich,
    /// The claims that it rests on, with spaces between.
    pub(crate) claims: String,
}

impl Fact {
    /// A value with its claims; nothing where there are no words.
    pub(crate) fn told(words: String, claims: &str) -> Option<(Rich, String)> {
        Rich::value(&Value::told(words, claims.to_owned())).map(|rich| (rich, claims.to_owned()))
    }
}
