//! The full-text index: missions, names as each was first printed, sources, claims.

use std::collections::{BTreeMap, BTreeSet};

use super::source::{published, text};
use crate::domain::claim::{Part, SubjectKind, subjects};
use crate::domain::edtf::Day;
use crate::domain::id::PersonId;
use crate::domain::vocab::{SpeakerType, Word};
use crate::domain::{country, name};
use crate::facts::file::Listed;
use crate::facts::folder::Facts;
use crate::store::write::{ClaimRow, SearchRow};

/// The rows of the index. A row is known from the day on which its words were first public.
pub(super) fn search(facts: &Facts, claims: &[ClaimRow<'_>]) -> Vec<SearchRow> {
    let first = First::of(claims);
    let mut rows = missions(facts, &first);
    rows.extend(persons(facts, &first));
    rows.extend(printed(facts, claims));
    rows.extend(sources(facts));
    rows.extend(told(facts, claims));
    rows
}

/// Claims by their words and by who says so. An outlet that speaks for itself is found as the publisher of its sources.
fn told(facts: &Facts, claims: &[ClaimRow<'_>]) -> Vec<SearchRow> {
    let speakers = facts.speakers.iter().map(|s| &s.record).filter(|s| s.r#type != SpeakerType::Outlet);
    let names: BTreeMap<&str, &str> = speakers.map(|s| (s.id(), s.name.as_str())).collect();
    let row = |c: &ClaimRow<'_>| SearchRow {
        kind: "claim",
        id: c.claim.id.to_string(),
        known: c.known,
        title: String::new(),
        body: c.claim.summary.to_string(),
        joined: names.get(&*c.claim.speaker).map(|&name| name.to_owned()).unwrap_or_default(),
    };
    claims.iter().map(row).collect()
}

/// By kind and id: the first day on which something was said of it.
struct First<'r>(BTreeMap<(SubjectKind, &'r str), Option<Day>>);

impl<'r> First<'r> {
    fn of(claims: &[ClaimRow<'r>]) -> Self {
        let mut first = BTreeMap::new();
        for c in claims {
            for (kind, id, _) in subjects(&c.claim.body).into_iter().filter(|(.., part)| *part == Part::Subject) {
                note(first.entry((kind, id)).or_default(), c.known);
            }
        }
        Self(first)
    }

    fn day(&self, kind: SubjectKind, id: &str) -> Option<Day> {
        self.0.get(&(kind, id)).copied().flatten()
    }
}

/// The earlier of two days, as far as they are known.
fn note(slot: &mut Option<Day>, known: Option<Day>) {
    *slot = match (*slot, known) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

fn missions(facts: &Facts, first: &First<'_>) -> Vec<SearchRow> {
    let all = facts.missions.iter().map(|m| &m.record);
    all.map(|m| SearchRow {
        kind: "mission",
        id: m.id().to_owned(),
        known: first.day(SubjectKind::Mission, m.id()),
        title: [&m.city, country::name_or_code(&m.country), text(m.hangul.as_ref()).unwrap_or_default()].join(" "),
        body: format!("{} {}", m.r#type.spaced(), m.region.spaced()),
        joined: String::new(),
    })
    .collect()
}

/// The registry's words are today's: under a limit only what claims had printed by then finds somebody, each form in a
/// row of its own (`printed`), and the class of the person.
fn persons(facts: &Facts, first: &First<'_>) -> Vec<SearchRow> {
    let all = facts.persons.iter().map(|p| &p.record);
    let rows = all.flat_map(|p| {
        let own = [p.name.as_deref(), p.role.as_deref(), p.hangul.as_deref(), p.hanja.as_deref()];
        let title = own.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let row = |known, title: String| SearchRow {
            kind: "person",
            id: p.id().to_owned(),
            known,
            joined: p.name.as_ref().filter(|n| title.starts_with(n.as_str())).map(|n| joined(n)).unwrap_or_default(),
            title,
            body: p.class.spaced(),
        };
        [row(None, title), row(first.day(SubjectKind::Person, p.id()), String::new())]
    });
    rows.collect()
}

/// Every form of a name as it was first printed.
fn printed(facts: &Facts, claims: &[ClaimRow<'_>]) -> Vec<SearchRow> {
    let mut forms: BTreeMap<(&PersonId, &str), Option<Day>> = BTreeMap::new();
    for (c, person) in claims.iter().filter_map(|c| Some((c, c.claim.body.as_person()?))) {
        for form in person.names() {
            note(forms.entry((&person.person, form)).or_default(), c.known);
        }
    }
    let registered: BTreeSet<&str> = facts.persons.iter().map(|p| p.record.id()).collect();
    let own = forms.into_iter().filter(|((id, _), _)| registered.contains(id.as_str()));
    own.map(|((id, form), known)| SearchRow {
        kind: "person",
        id: id.to_string(),
        known,
        joined: joined(form),
        title: form.to_owned(),
        body: String::new(),
    })
    .collect()
}

fn sources(facts: &Facts) -> Vec<SearchRow> {
    let all = facts.sources.iter().map(|s| &s.value.source.record);
    all.map(|s| SearchRow {
        kind: "source",
        id: s.id.to_string(),
        known: published(s),
        title: [text(s.title.as_ref()), text(s.label.as_ref())].into_iter().flatten().collect::<Vec<_>>().join(" "),
        body: s.publisher.to_string(),
        joined: String::new(),
    })
    .collect()
}

fn joined(name: &str) -> String {
    name::joined(name).join(" ")
}
