//! What lists are narrowed to, and their order: an address asks for it, the record answers.

use super::edtf::Day;
use super::id::{CountryCode, MissionId, OriginId, PersonId};
use super::vocab::{
    ClaimKind, Happening, Language, MissionState, MissionType, OutletKind, PersonStanding, Region, Reliability, words,
};

words! {
    /// The order of a list of missions.
    #[derive(Default)]
    pub enum MissionOrder {
        /// By city.
        #[default]
        City = "city",
        /// By country.
        Country = "country",
        /// By region, then country.
        Region = "region",
        /// By state.
        Status = "status",
        /// By number of claims, most first.
        Claims = "claims",
    }
}

words! {
    /// The order of a list of persons.
    #[derive(Default)]
    pub enum PersonOrder {
        /// By the day of leaving, latest first.
        #[default]
        Left = "left",
        /// By name.
        Name = "name",
        /// By the number of claims, most first.
        Claims = "claims",
    }
}

words! {
    /// The direction of time.
    #[derive(Default)]
    pub enum TimelineOrder {
        /// Newest first.
        #[default]
        Newest = "newest",
        /// Oldest first.
        Oldest = "oldest",
    }
}

words! {
    /// What a timeline is made of.
    #[derive(Default)]
    pub enum TimelineView {
        /// What happened, once.
        #[default]
        Events = "events",
        /// Each claim by itself.
        Claims = "claims",
    }
}

words! {
    /// What a search finds.
    pub enum HitKind {
        /// A person.
        Person = "person",
        /// A mission.
        Mission = "mission",
        /// A source.
        Source = "source",
        /// A claim.
        Claim = "claim",
    }
}

/// What a list of missions is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MissionFilter {
    /// States; empty for all.
    pub states: Vec<MissionState>,
    /// Types; empty for all.
    pub kinds: Vec<MissionType>,
    /// Regions; empty for all.
    pub regions: Vec<Region>,
    /// A country.
    pub country: Option<CountryCode>,
    /// Counted or not.
    pub counted: Option<bool>,
    /// Words in city, country, region, type or id.
    pub q: Option<String>,
    /// The order.
    pub order: MissionOrder,
}

/// What a list of persons is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PersonFilter {
    /// The country left.
    pub country: Option<CountryCode>,
    /// The first day of leaving.
    pub from: Option<Day>,
    /// The last day of leaving.
    pub to: Option<Day>,
    /// Whether the person is named.
    pub named: Option<bool>,
    /// Standings; empty for all.
    pub standing: Vec<PersonStanding>,
    /// Whether the person counts as a defector; without it, and where nothing asks for others, only those who do.
    pub counted: Option<bool>,
    /// What was typed.
    pub q: Option<String>,
    /// The order.
    pub order: PersonOrder,
}

/// What a timeline is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TimelineFilter {
    /// Entries that may lie on or after this day.
    pub from: Option<Day>,
    /// Entries that may lie on or before this day.
    pub to: Option<Day>,
    /// Kinds of claims; empty for all.
    pub kinds: Vec<ClaimKind>,
    /// A country.
    pub country: Option<CountryCode>,
    /// A person.
    pub person: Option<PersonId>,
    /// A mission.
    pub mission: Option<MissionId>,
    /// Only what carries no date, instead of only what does.
    pub undated: bool,
    /// What it is made of.
    pub view: TimelineView,
    /// The direction of time.
    pub order: TimelineOrder,
}

/// What a list of events is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EventFilter {
    /// Events that may lie on or after this day.
    pub from: Option<Day>,
    /// Events that may lie on or before this day.
    pub to: Option<Day>,
    /// What happened; empty for all.
    pub kinds: Vec<Happening>,
    /// A country.
    pub country: Option<CountryCode>,
    /// A person.
    pub person: Option<PersonId>,
    /// A mission.
    pub mission: Option<MissionId>,
    /// Only rows of their own, or only what stands under another.
    pub row: Option<bool>,
    /// The direction of time.
    pub order: TimelineOrder,
}

/// What a list of sources is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceFilter {
    /// Words in title, description or publisher.
    pub q: Option<String>,
    /// A grade.
    pub reliability: Option<Reliability>,
    /// A language.
    pub language: Option<Language>,
    /// A kind of outlet.
    pub kind: Option<OutletKind>,
    /// An origin.
    pub origin: Option<OriginId>,
}

/// What is searched for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchFilter {
    /// What was typed.
    pub q: Option<String>,
    /// Only hits of one kind.
    pub kind: Option<HitKind>,
}

impl MissionFilter {
    /// Everything, in the usual order.
    pub const ALL: Self = Self {
        states: Vec::new(),
        kinds: Vec::new(),
        regions: Vec::new(),
        country: None,
        counted: None,
        q: None,
        order: MissionOrder::City,
    };
}

impl PersonFilter {
    /// Everybody who counts, in the usual order.
    pub const ALL: Self = Self {
        country: None,
        from: None,
        to: None,
        named: None,
        standing: Vec::new(),
        counted: None,
        q: None,
        order: PersonOrder::Left,
    };
}

impl TimelineFilter {
    /// Everything that is dated, newest first.
    pub const ALL: Self = Self {
        from: None,
        to: None,
        kinds: Vec::new(),
        country: None,
        person: None,
        mission: None,
        undated: false,
        view: TimelineView::Events,
        order: TimelineOrder::Newest,
    };
}

impl SourceFilter {
    /// Every source.
    pub const ALL: Self = Self { q: None, reliability: None, language: None, kind: None, origin: None };
}
