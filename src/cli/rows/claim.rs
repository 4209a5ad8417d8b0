//! One claim as a row, and what it is about.

use serde_json::{Map, Value};

use super::{id, published, text};
use crate::domain::edtf::Edtf;
use crate::domain::vocab::{OriginRule, Word};
use crate::facts::format::{Claim, Source};
use crate::store::write::ClaimRow;

/// Keys that have columns of their own.
const COLUMNS: [&str; 27] = [
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
    "origin",
    "repeats",
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

/// Where a claim comes from.
#[derive(Clone, Copy)]
pub(super) struct From<'r> {
    /// The origin.
    pub origin: &'r str,
    /// The rule that gave it.
    pub rule: OriginRule,
    /// Whose report it is; `None` where nobody can tell.
    pub report_of: Option<&'r str>,
}

/// The row of a claim.
pub(super) fn claim<'r>(source: &'r Source, claim: &'r Claim, from: From<'r>) -> ClaimRow<'r> {
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
        origin: from.origin,
        origin_rule: from.rule.as_str(),
        repeats: c.repeats.map(|r| r.0.as_str()),
        report_of: from.report_of,
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
            all.extend(p.value.with().iter().filter(|w| w.0 != "family").map(|w| ("person", w.0.as_str(), "with")));
            all.extend(p.value.countries().into_iter().map(|(c, part)| ("country", c.0.as_str(), part)));
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
