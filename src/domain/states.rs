//! States as sources name them: in words, and by names that are no more.

use super::country;
use super::id::CountryCode;
use super::mission_words::tokens;

/// Old codes (ISO 3166-3), each with that of the state in which a mission of it would stand today.
const LATER: &[(&str, &str)] = &[("CS", "CZ"), ("DD", "DE"), ("SU", "RU"), ("YU", "RS"), ("ZR", "CD")];

/// The state that came after one that is no more; any other is itself.
#[must_use]
pub fn later(code: &CountryCode) -> CountryCode {
    let found = LATER.iter().find(|(old, _)| code == old);
    found.map_or_else(|| code.clone(), |(_, new)| CountryCode::from((*new).to_owned()))
}

/// The one state, other than the two Koreas, that a text names.
#[must_use]
pub fn named_in(text: &str) -> Option<CountryCode> {
    let text = tokens(text);
    let says = |name: &str| {
        let name = tokens(name);
        !name.is_empty() && text.windows(name.len()).any(|w| w == name)
    };
    let named = country::all().filter(|(code, name)| !matches!(*code, "KP" | "KR") && says(name));
    let mut found: Vec<(&str, &str)> = named.collect();
    // "Guinea" stands in "Equatorial Guinea".
    let longer =
        |name: &str, others: &[(&str, &str)]| others.iter().any(|(_, o)| o.len() > name.len() && o.contains(name));
    let all = found.clone();
    found.retain(|(_, name)| !longer(name, &all));
    if let [(code, _)] = found.as_slice() { Some(later(&CountryCode::from((*code).to_owned()))) } else { None }
}
