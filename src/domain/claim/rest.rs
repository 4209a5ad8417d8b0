//! Age, birth and death; being made public; reasons and relations; what has no field of its own.

use crate::domain::fields::record;
use crate::domain::id::{AnyId, CountryCode};
use crate::domain::number::Number;
use crate::domain::value::Text;
record! {
    /// An age.
    #[derive(Default)]
    pub struct Age {
        /// In years.
        age: Option<u32>,
        /// In words, where the source gives no number: "late 50s".
        age_text: Option<Text<60>>,
    }
}

record! {
    /// A birth.
    #[derive(Default)]
    pub struct Birth {
        /// Where, by city or county.
        place: Option<Text<80>>,
    }
}

record! {
    /// A death.
    #[derive(Default)]
    pub struct Death {
        /// Cause.
        cause: Option<Text<120>>,
        /// Age in years.
        age: Option<u32>,
    }
}

record! {
    /// Being made public.
    #[derive(Default)]
    pub struct Publication {
        /// By whom.
        by: Option<Text<120>>,
        /// On which occasion: "press conference".
        occasion: Option<Text<120>>,
    }
}

record! {
    /// Reasons given.
    #[derive(Default)]
    pub struct Reason {
        /// Each in our words.
        reasons: Vec<Text<200>>,
    }
}

record! {
    /// A relation to another person of the record.
    pub struct Relation {
        /// What kind: "former colleague".
        what: Text<60>,
        /// To whom.
        with: AnyId,
    }
}

record! {
    /// What has no field of its own.
    #[derive(Default)]
    pub struct Other {
        /// What, in our words.
        what: Option<Text<200>>,
        /// The country in question.
        country: Option<CountryCode>,
        /// From where, in words.
        from_place: Option<Text<60>>,
        /// To where, in words.
        to_place: Option<Text<60>>,
        /// The route, as published.
        route: Option<Text<120>>,
        /// How many people, in words.
        people: Option<Text<60>>,
        /// The staff of the mission.
        staff: Option<u32>,
        /// Years in hiding.
        hiding_years: Option<Number>,
        /// Hours of notice before leaving.
        notice_hours: Option<Number>,
        /// Fewer hours of notice than this.
        notice_hours_under: Option<Number>,
    }
}
