//! What a claim may assert of a person, and nothing else.

use crate::domain::edtf::Edtf;
use crate::facts::record::{nested, record};
use crate::facts::value::{Country, Id, Number, NumberOrText, Text, Yes};

record! {
    /// What a claim asserts of a person. Relatives, minors, addresses and whereabouts have no key.
    #[derive(Default)]
    pub struct PersonValue {
        /// Age in years.
        age: Option<u32>,
        /// Age in words.
        age_text: Option<Text<60>>,
        /// Another name.
        alias: Option<Text<60>>,
        /// Since when it was used.
        alias_from: Option<Edtf>,
        /// Until when.
        alias_end: Option<Edtf>,
        /// What kind of name.
        alias_note: Option<Text<120>>,
        /// Another country of the same post.
        also: Option<Text<60>>,
        /// Other printed forms.
        also_printed: Vec<Text<80>>,
        /// Who appointed.
        appointed_by: Option<Text<120>>,
        /// By whom.
        by: Option<Text<120>>,
        /// Cause.
        cause: Option<Text<120>>,
        /// Chinese characters by sound.
        characters: Option<Text<60>>,
        /// City.
        city: Option<Text<60>>,
        /// A comparison.
        comparison: Option<Text<200>>,
        /// Another country of accreditation.
        concurrent: Option<Country>,
        /// A number.
        count: Option<NumberOrText>,
        /// A number in words.
        count_text: Option<Text<120>>,
        /// Country.
        country: Option<Country>,
        /// The country as printed, where it is ambiguous.
        country_as_printed: Option<Text<60>>,
        /// Details.
        detail: Option<Text<200>>,
        /// The diplomatic rank, as opposed to the title.
        diplomatic_rank: Option<Text<120>>,
        /// Years in a post.
        duration_years: Option<Number>,
        /// Staff of the embassy.
        embassy_size: Option<u32>,
        /// An event.
        event: Option<Text<200>>,
        /// Expected, not yet so.
        expected: Option<Yes>,
        /// A form of the name.
        form: Option<Text<60>>,
        /// No longer so.
        former: Option<Yes>,
        /// From when, or from where.
        from: Option<Text<60>>,
        /// The city left.
        from_city: Option<Text<60>>,
        /// The country left.
        from_country: Option<Country>,
        /// The country left, as printed.
        from_country_as_printed: Option<Text<60>>,
        /// The countries of which one was left.
        from_country_candidates: Vec<Country>,
        /// The name in Hangul.
        hangul: Option<Text<60>>,
        /// The name in Hanja.
        hanja: Option<Text<60>>,
        /// The meaning of the characters.
        hanja_elements: Option<Text<60>>,
        /// Years in hiding.
        hiding_years: Option<Number>,
        /// The name in Kana.
        kana: Option<Text<60>>,
        /// When Pyongyang was left.
        left_pyongyang: Option<Edtf>,
        /// A misprint.
        misprint: Option<Yes>,
        /// Staff of the mission.
        mission_staff: Option<u32>,
        /// The name in McCune–Reischauer.
        mr: Option<Text<60>>,
        /// Hours of notice.
        notice_hours: Option<Number>,
        /// Fewer hours of notice than this.
        notice_hours_lt: Option<Number>,
        /// Body.
        organisation: Option<Text<120>>,
        /// Party.
        party: Option<Text<80>>,
        /// A place of birth, by city or county.
        place: Option<Text<80>>,
        /// Time of planning.
        planning: Option<Text<80>>,
        /// Several posts in words.
        posts: Option<Text<200>>,
        /// Rank or position as the source words it.
        rank: Option<Text<120>>,
        /// A reason.
        reason: Option<Text<120>>,
        /// Reasons.
        reasons: Vec<Text<200>>,
        /// A part of the world.
        region: Option<Text<60>>,
        /// Role.
        role: Option<Text<200>>,
        /// A romanized name.
        romanized: Option<Text<60>>,
        /// Route.
        route: Option<Text<120>>,
        /// The name in Revised Romanization.
        rr: Option<Text<60>>,
        /// Staff.
        staff: Option<u32>,
        /// The end of a term.
        term_to: Option<Edtf>,
        /// Time of day.
        time: Option<Text<60>>,
        /// Title, as opposed to the diplomatic rank.
        title: Option<Text<120>>,
        /// Until when, or whereto.
        to: Option<Text<60>>,
        /// The country reached.
        to_country: Option<Country>,
        /// The country reached, as a list prints it.
        to_country_as_listed: Option<Text<60>>,
        /// The country sought.
        to_country_sought: Option<Country>,
        /// The kind of relation.
        r#type: Option<Text<60>>,
        /// Through which country or place.
        via: Option<Text<120>>,
        /// `family`, and no more, or another person of the record.
        with: Option<Id>,
    }
}

nested!(PersonValue);
