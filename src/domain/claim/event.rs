//! Anything else that happened.

use crate::domain::edtf::Edtf;
use crate::domain::fields::record;
use crate::domain::id::{CountryCode, MissionId, PersonId};
use crate::domain::value::Text;
use crate::domain::vocab::EventKind;

record! {
    /// Anything else that happened.
    pub struct EventFact {
        /// What.
        event: EventKind,
        /// When.
        date: Option<Edtf>,
        /// Countries in question.
        places: Vec<CountryCode>,
        /// Persons in question.
        people: Vec<PersonId>,
        /// The mission in question.
        mission: Option<MissionId>,
        /// Why, as the source gives it, in our words.
        reason: Option<Text<120>>,
    }
}
