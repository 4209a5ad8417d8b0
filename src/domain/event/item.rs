//! A claim on its way into an event: what it tells of, or why it tells of none.

use super::subject::Subject;
use super::told::Told;
use crate::domain::edtf::{Edtf, Span};
use crate::domain::vocab::{Happening, words};

/// A claim with the date by which it is placed.
#[derive(Debug, Clone)]
pub(super) struct Item<'c> {
    /// The claim.
    pub(super) told: &'c Told,
    /// When; for a sighting or a total the day for which it is said, where it gives no other.
    pub(super) date: Option<Edtf>,
}

impl Item<'_> {
    /// The days of the date.
    pub(super) fn span(&self) -> Option<Span> {
        self.date.as_ref().map(Edtf::span)
    }
}

/// What a claim tells of.
#[derive(Debug, Clone)]
pub(super) struct Filing {
    pub(super) happening: Happening,
    pub(super) subjects: Vec<Subject>,
    pub(super) date: Option<Edtf>,
}

words! {
    /// Why a claim stands in no event.
    pub enum Clause {
        /// It is of a kind that makes no events: it stands under its subject.
        NoEvent = "no-event",
        /// It tells of a post or rank: it makes postings.
        Posting = "posting",
        /// It is undated, and of a kind of which undated claims stand under their subject.
        Undated = "undated",
        /// It does not tell which of several is meant.
        Ambiguous = "ambiguous",
        /// It tells what was expected.
        Expected = "expected",
    }
}
