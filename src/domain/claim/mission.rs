//! What a claim says of missions.

use crate::domain::edtf::Edtf;
use crate::domain::fields::record;
use crate::domain::id::{CountryCode, MissionId};
use crate::domain::value::Text;
use crate::domain::vocab::{Completeness, MissionEvent, MissionType};

record! {
    /// What a claim says of missions.
    pub struct MissionFact {
        /// The mission, where one is meant.
        mission: Option<MissionId>,
        /// The missions, where a sentence names several.
        missions: Vec<MissionId>,
        /// The missions of which one is meant, where the source does not tell which.
        candidates: Vec<MissionId>,
        /// The host country.
        country: Option<CountryCode>,
        /// The city.
        city: Option<Text<60>>,
        /// The type of post that the source speaks of.
        mission_type: Option<MissionType>,
        /// The type as printed, where it is wrong for some of the missions.
        type_as_printed: Option<Text<60>>,
        /// What happened.
        event: MissionEvent,
        /// Whether the list is complete.
        completeness: Option<Completeness>,
        /// The country that is covered from abroad.
        covers: Option<CountryCode>,
        /// The mission that covers it.
        covered_from: Option<MissionId>,
        /// When it happened.
        date: Option<Edtf>,
        /// The day for which it is said.
        as_of: Option<Edtf>,
        /// Why, as the source gives it, in our words: of a closing mostly.
        reason: Option<Text<120>>,
    }
}
