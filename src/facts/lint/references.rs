//! What a claim refers to.

use crate::domain::claim::{Body, Claim};
use crate::domain::edtf::Edtf;

/// People, missions and dates of a claim, with their keys.
type References<'c> = (Vec<(&'static str, &'c str)>, Vec<(&'static str, &'c str)>, Vec<(&'static str, &'c Edtf)>);

/// Gathers them.
pub(super) fn references(claim: &Claim) -> References<'_> {
    match &claim.body {
        Body::Mission(m) => {
            let mut ids: Vec<_> = m.mission.iter().map(|i| ("mission", i.as_str())).collect();
            ids.extend(m.missions.iter().map(|i| ("missions", i.as_str())));
            ids.extend(m.candidates.iter().map(|i| ("candidates", i.as_str())));
            ids.extend(m.covered_from.iter().map(|i| ("covered_from", i.as_str())));
            (
                Vec::new(),
                ids,
                [("date", m.date.as_ref()), ("as_of", m.as_of.as_ref())]
                    .into_iter()
                    .filter_map(|(k, d)| d.map(|d| (k, d)))
                    .collect(),
            )
        }
        Body::Person(p) => (
            vec![("person", p.person.as_str())],
            p.value.mission().iter().map(|m| ("value", m.as_str())).collect(),
            p.date.iter().map(|d| ("date", d)).chain(p.value.dates().into_iter().map(|d| ("value", d))).collect(),
        ),
        Body::Count(n) => (Vec::new(), Vec::new(), n.as_of.iter().map(|d| ("as_of", d)).collect()),
        Body::Event(e) => (
            e.people.iter().map(|p| ("people", p.as_str())).collect(),
            e.mission.iter().map(|m| ("mission", m.as_str())).collect(),
            e.date.iter().map(|d| ("date", d)).collect(),
        ),
        Body::Statement(s) => (
            s.people.iter().map(|p| ("people", p.as_str())).collect(),
            Vec::new(),
            s.date.iter().map(|d| ("date", d)).collect(),
        ),
    }
}
