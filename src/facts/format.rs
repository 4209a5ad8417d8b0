//! The facts format: every record and key. `docs/facts.md` shows it to people, the JSON Schema to editors;
//! reader, canonical writer and schema all come from these lists.

use super::record::{nested, record};
use super::value::{Address, Breakdown, ClaimId, Country, Digest, Id, Number, NumberOrText, Summary, Text};
use crate::domain::edtf::Edtf;
use crate::domain::vocab::{
    Access, Basis, Certainty, ClaimKind, Completeness, CountBasis, Derived, EventKind, Language, Match, Measure, MissionEvent, MissionState,
    MissionType, OriginKind, OutletKind, PersonClass, PersonField, Region, Reliability, SpeakerType, Speech, Standing,
};

record! {
    /// One published article, page or document.
    pub struct Source {
        /// The name of the file without `.toml`.
        id: Id,
        /// The publisher as the page names it.
        publisher: Text<120>,
        /// Who runs the page.
        publisher_id: Id,
        /// The true author of a mirror or agency text.
        original_publisher: Option<Id>,
        /// The publisher's own title.
        title: Option<Text<400>>,
        /// Our description, where there is no title.
        label: Option<Text<160>>,
        /// Its address.
        url: Option<Address>,
        /// Whether pages may link to the address.
        link: bool,
        /// When it was published; left out when unknown.
        published: Option<Edtf>,
        /// Its language.
        language: Language,
        /// What it is.
        kind: OutletKind,
        /// The grade of the page, A to F.
        reliability: Reliability,
        /// Whether it can be read.
        access: Access,
        /// Whether it is a translation; left out when unknown.
        translated: Option<bool>,
        /// The language that it was translated from.
        translated_from: Option<Language>,
        /// The source that it reprints.
        reprint_of: Option<Id>,
        /// Where its information really comes from.
        origins: Vec<Id>,
        /// A remark.
        remark: Option<Text<200>>,
        /// The article that offsets are counted in.
        text: Option<Article>,
    }
}

record! {
    /// The digest and size of the text that passages are counted in. The text itself is not ours to publish.
    pub struct Article {
        /// SHA-256 of the text, UTF-8.
        sha256: Digest,
        /// Its length in Unicode code points.
        chars: u32,
        /// Its number of paragraphs.
        paragraphs: u32,
        /// How offsets are counted.
        offsets: Text<80>,
    }
}

impl crate::facts::record::Field for Option<Article> {
    fn read(value: &toml::Spanned<toml::de::DeValue<'_>>, cx: &mut crate::facts::record::Context<'_>) -> Option<Self> {
        crate::facts::record::read_nested(value, cx).map(Some)
    }
    fn absent() -> Option<Self> {
        Some(None)
    }
    fn write(&self, key: &str, out: &mut String) {
        if let Some(article) = self {
            crate::facts::record::Record::write(article, &format!("{key}."), out);
        }
    }
}

/// The keys that every claim has, seen alike whatever its kind.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each is documented where the records declare it")]
pub struct Common<'c> {
    pub id: &'c ClaimId,
    pub speaker: &'c Id,
    pub attributed_to: Option<&'c Text<120>>,
    pub outlet: &'c Id,
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
                /// How sure.
                certainty: Certainty,
                /// Taken back by those who said it.
                withdrawn: Option<bool>,
                /// A known error, kept but never displayed as the value.
                superseded: Option<bool>,
                /// Fields that we inferred.
                derived: Vec<Derived>,
                /// What this source says, in our own words.
                summary: Summary,
                /// A remark of the editors.
                remark: Option<Text<200>>,
                /// From a headline that the page links to.
                related: Option<bool>,
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
                    certainty: self.certainty,
                    withdrawn: self.withdrawn.unwrap_or(false),
                    superseded: self.superseded.unwrap_or(false),
                    derived: &self.derived,
                    summary: &self.summary,
                    remark: self.remark.as_ref(),
                    related: self.related.unwrap_or(false),
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
        /// What is claimed.
        field: PersonField,
        /// The value.
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
        approx: Option<bool>,
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
        provisional: Option<bool>,
        /// The day or period for which it is said.
        as_of: Option<Edtf>,
        /// Countries in question.
        places: Vec<Country>,
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
        expected: Option<bool>,
        /// A form of the name.
        form: Option<Text<60>>,
        /// No longer so.
        former: Option<bool>,
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
        misprint: Option<bool>,
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
        /// The name, where published journalism names the person in connection with the own defection.
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
        pseudonym: Option<bool>,
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
    }
}

/// A date, or `..` for no end.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct OpenEnd(pub Option<Edtf>);

impl super::record::Value for OpenEnd {
    fn read(value: &toml::de::DeValue<'_>, cx: &mut super::record::Context<'_>) -> Option<Self> {
        if value.as_str() == Some("..") { Some(Self(None)) } else { Edtf::read(value, cx).map(|d| Self(Some(d))) }
    }

    fn written(&self) -> String {
        self.0.as_ref().map_or_else(|| "\"..\"".to_owned(), super::record::Value::written)
    }
}

impl schemars::JsonSchema for OpenEnd {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "OpenEnd".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "minLength": 2, "description": "A date, or `..` for no end" })
    }
}
