//! What a list of missions is narrowed to, its order, and how many each choice would show.

use crate::domain::country;
use crate::domain::edtf::Day;
use crate::domain::nearest::several;
use crate::domain::network::Standing;
use crate::domain::vocab::{MissionState, MissionType, Region, Word, words};
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::{AppError, AppResult};
use crate::web::text::missions;

words! {
    /// The order of a list of missions.
    pub(crate) enum Order {
        /// By city.
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

/// The filters of the list.
#[derive(Debug)]
pub(crate) struct Filter {
    /// States; empty for all.
    pub states: Vec<MissionState>,
    /// Types; empty for all.
    pub kinds: Vec<MissionType>,
    /// Regions; empty for all.
    pub regions: Vec<Region>,
    /// A country.
    pub country: Option<String>,
    /// Counted or not.
    pub counted: Option<bool>,
    /// Words in city, country or type.
    pub q: Option<String>,
    /// The order.
    pub order: Order,
    /// The limit that the numbers of claims obey.
    pub known: Option<Day>,
}

/// The filters that have counts per choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Facet {
    /// By state.
    State,
    /// By type.
    Kind,
    /// By region.
    Region,
    /// By country.
    Country,
    /// Counted or not.
    Counted,
}

impl Filter {
    /// Reads the filters of an address.
    ///
    /// # Errors
    /// When one of them cannot be used.
    pub(crate) fn read(ctx: &Ctx) -> AppResult<Self> {
        Ok(Self {
            states: ctx.params.words("status")?,
            kinds: ctx.params.words("type")?,
            regions: ctx.params.words("region")?,
            country: ctx.params.country("country")?,
            counted: ctx.params.flag("counted")?,
            q: ctx.params.text("q")?,
            order: ctx.params.word("sort")?.unwrap_or(Order::City),
            known: ctx.known,
        })
    }

    /// Whether anything is narrowed.
    #[must_use]
    pub(crate) fn is_narrowing(&self) -> bool {
        !(self.states.is_empty() && self.kinds.is_empty() && self.regions.is_empty())
            || self.country.is_some()
            || self.counted.is_some()
            || self.q.is_some()
    }

    /// Whether a mission passes, one filter perhaps left aside.
    #[must_use]
    pub(crate) fn passes(&self, s: &Standing<'_>, except: Option<Facet>) -> bool {
        let m = s.mission;
        let ask = |facet, passes: bool| except == Some(facet) || passes;
        ask(Facet::State, self.states.is_empty() || self.states.contains(&s.verdict.state))
            && ask(Facet::Kind, self.kinds.is_empty() || self.kinds.contains(&m.kind))
            && ask(Facet::Region, self.regions.is_empty() || self.regions.contains(&m.region))
            && ask(Facet::Country, self.country.as_ref().is_none_or(|c| *c == m.country))
            && ask(Facet::Counted, self.counted.is_none_or(|c| c == m.counted))
            && self.q.as_ref().is_none_or(|q| matches(q, s))
    }

    /// The missions that pass, in order.
    #[must_use]
    pub(crate) fn apply<'v, 'n>(&self, standings: &'v [Standing<'n>]) -> Vec<&'v Standing<'n>> {
        let mut list: Vec<_> = standings.iter().filter(|s| self.passes(s, None)).collect();
        let country = |s: &Standing<'_>| country::name_or_code(&s.mission.country).to_owned();
        match self.order {
            Order::City => list.sort_by(|a, b| a.mission.city.cmp(&b.mission.city)),
            Order::Country => list.sort_by_key(|s| (country(s), s.mission.city.clone())),
            Order::Region => list.sort_by_key(|s| (s.mission.region, country(s), s.mission.city.clone())),
            Order::Status => list.sort_by_key(|s| (s.verdict.state, s.mission.city.clone())),
            Order::Claims => list.sort_by_key(|s| {
                (std::cmp::Reverse(missions::weight(s.mission, self.known).0), s.mission.city.clone())
            }),
        }
        list
    }

    /// How many missions a choice of one facet would show, the other filters staying.
    #[must_use]
    pub(crate) fn count(
        &self,
        standings: &[Standing<'_>],
        facet: Facet,
        choice: impl Fn(&Standing<'_>) -> bool,
    ) -> usize {
        standings.iter().filter(|s| choice(s) && self.passes(s, Some(facet))).count()
    }
}

/// Every word typed occurs in city, country, region or type.
fn matches(q: &str, s: &Standing<'_>) -> bool {
    let m = s.mission;
    let text =
        format!("{} {} {} {} {}", m.city, country::name_or_code(&m.country), m.id, m.kind.label(), m.region.label())
            .to_lowercase();
    q.to_lowercase().split_whitespace().all(|word| text.contains(word))
}

/// A refusal that helps on.
pub(crate) fn not_found(ctx: &Ctx, standings: &[Standing<'_>], id: &str) -> AppError {
    let wanted = id.to_lowercase();
    let near = several(&wanted, standings.iter().map(|s| s.mission.id.as_str()), 5);
    let by_place =
        standings.iter().filter(|s| wanted.len() >= 4 && s.mission.id.starts_with(wanted.get(..4).unwrap_or(&wanted)));
    let mut ways: Vec<(String, String)> = Vec::new();
    for id in near.into_iter().chain(by_place.map(|s| s.mission.id.as_str())) {
        if let Some(s) = standings.iter().find(|s| s.mission.id == id)
            && !ways.iter().any(|(_, url)| *url == ctx.urls.embassy(id))
        {
            ways.push((missions::name(s.mission), ctx.urls.embassy(id)));
        }
    }
    AppError::not_found("mission", id, ways)
}
