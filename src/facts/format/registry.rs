//! The registries: what claims are about, who makes them, what editors decide.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use toml::de::DeValue;

use crate::domain::edtf::Edtf;
use crate::domain::vocab::{
    Basis, MissionState, MissionType, OriginKind, OutletKind, PersonClass, Region, Reliability, SpeakerType, Standing,
};
use crate::facts::record::{Context, Value, record};
use crate::facts::value::{ClaimId, Country, Id, Number, Text, Yes};

record! {
    /// A diplomatic mission.
    pub struct Mission {
        /// Its id, mostly the city.
        id: Id,
        /// Host country.
        country: Country,
        /// City.
        city: Text<60>,
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
        id: Id,
        /// The name, where published journalism names them in connection with their own defection.
        name: Option<Text<60>>,
        /// The role, for persons who are not named.
        role: Option<Text<80>>,
        /// The name in Hangul.
        hangul: Option<Text<20>>,
        /// The name in Hanja.
        hanja: Option<Text<20>>,
        /// How sure the identity and the story are.
        standing: Standing,
        /// Whether the person counts as a defector.
        defector: bool,
        /// The service.
        class: PersonClass,
        /// Whether the name is a pseudonym.
        pseudonym: Option<Yes>,
        /// A person who may be the same.
        possible_match: Option<Id>,
        /// Where sources disagree, in the editors' words.
        conflicts: Vec<Text<200>>,
    }
}

record! {
    /// Somebody who says something.
    pub struct Speaker {
        /// The id.
        id: Id,
        /// The name.
        name: Text<120>,
        /// What it is.
        r#type: SpeakerType,
        /// The role of a person.
        role: Option<Text<120>>,
        /// Country.
        country: Option<Country>,
    }
}

record! {
    /// Somebody who publishes.
    pub struct Publisher {
        /// The id.
        id: Id,
        /// The name.
        name: Text<120>,
        /// Country.
        country: Option<Country>,
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
        id: Id,
        /// The name.
        name: Text<120>,
        /// What it is.
        kind: OriginKind,
        /// Of an occasion (an interview, a memoir, a post, a briefing): the person or body that spoke. Independence counts
        /// them, not the occasion.
        of: Option<Id>,
        /// Country.
        country: Option<Country>,
    }
}

record! {
    /// An editor's ruling on the state of missions.
    pub struct Decision {
        /// The id.
        id: Id,
        /// The missions.
        subject: Vec<Id>,
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

/// A date, or `..` for no end.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct OpenEnd(pub Option<Edtf>);

impl Value for OpenEnd {
    fn read(value: &DeValue<'_>, cx: &mut Context<'_>) -> Option<Self> {
        if value.as_str() == Some("..") { Some(Self(None)) } else { Edtf::read(value, cx).map(|d| Self(Some(d))) }
    }

    fn written(&self) -> String {
        self.0.as_ref().map_or_else(|| "\"..\"".to_owned(), Value::written)
    }
}

impl JsonSchema for OpenEnd {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "OpenEnd".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "minLength": 2, "description": "A date, or `..` for no end" })
    }
}
