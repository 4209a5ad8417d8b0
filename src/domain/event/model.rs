//! An event: one thing that happened, once, with all claims that tell of it.

use std::collections::BTreeSet;
use std::fmt;

use super::subject::Subject;
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::id::{ClaimId, CountryCode, DecisionId, MissionId};
use crate::domain::span::day;
use crate::domain::vocab::{Basis, Certainty, Happening, words};
use crate::domain::witness::Reading;

/// The id of an event: that of one of its claims, or of the decision that tells of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventId {
    /// The claim that dates it and was public first.
    Claim(ClaimId),
    /// The same where that claim names another event already: it tells of several subjects, and this is one of them.
    Share(ClaimId, String),
    /// The decision, where an editor decided.
    Decision(DecisionId),
}

impl fmt::Display for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Claim(id) => f.write_str(id),
            Self::Share(id, subject) => write!(f, "{id}:{subject}"),
            Self::Decision(id) => write!(f, "decision:{id}"),
        }
    }
}

/// One side of the days within which something happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Bound {
    /// The day; `None` where nobody gives one.
    #[serde(with = "day")]
    pub day: Option<Day>,
    /// Whether claims give it, or an editor’s presumption.
    pub basis: Basis,
    /// How sure: as sure as the best claim that gives it; `None` where none does.
    pub certainty: Option<Certainty>,
}

/// One of several days on which the same was told: an announcement, a sighting.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Telling {
    /// When.
    pub date: Edtf,
    /// How sure the best of its claims is.
    pub certainty: Certainty,
    /// The claims.
    pub claims: Vec<ClaimId>,
}

words! {
    /// Which part a claim has in an event.
    pub enum Standing {
        /// It dates the event.
        Dating = "dating",
        /// It dates it otherwise.
        Rival = "rival",
        /// It is weaker, and its date is no rival.
        Also = "also",
        /// It is a known error, or was taken back.
        Corrected = "corrected",
        /// It fits and dates nothing.
        Guest = "guest",
        /// It denies the event.
        Denies = "denies",
        /// It is a sighting that contradicts the event and weighs less.
        Against = "against",
    }
}

/// Why an event is no row of its own in a list of what happened.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Under {
    /// It is part of another event: a delisting, a dispute that a change ended, a mission that takes over.
    Event(EventId),
    /// It stands under its subject: a report of something, or a state that is told.
    Subject,
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Event {
    /// The id; it leads there for ever.
    pub id: EventId,
    /// What happened.
    pub happening: Happening,
    /// To whom or what.
    pub subjects: Vec<Subject>,
    /// Of an office, its title and body, as claims print them; of what is no more than a kind (a treaty, a visit), what its
    /// first claim says, in our words.
    pub words: Option<String>,
    /// Of an arrival, the country that was reached.
    pub reached: Option<CountryCode>,
    /// Of a country that is covered from abroad, the mission that covers it.
    pub covered_from: Option<MissionId>,
    /// When, as the leading reading prints it; `None` where nobody says.
    pub date: Option<Edtf>,
    /// The days within which it happened.
    pub span: Span,
    /// The earliest of these.
    pub earliest: Bound,
    /// The latest of these.
    pub latest: Bound,
    /// How sure the date is: as sure as the claims that give it without the help of weaker ones.
    pub certainty: Certainty,
    /// The days that confirming claims have in common.
    pub confirmed: Option<Span>,
    /// The claims of the leading reading.
    pub dating: Vec<ClaimId>,
    /// Readings that exclude it.
    pub rivals: Vec<Reading>,
    /// Whether the leading reading is no better than a rival.
    pub tie: bool,
    /// The days on which it was told, where that is more than one.
    pub tellings: Vec<Telling>,
    /// What weaker claims say of it: their dates are no rivals.
    pub also: Vec<ClaimId>,
    /// Known errors, and what was taken back.
    pub corrected: Vec<ClaimId>,
    /// Claims that fit and date nothing.
    pub guests: Vec<ClaimId>,
    /// Claims that deny it.
    pub denied_by: Vec<ClaimId>,
    /// Sightings that contradict it and weigh less.
    pub against: Vec<ClaimId>,
    /// The claims of the decision, where an editor decided.
    pub decided_by: Vec<ClaimId>,
    /// How many independent reports tell of it.
    pub reports: usize,
    /// Whether no confirmed or reported claim tells of it: it is a report of something.
    pub is_report: bool,
    /// Why it is no row of its own.
    pub under: Option<Under>,
}

/// Claims with the part that they have.
fn of(part: Standing, claims: &[ClaimId]) -> impl Iterator<Item = (Standing, &ClaimId)> {
    claims.iter().map(move |id| (part, id))
}

impl Event {
    /// Every claim that stands in it, with its part; some have several.
    pub fn parts(&self) -> impl Iterator<Item = (Standing, &ClaimId)> {
        let rivals = self.rivals.iter().flat_map(|r| of(Standing::Rival, &r.claims));
        let told = self.tellings.iter().flat_map(|t| of(Standing::Dating, &t.claims));
        let rest = [
            (Standing::Also, &self.also),
            (Standing::Corrected, &self.corrected),
            (Standing::Guest, &self.guests),
            (Standing::Against, &self.against),
            (Standing::Denies, &self.denied_by),
        ];
        let rest = rest.into_iter().flat_map(|(part, claims)| of(part, claims));
        of(Standing::Dating, &self.dating).chain(told).chain(rivals).chain(rest)
    }

    /// Every claim that stands in it, each once.
    pub fn members(&self) -> impl Iterator<Item = &ClaimId> {
        let mut seen = BTreeSet::new();
        self.parts().map(|(_, id)| id).filter(move |id| seen.insert(*id))
    }

    /// Every claim that it rests on, each once: those that stand in it, and those of the decision of an editor.
    pub fn rests_on(&self) -> impl Iterator<Item = &ClaimId> {
        let mut seen = BTreeSet::new();
        self.members().chain(&self.decided_by).filter(move |id| seen.insert(*id))
    }

    /// The claims that stand by it as it is printed: none that tells another date, denies or contradicts it, or is a known
    /// error.
    pub fn standing(&self) -> impl Iterator<Item = &ClaimId> {
        let aside: BTreeSet<&ClaimId> =
            self.otherwise().chain(&self.against).chain(&self.denied_by).chain(&self.corrected).collect();
        self.rests_on().filter(move |id| !aside.contains(id))
    }

    /// The claims that stand by another date and not by the one that is printed.
    pub fn otherwise(&self) -> impl Iterator<Item = &ClaimId> {
        self.rivals.iter().flat_map(|r| &r.claims).filter(|id| !self.dating.contains(id))
    }

    /// Every claim that stands in it, but those that deny it, each once.
    pub fn claims(&self) -> impl Iterator<Item = &ClaimId> {
        self.members().filter(|id| !self.denied_by.contains(id))
    }

    /// Whether it is a row of a list of what happened.
    #[must_use]
    pub fn is_row(&self) -> bool {
        self.under.is_none()
    }
}
