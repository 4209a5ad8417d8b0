//! What answers say of a posting.

use serde::Serialize;

use super::event::BasisJson;
use super::meta::bounds;
use crate::domain::edtf::Edtf;
use crate::domain::id::{ClaimId, CountryCode, MissionId};
use crate::domain::person::posting::{Apart, FunctionHeld, LevelReading, Posting, Side, Untold};
use crate::domain::vocab::{BodyKind, Function, Level};

/// One side of the time in a post. An end that nobody tells is bounded by a presumption.
#[derive(Serialize)]
struct SideJson<'p> {
    date: Option<&'p Edtf>,
    earliest: Option<String>,
    latest: Option<String>,
    basis: Option<BasisJson>,
    claims: &'p [ClaimId],
    rivals: Vec<DateReadingJson<'p>>,
}

/// Another date that claims give.
#[derive(Serialize)]
struct DateReadingJson<'p> {
    date: &'p Edtf,
    claims: &'p [ClaimId],
}

impl<'p> SideJson<'p> {
    fn new(side: &'p Side) -> Self {
        let told = side.told.as_ref();
        let (earliest, latest) = bounds(told.map(|r| r.span));
        let by = side.by.filter(|_| told.is_none());
        let basis = told.map(|_| BasisJson::Claimed).or_else(|| by.map(|_| BasisJson::Presumed));
        Self {
            date: told.map(|r| &r.leading.date),
            earliest,
            latest: latest.or_else(|| by.map(|day| day.to_string())),
            basis,
            claims: told.map_or(&[], |r| &r.leading.claims),
            rivals: told
                .into_iter()
                .flat_map(|r| &r.rivals)
                .map(|r| DateReadingJson { date: &r.date, claims: &r.claims })
                .collect(),
        }
    }
}

/// Words of sources for a post, and who prints them.
#[derive(Serialize)]
struct PrintedJson<'p> {
    words: &'p str,
    claims: &'p [ClaimId],
}

/// Another level that claims give for the same time; none: that he was no diplomat.
#[derive(Serialize)]
struct LevelJson<'p> {
    level: Option<Level>,
    claims: &'p [ClaimId],
}

impl<'p> LevelJson<'p> {
    fn new(reading: &'p LevelReading) -> Self {
        Self { level: reading.level, claims: &reading.claims }
    }
}

/// A function beside the level.
#[derive(Serialize)]
struct FunctionJson<'p> {
    function: Function,
    from: SideJson<'p>,
    to: SideJson<'p>,
    claims: &'p [ClaimId],
    corrected: bool,
}

impl<'p> FunctionJson<'p> {
    fn new(held: &'p FunctionHeld) -> Self {
        Self {
            function: held.function,
            from: SideJson::new(&held.from),
            to: SideJson::new(&held.to),
            claims: &held.claims,
            corrected: held.corrected,
        }
    }
}

/// A post that somebody held.
#[derive(Serialize)]
pub(in crate::web::api) struct PostingJson<'p> {
    level: Option<Level>,
    level_claims: &'p [ClaimId],
    title: Option<&'p str>,
    functions: Vec<FunctionJson<'p>>,
    organisation: Option<&'p str>,
    organisation_kind: Option<BodyKind>,
    mission: Option<&'p MissionId>,
    country: Option<&'p CountryCode>,
    country_as_printed: Option<&'p str>,
    from: SideJson<'p>,
    to: SideJson<'p>,
    held: Option<&'p Edtf>,
    left: bool,
    printed: Vec<PrintedJson<'p>>,
    rivals: Vec<LevelJson<'p>>,
    tie: bool,
    claims: &'p [ClaimId],
    corrected: &'p [ClaimId],
}

impl<'p> PostingJson<'p> {
    pub(in crate::web::api) fn new(p: &'p Posting) -> Self {
        Self {
            level: p.level.as_ref().and_then(|l| l.level),
            level_claims: p.level.as_ref().map_or(&[], |l| &l.claims),
            title: p.title.as_deref(),
            functions: p.functions.iter().map(FunctionJson::new).collect(),
            organisation: p.organisation.as_deref(),
            organisation_kind: p.kind,
            mission: p.mission.as_ref(),
            country: p.country.as_ref(),
            country_as_printed: p.country_as_printed.as_deref(),
            from: SideJson::new(&p.from),
            to: SideJson::new(&p.to),
            held: p.held.as_ref(),
            left: p.is_left,
            printed: p.printed.iter().map(|p| PrintedJson { words: &p.words, claims: &p.claims }).collect(),
            rivals: p.rivals.iter().map(LevelJson::new).collect(),
            tie: p.tie,
            claims: &p.claims,
            corrected: &p.corrected,
        }
    }
}

/// A claim of a post that stands in no posting: which is meant is not said, or it tells of several.
#[derive(Serialize)]
pub(in crate::web::api) struct UnplacedJson<'p> {
    claim: &'p ClaimId,
    why: Apart,
    mission: Option<&'p MissionId>,
    country: Option<&'p CountryCode>,
    country_as_printed: Option<&'p str>,
}

impl<'p> UnplacedJson<'p> {
    pub(in crate::web::api) fn new(u: &'p Untold) -> Self {
        Self {
            claim: &u.claim,
            why: u.why,
            mission: u.mission.as_ref(),
            country: u.country.as_ref(),
            country_as_printed: u.country_as_printed.as_deref(),
        }
    }
}
