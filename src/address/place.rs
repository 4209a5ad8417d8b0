//! What an address asks for, with its parameters read.

use super::kind::Kind;
use super::params::Params;
use super::unread::{BadValue, Unread};
use super::write::Pairs;
use crate::domain::edtf::Day;
use crate::domain::filter::{EventFilter, MissionFilter, PersonFilter, SearchFilter, SourceFilter, TimelineFilter};
use crate::domain::vocab::{RetiredKind, Word};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The front page.
    Home,
    /// The list of missions.
    Missions(MissionFilter),
    /// Two days compared; the day before and the day after are those of the seed article where none is given.
    Compare {
        /// The first day.
        from: Option<Day>,
        /// The second day.
        to: Option<Day>,
    },
    /// A mission by what may be its id.
    Mission(String),
    /// Every claim about a mission, by what may be its id.
    MissionClaims(String),
    /// The list of defectors.
    Defectors(PersonFilter),
    /// How long it took until defections became public.
    Lag,
    /// A person by what may be the id.
    Defector(String),
    /// Every claim about a person, by what may be the id.
    DefectorClaims(String),
    /// What happened, or what is claimed of it, in the order of time, page by page.
    Timeline(TimelineFilter, u32),
    /// The list of sources, page by page.
    Sources(SourceFilter, u32),
    /// A source by what may be its id.
    Source(String),
    /// A claim by what may be its id.
    Claim(String),
    /// What happened, event by event, page by page.
    Events(EventFilter, u32),
    /// An event by what may be its id, or that of one of its claims.
    Event(String),
    /// The ledger of totals.
    Totals,
    /// A search.
    Search(SearchFilter),
    /// How the record is made.
    Method,
    /// Where sources contradict one another.
    Contradictions,
    /// What was corrected.
    Corrections,
    /// What is served.
    Meta,
    /// The number of missions over time.
    Series,
    /// Every page, for search engines.
    Sitemap,
}

impl Place {
    /// Reads the parameters of a kind of place.
    pub(super) fn read(kind: Kind, id: String, params: &mut Params, today: Day) -> Result<Self, Unread> {
        Ok(match kind {
            Kind::Home => Self::Home,
            Kind::Missions => Self::Missions(missions(params)?),
            Kind::Compare => Self::Compare { from: params.day("from", today)?, to: params.day("to", today)? },
            Kind::Mission => Self::Mission(id),
            Kind::Defectors => Self::Defectors(defectors(params, today)?),
            Kind::Lag => Self::Lag,
            Kind::Defector => Self::Defector(id),
            Kind::MissionClaims => Self::MissionClaims(id),
            Kind::DefectorClaims => Self::DefectorClaims(id),
            Kind::Timeline => Self::Timeline(timeline(params, today)?, params.page()?),
            Kind::Sources => Self::Sources(sources(params)?, params.page()?),
            Kind::Source => Self::Source(id),
            Kind::Claim => Self::Claim(id),
            Kind::Events => Self::Events(events(params, today)?, params.page()?),
            Kind::Event => Self::Event(id),
            Kind::Totals => Self::Totals,
            Kind::Search => Self::Search(SearchFilter { q: params.text("q")?, kind: params.word("kind")? }),
            Kind::Method => Self::Method,
            Kind::Contradictions => Self::Contradictions,
            Kind::Corrections => Self::Corrections,
            Kind::Meta => Self::Meta,
            Kind::Series => Self::Series,
            Kind::Sitemap => Self::Sitemap,
        })
    }

    /// Its row in the table of addresses.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Home => Kind::Home,
            Self::Missions(_) => Kind::Missions,
            Self::Compare { .. } => Kind::Compare,
            Self::Mission(_) => Kind::Mission,
            Self::Defectors(_) => Kind::Defectors,
            Self::Lag => Kind::Lag,
            Self::Defector(_) => Kind::Defector,
            Self::MissionClaims(_) => Kind::MissionClaims,
            Self::DefectorClaims(_) => Kind::DefectorClaims,
            Self::Timeline(..) => Kind::Timeline,
            Self::Sources(..) => Kind::Sources,
            Self::Source(_) => Kind::Source,
            Self::Claim(_) => Kind::Claim,
            Self::Events(..) => Kind::Events,
            Self::Event(_) => Kind::Event,
            Self::Totals => Kind::Totals,
            Self::Search(_) => Kind::Search,
            Self::Method => Kind::Method,
            Self::Contradictions => Kind::Contradictions,
            Self::Corrections => Kind::Corrections,
            Self::Meta => Kind::Meta,
            Self::Series => Kind::Series,
            Self::Sitemap => Kind::Sitemap,
        }
    }

    /// The thing of the record that is asked for by its id.
    #[must_use]
    pub fn thing(&self) -> Option<(RetiredKind, &str)> {
        match self {
            Self::Mission(id) | Self::MissionClaims(id) => Some((RetiredKind::Mission, id)),
            Self::Defector(id) | Self::DefectorClaims(id) => Some((RetiredKind::Person, id)),
            Self::Source(id) => Some((RetiredKind::Source, id)),
            // An event has the id of a claim, and leads nowhere once that was withdrawn.
            Self::Claim(id) | Self::Event(id) => Some((RetiredKind::Claim, id)),
            _ => None,
        }
    }

    /// The same place of another thing of the same kind.
    #[must_use]
    pub fn of_other(&self, kind: RetiredKind, id: String) -> Self {
        match kind {
            RetiredKind::Claim if matches!(self, Self::Event(_)) => Self::Event(id),
            RetiredKind::Mission if matches!(self, Self::MissionClaims(_)) => Self::MissionClaims(id),
            RetiredKind::Person if matches!(self, Self::DefectorClaims(_)) => Self::DefectorClaims(id),
            RetiredKind::Mission => Self::Mission(id),
            RetiredKind::Person => Self::Defector(id),
            RetiredKind::Source => Self::Source(id),
            RetiredKind::Claim => Self::Claim(id),
        }
    }

    /// The same place on another page of its list.
    #[must_use]
    pub fn on_page(self, page: u32) -> Self {
        match self {
            Self::Timeline(filter, _) => Self::Timeline(filter, page),
            Self::Sources(filter, _) => Self::Sources(filter, page),
            Self::Events(filter, _) => Self::Events(filter, page),
            other => other,
        }
    }

    /// Writes the parameters, each in its one spelling; what is as it is by default is left out.
    pub(super) fn write(&self, pairs: &mut Pairs) {
        match self {
            Self::Missions(f) => {
                pairs.words("status", &f.states).words("type", &f.kinds).words("region", &f.regions);
                pairs.text("country", f.country.as_deref()).flag("counted", f.counted).text("q", f.q.as_deref());
                pairs.order("sort", f.order);
            }
            Self::Compare { from, to } => {
                pairs.day("from", *from).day("to", *to);
            }
            Self::Defectors(f) => {
                pairs.text("country", f.country.as_deref()).stretch(f.from, f.to);
                pairs.flag("named", f.named).words("standing", &f.standing).flag("counted", f.counted);
                pairs.text("q", f.q.as_deref()).order("sort", f.order);
            }
            Self::Timeline(f, page) => {
                pairs.stretch(f.from, f.to).words("kind", &f.kinds);
                pairs.text("country", f.country.as_deref()).text("person", f.person.as_deref());
                pairs.text("mission", f.mission.as_deref()).flag("dated", f.undated.then_some(false));
                pairs.order("view", f.view).order("sort", f.order).page(*page);
            }
            Self::Events(f, page) => {
                pairs.stretch(f.from, f.to).words("kind", &f.kinds);
                pairs.text("country", f.country.as_deref()).text("person", f.person.as_deref());
                pairs.text("mission", f.mission.as_deref()).flag("row", f.row);
                pairs.order("sort", f.order).page(*page);
            }
            Self::Sources(f, page) => {
                pairs.text("q", f.q.as_deref()).text("reliability", f.reliability.map(Word::as_str));
                pairs.text("language", f.language.map(Word::as_str)).text("kind", f.kind.map(Word::as_str));
                pairs.text("origin", f.origin.as_deref()).page(*page);
            }
            Self::Search(f) => {
                pairs.text("q", f.q.as_deref()).text("kind", f.kind.map(Word::as_str));
            }
            _ => {}
        }
    }
}

fn missions(params: &mut Params) -> Result<MissionFilter, BadValue> {
    Ok(MissionFilter {
        states: params.words("status")?,
        kinds: params.words("type")?,
        regions: params.words("region")?,
        country: params.country("country")?,
        counted: params.flag("counted")?,
        q: params.text("q")?,
        order: params.word("sort")?.unwrap_or_default(),
    })
}

fn defectors(params: &mut Params, today: Day) -> Result<PersonFilter, BadValue> {
    let (from, to) = params.stretch(today)?;
    Ok(PersonFilter {
        country: params.country("country")?,
        from,
        to,
        named: params.flag("named")?,
        standing: params.words("standing")?,
        counted: params.flag("counted")?,
        q: params.text("q")?,
        order: params.word("sort")?.unwrap_or_default(),
    })
}

fn timeline(params: &mut Params, today: Day) -> Result<TimelineFilter, BadValue> {
    let (from, to) = params.stretch(today)?;
    Ok(TimelineFilter {
        from,
        to,
        kinds: params.words("kind")?,
        country: params.country("country")?,
        person: params.id("person")?,
        mission: params.id("mission")?,
        undated: params.flag("dated")? == Some(false),
        view: params.word("view")?.unwrap_or_default(),
        order: params.word("sort")?.unwrap_or_default(),
    })
}

fn events(params: &mut Params, today: Day) -> Result<EventFilter, BadValue> {
    let (from, to) = params.stretch(today)?;
    Ok(EventFilter {
        from,
        to,
        kinds: params.words("kind")?,
        country: params.country("country")?,
        person: params.id("person")?,
        mission: params.id("mission")?,
        row: params.flag("row")?,
        order: params.word("sort")?.unwrap_or_default(),
    })
}

fn sources(params: &mut Params) -> Result<SourceFilter, BadValue> {
    Ok(SourceFilter {
        q: params.text("q")?,
        reliability: params.word("reliability")?,
        language: params.word("language")?,
        kind: params.word("kind")?,
        origin: params.id("origin")?,
    })
}
