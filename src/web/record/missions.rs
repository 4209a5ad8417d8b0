//! What a list of missions is narrowed to, its order, and how many each choice would show.

use crate::domain::country;
use crate::domain::filter::{MissionFilter, MissionOrder};
use crate::domain::nearest::several;
use crate::domain::network::Standing;
use crate::domain::scope::Scope;
use crate::domain::vocab::Word;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppError;
use crate::web::text::missions;

/// The filters of the list, under the limit that the numbers of claims obey.
#[derive(Debug)]
pub(crate) struct Filter<'f> {
    /// What is asked for.
    pub asked: &'f MissionFilter,
    /// The limit.
    pub scope: Scope,
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

impl Filter<'_> {
    /// Whether anything is narrowed.
    #[must_use]
    pub(crate) fn is_narrowing(&self) -> bool {
        *self.asked != MissionFilter { order: self.asked.order, ..MissionFilter::default() }
    }

    /// Whether a mission passes, one filter perhaps left aside.
    #[must_use]
    pub(crate) fn passes(&self, s: &Standing<'_>, except: Option<Facet>) -> bool {
        let (m, asked) = (s.mission, self.asked);
        let ask = |facet, passes: bool| except == Some(facet) || passes;
        ask(Facet::State, asked.states.is_empty() || asked.states.contains(&s.verdict.state))
            && ask(Facet::Kind, asked.kinds.is_empty() || asked.kinds.contains(&m.kind))
            && ask(Facet::Region, asked.regions.is_empty() || asked.regions.contains(&m.region))
            && ask(Facet::Country, asked.country.as_ref().is_none_or(|c| *c == m.country))
            && ask(Facet::Counted, asked.counted.is_none_or(|c| c == m.counted))
            && asked.q.as_ref().is_none_or(|q| matches(q, s))
    }

    /// The missions that pass, in order.
    #[must_use]
    pub(crate) fn apply<'v, 'n>(&self, standings: &'v [Standing<'n>]) -> Vec<&'v Standing<'n>> {
        let mut list: Vec<_> = standings.iter().filter(|s| self.passes(s, None)).collect();
        let country = |s: &Standing<'_>| country::name_or_code(&s.mission.country).to_owned();
        match self.asked.order {
            MissionOrder::City => list.sort_by(|a, b| a.mission.city.cmp(&b.mission.city)),
            MissionOrder::Country => list.sort_by_key(|s| (country(s), s.mission.city.clone())),
            MissionOrder::Region => list.sort_by_key(|s| (s.mission.region, country(s), s.mission.city.clone())),
            MissionOrder::Status => list.sort_by_key(|s| (s.verdict.state, s.mission.city.clone())),
            MissionOrder::Claims => list.sort_by_key(|s| {
                (std::cmp::Reverse(missions::weight(s.mission, self.scope).0), s.mission.city.clone())
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
            && !ways.iter().any(|(_, url)| *url == ctx.links.mission(id))
        {
            ways.push((missions::name(s.mission), ctx.links.mission(id)));
        }
    }
    AppError::not_found("mission", id, ways)
}
