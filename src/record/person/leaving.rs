//! What claims say of somebody’s leaving, and what they say instead where none tells of it.

use super::profile::Profile;
use crate::domain::cited::Cited;
use crate::domain::edtf::Edtf;
use crate::domain::id::{ClaimId, CountryCode};
use crate::domain::person::PersonClaim;
use crate::domain::person::posting;
use crate::domain::scope::Scope;
use crate::domain::vocab::{Certainty, PersonField};
use crate::domain::witness::Resolution;

/// What the record has to say of the leaving.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leaving<'p> {
    /// Claims tell of it.
    Left {
        /// How surely, and from where.
        departure: Cited<Departure<'p>>,
        /// When; nothing where it is told with what came of it.
        time: Option<Time<'p>>,
    },
    /// None does, but the person was reported missing.
    Missing {
        /// The claims that say so.
        claims: Vec<ClaimId>,
        /// When.
        times: Option<Cited<Times<'p>>>,
    },
    /// Claims only deny it.
    Denied(Vec<ClaimId>),
    /// None tells of it, but one of arriving.
    Arrived,
    /// Neither: what is claimed instead.
    Instead(Cited<Assertion<'p>>),
    /// Nothing is claimed.
    Untold,
}

/// How surely somebody left, and from where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Departure<'p> {
    /// How surely.
    pub manner: Manner,
    /// The country, unless a post has named it.
    pub country: Option<&'p CountryCode>,
}

/// How surely somebody left: as surely as the surest claim has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Somebody who counts as a defector left.
    Left,
    /// One interested party says so.
    SaidToHaveLeft,
    /// It was reported.
    ReportedToHaveLeft,
}

/// When somebody left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Time<'p> {
    /// As claims of leaving choose it.
    On(Cited<&'p Edtf>),
    /// As only weaker claims of leaving have it than those that it rests on otherwise.
    Reported(Cited<Times<'p>>),
    /// No claim of leaving is dated, but being reported missing.
    Missing(Cited<Times<'p>>),
    /// No source gives a time of anything.
    Untold,
}

/// Each reading of a date, and who gives them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Times<'p> {
    /// The readings, the printed one first.
    pub readings: Vec<&'p Edtf>,
    /// The outlets, each once.
    pub outlets: Vec<&'p str>,
}

/// What a claim says, whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assertion<'p> {
    /// How sure it is.
    pub certainty: Certainty,
    /// What it says, in our words.
    pub summary: &'p str,
}

impl<'p> Leaving<'p> {
    /// Reads it off the claims of a profile. `placed` says that the country has been named already.
    #[must_use]
    pub fn of(p: &'p Profile, scope: Scope, placed: bool) -> Self {
        let standing = |test: &dyn Fn(PersonField) -> bool| -> Vec<&'p PersonClaim> {
            let stands = |c: &&PersonClaim| !c.set_aside && c.witness.is_public(scope);
            p.asserted.iter().filter(stands).filter(|c| test(c.fact.field)).collect()
        };
        let leaving = standing(&posting::is_leaving);
        let said: Vec<&PersonClaim> =
            leaving.iter().copied().filter(|c| c.witness.certainty > Certainty::Denied).collect();
        if !said.is_empty() {
            return Self::Left { departure: departure(p, &said, placed), time: time(p, &said) };
        }
        let missing = standing(&|field| field == PersonField::ReportedMissing);
        let times = p.three.missing.as_ref().map(|r| times(r, p));
        if times.is_some() || !missing.is_empty() {
            Self::Missing { claims: ids(&missing), times }
        } else if p.three.arrived.resolution.is_some() {
            Self::Arrived
        } else if leaving.is_empty() {
            instead(p, scope).map_or(Self::Untold, Self::Instead)
        } else {
            Self::Denied(ids(&leaving))
        }
    }
}

fn ids(claims: &[&PersonClaim]) -> Vec<ClaimId> {
    claims.iter().map(|c| c.witness.claim.clone()).collect()
}

fn departure<'p>(p: &'p Profile, said: &[&PersonClaim], placed: bool) -> Cited<Departure<'p>> {
    let firm = said.iter().any(|c| c.witness.certainty.decides());
    let claimed = said.iter().any(|c| c.witness.certainty == Certainty::Claimed);
    let manner = match (p.person.defector, firm, claimed) {
        (true, true, _) => Manner::Left,
        (_, false, true) => Manner::SaidToHaveLeft,
        _ => Manner::ReportedToHaveLeft,
    };
    let claims = match &p.person.left_country {
        Some((_, behind)) => behind.clone(),
        None => Some(p.three.left.claims()).filter(|told| !told.is_empty()).unwrap_or_else(|| ids(said)),
    };
    let country = p.person.left_country.as_ref().map(|(country, _)| country).filter(|_| !placed);
    Cited::new(Departure { manner, country }, &claims)
}

/// When: what claims of leaving give; without any, what others give is told where it belongs, and only where nothing at
/// all is dated it is said that no source gives a time.
fn time<'p>(p: &'p Profile, said: &[&PersonClaim]) -> Option<Time<'p>> {
    if let Some(r) = &p.three.left.resolution {
        let firm = |claims: &[ClaimId]| {
            said.iter().any(|c| claims.contains(&c.witness.claim) && c.witness.certainty.decides())
        };
        // A day that only weaker claims give is theirs.
        let weaker = firm(&ids(said)) && !firm(&r.leading.claims);
        let plain = || Cited::new(&r.leading.date, &p.three.left.claims());
        return Some(if weaker { Time::Reported(times(r, p)) } else { Time::On(plain()) });
    }
    if let Some(r) = &p.three.missing {
        return Some(Time::Missing(times(r, p)));
    }
    let silent = p.three.arrived.resolution.is_none() && p.three.told.is_none();
    silent.then_some(Time::Untold)
}

/// Each reading of a date with who gives it.
fn times<'p>(r: &'p Resolution, p: &'p Profile) -> Cited<Times<'p>> {
    let readings = || std::iter::once(&r.leading).chain(&r.rivals);
    let claims: Vec<ClaimId> = readings().flat_map(|x| x.claims.iter().cloned()).collect();
    let mut outlets: Vec<&str> = Vec::new();
    for record in p.claims.iter().filter(|c| claims.contains(&c.id)) {
        if !outlets.contains(&record.outlet_name.as_str()) {
            outlets.push(&record.outlet_name);
        }
    }
    Cited::new(Times { readings: readings().map(|x| &x.date).collect(), outlets }, &claims)
}

/// What is claimed of somebody of whom no claim says that he left or arrived: what the surest claim says
/// that was not taken back.
fn instead(p: &Profile, scope: Scope) -> Option<Cited<Assertion<'_>>> {
    let stands = || p.asserted.iter().filter(|c| c.witness.is_public(scope) && !c.set_aside);
    let surest = stands()
        .filter(|c| c.witness.certainty > Certainty::Denied)
        .max_by_key(|c| (c.witness.certainty, c.fact.date.is_some()));
    let told = surest.or_else(|| stands().next())?;
    let assertion = Assertion { certainty: told.witness.certainty, summary: &told.summary };
    Some(Cited::new(assertion, [&told.witness.claim]))
}
