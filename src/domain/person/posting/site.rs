//! Where a claim places somebody: the body, the country, the city.

use super::body::{Named, is_one, named};
use super::place::{Placed, body_words, country_of, tells_of_leaving};
use crate::domain::claim::PersonValue;
use crate::domain::country;
use crate::domain::id::{CountryCode, MissionId};
use crate::domain::mission_words::{names_other, tokens};
use crate::domain::network::Network;
use crate::domain::person::PersonClaim;
use crate::domain::vocab::{BodyKind, MissionType, Region};

/// Where a claim places somebody.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Site {
    /// At a mission of the registry.
    Mission(MissionId),
    /// At another body, in a country where that is told.
    Body(Named, Option<CountryCode>),
    /// In a country.
    Country(CountryCode),
    /// In a country whose printed name several have, or in one of some.
    Printed(String, Vec<CountryCode>),
    /// Nowhere that is told.
    Untold,
}

impl Site {
    /// Whether it tells a body: others say less, and may be any body that fits.
    pub(super) fn is_firm(&self) -> bool {
        matches!(self, Self::Mission(_) | Self::Body(..))
    }

    /// Whether two that are firm are one.
    pub(super) fn is_one(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Body(a, x), Self::Body(b, y)) => is_one(a, b) && (x == y || x.is_none() || y.is_none()),
            _ => self == other,
        }
    }
}

/// Where a claim places somebody.
#[derive(Debug, Clone)]
pub(super) struct Where {
    pub(super) site: Site,
    /// The country: that of the mission, or as told.
    pub(super) country: Option<CountryCode>,
    /// The city, likewise.
    pub(super) city: Option<String>,
    /// The part of the world, likewise.
    pub(super) region: Option<Region>,
    /// Of a mission, what kind of body it is.
    pub(super) kind: Option<BodyKind>,
}

impl Where {
    /// Reads it off a claim.
    pub(super) fn told(claim: &PersonClaim, placed: &Placed, network: &Network) -> Self {
        let site = site(claim, placed);
        let mission = if let Site::Mission(id) = &site { network.missions.iter().find(|m| m.id == *id) } else { None };
        let kind = mission.map(|m| match m.kind {
            MissionType::Consulate | MissionType::ConsulateGeneral => BodyKind::Consulate,
            MissionType::TradeMission => BodyKind::TradeOffice,
            MissionType::Embassy => BodyKind::Embassy,
            MissionType::Representative => BodyKind::Mission,
        });
        Self {
            country: mission.map_or_else(|| country_of(claim), |m| Some(m.country.clone())),
            city: mission.map_or_else(|| city(claim), |m| Some(m.city.clone())),
            region: mission.map_or_else(|| region(&claim.fact.value), |m| Some(m.region)),
            kind,
            site,
        }
    }

    /// Whether a printed name can be that of a country: one of those that may be meant, or one whose name shares a word
    /// with it. In other scripts than ours nothing tells.
    pub(super) fn can_be(printed: &str, candidates: &[CountryCode], code: &CountryCode) -> bool {
        if !candidates.is_empty() {
            return candidates.contains(code);
        }
        let name = country::name(code).map(tokens).unwrap_or_default();
        !printed.is_ascii() || tokens(printed).iter().any(|word| name.contains(word))
    }
}

/// A part of the world that words name.
fn region(value: &PersonValue) -> Option<Region> {
    let told = match value {
        PersonValue::Posting(v) => v.region.as_deref(),
        PersonValue::Leaving(v) => v.from_place.as_deref(),
        PersonValue::Arrival(v) => v.from_place.as_deref(),
        _ => None,
    };
    let words = tokens(told?);
    let says = |list: &[&str]| words.iter().any(|w| list.contains(&w.as_str()));
    match () {
        () if says(&["east"]) => Some(Region::MiddleEast),
        () if says(&["africa", "african"]) => Some(Region::Africa),
        () if says(&["asia", "asian"]) => Some(Region::Asia),
        () if says(&["europe", "european"]) => Some(Region::Europe),
        () if says(&["america", "american", "americas"]) => Some(Region::Americas),
        () => None,
    }
}

/// The country as printed, where several have that name, and those that may be meant.
fn as_printed(value: &PersonValue) -> Option<(&str, &[CountryCode])> {
    match value {
        PersonValue::Posting(v) => v.country_as_printed.as_deref().map(|printed| (printed, [].as_slice())),
        PersonValue::Leaving(v) => {
            let printed = v.from_as_printed.as_deref().or((!v.from_candidates.is_empty()).then_some(""));
            printed.map(|printed| (printed, v.from_candidates.as_slice()))
        }
        _ => None,
    }
}

/// The city of the post.
fn city(claim: &PersonClaim) -> Option<String> {
    let value = &claim.fact.value;
    let city = if tells_of_leaving(claim.fact.field) { value.from_city() } else { value.city() };
    city.map(str::to_owned)
}

/// The body: as the claim names it; else the kind of it that its words and duties tell.
fn body(value: &PersonValue) -> Option<Named> {
    let told = || [value.words(), value.duties()].into_iter().flatten().find(|w| names_other(w)).map(named);
    let kind = |told: Named| Named {
        name: told.name.into_iter().filter(|_| told.kind == BodyKind::UnMission).collect(),
        ..told
    };
    body_words(value).map(named).or_else(|| told().filter(|told| told.kind != BodyKind::Other).map(kind))
}

/// Where the claim says that it was.
fn site(claim: &PersonClaim, placed: &Placed) -> Site {
    let value = &claim.fact.value;
    if let Some(mission) = placed.mission(&claim.witness.claim) {
        return Site::Mission(mission.to_owned().into());
    }
    // What is denied or set aside places nobody, and is listed where it would.
    if let Some(mission) = value.mission() {
        return Site::Mission(mission.clone());
    }
    let country = country_of(claim);
    let body = body(value);
    match (body, country, as_printed(value)) {
        // "The embassy" of a country that is not told is any.
        (Some(body), None, Some((printed, may_be))) if body.kind.is_of_place() => {
            Site::Printed(printed.to_owned(), may_be.to_vec())
        }
        (Some(body), None, None) if body.kind.is_of_place() => Site::Untold,
        (Some(body), country, _) => Site::Body(body, country),
        (None, Some(country), _) => Site::Country(country),
        (None, None, Some((printed, may_be))) => Site::Printed(printed.to_owned(), may_be.to_vec()),
        (None, None, None) => Site::Untold,
    }
}
