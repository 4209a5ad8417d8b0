//! What is withdrawn is not in the record, and what moved has one address.

use std::collections::HashMap;

use super::noting::Lint;
use crate::domain::address::{self, digest};
use crate::domain::vocab::RetiredKind;
use crate::facts::file::{Listed, Placed};
use crate::facts::folder::Facts;
use crate::facts::format::{Moved, Withdrawn};
use crate::facts::problem::Code;
use crate::facts::table::Places;

impl Lint<'_> {
    /// A marker says that something is gone: then it is gone from every file. Names are not repeated here: the message
    /// goes into logs, and what is to be withdrawn may be somebody's name.
    pub(super) fn withdrawn(&mut self, facts: &Facts) {
        if facts.withdrawn.is_empty() {
            return;
        }
        let there = addresses(facts);
        for marker in &facts.withdrawn {
            let Some((kind, path, places)) = there.get(marker.record.id()) else { continue };
            let text = self.texts.get(*path).map_or("", String::as_str);
            let line = text.get(..places.of("id").start).unwrap_or_default().matches('\n').count() + 1;
            let message = match kind {
                Some(kind) => format!("the {kind} that this marker withdraws is still in the record, at {path}:{line}"),
                None => format!("this marker withdraws an address that leads on, at {path}:{line}"),
            };
            let advice = "take what was withdrawn out of its file, or take the marker out";
            self.flaw(Withdrawn::FILE, &marker.places, "id", Code::Contradiction, message, advice);
        }
    }
}

/// By digest of its address: what stands or leads there, and where it is written.
type There<'f> = HashMap<String, (Option<RetiredKind>, &'f str, &'f Places)>;

fn addresses(facts: &Facts) -> There<'_> {
    let mut there = There::new();
    let mut add = |kind: RetiredKind, id: &str, path, places, stands: bool| {
        for spelling in address::spellings(kind, id) {
            there.insert(digest(&spelling), (stands.then_some(kind), path, places));
        }
    };
    for m in &facts.moved {
        add(m.record.kind, m.record.id(), Moved::FILE, &m.places, false);
    }
    registry(&facts.missions, |id, path, places| add(RetiredKind::Mission, id, path, places, true));
    registry(&facts.persons, |id, path, places| add(RetiredKind::Person, id, path, places, true));
    for file in &facts.sources {
        let source = &file.value.source;
        add(RetiredKind::Source, &source.record.id, &file.path, &source.places, true);
        for claim in &file.value.claims {
            add(RetiredKind::Claim, &claim.record.id, &file.path, &claim.places, true);
        }
    }
    there
}

fn registry<'f, T: Listed>(records: &'f [Placed<T>], mut add: impl FnMut(&str, &'f str, &'f Places)) {
    for record in records {
        add(record.record.id(), T::FILE, &record.places);
    }
}
