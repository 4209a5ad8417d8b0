//! Questions, answers and points in dispute.

use crate::domain::choice;
use crate::domain::edtf::{Edtf, Span};
use crate::domain::id::{ClaimId, CountryCode};
use crate::domain::mission_words::tokens;
use crate::domain::name;
use crate::domain::number::Number;
use crate::domain::vocab::{Happening, Level, Script};

/// A question that claims answer, in the order in which lists show them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// When something happened.
    When(Happening),
    /// When the person was born.
    Born,
    /// Which post was left.
    PostLeft,
    /// The rank in a post.
    Rank(Held),
    /// Since when the person held a post.
    PostedSince(Held),
    /// Until when.
    PostedUntil(Held),
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
    /// The way taken.
    Route,
    /// How many staff a mission had.
    Staff(Option<CountryCode>),
    /// The time of day.
    TimeOfDay,
    /// How many years somebody hid.
    YearsInHiding,
    /// How many years somebody served in a country.
    YearsServed(Option<CountryCode>),
}

/// A post that is in question: by its country, or by its body where no country is told.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Held {
    /// The country.
    pub country: Option<CountryCode>,
    /// The body.
    pub body: Option<String>,
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
    /// A form of a name.
    Name(String),
    /// A level; `None`: that somebody was no diplomat.
    Level(Option<Level>),
    /// A post: as what, and at which body or in which city or country.
    Post(Option<String>, Held),
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
            Self::Words(words) => choice::key(words),
            Self::Name(form) => name::plain(form),
            Self::Level(level) => format!("{level:?}"),
            Self::Post(words, held) => format!("{words:?} {held:?}"),
            Self::Number(number) => number.written(),
            Self::Under(number) => format!("under:{}", number.written()),
        }
    }

    /// Whether both cannot be right. A wider wording of the same thing excludes none: "Southeast Asia", "a third country in
    /// Southeast Asia"; "under eight", "six".
    pub(super) fn excludes(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Under(_), Self::Under(_)) => false,
            (Self::Under(limit), Self::Number(n)) | (Self::Number(n), Self::Under(limit)) => n.0 >= limit.0,
            (Self::Words(a), Self::Words(b)) => !is_wider(a, b) && !is_wider(b, a),
            _ => self.key() != other.key(),
        }
    }
}

/// Whether a wording says all that another says, and perhaps more.
fn is_wider(wide: &str, narrow: &str) -> bool {
    let (wide, narrow) = (tokens(&choice::key(wide)), tokens(&choice::key(narrow)));
    wide.iter().all(|word| narrow.contains(word))
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

/// A point in dispute: a question with answers of which each excludes the one that is printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Contradiction {
    /// The question.
    pub question: Question,
    /// What is printed.
    pub leading: Reading,
    /// What contradicts it, the weightiest first.
    pub rivals: Vec<Reading>,
    /// Whether a rival is as good as the leading reading.
    pub tie: bool,
}
