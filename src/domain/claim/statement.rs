//! An opinion, explanation or quotation.

use crate::domain::edtf::Edtf;
use crate::domain::fields::record;
use crate::domain::id::{CountryCode, PersonId};
use crate::domain::value::Text;
use crate::domain::vocab::Speech;

record! {
    /// An opinion, explanation or quotation.
    pub struct StatementFact {
        /// When, if the source says so.
        date: Option<Edtf>,
        /// Countries in question.
        places: Vec<CountryCode>,
        /// Persons in question.
        people: Vec<PersonId>,
        /// How it was made.
        speech: Option<Speech>,
        /// Why missions closed, as the speaker gives it, in our words.
        reason: Option<Text<120>>,
    }
}
