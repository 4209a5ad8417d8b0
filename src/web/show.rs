//! Small pieces that several pages show: claims, dates, lists in words.

use super::urls::Urls;
use crate::domain::edtf::Edtf;
use crate::domain::words;
use crate::store::claims::ClaimRecord;

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

/// A stored date in words.
#[must_use]
pub fn date(text: Option<&str>) -> String {
    match text.map(Edtf::parse) {
        Some(Ok(date)) => words::date(&date),
        Some(Err(_)) | None => "at an unknown time".to_owned(),
    }
}

/// When a post was held: "from April 2019 to November 2023"; nothing where neither end is a date.
#[must_use]
pub fn served(from: Option<&str>, to: Option<&str>) -> Option<String> {
    let dated = |text: Option<&str>| text.and_then(|t| Edtf::parse(t).ok()).map(|d| words::date(&d));
    match (dated(from), dated(to)) {
        (Some(from), Some(to)) => Some(format!("from {from} to {to}")),
        (Some(from), None) => Some(format!("from {from}")),
        (None, Some(to)) => Some(format!("until {to}")),
        (None, None) => None,
    }
}

/// A date with its preposition: "in November 2023", "on 26 October 2023", "by 30 January 2024", "between …".
#[must_use]
pub fn when(date: &Edtf) -> String {
    let words = words::date(date);
    let begins = |list: &[&str]| list.iter().any(|w| words.starts_with(w));
    let is_day = date.as_str().trim_end_matches(['~', '?', '%']).len() == 10;
    if begins(&["by ", "in ", "on ", "between ", "about ", "perhaps "]) {
        words
    } else if is_day {
        format!("on {words}")
    } else {
        format!("in {words}")
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

/// A claim as lists show it.
#[derive(Debug, Clone)]
pub struct ClaimLine {
    /// The claim.
    pub claim: ClaimRecord,
    /// Its page.
    pub url: String,
    /// Its source's page.
    pub source_url: String,
    /// When it happened, or the day for which it is said, in words.
    pub when: String,
    /// When the source was published, in words.
    pub published: String,
    /// What kind of assertion it is, in words.
    pub what: String,
    /// Whom and what it is about, where a list is not about one thing: name and address.
    pub about: Vec<(String, String)>,
}

impl ClaimLine {
    /// Makes the line.
    #[must_use]
    pub fn new(claim: ClaimRecord, urls: &Urls) -> Self {
        let when = match (&claim.date, &claim.as_of) {
            (Some(d), _) => date(Some(d)),
            (None, Some(a)) => format!("said for {}", date(Some(a))),
            (None, None) => "at an unknown time".to_owned(),
        };
        Self {
            url: urls.claim(&claim.id),
            source_url: urls.source(&claim.source_id),
            published: claim.published.as_deref().map_or_else(|| "undated".to_owned(), |p| date(Some(p))),
            what: capital(&claim.predicate.replace('-', " ")),
            when,
            about: Vec::new(),
            claim,
        }
    }

    /// What lowers or sets aside the claim, in words; empty when nothing does.
    #[must_use]
    pub fn cautions(&self) -> Vec<&'static str> {
        let c = &self.claim;
        let given = [
            (c.withdrawn, "withdrawn"),
            (c.superseded, "known error"),
            (c.translated == Some(true), "translated"),
            (!c.derived.is_empty(), "partly inferred"),
        ];
        given.into_iter().filter(|(is, _)| *is).map(|(_, word)| word).collect()
    }
}

/// Claims as lines.
#[must_use]
pub fn lines(claims: Vec<ClaimRecord>, urls: &Urls) -> Vec<ClaimLine> {
    claims.into_iter().map(|c| ClaimLine::new(c, urls)).collect()
}
