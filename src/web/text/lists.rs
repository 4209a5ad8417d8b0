//! Numbers and lists in words.

/// "1 embassy", "39 embassies".
#[must_use]
pub fn plural(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

/// "a", "a and b", "a, b and c".
#[must_use]
pub fn list(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [head @ .., last] => format!("{} and {last}", head.join(", ")),
    }
}

/// "44", "between 38 and 54", or "at least 38" where nobody can say how many at most.
#[must_use]
pub fn range(at_least: usize, at_most: Option<usize>) -> String {
    match at_most {
        Some(most) if most == at_least => at_least.to_string(),
        Some(most) => format!("between {at_least} and {most}"),
        None => format!("at least {at_least}"),
    }
}

/// "an embassy", "a consulate general".
#[must_use]
pub fn article(noun: &str) -> String {
    let an = noun.starts_with(['a', 'e', 'i', 'o', 'u']);
    format!("{} {noun}", if an { "an" } else { "a" })
}

/// The first letter in upper case.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}
