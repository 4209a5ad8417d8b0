//! Missions and persons.

use super::source::text;
use crate::domain::value::Text;
use crate::domain::vocab::Word;
use crate::facts::file::Listed;
use crate::facts::folder::Facts;
use crate::store::write::{MissionRow, PersonRow};

/// The missions.
pub(super) fn missions(facts: &Facts) -> Vec<MissionRow<'_>> {
    facts
        .missions
        .iter()
        .map(|m| &m.record)
        .map(|m| MissionRow {
            id: m.id(),
            country: &m.country,
            city: &m.city,
            hangul: text(m.hangul.as_ref()),
            region: m.region.as_str(),
            lat: m.lat.0,
            lon: m.lon.0,
            kind: m.r#type.as_str(),
            form: text(m.form.as_ref()),
            counted: m.counted,
            counted_note: text(m.counted_note.as_ref()),
            conflicts: m.conflicts.iter().map(Text::as_str).collect(),
        })
        .collect()
}

/// The persons.
pub(super) fn persons(facts: &Facts) -> Vec<PersonRow<'_>> {
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
            possible_match: p.possible_match.as_deref(),
            conflicts: p.conflicts.iter().map(Text::as_str).collect(),
        })
        .collect()
}
