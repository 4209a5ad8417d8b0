//! Numbers and marks.

use toml::de::DeValue;

use super::context::Context;
use super::text::article;
use crate::facts::problem::Code;

/// Whether something is so.
pub(super) fn flag(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<bool> {
    if let DeValue::Boolean(b) = value {
        return Some(*b);
    }
    cx.flaw(
        Code::WrongType,
        format!("`{}` is to be true or false, not {}", cx.key, article(value)),
        "write true or false, without quotes",
    );
    None
}

/// A whole number.
pub(super) fn whole(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<u32> {
    if let Some(n) = value.as_integer().and_then(|i| u32::from_str_radix(&i.as_str().replace('_', ""), i.radix()).ok())
    {
        return Some(n);
    }
    cx.flaw(
        Code::WrongType,
        format!("`{}` is to be a whole number from 0 on", cx.key),
        "write digits only, without quotes",
    );
    None
}

/// A number.
pub(super) fn number(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<f64> {
    let digits = match value {
        DeValue::Integer(i) if i.radix() == 10 => Some(i.as_str()),
        DeValue::Float(f) => Some(f.as_str()),
        _ => None,
    };
    if let Some(n) = digits.and_then(|d| d.replace('_', "").parse::<f64>().ok()).filter(|n| n.is_finite()) {
        return Some(n);
    }
    cx.flaw(
        Code::WrongType,
        format!("`{}` is to be a number, not {}", cx.key, article(value)),
        "write digits only, without quotes",
    );
    None
}

/// Whether so a part of a number may be called; a problem is noted otherwise.
pub(super) fn is_part(part: &str, cx: &mut Context<'_>) -> bool {
    let letters = part.bytes().any(|b| b.is_ascii_lowercase());
    let named = letters && part.len() <= 60 && part.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    if !named {
        let advice = "use lower-case letters and underscores";
        cx.flaw(Code::UnknownKey, format!("`{part}` is no name of a part"), advice);
    }
    named
}
