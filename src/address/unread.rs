//! Why an address cannot be answered, before anything was looked up.

use crate::domain::nearest::nearest;
use crate::domain::vocab::Word;
use crate::text::Message;

/// A value that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadValue {
    /// The parameter.
    pub parameter: &'static str,
    /// What was wrong and what is allowed.
    pub detail: Message,
}

/// Why an address cannot be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// It holds bytes that are no text, or control characters.
    NoText,
    /// Nothing has such an address.
    Nowhere,
    /// No picture has such an address.
    NoPicture,
    /// The same without the slash at its end may lead somewhere.
    SlashAtEnd,
    /// A value that cannot be used.
    Value(BadValue),
    /// A parameter that this address does not have.
    Parameter {
        /// Its name, cut and cleaned.
        name: String,
        /// What was wrong and what is allowed.
        detail: Message,
    },
}

impl From<BadValue> for Unread {
    fn from(bad: BadValue) -> Self {
        Self::Value(bad)
    }
}

/// A text of a visitor as a refusal may repeat it: short, and without what could change the page around it.
pub(super) fn shown(text: &str) -> String {
    text.chars().take(60).map(|c| if c.is_control() { '\u{FFFD}' } else { c }).collect()
}

/// The nearest that is allowed, as messages are given it.
pub(super) fn near(nearest: Option<&str>) -> String {
    nearest.unwrap_or("none").to_owned()
}

impl BadValue {
    /// A value that cannot be used, with what it was.
    pub(super) fn text(parameter: &'static str, why: &'static str, text: &str) -> Self {
        Self { parameter, detail: Message::of(why, [("text", shown(text))]) }
    }

    /// A word that is not in its closed list, with the nearest that is.
    pub(super) fn unknown_word<W: Word>(parameter: &'static str, value: &str) -> Self {
        let all: Vec<&str> = W::ALL.iter().map(|w| w.as_str()).collect();
        let near = near(nearest(value, all.iter().copied()));
        let given = [("text", shown(value)), ("all", all.join(", ")), ("near", near)];
        Self { parameter, detail: Message::of("value-no-word", given) }
    }
}

/// Refuses an id that nothing carries, with the nearest that something does.
///
/// # Errors
/// When the id is not among those there are.
pub fn one_of<'k>(
    parameter: &'static str,
    id: &str,
    names: impl Iterator<Item = &'k str> + Clone,
) -> Result<(), BadValue> {
    if names.clone().any(|k| k == id) {
        return Ok(());
    }
    let given = [("parameter", parameter.to_owned()), ("text", shown(id)), ("near", near(nearest(id, names)))];
    Err(BadValue { parameter, detail: Message::of("value-no-thing", given) })
}
