//! From facts to database rows: the one place that knows both.

mod search;

use std::collections::HashMap;

use serde_json::{Map, Value};

use crate::domain::edtf::{Day, Edtf};
use crate::domain::vocab::{RetiredKind, Word};
use crate::facts::file::Listed;
use crate::facts::format::{Claim, Source};
use crate::facts::read::Facts;
use crate::facts::value::{Id, Text};
use crate::store::retired::digest;
use crate::store::write::{ClaimRow, DecisionRow, MissionRow, NamedRow, PersonRow, RetiredRow, Rows, SourceRow};

/// Everything that a database of these facts holds.
#[must_use]
pub fn rows(facts: &Facts, build: String) -> Rows<'_> {
    let known: HashMap<&str, Option<Day>> = facts
        .sources
        .iter()
        .map(|s| (s.value.source.record.id.0.as_str(), published(&s.value.source.record)))
        .collect();
    let claim_known = |id: &str| id.rsplit_once('.').and_then(|(source, _)| known.get(source).copied().flatten());
    let claims: Vec<ClaimRow<'_>> = facts
        .sources
        .iter()
        .flat_map(|s| s.value.claims.iter().map(|c| claim(&s.value.source.record, &c.record)))
        .collect();
    Rows {
        build,
        publishers: facts
            .publishers
            .iter()
            .map(|p| &p.record)
            .map(|p| NamedRow {
                reliability: Some(p.reliability.as_str()),
                website: text(p.website.as_ref()),
                ..named(p.id(), &p.name, p.kind.as_str(), p.country.as_ref().map(|c| c.0.as_str()))
            })
            .collect(),
        speakers: facts
            .speakers
            .iter()
            .map(|s| &s.record)
            .map(|s| NamedRow {
                role: text(s.role.as_ref()),
                ..named(s.id(), &s.name, s.r#type.as_str(), s.country.as_ref().map(|c| c.0.as_str()))
            })
            .collect(),
        origins: facts
            .origins
            .iter()
            .map(|o| &o.record)
            .map(|o| named(o.id(), &o.name, o.kind.as_str(), o.country.as_ref().map(|c| c.0.as_str())))
            .collect(),
        sources: facts.sources.iter().map(|s| source(&s.value.source.record)).collect(),
        missions: missions(facts),
        persons: persons(facts),
        decisions: facts
            .decisions
            .iter()
            .map(|d| &d.record)
            .map(|d| DecisionRow {
                id: d.id(),
                from: &d.from,
                to: d.to.0.as_ref(),
                state: d.state.as_str(),
                basis: d.basis.as_str(),
                fills: d.fills,
                reason: &d.reason.0,
                known: d
                    .claims
                    .iter()
                    .map(|c| claim_known(&c.0))
                    .collect::<Option<Vec<_>>>()
                    .and_then(|days| days.into_iter().max()),
                missions: d.subject.iter().map(|m| m.0.as_str()).collect(),
                claims: d.claims.iter().map(|c| c.0.as_str()).collect(),
            })
            .collect(),
        retired: retired(facts),
        search: search::search(facts, &claims),
        claims,
    }
}

/// The site's folder for a kind of thing.
fn folder(kind: RetiredKind) -> &'static str {
    match kind {
        RetiredKind::Mission => "embassies",
        RetiredKind::Person => "defectors",
        RetiredKind::Source => "sources",
        RetiredKind::Claim => "claims",
    }
}

fn retired(facts: &Facts) -> Vec<RetiredRow<'_>> {
    let moved = facts.moved.iter().map(|m| &m.record).map(|m| RetiredRow {
        digest: digest(&format!("/{}/{}", folder(m.kind), m.id.0)),
        kind: m.kind.as_str(),
        to: Some(m.to.0.as_str()),
        month: None,
    });
    let withdrawn = facts.withdrawn.iter().map(|w| &w.record).map(|w| RetiredRow {
        digest: w.id.0.clone(),
        kind: w.kind.as_str(),
        to: None,
        month: Some(w.month.0.as_str()),
    });
    moved.chain(withdrawn).collect()
}

fn published(source: &Source) -> Option<Day> {
    source.published.as_ref().and_then(|p| p.span().latest)
}

fn text<const MAX: usize>(given: Option<&Text<MAX>>) -> Option<&str> {
    given.map(|t| t.0.as_str())
}

fn id(given: Option<&Id>) -> Option<&str> {
    given.map(|i| i.0.as_str())
}

fn named<'r>(id: &'r str, name: &'r Text<120>, kind: &'r str, country: Option<&'r str>) -> NamedRow<'r> {
    NamedRow { id, name: &name.0, kind, country, role: None, reliability: None, website: None }
}

fn source(s: &Source) -> SourceRow<'_> {
    SourceRow {
        id: &s.id.0,
        publisher: &s.publisher.0,
        publisher_id: &s.publisher_id.0,
        original_publisher: id(s.original_publisher.as_ref()),
        title: text(s.title.as_ref()),
        label: text(s.label.as_ref()),
        url: s.url.as_ref().map(|u| u.0.as_str()),
        link: s.link,
        published: s.published.as_ref(),
        language: s.language.as_str(),
        kind: s.kind.as_str(),
        reliability: s.reliability.as_str(),
        access: s.access.as_str(),
        translated: s.translated,
        translated_from: s.translated_from.map(Word::as_str),
        reprint_of: id(s.reprint_of.as_ref()),
        remark: text(s.remark.as_ref()),
        text: s.text.as_ref().map(|t| (t.sha256.0.as_str(), t.chars, t.paragraphs)),
        origins: s.origins.iter().map(|o| o.0.as_str()).collect(),
    }
}

fn missions(facts: &Facts) -> Vec<MissionRow<'_>> {
    facts
        .missions
        .iter()
        .map(|m| &m.record)
        .map(|m| MissionRow {
            id: m.id(),
            country: &m.country.0,
            city: &m.city.0,
            region: m.region.as_str(),
            lat: m.lat.0,
            lon: m.lon.0,
            kind: m.r#type.as_str(),
            form: text(m.form.as_ref()),
            counted: m.counted,
            counted_note: text(m.counted_note.as_ref()),
            conflicts: m.conflicts.iter().map(|c| c.0.as_str()).collect(),
        })
        .collect()
}

fn persons(facts: &Facts) -> Vec<PersonRow<'_>> {
    facts
        .persons
        .iter()
        .map(|p| &p.record)
        .map(|p| PersonRow {
            id: p.id(),
            name: text(p.name.as_ref()),
            role: text(p.role.as_ref()),
            hangul: text(p.hangul.as_ref()),
            hanja: text(p.hanja.as_ref()),
            standing: p.standing.as_str(),
            defector: p.defector,
            class: p.class.as_str(),
            pseudonym: p.pseudonym.is_some(),
            possible_match: id(p.possible_match.as_ref()),
            conflicts: p.conflicts.iter().map(|c| c.0.as_str()).collect(),
        })
        .collect()
}

/// Keys that have columns of their own.
const COLUMNS: [&str; 25] = [
    "id",
    "kind",
    "mission",
    "person",
    "event",
    "field",
    "measure",
    "speech",
    "date",
    "as_of",
    "planned",
    "speaker",
    "attributed_to",
    "outlet",
    "certainty",
    "withdrawn",
    "superseded",
    "derived",
    "summary",
    "remark",
    "related",
    "seed_id",
    "paragraph",
    "start",
    "end",
];

/// What is asserted beyond the columns, as the facts file spells it.
fn value(claim: &Claim) -> String {
    let mut object = match serde_json::to_value(claim) {
        Ok(Value::Object(object)) => object,
        _ => Map::new(),
    };
    let columns = COLUMNS.iter().chain(&["digest"]);
    for column in columns.filter(|c| !(**c == "mission" && matches!(claim, Claim::Event(_)))) {
        object.shift_remove(*column);
    }
    // The value of a person's claim has keys of its own; a count's value is a number.
    if let Some(Value::Object(inner)) = object.get("value").cloned() {
        object.shift_remove("value");
        object.extend(inner);
    }
    object.retain(|_, v| {
        !matches!(v, Value::Null)
            && v.as_array().is_none_or(|a| !a.is_empty())
            && v.as_object().is_none_or(|o| !o.is_empty())
    });
    Value::Object(object).to_string()
}

fn claim<'r>(source: &'r Source, claim: &'r Claim) -> ClaimRow<'r> {
    let c = claim.common();
    let (kind, subject, predicate, date, as_of): (_, _, _, Option<&Edtf>, Option<&Edtf>) = match claim {
        Claim::Mission(m) => ("mission", id(m.mission.as_ref()), m.event.as_str(), m.date.as_ref(), m.as_of.as_ref()),
        Claim::Person(p) => ("person", Some(p.person.0.as_str()), p.field.as_str(), p.date.as_ref(), None),
        Claim::Count(n) => ("count", None, n.measure.as_str(), None, n.as_of.as_ref()),
        Claim::Event(e) => ("event", id(e.mission.as_ref()), e.event.as_str(), e.date.as_ref(), None),
        Claim::Statement(s) => ("statement", None, s.speech.map_or("statement", Word::as_str), s.date.as_ref(), None),
    };
    ClaimRow {
        id: &c.id.0,
        source_id: &source.id.0,
        number: c.id.0.rsplit_once('.').and_then(|(_, n)| n.parse().ok()).unwrap_or_default(),
        kind,
        subject,
        predicate,
        value: value(claim),
        date,
        as_of,
        planned: c.planned,
        speaker: &c.speaker.0,
        attributed_to: text(c.attributed_to),
        outlet: &c.outlet.0,
        certainty: c.certainty.as_str(),
        superseded: c.superseded,
        withdrawn: c.withdrawn,
        related: c.related,
        derived: serde_json::json!(c.derived).to_string(),
        summary: &c.summary.0,
        remark: text(c.remark),
        seed_id: id(c.seed_id),
        passage: [c.paragraph, c.start, c.end],
        digest: c.digest.map(|d| d.0.as_str()),
        known: published(source),
        subjects: subjects(claim),
    }
}

/// Missions, persons and countries that a claim is about, each with its part in it.
fn subjects(claim: &Claim) -> Vec<(&'static str, &str, &'static str)> {
    let mut all = Vec::new();
    match claim {
        Claim::Mission(m) => {
            all.extend(m.mission.iter().chain(&m.missions).map(|i| ("mission", i.0.as_str(), "subject")));
            all.extend(m.candidates.iter().map(|i| ("mission", i.0.as_str(), "candidate")));
            all.extend(m.covered_from.iter().map(|i| ("mission", i.0.as_str(), "covered-from")));
            all.extend(m.country.iter().map(|c| ("country", c.0.as_str(), "subject")));
            all.extend(m.covers.iter().map(|c| ("country", c.0.as_str(), "covers")));
        }
        Claim::Person(p) => {
            all.push(("person", p.person.0.as_str(), "subject"));
            all.extend(p.possible_match.iter().map(|i| ("person", i.0.as_str(), "possible-match")));
            all.extend(p.value.with.iter().filter(|w| w.0 != "family").map(|w| ("person", w.0.as_str(), "with")));
            all.extend(p.value.from_country.iter().map(|c| ("country", c.0.as_str(), "from")));
            all.extend(p.value.to_country.iter().map(|c| ("country", c.0.as_str(), "to")));
            all.extend(p.value.country.iter().map(|c| ("country", c.0.as_str(), "place")));
        }
        Claim::Count(n) => all.extend(n.places.iter().map(|c| ("country", c.0.as_str(), "place"))),
        Claim::Event(e) => {
            all.extend(e.mission.iter().map(|i| ("mission", i.0.as_str(), "subject")));
            all.extend(e.people.iter().map(|i| ("person", i.0.as_str(), "people")));
            all.extend(e.places.iter().map(|c| ("country", c.0.as_str(), "place")));
        }
        Claim::Statement(s) => {
            all.extend(s.people.iter().map(|i| ("person", i.0.as_str(), "people")));
            all.extend(s.places.iter().map(|c| ("country", c.0.as_str(), "place")));
        }
    }
    all
}
