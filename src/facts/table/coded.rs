//! Ids, codes, addresses and words of closed lists.

use toml::de::DeValue;

use super::context::Context;
use super::text::string;
use crate::domain::country;
use crate::domain::id::{is_claim_id, is_id};
use crate::domain::nearest::LONGEST_ID;
use crate::domain::vocab::Word;
use crate::facts::problem::{Code, did_you_mean};

/// Whether an id is longer than ids may be; a problem is noted then.
fn too_long(text: &str, cx: &mut Context<'_>) -> bool {
    let long = text.len() > LONGEST_ID;
    if long {
        cx.flaw(
            Code::TooLong,
            format!("the id in `{}` has {} characters", cx.key, text.chars().count()),
            format!("at most {LONGEST_ID} are allowed: choose a shorter one"),
        );
    }
    long
}

/// An id.
pub(super) fn id(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<String> {
    let text = string(value, cx)?;
    if too_long(text, cx) {
        return None;
    }
    if is_id(text) {
        return Some(text.to_owned());
    }
    cx.flaw(Code::BadId, format!("`{text}` is no id"), "ids are lower-case letters and digits in words joined by hyphens, such as `hong-kong`, or colons, such as `own-reporting:afp`");
    None
}

/// The id of a claim.
pub(super) fn claim_id(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<String> {
    let text = string(value, cx)?;
    if text.rsplit_once('.').is_some_and(|(source, _)| source.len() > LONGEST_ID) && too_long(text, cx) {
        return None;
    }
    if is_claim_id(text) {
        return Some(text.to_owned());
    }
    cx.flaw(
        Code::BadId,
        format!("`{text}` is no id of a claim"),
        "write the id of the source, a dot and a running number, such as `bbc-2007-09-11.1`",
    );
    None
}

/// A country by its two letters.
pub(super) fn country_code(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<String> {
    let text = string(value, cx)?;
    if country::name(text).is_some() {
        return Some(text.to_owned());
    }
    cx.flaw(
        Code::UnknownWord,
        format!("`{text}` is no country"),
        "write the two letters of ISO 3166-1, such as `ES` or `KR`",
    );
    None
}

/// An address, http or https.
pub(super) fn address(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<String> {
    let text = string(value, cx)?;
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let host = rest.and_then(|r| r.split(['/', '?', '#']).next()).unwrap_or_default();
    let clean = !text.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\\' | '`'));
    if host.contains('.') && !host.contains('@') && clean && text.len() <= 2000 {
        return Some(text.to_owned());
    }
    cx.flaw(
        Code::BadAddress,
        format!("`{}` is not an http or https address", text.chars().take(80).collect::<String>()),
        "write the page's address from `https://` on, with spaces encoded as %20, or leave the key out",
    );
    None
}

/// A SHA-256.
pub(super) fn digest(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<String> {
    let text = string(value, cx)?;
    if text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) {
        return Some(text.to_owned());
    }
    cx.flaw(Code::BadPassage, format!("`{}` is no SHA-256", cx.key), "write 64 lower-case hexadecimal digits");
    None
}

/// A word of a closed list.
pub(super) fn word<W: Word>(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<W> {
    let text = string(value, cx)?;
    if let Some(word) = W::from_word(text) {
        return Some(word);
    }
    cx.flaw_with(Code::UnknownWord, |key| {
        let advice = did_you_mean(text, W::ALL.iter().map(|w| w.as_str()), "see docs/facts.md for the allowed words");
        (format!("`{text}` is not a word for `{key}`"), advice)
    });
    None
}
