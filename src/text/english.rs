//! What English needs beyond plurals: capitals and the indefinite article.

use fluent_bundle::{FluentArgs, FluentValue};

type Function = for<'a> fn(&[FluentValue<'a>], &FluentArgs<'_>) -> FluentValue<'a>;

/// The functions of the English catalogue, by name.
pub(super) const FUNCTIONS: [(&str, Function); 3] = [("AN", an), ("CAPITAL", capital), ("CAPITALS", capitals)];

fn text(given: &[FluentValue<'_>]) -> String {
    match given.first() {
        Some(FluentValue::String(text)) => text.to_string(),
        _ => String::new(),
    }
}

/// "an embassy", "a consulate general".
fn an<'a>(given: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    let noun = text(given);
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {noun}").into()
}

/// "Embassy of interests".
fn capital<'a>(given: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    raised(&text(given)).into()
}

/// "Middle East".
fn capitals<'a>(given: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    text(given).split(' ').map(raised).collect::<Vec<_>>().join(" ").into()
}

/// Nouns at which a name is a description: "the Angola foreign ministry".
const DESCRIBED: &[&str] = &[
    "assembly",
    "broadcasting",
    "committee",
    "council",
    "department",
    "government",
    "institute",
    "intelligence",
    "list",
    "lists",
    "ministry",
    "office",
    "panel",
    "police",
    "presidency",
    "agency",
];

/// A name as a sentence has it: "the Angola foreign ministry"; other names go without an article.
pub(super) fn with_article(name: &str) -> String {
    if let Some(rest) = name.strip_prefix("The ") {
        return format!("the {rest}");
    }
    let described = name.split(' ').any(|word| DESCRIBED.contains(&word.to_lowercase().as_str()));
    if described { format!("the {name}") } else { name.to_owned() }
}

/// The first letter in upper case.
pub(super) fn raised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}
