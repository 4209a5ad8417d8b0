//! The record, and what it says under a scope.

use std::sync::Arc;

use super::retired::RetiredAddresses;
use crate::domain::edtf::Day;
use crate::domain::network::{Lives, Mission, Network, NetworkOnDay};
use crate::domain::person::Person;
use crate::domain::person::PersonClaim;
use crate::domain::scope::Scope;
use crate::store::Snapshot;

/// What was loaded. It never changes; a new record takes its place.
#[derive(Debug)]
pub struct Record {
    pub(super) snapshot: Arc<Snapshot>,
}

impl Record {
    /// The record of a database.
    #[must_use]
    pub fn of(snapshot: Arc<Snapshot>) -> Arc<Self> {
        Arc::new(Self { snapshot })
    }

    /// The id of its build.
    #[must_use]
    pub fn build(&self) -> &str {
        &self.snapshot.build
    }

    /// What became of addresses.
    #[must_use]
    pub fn retired(&self) -> &RetiredAddresses {
        self.snapshot.retired()
    }

    /// What it says under a scope.
    #[must_use]
    pub fn under(self: &Arc<Self>, scope: Scope) -> View {
        View { lives: self.snapshot.lives(scope), record: Arc::clone(self), scope }
    }
}

/// What the record says under a scope: on a day, by what was public, under a definition of being closed.
#[derive(Debug, Clone)]
pub struct View {
    record: Arc<Record>,
    /// Under what it is asked.
    pub scope: Scope,
    lives: Arc<Lives>,
}

impl View {
    /// The same record under another scope.
    #[must_use]
    pub fn under(&self, scope: Scope) -> Self {
        self.record.under(scope)
    }

    /// The id of the build.
    #[must_use]
    pub fn build(&self) -> &str {
        self.record.build()
    }

    /// What became of addresses.
    #[must_use]
    pub fn retired(&self) -> &RetiredAddresses {
        self.record.retired()
    }

    pub(super) fn snapshot(&self) -> &Snapshot {
        &self.record.snapshot
    }

    /// Every mission of the record, whether or not anything of it was public.
    pub(super) fn network(&self) -> &Network {
        self.record.snapshot.network()
    }

    pub(super) fn lives(&self) -> &Lives {
        &self.lives
    }

    /// The network on the day asked for.
    #[must_use]
    pub fn now(&self) -> NetworkOnDay<'_> {
        self.on(self.scope.asof)
    }

    /// The network on another day, by the same limit.
    #[must_use]
    pub fn on(&self, day: Day) -> NetworkOnDay<'_> {
        NetworkOnDay::new(self.network(), &self.lives, day)
    }

    /// The missions of which something was public.
    pub fn missions(&self) -> impl Iterator<Item = &Mission> + Clone {
        self.lives.all.iter().filter_map(|life| self.network().missions.get(life.index))
    }

    /// How many these are.
    #[must_use]
    pub fn missions_count(&self) -> usize {
        self.lives.all.len()
    }

    /// A mission of which something was public.
    #[must_use]
    pub fn mission(&self, id: &str) -> Option<&Mission> {
        self.missions().find(|m| m.id == id)
    }

    /// The mission that a post in a place belonged to, if something of it was public.
    #[must_use]
    pub fn mission_at(&self, country: &str, city: Option<&str>) -> Option<&Mission> {
        self.network().mission_at(country, city).and_then(|m| self.mission(&m.id))
    }

    /// The persons of whom something was public, by name; those without one last.
    #[must_use]
    pub fn persons(&self) -> Vec<Person> {
        self.snapshot().list_persons(self.scope)
    }

    /// A person, if anything was public.
    #[must_use]
    pub fn person(&self, id: &str) -> Option<Person> {
        self.snapshot().find_person(id, self.scope)
    }

    /// What is claimed of a person, whatever the limit: each claim says when it was public.
    #[must_use]
    pub fn claimed_of(&self, person: &str) -> &[PersonClaim] {
        self.snapshot().people().claims(person)
    }
}
