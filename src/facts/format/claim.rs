//! The five kinds of claims.

use super::person::PersonValue;
use crate::domain::edtf::Edtf;
use crate::domain::vocab::{
    Certainty, ClaimKind, Completeness, CountBasis, Derived, EventKind, Match, Measure, MissionEvent, MissionType,
    PersonField, Speech,
};
use crate::facts::record::record;
use crate::facts::value::{Breakdown, ClaimId, Country, Digest, Id, Number, Summary, Text, Yes};

/// The keys that every claim has, seen alike whatever its kind.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each is documented where the records declare it")]
pub struct Common<'c> {
    pub id: &'c ClaimId,
    pub speaker: &'c Id,
    pub attributed_to: Option<&'c Text<120>>,
    pub outlet: &'c Id,
    pub origin: Option<&'c Id>,
    pub repeats: Option<&'c ClaimId>,
    pub certainty: Certainty,
    pub withdrawn: bool,
    pub superseded: bool,
    pub derived: &'c [Derived],
    pub summary: &'c Summary,
    pub remark: Option<&'c Text<200>>,
    pub related: bool,
    pub planned: Option<&'c Edtf>,
    pub seed_id: Option<&'c Id>,
    pub paragraph: Option<u32>,
    pub start: Option<u32>,
    pub end: Option<u32>,
    pub digest: Option<&'c Digest>,
}

/// Declares one kind of claim: its own keys between those that every claim has.
macro_rules! claim {
    ($(#[$meta:meta])* $name:ident { $($(#[$fmeta:meta])* $field:ident : $type:ty),+ $(,)? }) => {
        record! {
            $(#[$meta])*
            pub struct $name {
                /// The source's id, a dot, a running number.
                id: ClaimId,
                /// The kind of claim.
                kind: ClaimKind,
                $($(#[$fmeta])* $field: $type,)+
                /// Who says it.
                speaker: Id,
                /// Whom the source credits, as it describes them.
                attributed_to: Option<Text<120>>,
                /// The outlet through which it came.
                outlet: Id,
                /// Where the information really comes from, where the other rules do not tell.
                origin: Option<Id>,
                /// The claim of another source that this one tells again: it has that claim's origin.
                repeats: Option<ClaimId>,
                /// How sure.
                certainty: Certainty,
                /// Taken back by those who said it.
                withdrawn: Option<Yes>,
                /// A known error, kept but never displayed as the value.
                superseded: Option<Yes>,
                /// Fields that we inferred.
                derived: Vec<Derived>,
                /// What this source says, in our own words.
                summary: Summary,
                /// A remark of the editors.
                remark: Option<Text<200>>,
                /// From a headline that the page links to.
                related: Option<Yes>,
                /// The day for which something announced was planned.
                planned: Option<Edtf>,
                /// Its number in the first article's list.
                seed_id: Option<Id>,
                /// The paragraph, from 1.
                paragraph: Option<u32>,
                /// The passage's first code point, from 0.
                start: Option<u32>,
                /// The code point after the passage.
                end: Option<u32>,
                /// SHA-256 of the passage.
                digest: Option<Digest>,
            }
        }

        impl $name {
            fn common(&self) -> Common<'_> {
                Common {
                    id: &self.id,
                    speaker: &self.speaker,
                    attributed_to: self.attributed_to.as_ref(),
                    outlet: &self.outlet,
                    origin: self.origin.as_ref(),
                    repeats: self.repeats.as_ref(),
                    certainty: self.certainty,
                    withdrawn: self.withdrawn.is_some(),
                    superseded: self.superseded.is_some(),
                    derived: &self.derived,
                    summary: &self.summary,
                    remark: self.remark.as_ref(),
                    related: self.related.is_some(),
                    planned: self.planned.as_ref(),
                    seed_id: self.seed_id.as_ref(),
                    paragraph: self.paragraph,
                    start: self.start,
                    end: self.end,
                    digest: self.digest.as_ref(),
                }
            }
        }
    };
}

claim! {
    /// A claim about a mission.
    MissionClaim {
        /// The mission, where one is meant.
        mission: Option<Id>,
        /// The missions, where a sentence names several.
        missions: Vec<Id>,
        /// The missions of which one is meant, where the source does not tell which.
        candidates: Vec<Id>,
        /// The host country.
        country: Option<Country>,
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
        covers: Option<Country>,
        /// The mission that covers it.
        covered_from: Option<Id>,
        /// When it happened.
        date: Option<Edtf>,
        /// The day for which it is said.
        as_of: Option<Edtf>,
    }
}

claim! {
    /// A claim about a person.
    PersonClaim {
        /// The person.
        person: Id,
        /// The name as the source prints it.
        name_as_printed: Option<Text<60>>,
        /// Other forms of the name that the source prints with it.
        also_printed: Vec<Text<80>>,
        /// What is claimed.
        field: PersonField,
        /// The value; its keys go by `field`.
        value: PersonValue,
        /// When.
        date: Option<Edtf>,
        /// How the report was joined to the person, where it names nobody.
        r#match: Option<Match>,
        /// Another person who may be meant.
        possible_match: Option<Id>,
    }
}

claim! {
    /// A reported number.
    CountClaim {
        /// What is counted.
        measure: Measure,
        /// The number.
        value: Option<Number>,
        /// The number in words, where the source gives none.
        value_text: Option<Text<120>>,
        /// The lowest and the highest number, where the source gives a range.
        value_range: Vec<Number>,
        /// Whether the source says "about".
        approx: Option<Yes>,
        /// The groups that are counted.
        composition: Vec<Text<60>>,
        /// A comparison in place of a number.
        comparison: Option<Text<120>>,
        /// The parts of the number.
        breakdown: Breakdown,
        /// What the period means.
        basis: CountBasis,
        /// From when, for `basis = "since"`.
        since: Option<Text<60>>,
        /// What is included.
        scope: Option<Text<60>>,
        /// Whether the number was preliminary.
        provisional: Option<Yes>,
        /// The day or period for which it is said.
        as_of: Option<Edtf>,
        /// Countries in question.
        places: Vec<Country>,
        /// Whether the source lists all that it counts.
        completeness: Option<Completeness>,
    }
}

claim! {
    /// Anything else that happened.
    EventClaim {
        /// What.
        event: EventKind,
        /// When.
        date: Option<Edtf>,
        /// Countries in question.
        places: Vec<Country>,
        /// Persons in question.
        people: Vec<Id>,
        /// The mission in question.
        mission: Option<Id>,
    }
}

claim! {
    /// An opinion, explanation or quotation.
    StatementClaim {
        /// When, if the source says so.
        date: Option<Edtf>,
        /// Countries in question.
        places: Vec<Country>,
        /// Persons in question.
        people: Vec<Id>,
        /// How it was made.
        speech: Option<Speech>,
    }
}

/// One claim of any kind.
#[derive(Debug, Clone, PartialEq, serde::Serialize, schemars::JsonSchema)]
#[serde(untagged)]
#[expect(missing_docs, reason = "each record says what it is")]
pub enum Claim {
    Mission(Box<MissionClaim>),
    Person(Box<PersonClaim>),
    Count(Box<CountClaim>),
    Event(Box<EventClaim>),
    Statement(Box<StatementClaim>),
}

impl Claim {
    /// The keys that every claim has.
    #[must_use]
    pub fn common(&self) -> Common<'_> {
        match self {
            Self::Mission(c) => c.common(),
            Self::Person(c) => c.common(),
            Self::Count(c) => c.common(),
            Self::Event(c) => c.common(),
            Self::Statement(c) => c.common(),
        }
    }
}
