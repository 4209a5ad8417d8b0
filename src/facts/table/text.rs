//! Texts.

use toml::de::DeValue;

use super::context::Context;
use crate::facts::chars::{is_forbidden, is_visible};
use crate::facts::problem::Code;

/// The string of a value, checked for what no text may hold.
pub(super) fn string<'v>(value: &'v DeValue<'_>, cx: &mut Context<'_>) -> Option<&'v str> {
    let DeValue::String(text) = value else {
        let advice = match value {
            DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) => "put the value in quotes",
            _ => "write a string in quotes",
        };
        cx.flaw(Code::WrongType, format!("`{}` is to be a string, not {}", cx.key, article(value)), advice);
        return None;
    };
    if let Some(c) = text.chars().find(|c| is_forbidden(*c)) {
        cx.flaw(
            Code::ControlCharacter,
            format!("`{}` holds the character U+{:04X}", cx.key, u32::from(c)),
            "take it out: control, bidirectional-override and invisible characters can hide what a text says, and private ones say nothing",
        );
        return None;
    }
    Some(text)
}

/// What kind of value stands there, with its article.
pub(super) fn article(value: &DeValue<'_>) -> String {
    let kind = value.type_str();
    if kind.starts_with(['a', 'i']) { format!("an {kind}") } else { format!("a {kind}") }
}

/// A text of at most so many characters.
pub(super) fn text(value: &DeValue<'_>, cx: &mut Context<'_>, most: usize) -> Option<String> {
    let text = string(value, cx)?;
    let length = text.chars().count();
    if text.trim() != text || text.is_empty() {
        cx.flaw(
            Code::Empty,
            format!("`{}` is empty or has white space at an end", cx.key),
            "write the text without white space around it, or leave the key out if it may be left out",
        );
        return None;
    }
    if !text.chars().any(is_visible) {
        cx.flaw(
            Code::Empty,
            format!("`{}` shows nothing: it has no visible character", cx.key),
            "write a text that can be read, or leave the key out if it may be left out",
        );
        return None;
    }
    if length > most {
        cx.flaw(
            Code::TooLong,
            format!("`{}` has {length} characters", cx.key),
            format!("at most {most} are allowed: say it shorter, in your own words"),
        );
        return None;
    }
    Some(text.to_owned())
}
