//! Posts and roles.

use crate::domain::edtf::Edtf;
use crate::domain::fields::record;
use crate::domain::id::{CountryCode, MissionId};
use crate::domain::number::Number;
use crate::domain::value::{Text, Yes};
use crate::domain::vocab::{Function, Level};
record! {
    /// A post held, or the rank held in it.
    #[derive(Default)]
    pub struct Posting {
        /// The level, where the words tell one. What somebody is "treated as" is no level.
        level: Option<Level>,
        /// What he or she did there beside the level.
        functions: Vec<Function>,
        /// Rank, title or position in the words of the source.
        words: Option<Text<120>>,
        /// The work done there.
        duties: Option<Text<200>>,
        /// The body, as the source calls it.
        body: Option<Text<120>>,
        /// The mission, where the source says embassy, mission or consulate there.
        mission: Option<MissionId>,
        /// Country of the post.
        country: Option<CountryCode>,
        /// The country as printed, where it is ambiguous.
        country_as_printed: Option<Text<60>>,
        /// City of the post.
        city: Option<Text<60>>,
        /// A part of the world.
        region: Option<Text<60>>,
        /// Other countries of the same stretch of service.
        also: Vec<CountryCode>,
        /// Countries to which he or she was accredited from there.
        accredited: Vec<CountryCode>,
        /// From when.
        from: Option<Edtf>,
        /// Until when.
        to: Option<Edtf>,
        /// Years in the post.
        years: Option<Number>,
    }
}

record! {
    /// A role, mostly before or after the service abroad.
    #[derive(Default)]
    pub struct Role {
        /// What.
        what: Option<Text<200>>,
        /// At which body.
        r#where: Option<Text<120>>,
        /// The grade that goes with it.
        grade: Option<Text<120>>,
        /// Political party.
        party: Option<Text<80>>,
        /// Who appointed.
        appointed_by: Option<Text<120>>,
        /// From when.
        from: Option<Edtf>,
        /// Until when.
        to: Option<Edtf>,
        /// When the term was to end.
        term_to: Option<Edtf>,
        /// Years in the role.
        years: Option<Number>,
        /// No longer so when it was said.
        former: Option<Yes>,
    }
}
