//! Questions, answers and contradictions.

use crate::domain::edtf::{Edtf, Span};
use crate::domain::id::{ClaimId, CountryCode};
use crate::domain::number::Number;
use crate::domain::vocab::{MissionEvent, Script};

/// A question that claims answer, in the order in which lists show them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// When the post was left.
    Left,
    /// When the person arrived.
    Arrived,
    /// When the case was made public.
    MadePublic,
    /// When the person died.
    Died,
    /// When the person was born.
    Born,
    /// Since when the person was posted to a country.
    PostedSince(CountryCode),
    /// When a mission changed its state.
    Changed(MissionEvent),
    /// The country left.
    CountryLeft,
    /// The country reached or sought.
    Destination,
    /// How many hours of notice there were.
    HoursOfNotice,
    /// The name in a script in which spellings are not a matter of taste.
    Name(Script),
    /// The place of birth.
    PlaceOfBirth,
    /// The rank in a country.
    Rank(Option<CountryCode>),
    /// The rank on leaving.
    RankOnLeaving,
    /// The way taken.
    Route,
    /// How many staff a mission had.
    Staff(Option<CountryCode>),
    /// The time of day.
    TimeOfDay,
    /// What somebody did in a country, where the words tell no level.
    Title(Option<CountryCode>),
    /// The same on leaving.
    TitleOnLeaving,
    /// How many years somebody hid.
    YearsInHiding,
    /// How many years somebody served in a country.
    YearsServed(Option<CountryCode>),
}

/// An answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// A date.
    Date(Edtf),
    /// A country.
    Country(CountryCode),
    /// Words of a source.
    Words(String),
    /// A number.
    Number(Number),
    /// Fewer than a number.
    Under(Number),
}

impl Answer {
    /// What tells it from other answers, for rule `choice`.
    pub(super) fn key(&self) -> String {
        match self {
            Self::Date(date) => date.as_str().to_owned(),
            Self::Country(code) => code.as_str().to_owned(),
            Self::Words(words) => words.clone(),
            Self::Number(number) => number.written(),
            Self::Under(number) => format!("under:{}", number.written()),
        }
    }
}

/// A reading of an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The answer.
    pub answer: Answer,
    /// Who says so.
    pub claims: Vec<ClaimId>,
    /// The days that it can mean, where the answer is a date.
    pub span: Option<Span>,
}

/// A question with contradicting answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Contradiction {
    /// The question.
    pub question: Question,
    /// The answer that is printed.
    pub leading: Reading,
    /// The others.
    pub rivals: Vec<Reading>,
    /// Whether the printed answer is no better than another.
    pub tie: bool,
}
