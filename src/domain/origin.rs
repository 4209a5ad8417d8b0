//! Independent origins: where the information of one claim really comes from.
//!
//! A page names several origins; one claim of it has one. Reprints, translations and agency copies have the origins
//! of what they copy, so that adding one never adds a witness.

use std::collections::{BTreeMap, BTreeSet};

/// The source that a source goes back to by reprints; a circle ends where it closes, always at the same source.
#[must_use]
pub fn root<'s>(source: &'s str, reprint_of: &BTreeMap<&'s str, &'s str>) -> &'s str {
    let (mut at, mut seen) = (source, BTreeSet::from([source]));
    while let Some(next) = reprint_of.get(at) {
        if !seen.insert(next) {
            // Every member of a circle is led to the same one.
            let mut circle = vec![*next];
            let mut on = *next;
            while let Some(following) = reprint_of.get(on).filter(|f| **f != *next) {
                circle.push(following);
                on = following;
            }
            return circle.into_iter().min().unwrap_or(at);
        }
        at = next;
    }
    at
}

/// The origin of a claim among those of its page: its speaker, or an interview with the speaker, or its outlet; the
/// page's first origin when none of these is named.
#[must_use]
pub fn of_claim<'o>(speaker: &str, outlet: &str, page: &[&'o str]) -> Option<&'o str> {
    let exact = |id: &str| page.iter().copied().find(|o| *o == id);
    let prefix = |id: &str| page.iter().copied().find(|o| o.starts_with(&format!("{id}-")));
    exact(speaker)
        .or_else(|| prefix(speaker))
        .or_else(|| exact(outlet))
        .or_else(|| prefix(outlet))
        .or_else(|| page.first().copied())
}
