//! Names in every spelling, with who prints them.

use std::collections::BTreeMap;

use crate::domain::id::{ClaimId, SourceId};
use crate::store::claims::ClaimRecord;

/// A form of a name and the sources that print it.
pub(crate) struct NameForm {
    /// As printed.
    pub form: String,
    /// Latin, Hangul, …
    pub script: &'static str,
    /// The claims that carry it.
    pub claims: Vec<ClaimId>,
    /// The sources that print it.
    pub sources: Vec<SourceId>,
}

/// Every form that claims print, by script, the most printed first.
#[must_use]
pub(crate) fn names(claims: &[&ClaimRecord]) -> Vec<NameForm> {
    let mut forms: BTreeMap<String, (Vec<ClaimId>, Vec<SourceId>)> = BTreeMap::new();
    for (claim, fact) in claims.iter().filter_map(|c| Some((c, c.body.as_person()?))) {
        for form in fact.names() {
            let (ids, sources) = forms.entry(form.to_owned()).or_default();
            // One claim of each source is enough to show that it prints the form.
            if !sources.contains(&claim.source_id) {
                ids.push(claim.id.clone());
                sources.push(claim.source_id.clone());
            }
        }
    }
    let mut list: Vec<NameForm> = forms
        .into_iter()
        .map(|(form, (claims, sources))| NameForm { script: script(&form), form, claims, sources })
        .collect();
    let order = |n: &NameForm| (!matches!(n.script, "Latin"), n.script != "Hangul", n.script != "Hanja", n.script);
    list.sort_by(|a, b| (order(a), b.sources.len(), &a.form).cmp(&(order(b), a.sources.len(), &b.form)));
    list
}

/// The script of a name, by its first letter.
#[must_use]
pub(crate) fn script(name: &str) -> &'static str {
    match name.chars().find(|c| c.is_alphabetic()).map_or(0, u32::from) {
        0xAC00..=0xD7A3 | 0x1100..=0x11FF | 0x3130..=0x318F => "Hangul",
        0x3040..=0x30FF => "Kana",
        0x3400..=0x9FFF | 0xF900..=0xFAFF => "Hanja",
        0x0400..=0x04FF => "Cyrillic",
        0x0370..=0x03FF => "Greek",
        0x0600..=0x06FF => "Arabic",
        0x0E00..=0x0E7F => "Thai",
        _ => "Latin",
    }
}
