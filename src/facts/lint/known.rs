//! What the record holds, as the rules ask for it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::facts::file::{Listed, SourceFile};
use crate::facts::folder::{At, Facts};

/// What may be referred to. Ids of records that could not be read are among them: one problem is enough.
#[derive(Default)]
pub(super) struct Known<'f> {
    /// Missions with their countries.
    pub(super) missions: BTreeMap<&'f str, &'f str>,
    pub(super) mission_ids: BTreeSet<&'f str>,
    pub(super) persons: BTreeSet<&'f str>,
    /// Persons whom no published journalism names.
    pub(super) unnamed: BTreeSet<&'f str>,
    pub(super) speakers: BTreeSet<&'f str>,
    pub(super) publishers: BTreeSet<&'f str>,
    pub(super) origins: BTreeSet<&'f str>,
    pub(super) sources: BTreeSet<&'f str>,
    /// Claims with the path of their file.
    pub(super) claims: HashMap<&'f str, &'f str>,
}

impl<'f> Known<'f> {
    pub(super) fn gather(facts: &'f Facts) -> Self {
        let persons: BTreeSet<&str> = facts.persons.iter().map(|p| p.record.id()).collect();
        let claims =
            |f: &'f At<SourceFile>| f.value.claims.iter().map(move |c| (c.record.id.as_str(), f.path.as_str()));
        let unread = || facts.unread.iter().map(|u| (u.value.as_str(), u.path.as_str()));
        Self {
            missions: facts.missions.iter().map(|m| (m.record.id(), m.record.country.as_str())).collect(),
            mission_ids: facts.missions.iter().map(|m| m.record.id()).collect(),
            speakers: facts.speakers.iter().map(|s| s.record.id()).chain(persons.iter().copied()).collect(),
            unnamed: facts.persons.iter().filter(|p| p.record.name.is_none()).map(|p| p.record.id()).collect(),
            persons,
            publishers: facts.publishers.iter().map(|p| p.record.id()).collect(),
            origins: facts.origins.iter().map(|o| o.record.id()).collect(),
            sources: facts
                .sources
                .iter()
                .map(|s| s.value.source.record.id.as_str())
                .chain(unread().map(|(id, _)| id))
                .collect(),
            claims: facts.sources.iter().flat_map(claims).chain(unread()).collect(),
        }
    }
}
