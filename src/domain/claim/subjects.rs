//! What a claim is about: missions, persons and countries, each with its part in it.

use super::model::Body;
use crate::domain::vocab::words;

words! {
    /// What a subject is.
    pub enum SubjectKind {
        /// A mission.
        Mission = "mission",
        /// A person.
        Person = "person",
        /// A country.
        Country = "country",
    }
}

words! {
    /// Which part a subject has in a claim.
    pub enum Part {
        /// It is what the claim is about.
        Subject = "subject",
        /// It is one of those of which one is meant.
        Candidate = "candidate",
        /// It is covered from abroad.
        Covers = "covers",
        /// Another is covered from it.
        CoveredFrom = "covered-from",
        /// It happened there, or it is in question.
        Place = "place",
        /// Somebody is in question.
        People = "people",
        /// Somebody left along, or stands in a relation.
        With = "with",
        /// It was left.
        From = "from",
        /// It was reached, or was to be.
        To = "to",
        /// Somebody else may be meant.
        PossibleMatch = "possible-match",
    }
}

/// A subject: what it is, its id, its part.
pub type Subject<'c> = (SubjectKind, &'c str, Part);

/// Everything that a claim is about.
#[must_use]
pub fn subjects(body: &Body) -> Vec<Subject<'_>> {
    use SubjectKind::{Country, Mission, Person};
    let mut all: Vec<Subject<'_>> = Vec::new();
    match body {
        Body::Mission(m) => {
            all.extend(m.mission.iter().chain(&m.missions).map(|i| (Mission, i.as_str(), Part::Subject)));
            all.extend(m.candidates.iter().map(|i| (Mission, i.as_str(), Part::Candidate)));
            all.extend(m.covered_from.iter().map(|i| (Mission, i.as_str(), Part::CoveredFrom)));
            all.extend(m.country.iter().map(|c| (Country, c.as_str(), Part::Subject)));
            all.extend(m.covers.iter().map(|c| (Country, c.as_str(), Part::Covers)));
        }
        Body::Person(p) => {
            all.push((Person, p.person.as_str(), Part::Subject));
            all.extend(p.possible_match.iter().map(|i| (Person, i.as_str(), Part::PossibleMatch)));
            let with = p.value.with().filter(|w| **w != "family");
            all.extend(with.iter().map(|w| (Person, w.as_str(), Part::With)));
            all.extend(p.value.countries().into_iter().map(|(c, part)| (Country, c.as_str(), part)));
        }
        Body::Count(n) => all.extend(n.places.iter().map(|c| (Country, c.as_str(), Part::Place))),
        Body::Event(e) => {
            all.extend(e.mission.iter().map(|i| (Mission, i.as_str(), Part::Subject)));
            all.extend(e.people.iter().map(|i| (Person, i.as_str(), Part::People)));
            all.extend(e.places.iter().map(|c| (Country, c.as_str(), Part::Place)));
        }
        Body::Statement(s) => {
            all.extend(s.people.iter().map(|i| (Person, i.as_str(), Part::People)));
            all.extend(s.places.iter().map(|c| (Country, c.as_str(), Part::Place)));
        }
    }
    all
}
