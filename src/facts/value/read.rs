//! How each value is read and written.

use toml::de::DeValue;

use super::{Address, ClaimId, Country, Digest, Id, Number, Text, Yes, is_forbidden, is_id, is_visible, quoted};
use crate::domain::country;
use crate::domain::nearest::LONGEST_ID;
use crate::domain::vocab::Word;
use crate::facts::problem::{Code, did_you_mean};
use crate::facts::record::{Context, Value};

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

fn article(value: &DeValue<'_>) -> String {
    let kind = value.type_str();
    if kind.starts_with(['a', 'i']) { format!("an {kind}") } else { format!("a {kind}") }
}

impl<const MAX: usize> Value for Text<MAX> {
    fn read(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<Self> {
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
        if length > MAX {
            cx.flaw(
                Code::TooLong,
                format!("`{}` has {length} characters", cx.key),
                format!("at most {MAX} are allowed: say it shorter, in your own words"),
            );
            return None;
        }
        Some(Self(text.to_owned()))
    }

    fn written(&self) -> String {
        quoted(&self.0)
    }
}

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

impl Value for Id {
    fn read(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<Self> {
        let text = string(value, cx)?;
        if too_long(text, cx) {
            return None;
        }
        if is_id(text) {
            return Some(Self(text.to_owned()));
        }
        cx.flaw(Code::BadId, format!("`{text}` is no id"), "ids are lower-case letters and digits in words joined by hyphens, such as `hong-kong`, or colons, such as `own-reporting:afp`");
        None
    }

    fn written(&self) -> String {
        quoted(&self.0)
    }
}

impl Value for ClaimId {
    fn read(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<Self> {
        let text = string(value, cx)?;
        let number =
            |n: &str| !n.starts_with('0') && !n.is_empty() && n.len() <= 6 && n.bytes().all(|b| b.is_ascii_digit());
        if text.rsplit_once('.').is_some_and(|(source, _)| source.len() > LONGEST_ID) && too_long(text, cx) {
            return None;
        }
        if text.rsplit_once('.').is_some_and(|(source, n)| is_id(source) && number(n)) {
            return Some(Self(text.to_owned()));
        }
        cx.flaw(
            Code::BadId,
            format!("`{text}` is no id of a claim"),
            "write the id of the source, a dot and a running number, such as `bbc-2007-09-11.1`",
        );
        None
    }

    fn written(&self) -> String {
        quoted(&self.0)
    }
}

impl Value for Country {
    fn read(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<Self> {
        let text = string(value, cx)?;
        if country::name(text).is_some() {
            return Some(Self(text.to_owned()));
        }
        cx.flaw(
            Code::UnknownWord,
            format!("`{text}` is no country"),
            "write the two letters of ISO 3166-1, such as `ES` or `KR`",
        );
        None
    }

    fn written(&self) -> String {
        quoted(&self.0)
    }
}

impl Value for Address {
    fn read(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<Self> {
        let text = string(value, cx)?;
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let host = rest.and_then(|r| r.split(['/', '?', '#']).next()).unwrap_or_default();
        let clean = !text.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\\' | '`'));
        if host.contains('.') && !host.contains('@') && clean && text.len() <= 2000 {
            return Some(Self(text.to_owned()));
        }
        cx.flaw(
            Code::BadAddress,
            format!("`{}` is not an http or https address", text.chars().take(80).collect::<String>()),
            "write the page's address from `https://` on, with spaces encoded as %20, or leave the key out",
        );
        None
    }

    fn written(&self) -> String {
        quoted(&self.0)
    }
}

impl Value for Digest {
    fn read(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<Self> {
        let text = string(value, cx)?;
        if text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) {
            return Some(Self(text.to_owned()));
        }
        cx.flaw(Code::BadPassage, format!("`{}` is no SHA-256", cx.key), "write 64 lower-case hexadecimal digits");
        None
    }

    fn written(&self) -> String {
        quoted(&self.0)
    }
}

impl Value for bool {
    fn read(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<Self> {
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

    fn written(&self) -> String {
        self.to_string()
    }
}

impl Value for Yes {
    fn read(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<Self> {
        if bool::read(value, cx)? {
            return Some(Self);
        }
        cx.flaw(Code::Contradiction, format!("`{}` is false", cx.key), "leave the key out: it marks only what is so");
        None
    }

    fn written(&self) -> String {
        "true".to_owned()
    }
}

impl Value for u32 {
    fn read(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<Self> {
        if let Some(n) =
            value.as_integer().and_then(|i| Self::from_str_radix(&i.as_str().replace('_', ""), i.radix()).ok())
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

    fn written(&self) -> String {
        self.to_string()
    }
}

impl Value for Number {
    fn read(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<Self> {
        let digits = match value {
            DeValue::Integer(i) if i.radix() == 10 => Some(i.as_str()),
            DeValue::Float(f) => Some(f.as_str()),
            _ => None,
        };
        if let Some(n) = digits.and_then(|d| d.replace('_', "").parse::<f64>().ok()).filter(|n| n.is_finite()) {
            return Some(Self(n));
        }
        cx.flaw(
            Code::WrongType,
            format!("`{}` is to be a number, not {}", cx.key, article(value)),
            "write digits only, without quotes",
        );
        None
    }

    fn written(&self) -> String {
        Self::written(*self)
    }
}

/// Every closed list reads alike.
impl<W: Word> Value for W {
    fn read(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<Self> {
        let text = string(value, cx)?;
        if let Some(word) = W::from_word(text) {
            return Some(word);
        }
        cx.flaw_with(Code::UnknownWord, |key| {
            let advice =
                did_you_mean(text, W::ALL.iter().map(|w| w.as_str()), "see docs/facts.md for the allowed words");
            (format!("`{text}` is not a word for `{key}`"), advice)
        });
        None
    }

    fn written(&self) -> String {
        quoted(self.as_str())
    }
}
