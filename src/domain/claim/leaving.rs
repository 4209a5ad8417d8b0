//! Leaving and arriving.

use crate::domain::fields::record;
use crate::domain::id::{AnyId, CountryCode, MissionId};
use crate::domain::number::Number;
use crate::domain::value::{Text, Yes};
use crate::domain::vocab::{Function, Level};
record! {
    /// Leaving a post, or being reported missing from it. A rank told with it is of the post that was left.
    #[derive(Default)]
    pub struct Leaving {
        /// The country left.
        from_country: Option<CountryCode>,
        /// The country left, as printed, where it is ambiguous.
        from_as_printed: Option<Text<60>>,
        /// The countries of which one was left.
        from_candidates: Vec<CountryCode>,
        /// The city left.
        from_city: Option<Text<60>>,
        /// The place left in words, where no country is told.
        from_place: Option<Text<60>>,
        /// The country reached.
        to_country: Option<CountryCode>,
        /// The country reached, as a list has it that is known to be wrong.
        to_as_listed: Option<CountryCode>,
        /// The place reached in words, where no country is told.
        to_place: Option<Text<60>>,
        /// The country in which asylum was sought.
        sought: Option<CountryCode>,
        /// Through which country or place, as published.
        via: Option<Text<120>>,
        /// `family`, and no more, or another person of the record.
        with: Option<AnyId>,
        /// How many left together.
        people: Option<u32>,
        /// The level of the post that was left.
        level: Option<Level>,
        /// What he or she did there beside the level.
        functions: Vec<Function>,
        /// Rank, title or position in the words of the source.
        words: Option<Text<120>>,
        /// The work done there.
        duties: Option<Text<200>>,
        /// The body that was left, as the source calls it.
        body: Option<Text<120>>,
        /// The mission that was left, where the source says embassy, mission or consulate there.
        mission: Option<MissionId>,
        /// How, as published.
        manner: Option<Text<200>>,
        /// Time of day.
        time: Option<Text<60>>,
        /// How long it was planned.
        planning: Option<Text<80>>,
        /// Hours of notice before leaving.
        notice_hours: Option<Number>,
    }
}

record! {
    /// Arriving. A rank told with it is of the post that was left.
    #[derive(Default)]
    pub struct Arrival {
        /// The country reached.
        country: Option<CountryCode>,
        /// The city reached.
        city: Option<Text<60>>,
        /// The country left.
        from_country: Option<CountryCode>,
        /// The city left.
        from_city: Option<Text<60>>,
        /// The place left in words, where no country is told.
        from_place: Option<Text<60>>,
        /// Through which country or place, as published.
        via: Option<Text<120>>,
        /// `family`, and no more, or another person of the record.
        with: Option<AnyId>,
        /// How many arrived together.
        people: Option<u32>,
        /// The level of the post that was left.
        level: Option<Level>,
        /// What he or she did there beside the level.
        functions: Vec<Function>,
        /// Rank, title or position in the words of the source.
        words: Option<Text<120>>,
        /// The work done there.
        duties: Option<Text<200>>,
        /// How, as published.
        manner: Option<Text<200>>,
        /// Expected, not yet so.
        expected: Option<Yes>,
    }
}
