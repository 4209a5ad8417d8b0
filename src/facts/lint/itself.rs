//! Nothing in the record stands in a relation to itself.

use super::noting::Lint;
use crate::domain::claim::{MissionFact, PersonFact};
use crate::domain::id::{AnyId, PersonId};
use crate::facts::file::{Listed, Placed};
use crate::facts::format::{Moved, Person};
use crate::facts::problem::Code;
use crate::facts::table::Places;

impl Lint<'_> {
    /// A person is not the other person who may be meant.
    pub(super) fn person_itself(&mut self, p: &Placed<Person>) {
        let match_ = p.record.possible_match.as_ref().map(PersonId::as_str);
        self.itself(Person::FILE, &p.places, "possible_match", match_ == Some(p.record.id()), p.record.id());
    }

    /// Nobody leaves with, is related to, or is mistaken for themselves.
    pub(super) fn person_claim_itself(&mut self, path: &str, places: &Places, p: &PersonFact) {
        let person = p.person.as_str();
        let is = |other: Option<&str>| other == Some(person);
        self.itself(path, places, "possible_match", is(p.possible_match.as_deref()), person);
        self.itself(path, places, "value", is(p.value.with().map(AnyId::as_str)), person);
    }

    /// No mission covers its own country from abroad, and none is covered from itself.
    pub(super) fn mission_claim_itself(&mut self, path: &str, places: &Places, m: &MissionFact) {
        let Some(from) = &m.covered_from else { return };
        let subjects = m.mission.iter().chain(&m.missions).chain(&m.candidates);
        self.itself(path, places, "covered_from", subjects.into_iter().any(|s| s == from), from);
        let country = self.known.missions.get(from.as_str()).copied();
        let covers_its_own = m.covers.as_ref().is_some_and(|c| country == Some(c.as_str()));
        self.itself(path, places, "covers", covers_its_own, country.unwrap_or_default());
    }

    /// An id is not given up for itself.
    pub(super) fn moved_itself(&mut self, m: &Placed<Moved>) {
        self.itself(Moved::FILE, &m.places, "to", m.record.to == m.record.id, m.record.id());
    }

    fn itself(&mut self, path: &str, places: &Places, key: &str, is: bool, what: &str) {
        if is {
            let message = format!("`{key}` relates `{what}` to itself");
            let advice = "name the other one that is meant, or take the key out";
            self.flaw(path, places, key, Code::Contradiction, message, advice);
        }
    }
}
