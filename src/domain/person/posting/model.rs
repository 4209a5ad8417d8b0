//! A posting: one post that somebody held, with all claims that tell of it.

use crate::domain::edtf::{Day, Edtf};
use crate::domain::id::{ClaimId, CountryCode, MissionId};
use crate::domain::vocab::{BodyKind, Function, Level, words};
use crate::domain::witness::Resolution;

words! {
    /// Why a claim of a post stands in no posting.
    pub enum Apart {
        /// It fits several, and does not say which.
        WhichNotSaid = "which-not-said",
        /// It tells of several posts at once.
        Several = "several",
        /// It is a known error, denied or taken back, and fits none.
        Corrected = "corrected",
    }
}

/// One side of the time in a post.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Side {
    /// What claims say of it; the date of an article or of a claim is none of these.
    pub told: Option<Resolution>,
    /// Of an end that nobody tells, the day by which it had come: the next posting, the closing of the mission or the
    /// leaving, whichever came first. It is presumed.
    pub by: Option<Day>,
}

/// A level that claims give, and which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelReading {
    /// The level; `None`: that he was no diplomat.
    pub level: Option<Level>,
    /// The claims.
    pub claims: Vec<ClaimId>,
}

/// A function beside the level, with the time of which claims tell it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FunctionHeld {
    /// What was done.
    pub function: Function,
    /// From when.
    pub from: Side,
    /// Until when.
    pub to: Side,
    /// The claims.
    pub claims: Vec<ClaimId>,
    /// Whether only claims that are set aside tell it.
    pub corrected: bool,
}

/// A city that claims of the leaving name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CityLeft {
    /// The city.
    pub city: String,
    /// The claims.
    pub claims: Vec<ClaimId>,
}

/// Words of sources for a post, and who prints them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// As printed.
    pub words: String,
    /// The claims.
    pub claims: Vec<ClaimId>,
}

/// One post that somebody held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posting {
    /// The level of the leading reading.
    pub level: Option<LevelReading>,
    /// Levels that others give for the same time.
    pub rivals: Vec<LevelReading>,
    /// Whether the leading level is no better than a rival.
    pub tie: bool,
    /// Functions beside the level.
    pub functions: Vec<FunctionHeld>,
    /// Rank, title or position in the words of the best source that gives the leading level.
    pub title: Option<String>,
    /// The body, as sources call it.
    pub organisation: Option<String>,
    /// What kind of body it is.
    pub kind: Option<BodyKind>,
    /// The mission, where a claim says embassy, mission or consulate there or gives a diplomatic level there.
    pub mission: Option<MissionId>,
    /// The country.
    pub country: Option<CountryCode>,
    /// The city: that of the mission, or as told.
    pub city: Option<String>,
    /// The country as printed, where only an ambiguous name is told.
    pub country_as_printed: Option<String>,
    /// From when.
    pub from: Side,
    /// Until when.
    pub to: Side,
    /// The earliest time of which claims say that it was held then; a beginning or an end says more.
    pub held: Option<Edtf>,
    /// Whether it is the post that was left.
    pub is_left: bool,
    /// All words that sources use for it.
    pub printed: Vec<Printed>,
    /// The claims that stand.
    pub claims: Vec<ClaimId>,
    /// The cities that claims of the leaving name, that of most claims first.
    pub cities_left: Vec<CityLeft>,
    /// Known errors, and what was taken back or is denied.
    pub corrected: Vec<ClaimId>,
}

impl Posting {
    /// Every claim in it.
    pub fn members(&self) -> impl Iterator<Item = &ClaimId> {
        self.claims.iter().chain(&self.corrected)
    }
}

/// A claim that stands in no posting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Untold {
    /// The claim.
    pub claim: ClaimId,
    /// Why.
    pub why: Apart,
    /// The mission at which it places somebody.
    pub mission: Option<MissionId>,
    /// The country.
    pub country: Option<CountryCode>,
    /// The country as printed, where the name is ambiguous.
    pub country_as_printed: Option<String>,
}

/// The postings of one person, in the order of a career, and the claims that stand in none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Postings {
    /// The postings.
    pub list: Vec<Posting>,
    /// The claims in none.
    pub apart: Vec<Untold>,
}

impl Postings {
    /// The posting in which a claim stands.
    #[must_use]
    pub fn of_claim(&self, claim: &str) -> Option<&Posting> {
        self.list.iter().find(|p| p.members().any(|id| *id == *claim))
    }

    /// The post that was left.
    #[must_use]
    pub fn left(&self) -> Option<&Posting> {
        self.list.iter().find(|p| p.is_left)
    }
}
