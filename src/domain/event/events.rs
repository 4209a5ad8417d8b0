//! The events of a record under a scope, and where each claim stands.

use std::collections::BTreeMap;

use super::item::Clause;
use super::model::{Event, EventId};
use crate::domain::edtf::Day;
use crate::domain::id::ClaimId;

/// The events, in the order of time, the undated last; and where each claim stands.
#[derive(Debug, Default)]
pub struct Events {
    list: Vec<Event>,
    by_id: BTreeMap<String, usize>,
    by_claim: BTreeMap<ClaimId, Vec<usize>>,
    aside: BTreeMap<ClaimId, Clause>,
}

impl Events {
    /// Puts events in order.
    #[must_use]
    pub fn new(mut list: Vec<Event>, aside: BTreeMap<ClaimId, Clause>) -> Self {
        // An open start, and one that only a presumption bounds, stands at its end.
        let begins = |e: &Event| -> Day {
            let printed = e.date.as_ref().and_then(|d| d.span().earliest);
            printed.or(e.span.latest).unwrap_or(Day::MAX)
        };
        list.sort_by_cached_key(|e| (e.date.is_none(), begins(e), e.span.end(), e.happening, e.id.to_string()));
        let by_id = list.iter().enumerate().map(|(at, e)| (e.id.to_string(), at)).collect();
        let mut by_claim: BTreeMap<ClaimId, Vec<usize>> = BTreeMap::new();
        for (at, event) in list.iter().enumerate() {
            for claim in event.members() {
                by_claim.entry(claim.clone()).or_default().push(at);
            }
        }
        Self { list, by_id, by_claim, aside }
    }

    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[Event] {
        &self.list
    }

    /// The event of an id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Event> {
        self.by_id.get(id).and_then(|at| self.list.get(*at))
    }

    /// The event where a claim stands: of several the one that has its id, then the first.
    #[must_use]
    pub fn of_claim(&self, claim: &str) -> Option<&Event> {
        self.find(claim).or_else(|| self.holding(claim).next())
    }

    /// All events in which a claim stands: one for each subject of which it tells.
    pub fn holding(&self, claim: &str) -> impl Iterator<Item = &Event> {
        self.by_claim.get(claim).into_iter().flatten().filter_map(|at| self.list.get(*at))
    }

    /// Why a claim stands in no event.
    #[must_use]
    pub fn aside(&self, claim: &str) -> Option<Clause> {
        self.aside.get(claim).copied()
    }

    /// The claims that stand in no event, each with the reason.
    pub fn asides(&self) -> impl Iterator<Item = (&ClaimId, Clause)> {
        self.aside.iter().map(|(id, clause)| (id, *clause))
    }

    /// The event under which another stands.
    #[must_use]
    pub fn above(&self, event: &Event) -> Option<&Event> {
        match &event.under {
            Some(super::model::Under::Event(id)) => self.find(&EventId::to_string(id)),
            _ => None,
        }
    }
}
