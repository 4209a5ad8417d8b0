//! The full-text index: missions, names as each was first printed, sources, claims.

use std::collections::{BTreeMap, BTreeSet};

use super::{published, text};
use crate::domain::claim::{Part, subjects};
use crate::domain::edtf::Day;
use crate::domain::vocab::Word;
use crate::domain::{country, name};
use crate::facts::file::Listed;
use crate::facts::folder::Facts;
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
        for (kind, id, _) in subjects(&c.claim.body).into_iter().filter(|(.., part)| *part == Part::Subject) {
            note(first.entry((kind.as_str(), id)).or_default(), c.known);
        }
    }
    for (c, person) in claims.iter().filter_map(|c| Some((c, c.claim.body.as_person()?))) {
        for form in person.names() {
            note(forms.entry((person.person.as_str(), form.to_owned())).or_default(), c.known);
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
            title: format!("{} {}", m.city, country::name_or_code(&m.country)),
            body: format!("{} {}", m.r#type.label(), m.region.label()),
            joined: String::new(),
        })
        .collect();
    for p in facts.persons.iter().map(|p| &p.record) {
        let own = [p.name.as_deref(), p.role.as_deref(), p.hangul.as_deref(), p.hanja.as_deref()];
        let title = own.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let row = |known, title: String| SearchRow {
            kind: "person",
            id: p.id().to_owned(),
            known,
            joined: p.name.as_ref().filter(|n| title.starts_with(n.as_str())).map(|n| joined(n)).unwrap_or_default(),
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
        id: s.id.to_string(),
        known: published(s),
        title: [text(s.title.as_ref()), text(s.label.as_ref())].into_iter().flatten().collect::<Vec<_>>().join(" "),
        body: s.publisher.to_string(),
        joined: String::new(),
    }));
    rows.extend(claims.iter().map(|c| SearchRow {
        kind: "claim",
        id: c.claim.id.to_string(),
        known: c.known,
        title: String::new(),
        body: c.claim.summary.to_string(),
        joined: String::new(),
    }));
    rows
}

fn joined(name: &str) -> String {
    name::joined(name).join(" ")
}
