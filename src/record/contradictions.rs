//! Every open contradiction of the record, found by the program.

use super::View;
use crate::domain::id::ClaimId;
use crate::domain::network::{Mission, MissionOnDay};
use crate::domain::person::Person;
use crate::domain::questions::{Contradiction, contradictions, of_change};

/// What sources contradict one another about.
#[derive(Debug, Clone)]
pub enum About<'v> {
    /// A mission.
    Mission(&'v Mission),
    /// A person.
    Person(Box<Person>),
}

/// The contradictions about one thing.
#[derive(Debug, Clone)]
pub struct Subject<'v> {
    /// The thing.
    pub about: About<'v>,
    /// What is in dispute.
    pub all: Vec<Contradiction>,
}

impl Subject<'_> {
    /// Every claim that stands on either side.
    pub fn claims(&self) -> impl Iterator<Item = &ClaimId> {
        self.all.iter().flat_map(|c| c.leading.claims.iter().chain(c.rivals.iter().flat_map(|r| &r.claims)))
    }
}

impl View {
    /// The contradictions about persons.
    #[must_use]
    pub fn contradictions_on_persons(&self) -> Vec<Subject<'_>> {
        let subject = |p: Person| Subject {
            all: contradictions(self.claimed_of(&p.id), self.scope),
            about: About::Person(Box::new(p)),
        };
        self.persons().into_iter().map(subject).filter(|s| !s.all.is_empty()).collect()
    }

    /// Changes of missions of which there are rival readings.
    #[must_use]
    pub fn contradictions_on_missions(&self) -> Vec<Subject<'_>> {
        let subject = |s: &MissionOnDay<'_>| {
            let all = s.history.changes().iter().filter_map(of_change).collect();
            self.mission(&s.mission.id).map(|mission| Subject { about: About::Mission(mission), all })
        };
        self.now().standings.iter().filter_map(subject).filter(|s| !s.all.is_empty()).collect()
    }
}
