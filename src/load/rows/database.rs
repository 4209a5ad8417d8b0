//! Everything that a database of some facts holds.

use super::{claims, credits, decisions, lists, past, search, source, subjects};
use crate::facts::folder::Facts;
use crate::store::write::Rows;

/// Everything that a database of these facts holds.
pub(in crate::load) fn rows(facts: &Facts, build: String) -> Rows<'_> {
    let known = source::Known::of(facts);
    let claims = claims::claims(facts);
    Rows {
        build,
        publishers: credits::publishers(facts),
        speakers: credits::speakers(facts),
        origins: credits::origins(facts),
        sources: source::sources(facts),
        missions: subjects::missions(facts),
        persons: subjects::persons(facts),
        decisions: decisions::decisions(facts, &known),
        complete_lists: lists::complete(facts, &known),
        corrections: past::corrections(facts),
        retired: past::retired(facts),
        search: search::search(facts, &claims),
        claims,
    }
}
