//! Every open contradiction of the record, found by the program.

use std::collections::BTreeSet;

use super::View;
use super::events::Told;
use super::person::profile::Profile;
use crate::domain::claim::PersonValue;
use crate::domain::event::Event;
use crate::domain::id::ClaimId;
use crate::domain::network::Mission;
use crate::domain::person::posting::Postings;
use crate::domain::person::{Person, PersonClaim};
use crate::domain::questions::{Asked, Contradiction, contradictions, of_event};
use crate::domain::vocab::NameKind;

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

/// Claims about one thing that are known errors or were taken back: they contradict nothing any more.
#[derive(Debug, Clone)]
pub struct Corrected<'v> {
    /// The thing.
    pub about: About<'v>,
    /// The claims.
    pub claims: Vec<ClaimId>,
}

impl View {
    /// What is in dispute about the person of a profile.
    #[must_use]
    pub fn disputes_on(&self, p: &Profile, events: &Told) -> Vec<Contradiction> {
        self.disputes(&p.person.id, &p.asserted, &p.postings, events)
    }

    fn disputes(&self, person: &str, claims: &[PersonClaim], postings: &Postings, events: &Told) -> Vec<Contradiction> {
        let own: Vec<&Event> = events.of_person(person).collect();
        contradictions(&Asked { claims, events: own, postings }, self.scope)
    }

    /// The points in dispute about persons.
    #[must_use]
    pub fn contradictions_on_persons(&self, events: &Told) -> Vec<Subject<'_>> {
        let subject = |p: Person| Subject {
            all: self.disputes(&p.id, self.claimed_of(&p.id), &self.postings_of(&p.id), events),
            about: About::Person(Box::new(p)),
        };
        self.persons().into_iter().map(subject).filter(|s| !s.all.is_empty()).collect()
    }

    /// What is in dispute about a mission.
    #[must_use]
    pub fn disputes_about(&self, mission: &str, events: &Told) -> Vec<Contradiction> {
        events.of_mission(mission).filter_map(of_event).collect()
    }

    /// What happened to missions in rival readings.
    #[must_use]
    pub fn contradictions_on_missions(&self, events: &Told) -> Vec<Subject<'_>> {
        let subject =
            |mission| Subject { about: About::Mission(mission), all: self.disputes_about(&mission.id, events) };
        self.missions().map(subject).filter(|s| !s.all.is_empty()).collect()
    }

    /// Known errors and what was taken back, apart from what is in dispute.
    #[must_use]
    pub fn corrected(&self, events: &Told) -> Vec<Corrected<'_>> {
        let wrong = |c: &PersonClaim| c.set_aside || is_misprint(c);
        let public = |c: &&PersonClaim| wrong(c) && c.witness.is_public(self.scope);
        let person = |p: Person| {
            let claims = self.claimed_of(&p.id).iter().filter(public).map(|c| c.witness.claim.clone()).collect();
            Corrected { about: About::Person(Box::new(p)), claims }
        };
        let mission = |m: &str| -> Vec<ClaimId> {
            let all = events.of_mission(m).flat_map(|e| &e.corrected).collect::<BTreeSet<_>>();
            all.into_iter().cloned().collect()
        };
        let persons = self.persons().into_iter().map(person);
        let missions = self.missions().map(|m| Corrected { claims: mission(&m.id), about: About::Mission(m) });
        persons.chain(missions).filter(|c| !c.claims.is_empty()).collect()
    }
}

/// Whether a claim gives a form of a name that is marked as a misprint.
fn is_misprint(claim: &PersonClaim) -> bool {
    let PersonValue::Name(name) = &claim.fact.value else { return false };
    let kinds = name.forms.iter().map(|form| form.kind).chain([name.kind]);
    kinds.flatten().any(|kind| kind == NameKind::Misprint)
}
