//! Independent origins: where the information of one claim really comes from.
//!
//! A page names several origins; one claim of it has one. Reprints, translations and agency copies have the origins
//! of what they copy, so that adding one never adds a witness.

use std::collections::BTreeMap;

/// By source that reprints another: the source that it goes back to. A circle ends at the same one for all its members.
#[must_use]
pub fn roots<'s>(reprint_of: &BTreeMap<&'s str, &'s str>) -> BTreeMap<&'s str, &'s str> {
    let mut roots: BTreeMap<&str, &str> = BTreeMap::new();
    for start in reprint_of.keys() {
        let (mut path, mut places) = (Vec::new(), BTreeMap::new());
        let mut at = *start;
        let root = loop {
            if let Some(root) = roots.get(at) {
                break *root;
            }
            if let Some(place) = places.insert(at, path.len()) {
                break path.iter().skip(place).copied().min().unwrap_or(at);
            }
            path.push(at);
            match reprint_of.get(at) {
                Some(next) => at = next,
                None => break at,
            }
        };
        roots.extend(path.into_iter().map(|source| (source, root)));
    }
    roots
}

/// The source that a source goes back to by reprints; a circle ends where it closes, always at the same source.
#[must_use]
pub fn root<'s>(source: &'s str, reprint_of: &BTreeMap<&'s str, &'s str>) -> &'s str {
    roots(reprint_of).get(source).copied().unwrap_or(source)
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
