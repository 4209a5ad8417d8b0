//! Where a claim places somebody: the body, the country, the city.

use super::body::{Named, is_one, named};
use super::place::{Placed, is_leaving};
use crate::domain::claim::PersonValue;
use crate::domain::id::{CountryCode, MissionId};
use crate::domain::mission_words::names_other;
use crate::domain::network::Network;
use crate::domain::person::PersonClaim;
use crate::domain::vocab::{BodyKind, PersonField};

/// Where a claim places somebody.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Site {
    /// At a mission of the registry.
    Mission(MissionId),
    /// At another body, in a country where that is told.
    Body(Named, Option<CountryCode>),
    /// In a country.
    Country(CountryCode),
    /// In a country whose printed name several have.
    Printed(String),
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
}

impl Where {
    /// Reads it off a claim.
    pub(super) fn told(claim: &PersonClaim, placed: &Placed, network: &Network) -> Self {
        let site = site(claim, placed);
        let mission = if let Site::Mission(id) = &site { network.missions.iter().find(|m| m.id == *id) } else { None };
        Self {
            country: mission.map_or_else(|| country(claim), |m| Some(m.country.clone())),
            city: mission.map_or_else(|| city(claim), |m| Some(m.city.clone())),
            site,
        }
    }
}

/// Whether a rank told with a field is of the post that was left.
pub(super) fn tells_of_leaving(field: PersonField) -> bool {
    is_leaving(field) || matches!(field, PersonField::Arrived | PersonField::ReportedMissing)
}

/// The country of the post.
fn country(claim: &PersonClaim) -> Option<CountryCode> {
    let value = &claim.fact.value;
    if tells_of_leaving(claim.fact.field) { value.from_country().cloned() } else { value.country().cloned() }
}

/// The country as printed, where several have that name.
fn as_printed(value: &PersonValue) -> Option<&str> {
    match value {
        PersonValue::Posting(v) => v.country_as_printed.as_deref(),
        PersonValue::Leaving(v) => v.from_as_printed.as_deref(),
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
    if let PersonValue::Role(role) = value {
        return role.r#where.as_deref().map(named);
    }
    let told = || [value.words(), value.duties()].into_iter().flatten().find(|w| names_other(w)).map(named);
    let kind = |told: Named| Named {
        name: told.name.into_iter().filter(|_| told.kind == BodyKind::UnMission).collect(),
        ..told
    };
    value.body().map(named).or_else(|| told().filter(|told| told.kind != BodyKind::Other).map(kind))
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
    let country = country(claim);
    let body = body(value);
    match (body, country, as_printed(value)) {
        // "The embassy" of a country that is not told is any.
        (Some(body), None, Some(printed)) if body.kind.is_of_place() => Site::Printed(printed.to_owned()),
        (Some(body), None, None) if body.kind.is_of_place() => Site::Untold,
        (Some(body), country, _) => Site::Body(body, country),
        (None, Some(country), _) => Site::Country(country),
        (None, None, Some(printed)) => Site::Printed(printed.to_owned()),
        (None, None, None) => Site::Untold,
    }
}
