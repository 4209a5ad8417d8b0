//! An event as JSON.

use serde::Serialize;

use super::meta::bounds;
use crate::address::Place;
use crate::domain::edtf::{Edtf, Span};
use crate::domain::event::{Bound, Event, EventId, Subject, Telling, Under};
use crate::domain::id::{ClaimId, CountryCode, MissionId};
use crate::domain::vocab::{Basis, Certainty, CountBasis, Happening, Measure, MissionType};
use crate::domain::witness::Reading;
use crate::web::http::ask::Ctx;

/// So many events stand on a page.
pub(in crate::web::api) const PAGE: usize = 1000;

/// Whether claims give a day, or only an editor or a rule does.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum BasisJson {
    Claimed,
    Presumed,
}

/// To whom or what something happened.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum SubjectJson<'e> {
    Mission { id: &'e str },
    OtherPost { id: &'e str, r#type: MissionType },
    Person { id: &'e str },
    Country { id: &'e str },
    Countries { ids: Vec<&'e str> },
    Total { measure: Measure, basis: CountBasis, scope: Option<&'e str>, value: &'e str, places: Vec<&'e str> },
}

/// Another reading of the date.
#[derive(Debug, Serialize)]
struct RivalJson<'e> {
    date: &'e Edtf,
    earliest: Option<String>,
    latest: Option<String>,
    claims: &'e [ClaimId],
}

/// A day on which the same was told.
#[derive(Debug, Serialize)]
struct TellingJson<'e> {
    date: &'e Edtf,
    certainty: Certainty,
    claims: &'e [ClaimId],
}

/// The days that confirming claims have in common.
#[derive(Debug, Serialize)]
struct ConfirmedJson {
    earliest: Option<String>,
    latest: Option<String>,
}

/// When it happened, and how sure that is.
#[derive(Debug, Serialize)]
struct When<'e> {
    date: Option<&'e Edtf>,
    earliest: Option<String>,
    latest: Option<String>,
    earliest_basis: Option<BasisJson>,
    latest_basis: Option<BasisJson>,
    earliest_certainty: Option<Certainty>,
    latest_certainty: Option<Certainty>,
    certainty: Certainty,
    confirmed: Option<ConfirmedJson>,
    tie: bool,
    rivals: Vec<RivalJson<'e>>,
    tellings: Vec<TellingJson<'e>>,
}

/// The claims, by what they do.
#[derive(Debug, Serialize)]
struct Who<'e> {
    claims: Vec<&'e ClaimId>,
    dated_by: &'e [ClaimId],
    also_said: &'e [ClaimId],
    guests: &'e [ClaimId],
    corrected: &'e [ClaimId],
    denied_by: &'e [ClaimId],
    contradicted_by: &'e [ClaimId],
    decided_by: &'e [ClaimId],
    reports: usize,
}

/// An event.
#[derive(Debug, Serialize)]
pub(in crate::web::api) struct EventJson<'e> {
    id: String,
    kind: Happening,
    subjects: Vec<SubjectJson<'e>>,
    words: Option<&'e str>,
    reached: Option<&'e CountryCode>,
    covered_from: Option<&'e MissionId>,
    #[serde(flatten)]
    when: When<'e>,
    #[serde(flatten)]
    who: Who<'e>,
    is_report: bool,
    row: bool,
    under: Option<String>,
    sentence: String,
    url: String,
}

fn basis(bound: Bound) -> Option<BasisJson> {
    bound.day.map(|_| match bound.basis {
        Basis::Attested => BasisJson::Claimed,
        Basis::Presumed => BasisJson::Presumed,
    })
}

fn subject(subject: &Subject) -> Option<SubjectJson<'_>> {
    Some(match subject {
        Subject::Mission(id) => SubjectJson::Mission { id },
        Subject::Post(id, kind) => SubjectJson::OtherPost { id, r#type: *kind },
        Subject::Person(id) | Subject::Office(id, _) => SubjectJson::Person { id },
        Subject::Country(id) => SubjectJson::Country { id },
        Subject::Countries(ids) => SubjectJson::Countries { ids: ids.iter().map(CountryCode::as_str).collect() },
        Subject::Number(n) => SubjectJson::Total {
            measure: n.measure,
            basis: n.basis,
            scope: n.scope.as_deref(),
            value: &n.value,
            places: n.places.iter().map(CountryCode::as_str).collect(),
        },
        Subject::Untold => return None,
    })
}

fn rival(reading: &Reading) -> RivalJson<'_> {
    let (earliest, latest) = bounds(Some(reading.span));
    RivalJson { date: &reading.date, earliest, latest, claims: &reading.claims }
}

fn telling(told: &Telling) -> TellingJson<'_> {
    TellingJson { date: &told.date, certainty: told.certainty, claims: &told.claims }
}

fn confirmed(span: Span) -> ConfirmedJson {
    let (earliest, latest) = bounds(Some(span));
    ConfirmedJson { earliest, latest }
}

impl<'e> When<'e> {
    fn of(e: &'e Event) -> Self {
        let (earliest, latest) = bounds(Some(e.span));
        Self {
            date: e.date.as_ref(),
            earliest,
            latest,
            earliest_basis: basis(e.earliest),
            latest_basis: basis(e.latest),
            earliest_certainty: e.earliest.certainty,
            latest_certainty: e.latest.certainty,
            certainty: e.certainty,
            confirmed: e.confirmed.map(confirmed),
            tie: e.tie,
            rivals: e.rivals.iter().map(rival).collect(),
            tellings: e.tellings.iter().map(telling).collect(),
        }
    }
}

impl<'e> Who<'e> {
    fn of(e: &'e Event) -> Self {
        Self {
            claims: e.claims().collect(),
            dated_by: &e.dating,
            also_said: &e.also,
            guests: &e.guests,
            corrected: &e.corrected,
            denied_by: &e.denied_by,
            contradicted_by: &e.against,
            decided_by: &e.decided_by,
            reports: e.reports,
        }
    }
}

impl<'e> EventJson<'e> {
    /// An event with a link that keeps the clocks.
    #[must_use]
    pub(in crate::web::api) fn new(e: &'e Event, ctx: &Ctx) -> Self {
        let under = e.under.as_ref().map(|under| match under {
            Under::Event(id) => EventId::to_string(id),
            Under::Subject => "subject".to_owned(),
        });
        Self {
            id: e.id.to_string(),
            kind: e.happening,
            subjects: e.subjects.iter().filter_map(subject).collect(),
            words: e.words.as_deref(),
            reached: e.reached.as_ref(),
            covered_from: e.covered_from.as_ref(),
            when: When::of(e),
            who: Who::of(e),
            is_report: e.is_report,
            row: e.is_row(),
            under,
            sentence: ctx.t.event_sentence(&ctx.view, e),
            url: ctx.links.to(Place::Event(e.id.to_string())),
        }
    }
}
