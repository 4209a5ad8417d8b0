//! What answers say of a mission: its state and dates, its history, who served there.

use serde::Serialize;

use super::meta::bounds;
use crate::domain::edtf::Edtf;
use crate::domain::id::{ClaimId, CountryCode, DecisionId, MissionId, PersonId};
use crate::domain::mission::Sighting;
use crate::domain::network::MissionOnDay;
use crate::domain::rule::Rule;
use crate::domain::vocab::{Basis, MissionEvent, MissionState, MissionType, Region};
use crate::record::history::{Entry, Rival};
use crate::record::mission::{dates, weight};
use crate::record::served::Served;
use crate::text::Text;
use crate::web::http::ask::Ctx;

/// The latest sign that a mission was open.
#[derive(Serialize)]
struct SeenJson {
    date: Edtf,
    event: MissionEvent,
    claim: Option<ClaimId>,
    claims: Vec<ClaimId>,
}

impl From<Sighting> for SeenJson {
    fn from(s: Sighting) -> Self {
        Self { date: s.date, event: s.event, claim: s.claims.first().cloned(), claims: s.claims }
    }
}

/// A mission; `claims` is their number in a list, and they themselves in an answer about one mission.
#[derive(Serialize)]
pub(in crate::web::api) struct SummaryJson<'m, Claims = usize> {
    id: &'m MissionId,
    #[serde(rename = "type")]
    kind: MissionType,
    form: Option<&'m str>,
    city: &'m str,
    hangul: Option<&'m str>,
    country: &'m CountryCode,
    country_name: String,
    region: Region,
    lat: f64,
    lon: f64,
    counted: bool,
    counted_note: Option<&'m str>,
    status: MissionState,
    basis: Basis,
    rule: Rule,
    decision: Option<&'m DecisionId>,
    deciding: &'m [ClaimId],
    since: Option<Edtf>,
    opened: Option<Edtf>,
    closed: Option<Edtf>,
    last_seen_open: Option<SeenJson>,
    claims: Claims,
    origins: usize,
    url: String,
}

impl<'m> SummaryJson<'m> {
    /// As lists have it.
    pub(in crate::web::api) fn new(s: &'m MissionOnDay<'_>, ctx: &Ctx) -> Self {
        Self::with(s, weight(s.mission, ctx.view.scope).0, ctx)
    }
}

impl<'m, Claims> SummaryJson<'m, Claims> {
    /// With claims.
    pub(in crate::web::api) fn with(s: &'m MissionOnDay<'_>, claims: Claims, ctx: &Ctx) -> Self {
        let (m, dates) = (s.mission, dates(s, ctx.view.scope.asof));
        Self {
            id: &m.id,
            kind: m.kind,
            form: m.form.as_deref(),
            city: &m.city,
            hangul: m.hangul.as_deref(),
            country: &m.country,
            country_name: ctx.t.country(&m.country),
            region: m.region,
            lat: m.lat,
            lon: m.lon,
            counted: m.counted,
            counted_note: m.counted_note.as_deref(),
            status: s.verdict.state,
            basis: s.verdict.basis,
            rule: s.verdict.rule,
            decision: s.verdict.decision.as_ref(),
            deciding: &s.verdict.claims,
            since: dates.since,
            opened: dates.opened,
            closed: dates.closed,
            last_seen_open: s.history.last_seen_open(ctx.view.scope.asof).map(SeenJson::from),
            claims,
            origins: weight(m, ctx.view.scope).1,
            url: ctx.links.mission(&m.id),
        }
    }
}

/// On what the earliest day of an entry rests.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
enum EarliestBasis {
    Claimed,
    Presumed,
}

/// An entry of a history.
#[derive(Serialize)]
pub(in crate::web::api) struct EntryJson<'e> {
    event: MissionEvent,
    date: Option<&'e Edtf>,
    earliest: Option<String>,
    latest: Option<String>,
    claims: Vec<ClaimId>,
    undated: &'e [ClaimId],
    decides: bool,
    note: Option<String>,
    tie: bool,
    earliest_basis: EarliestBasis,
}

impl<'e> EntryJson<'e> {
    pub(in crate::web::api) fn new(e: &'e Entry, t: Text) -> Self {
        let (earliest, latest) = bounds(Some(e.span));
        Self {
            event: e.event,
            date: e.date.as_ref(),
            earliest,
            latest,
            claims: e.all_claims(),
            undated: &e.guests,
            decides: e.is_change(),
            note: t.note(e),
            tie: e.tie,
            earliest_basis: if e.presumed_start { EarliestBasis::Presumed } else { EarliestBasis::Claimed },
        }
    }
}

/// A reading of a change that was not chosen.
#[derive(Serialize)]
pub(in crate::web::api) struct ReadingJson<'e> {
    event: MissionEvent,
    date: &'e Edtf,
    earliest: Option<String>,
    latest: Option<String>,
    claims: &'e [ClaimId],
}

impl<'e> ReadingJson<'e> {
    pub(in crate::web::api) fn new(event: MissionEvent, r: &'e Rival) -> Self {
        let (earliest, latest) = bounds(Some(r.date.span()));
        Self { event, date: &r.date, earliest, latest, claims: &r.claims }
    }
}

/// Somebody who served at a mission.
#[derive(Serialize)]
pub(in crate::web::api) struct ServedJson<'s> {
    id: &'s PersonId,
    name: String,
    hangul: Option<&'s str>,
    ranks: &'s [String],
    times: Vec<String>,
    left_from_here: bool,
    claims: &'s [ClaimId],
    url: String,
}

impl<'s> ServedJson<'s> {
    pub(in crate::web::api) fn new(s: &'s Served, ctx: &Ctx) -> Self {
        Self {
            id: &s.person.id,
            name: ctx.t.called(&s.person),
            hangul: s.person.hangul.as_deref(),
            ranks: &s.ranks,
            times: ctx.t.times(s),
            left_from_here: s.left.is_some(),
            claims: &s.claims,
            url: ctx.links.person(&s.person.id),
        }
    }
}
