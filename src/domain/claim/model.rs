//! A claim: one assertion in one source.

use super::count::CountFact;
use super::event::EventFact;
use super::mission::MissionFact;
use super::person::PersonFact;
use super::statement::StatementFact;
use crate::domain::edtf::Edtf;
use crate::domain::fields::{Fields, Seen};
use crate::domain::id::{AnyId, ClaimId, MissionId, OriginId, PersonId, PublisherId, SpeakerId};
use crate::domain::value::{Digest, Summary, Text};
use crate::domain::vocab::{Certainty, ClaimKind, Derived, Word};

/// A claim as its facts file has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// Its id.
    pub id: ClaimId,
    /// What it asserts.
    pub body: Body,
    /// Who says it.
    pub speaker: SpeakerId,
    /// Whom the source credits, as it describes them.
    pub attributed_to: Option<Text<120>>,
    /// The outlet through which it came.
    pub outlet: PublisherId,
    /// Where the information really comes from, where the facts state it.
    pub origin: Option<OriginId>,
    /// The claim of another source that this one tells again: it has that claim's origin.
    pub repeats: Option<ClaimId>,
    /// How sure.
    pub certainty: Certainty,
    /// Taken back by those who said it.
    pub withdrawn: bool,
    /// A known error, kept but never displayed as the value.
    pub superseded: bool,
    /// Fields that we inferred.
    pub derived: Vec<Derived>,
    /// What this source says, in our own words.
    pub summary: Summary,
    /// A remark of the editors.
    pub remark: Option<Text<200>>,
    /// From a headline that the page links to.
    pub related: bool,
    /// The day for which something announced was planned.
    pub planned: Option<Edtf>,
    /// Its number in the first article's list.
    pub seed_id: Option<AnyId>,
    /// Where the passage stands in the article.
    pub passage: Passage,
}

/// The passage that a claim cites. A check refuses one that is given in part.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Passage {
    /// The paragraph, from 1.
    pub paragraph: Option<u32>,
    /// The passage's first code point, from 0.
    pub start: Option<u32>,
    /// The code point after the passage.
    pub end: Option<u32>,
    /// SHA-256 of the passage.
    pub digest: Option<Digest>,
}

/// What a claim asserts, by its kind.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each record says what it is")]
pub enum Body {
    Mission(Box<MissionFact>),
    Person(Box<PersonFact>),
    Count(Box<CountFact>),
    Event(Box<EventFact>),
    Statement(Box<StatementFact>),
}

impl Claim {
    /// The kind of claim.
    #[must_use]
    pub fn kind(&self) -> ClaimKind {
        self.body.kind()
    }

    /// Whether it is marked as a known error, or was taken back.
    #[must_use]
    pub fn set_aside(&self) -> bool {
        self.superseded || self.withdrawn
    }
}

impl Body {
    /// The kind of claim.
    #[must_use]
    pub fn kind(&self) -> ClaimKind {
        match self {
            Self::Mission(_) => ClaimKind::Mission,
            Self::Person(_) => ClaimKind::Person,
            Self::Count(_) => ClaimKind::Count,
            Self::Event(_) => ClaimKind::Event,
            Self::Statement(_) => ClaimKind::Statement,
        }
    }

    /// The word for what is asserted: an event of a mission, a field of a person, a measure, a kind of event, a manner of
    /// speech.
    #[must_use]
    pub fn predicate(&self) -> &'static str {
        match self {
            Self::Mission(m) => m.event.as_str(),
            Self::Person(p) => p.field.as_str(),
            Self::Count(n) => n.measure.as_str(),
            Self::Event(e) => e.event.as_str(),
            Self::Statement(s) => s.speech.map_or(ClaimKind::Statement.as_str(), Word::as_str),
        }
    }

    /// The mission or person, where there is exactly one.
    #[must_use]
    pub fn subject(&self) -> Option<&str> {
        match self {
            Self::Mission(m) => m.mission.as_ref().map(MissionId::as_str),
            Self::Person(p) => Some(p.person.as_str()),
            Self::Event(e) => e.mission.as_ref().map(MissionId::as_str),
            Self::Count(_) | Self::Statement(_) => None,
        }
    }

    /// When it happened.
    #[must_use]
    pub fn date(&self) -> Option<&Edtf> {
        match self {
            Self::Mission(m) => m.date.as_ref(),
            Self::Person(p) => p.date.as_ref(),
            Self::Event(e) => e.date.as_ref(),
            Self::Statement(s) => s.date.as_ref(),
            Self::Count(_) => None,
        }
    }

    /// The day for which it is said.
    #[must_use]
    pub fn as_of(&self) -> Option<&Edtf> {
        match self {
            Self::Mission(m) => m.as_of.as_ref(),
            Self::Count(n) => n.as_of.as_ref(),
            Self::Person(_) | Self::Event(_) | Self::Statement(_) => None,
        }
    }

    /// The claim as one about a person.
    #[must_use]
    pub fn as_person(&self) -> Option<&PersonFact> {
        if let Self::Person(p) = self { Some(p) } else { None }
    }

    /// Whether it is about this person and nobody else.
    #[must_use]
    pub fn is_of(&self, person: &PersonId) -> bool {
        self.as_person().is_some_and(|p| p.person == *person)
    }

    /// All its keys that hold something.
    #[must_use]
    pub fn seen(&self) -> Vec<(&'static str, Seen<'_>)> {
        match self {
            Self::Mission(m) => m.seen(),
            Self::Person(p) => Fields::seen(&**p),
            Self::Count(n) => n.seen(),
            Self::Event(e) => e.seen(),
            Self::Statement(s) => s.seen(),
        }
    }

    /// Every text that is ours to word, with the key of the claim under which it stands: none of them may say in words what
    /// has no key. Names, and ids of persons, are not ours to word.
    #[must_use]
    pub fn texts(&self) -> Vec<(&'static str, &str)> {
        const NAMES: [&str; 6] = ["person", "with", "possible_match", "name_as_printed", "also_printed", "form"];
        fn all<'t>(at: &'static str, key: &str, seen: Seen<'t>, texts: &mut Vec<(&'static str, &'t str)>) {
            match seen {
                // Of an event, `people` are ids; in a value it says in words how many came along.
                Seen::Text(text) if !NAMES.contains(&key) && (at, key) != ("people", "people") => {
                    texts.push((at, text));
                }
                Seen::List(list) => list.into_iter().for_each(|one| all(at, key, one, texts)),
                Seen::Record(fields) => fields.into_iter().for_each(|(key, one)| all(at, key, one, texts)),
                _ => {}
            }
        }
        let mut texts = Vec::new();
        for (key, seen) in self.seen() {
            all(key, key, seen, &mut texts);
        }
        texts
    }

    /// What is asserted beyond subject, predicate and dates, as the facts file spells it: the keys of a person's value
    /// stand among the others.
    #[must_use]
    pub fn values(&self) -> Vec<(&'static str, Seen<'_>)> {
        let told: &[&str] = match self {
            Self::Mission(_) => &["mission", "event", "date", "as_of"],
            Self::Person(_) => &["person", "field", "value", "date"],
            Self::Count(_) => &["measure", "as_of"],
            Self::Event(_) => &["event", "date"],
            Self::Statement(_) => &["date", "speech"],
        };
        let mut all = self.seen();
        all.retain(|(key, _)| !told.contains(key));
        if let Self::Person(p) = self {
            all.extend(p.value.fields());
        }
        all
    }
}
