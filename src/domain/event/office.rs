//! Offices, by the words that tell them: "secretary general, Peaceful Unification Advisory Council".

use std::collections::BTreeSet;

use super::item::{Clause, Filing};
use super::subject::Subject;
use crate::domain::claim::{PersonFact, PersonValue};
use crate::domain::edtf::Edtf;
use crate::domain::mission_words::tokens;
use crate::domain::vocab::Happening;

/// Words for an office that somebody is appointed or elected to.
const OFFICES: &[&str] = &[
    "adviser",
    "aide",
    "chair",
    "chairman",
    "director",
    "governor",
    "head",
    "member",
    "minister",
    "president",
    "secretary",
    "legislator",
];

/// Words that stand between the names of bodies and tell nothing of them.
const LINKS: &[&str] = &["and", "for", "of", "the", "to", "in", "on", "as", "resigned", "vice", "deputy", "special"];

/// Bodies of the North: a role at one of them is a post, not an office that makes news.
const NORTHERN: &[&str] = &["dprk", "party", "foreign", "ambassador", "bureau", "supreme", "trading", "spa"];

/// What tells between an office and its body.
const BETWEEN: &[&str] = &[", ", " of ", " to "];

/// The words that tell the body of an office, where a text tells of one: a title, then the body.
pub(super) fn body(what: &str) -> Option<BTreeSet<String>> {
    let plain = what.split('(').next().unwrap_or(what).trim();
    let (title, body) = BETWEEN
        .iter()
        .filter_map(|between| plain.split_once(between).map(|(title, body)| (title.len(), title, body)))
        .min_by_key(|(at, ..)| *at)
        .map_or((plain, ""), |(_, title, body)| (title, body));
    let all = tokens(plain);
    let title = tokens(title);
    let is_office = |w: &String| OFFICES.contains(&w.as_str());
    if !title.iter().any(is_office) || all.iter().any(|w| NORTHERN.contains(&w.as_str())) {
        return None;
    }
    let is_number = |w: &str| w.chars().all(|c| c.is_ascii_digit());
    // "National Assembly member": the body stands in the title.
    let told = if body.is_empty() { title } else { tokens(body) };
    let words: BTreeSet<String> =
        told.into_iter().filter(|w| !is_office(w) && !LINKS.contains(&w.as_str()) && !is_number(w)).collect();
    Some(words).filter(|w| !w.is_empty())
}

/// Words for what somebody does once and does not hold.
const OCCASIONS: &[&str] = &["speaker", "lecture", "invited", "led", "resigned", "spoke", "guest"];

/// Whether words for a role tell of something that is held for a time: an office or a job, and no speech.
#[must_use]
pub fn is_held(what: &str) -> bool {
    !tokens(what).iter().any(|word| OCCASIONS.contains(&word.as_str()))
}

/// The beginning of an office, or its end where a claim dates that alone: of one that tells both, the end stands with the
/// beginning.
pub(super) fn filed(fact: &PersonFact) -> Result<Filing, Clause> {
    let PersonValue::Role(role) = &fact.value else { return Err(Clause::NoEvent) };
    if role.r#where.is_some() {
        return Err(Clause::Posting);
    }
    let words = role.what.as_deref().and_then(body).ok_or(Clause::NoEvent)?;
    let subject = Subject::Office(fact.person.clone(), words);
    // A day by itself is that of the appointment; a longer time is when somebody held the office.
    let day = |d: &Edtf| d.span().earliest.is_some() && d.span().earliest == d.span().latest;
    let begun = role.from.clone().or_else(|| fact.date.clone().filter(|d| role.to.is_none() && day(d)));
    let (happening, date) = match begun {
        Some(date) => (Happening::Appointed, date),
        None => (Happening::Resigned, role.to.clone().ok_or(Clause::Undated)?),
    };
    Ok(Filing { happening, subjects: vec![subject], date: Some(date) })
}

/// Whether two sets of words tell of one body: one says all that the other says.
pub(super) fn is_one(a: &BTreeSet<String>, b: &BTreeSet<String>) -> bool {
    a.is_subset(b) || b.is_subset(a)
}
