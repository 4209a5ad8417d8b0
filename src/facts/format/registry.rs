//! The registries: what claims are about, who makes them, what editors decide.

use crate::domain::edtf::Edtf;
use crate::domain::fields::record;
use crate::domain::id::{ClaimId, CountryCode, DecisionId, MissionId, OriginId, PersonId, PublisherId, SpeakerId};
use crate::domain::number::Number;
use crate::domain::value::{OpenEnd, Text, Yes};
use crate::domain::vocab::{
    Basis, MissionState, MissionType, OriginKind, OutletKind, PersonClass, PersonStanding, Region, Reliability,
    SpeakerType,
};

record! {
    /// A diplomatic mission.
    pub struct Mission {
        /// Its id, mostly the city.
        id: MissionId,
        /// Host country.
        country: CountryCode,
        /// City.
        city: Text<60>,
        /// What Seoul’s press calls it: city and kind, in Hangul.
        hangul: Option<Text<40>>,
        /// Region, as South Korea's foreign ministry groups it.
        region: Region,
        /// Latitude of the city.
        lat: Number,
        /// Longitude of the city.
        lon: Number,
        /// What it is.
        r#type: MissionType,
        /// A closer description.
        form: Option<Text<80>>,
        /// Whether South Korea's foreign ministry counts it.
        counted: bool,
        /// Why it does not.
        counted_note: Option<Text<200>>,
        /// Where sources disagree, in the editors' words.
        conflicts: Vec<Text<200>>,
    }
}

record! {
    /// A defector, or somebody who was reported to be one.
    pub struct Person {
        /// The id.
        id: PersonId,
        /// The name, where published journalism names them in connection with their own defection.
        name: Option<Text<60>>,
        /// The role, for persons who are not named.
        role: Option<Text<80>>,
        /// The name in Hangul.
        hangul: Option<Text<20>>,
        /// The name in Hanja.
        hanja: Option<Text<20>>,
        /// How sure the identity and the story are.
        standing: PersonStanding,
        /// Whether the person counts as a defector.
        defector: bool,
        /// The service.
        class: PersonClass,
        /// Whether the name is a pseudonym.
        pseudonym: Option<Yes>,
        /// A person who may be the same.
        possible_match: Option<PersonId>,
        /// Where sources disagree, in the editors' words.
        conflicts: Vec<Text<200>>,
    }
}

record! {
    /// Somebody who says something.
    pub struct Speaker {
        /// The id.
        id: SpeakerId,
        /// The name.
        name: Text<120>,
        /// What it is.
        r#type: SpeakerType,
        /// The role of a person.
        role: Option<Text<120>>,
        /// Country.
        country: Option<CountryCode>,
    }
}

record! {
    /// Somebody who publishes.
    pub struct Publisher {
        /// The id.
        id: PublisherId,
        /// The name.
        name: Text<120>,
        /// Country.
        country: Option<CountryCode>,
        /// What it is.
        kind: OutletKind,
        /// The usual grade of its pages.
        reliability: Reliability,
        /// The host name of its site.
        website: Option<Text<80>>,
    }
}

record! {
    /// Where information really comes from.
    pub struct Origin {
        /// The id.
        id: OriginId,
        /// The name.
        name: Text<120>,
        /// What it is.
        kind: OriginKind,
        /// Of an occasion (an interview, a memoir, a post, a briefing): the person or body that spoke. Independence counts
        /// them, not the occasion.
        of: Option<SpeakerId>,
        /// Country.
        country: Option<CountryCode>,
    }
}

record! {
    /// An editor's ruling on the state of missions.
    pub struct Decision {
        /// The id.
        id: DecisionId,
        /// The missions.
        subject: Vec<MissionId>,
        /// From when.
        from: Edtf,
        /// Until when; `..` for no end.
        to: OpenEnd,
        /// The state.
        state: MissionState,
        /// Always `presumed`.
        basis: Basis,
        /// Whether it only fills days that the claims leave unknown.
        fills: bool,
        /// Why, in one sentence.
        reason: Text<400>,
        /// The claims that it rests on.
        claims: Vec<ClaimId>,
        /// The claims that set its end.
        end_claims: Vec<ClaimId>,
        /// Whether its missions are all that were counted on its days.
        complete: Option<Yes>,
    }
}
