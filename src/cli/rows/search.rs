//! The full-text index: missions, names as each was first printed, sources, claims.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::{published, text};
use crate::domain::country;
use crate::domain::edtf::Day;
use crate::domain::name;
use crate::domain::vocab::Word;
use crate::facts::file::Listed;
use crate::facts::read::Facts;
use crate::store::names;
use crate::store::write::{ClaimRow, SearchRow};

/// The rows of the index. A row is known from the day on which its words were first public.
pub(super) fn search(facts: &Facts, claims: &[ClaimRow<'_>]) -> Vec<SearchRow> {
    let mut first: BTreeMap<(&str, &str), Option<Day>> = BTreeMap::new();
    let mut forms: BTreeMap<(&str, String), Option<Day>> = BTreeMap::new();
    let note = |slot: &mut Option<Day>, known: Option<Day>| {
        *slot = match (*slot, known) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        }
    };
    for c in claims {
        for (kind, id, _) in c.subjects.iter().filter(|(_, _, part)| *part == "subject") {
            note(first.entry((*kind, *id)).or_default(), c.known);
        }
    }
    for c in claims.iter().filter(|c| c.kind == "person") {
        let Some(person) = c.subject else { continue };
        for form in printed(c) {
            note(forms.entry((person, form)).or_default(), c.known);
        }
    }
    let since = |kind, id| first.get(&(kind, id)).copied().flatten();
    let mut rows: Vec<SearchRow> = facts
        .missions
        .iter()
        .map(|m| &m.record)
        .map(|m| SearchRow {
            kind: "mission",
            id: m.id().to_owned(),
            known: since("mission", m.id()),
            title: format!("{} {}", m.city.0, country::name_or_code(&m.country.0)),
            body: format!("{} {}", m.r#type.label(), m.region.label()),
            joined: String::new(),
        })
        .collect();
    for p in facts.persons.iter().map(|p| &p.record) {
        let own = [
            p.name.as_ref().map(|n| &n.0),
            p.role.as_ref().map(|r| &r.0),
            p.hangul.as_ref().map(|h| &h.0),
            p.hanja.as_ref().map(|h| &h.0),
        ];
        let title = own.into_iter().flatten().cloned().collect::<Vec<_>>().join(" ");
        let row = |known, title: String| SearchRow {
            kind: "person",
            id: p.id().to_owned(),
            known,
            joined: p.name.as_ref().filter(|n| title.starts_with(&n.0)).map(|n| joined(&n.0)).unwrap_or_default(),
            title,
            body: p.class.label(),
        };
        // The registry's words are today's: under a limit only what claims had printed by then finds somebody, each
        // form in a row of its own below, and the class of the person.
        rows.push(row(None, title));
        rows.push(row(since("person", p.id()), String::new()));
    }
    let registered: BTreeSet<&str> = facts.persons.iter().map(|p| p.record.id()).collect();
    rows.extend(forms.into_iter().filter(|((id, _), _)| registered.contains(id)).map(|((id, form), known)| {
        SearchRow { kind: "person", id: id.to_owned(), known, joined: joined(&form), title: form, body: String::new() }
    }));
    rows.extend(facts.sources.iter().map(|s| &s.value.source.record).map(|s| SearchRow {
        kind: "source",
        id: s.id.0.clone(),
        known: published(s),
        title: [text(s.title.as_ref()), text(s.label.as_ref())].into_iter().flatten().collect::<Vec<_>>().join(" "),
        body: s.publisher.0.clone(),
        joined: String::new(),
    }));
    rows.extend(claims.iter().map(|c| SearchRow {
        kind: "claim",
        id: c.id.to_owned(),
        known: c.known,
        title: String::new(),
        body: c.summary.to_owned(),
        joined: String::new(),
    }));
    rows
}

/// The forms of the name that a claim prints.
fn printed(claim: &ClaimRow<'_>) -> BTreeSet<String> {
    let value: Map<String, Value> = serde_json::from_str(&claim.value).unwrap_or_default();
    names::printed(&value).into_iter().collect()
}

fn joined(name: &str) -> String {
    name::joined(name).join(" ")
}
