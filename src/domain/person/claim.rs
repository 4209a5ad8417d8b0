//! A claim about a person, as questions see it.

use crate::domain::claim::PersonFact;
use crate::domain::defection::{DatedClaim, Speaks};
use crate::domain::witness::Witness;

/// A claim about a person, as questions see it.
#[derive(Debug, Clone)]
pub struct PersonClaim {
    /// The witness.
    pub witness: Witness,
    /// What it says.
    pub fact: PersonFact,
    /// What it says, in our words.
    pub summary: String,
    /// Marked as a known error.
    pub superseded: bool,
    /// Marked as a known error, or taken back.
    pub set_aside: bool,
}

impl PersonClaim {
    /// The claim with its date, as far as it has one.
    #[must_use]
    pub fn dated(&self) -> Option<DatedClaim> {
        Some(DatedClaim {
            witness: self.witness.clone(),
            field: self.fact.field,
            date: self.fact.date.clone()?,
            speaks: Speaks::of(&self.fact, &self.summary),
            names: self.fact.r#match.is_none(),
            set_aside: self.set_aside,
        })
    }
}
