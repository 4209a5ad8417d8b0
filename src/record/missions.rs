//! What a list of missions is narrowed to, its order, and how many each choice would show.

use super::View;
use super::mission::weight;
use crate::domain::country;
use crate::domain::filter::{MissionFilter, MissionOrder};
use crate::domain::nearest::several;
use crate::domain::network::{Mission, MissionOnDay, NetworkOnDay};
use crate::domain::scope::Scope;
use crate::domain::vocab::{MissionState, Word};

/// The filters of the list, under the limit that the numbers of claims obey.
#[derive(Debug)]
pub struct Filter<'f> {
    /// What is asked for.
    pub asked: &'f MissionFilter,
    /// The limit.
    pub scope: Scope,
}

/// The filters that have counts per choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
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
    pub fn is_narrowing(&self) -> bool {
        *self.asked != MissionFilter { order: self.asked.order, ..MissionFilter::default() }
    }

    /// Whether a mission passes, one filter perhaps left aside.
    #[must_use]
    pub fn passes(&self, s: &MissionOnDay<'_>, except: Option<Facet>) -> bool {
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
    pub fn apply<'v, 'n>(&self, standings: &'v [MissionOnDay<'n>]) -> Vec<&'v MissionOnDay<'n>> {
        let mut list: Vec<_> = standings.iter().filter(|s| self.passes(s, None)).collect();
        let country = |s: &MissionOnDay<'_>| country::name_or_code(&s.mission.country).to_owned();
        match self.asked.order {
            MissionOrder::City => list.sort_by(|a, b| a.mission.city.cmp(&b.mission.city)),
            MissionOrder::Country => list.sort_by_key(|s| (country(s), s.mission.city.clone())),
            MissionOrder::Region => list.sort_by_key(|s| (s.mission.region, country(s), s.mission.city.clone())),
            MissionOrder::Status => list.sort_by_key(|s| (s.verdict.state, s.mission.city.clone())),
            MissionOrder::Claims => {
                list.sort_by_key(|s| (std::cmp::Reverse(weight(s.mission, self.scope).0), s.mission.city.clone()));
            }
        }
        list
    }

    /// How many missions a choice of one facet would show, the other filters staying.
    #[must_use]
    pub fn count(
        &self,
        standings: &[MissionOnDay<'_>],
        facet: Facet,
        choice: impl Fn(&MissionOnDay<'_>) -> bool,
    ) -> usize {
        standings.iter().filter(|s| choice(s) && self.passes(s, Some(facet))).count()
    }
}

/// Every word typed occurs in city, country, region, type or id.
fn matches(q: &str, s: &MissionOnDay<'_>) -> bool {
    let m = s.mission;
    let text =
        format!("{} {} {} {} {}", m.city, country::name_or_code(&m.country), m.id, m.kind.spaced(), m.region.spaced())
            .to_lowercase();
    q.to_lowercase().split_whitespace().all(|word| text.contains(word))
}

impl View {
    /// The missions whose ids come nearest to one that is not there, and those of places that begin like it.
    #[must_use]
    pub fn missions_near(&self, id: &str) -> Vec<&Mission> {
        let wanted = id.to_lowercase();
        let begins = wanted.get(..4).filter(|_| wanted.len() >= 4);
        let near = several(&wanted, self.missions().map(|m| m.id.as_str()), 5);
        let by_place = self.missions().map(|m| m.id.as_str()).filter(|id| begins.is_some_and(|b| id.starts_with(b)));
        let mut found: Vec<&Mission> = Vec::new();
        for mission in near.into_iter().chain(by_place).filter_map(|id| self.mission(id)) {
            if !found.iter().any(|m| m.id == mission.id) {
                found.push(mission);
            }
        }
        found
    }
}

/// The missions nearest to one, the nearest first; those that were never more than unknown are left out.
#[must_use]
pub fn nearest<'v, 'n>(network: &'v NetworkOnDay<'n>, to: &Mission, most: usize) -> Vec<&'v MissionOnDay<'n>> {
    let mut all: Vec<(f64, &MissionOnDay<'_>)> = network
        .standings
        .iter()
        .filter(|s| s.mission.id != to.id && s.verdict.state != MissionState::NotYetOpen)
        .map(|s| (distance((to.lat, to.lon), (s.mission.lat, s.mission.lon)), s))
        .collect();
    all.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    all.into_iter().take(most).map(|(_, s)| s).collect()
}

/// How far two places are apart upon the globe, as an angle: the haversine formula.
fn distance((lat, lon): (f64, f64), (other_lat, other_lon): (f64, f64)) -> f64 {
    let (a, b) = (lat.to_radians(), other_lat.to_radians());
    let (dlat, dlon) = (b - a, (other_lon - lon).to_radians());
    let h = (dlat / 2.0).sin().powi(2) + a.cos() * b.cos() * (dlon / 2.0).sin().powi(2);
    2.0 * h.sqrt().min(1.0).asin()
}
