//! Links from one page to others, so that the clocks travel along.

use super::clocks::Clocks;
use super::place::Place;
use super::read::Address;
use crate::domain::edtf::Day;
use crate::domain::event::EventId;
use crate::domain::filter::HitKind;

/// Writes addresses of pages under the clocks of the page on which they stand.
#[derive(Debug, Clone, Copy, Default)]
pub struct Links {
    /// The clocks that travel along.
    pub clocks: Clocks,
}

impl Links {
    /// A page.
    #[must_use]
    pub fn to(&self, place: Place) -> String {
        Address::page(place, self.clocks).to_string()
    }

    /// The links of a page that shows another day.
    #[must_use]
    pub fn on(&self, asof: Option<Day>) -> Self {
        Self { clocks: Clocks { asof, ..self.clocks } }
    }

    /// A mission's page.
    #[must_use]
    pub fn mission(&self, id: &str) -> String {
        self.to(Place::Mission(id.to_owned()))
    }

    /// A person's page.
    #[must_use]
    pub fn person(&self, id: &str) -> String {
        self.to(Place::Defector(id.to_owned()))
    }

    /// The page of every claim about a mission.
    #[must_use]
    pub fn mission_claims(&self, id: &str) -> String {
        self.to(Place::MissionClaims(id.to_owned()))
    }

    /// The page of every claim about a person.
    #[must_use]
    pub fn person_claims(&self, id: &str) -> String {
        self.to(Place::DefectorClaims(id.to_owned()))
    }

    /// An event's page.
    #[must_use]
    pub fn event(&self, id: &EventId) -> String {
        self.to(Place::Event(id.to_string()))
    }

    /// A source's page.
    #[must_use]
    pub fn source(&self, id: &str) -> String {
        self.to(Place::Source(id.to_owned()))
    }

    /// A claim's page.
    #[must_use]
    pub fn claim(&self, id: &str) -> String {
        self.to(Place::Claim(id.to_owned()))
    }

    /// The page of a search hit.
    #[must_use]
    pub fn hit(&self, kind: HitKind, id: &str) -> String {
        match kind {
            HitKind::Mission => self.mission(id),
            HitKind::Person => self.person(id),
            HitKind::Source => self.source(id),
            HitKind::Claim => self.claim(id),
        }
    }
}
