//! What happened to a person, one row an event.

use crate::domain::event::Event;
use crate::domain::id::ClaimId;
use crate::domain::vocab::{Happening, PersonField};
use crate::record::events::Told;
use crate::record::person::dates::Dated;
use crate::record::person::profile::Profile;
use crate::web::frame::event_row::{self, EventRow, EventRows};
use crate::web::frame::evidence::Exhibits;
use crate::web::frame::value::ids;
use crate::web::http::ask::Ctx;

/// What happened: the case itself, and what came of it.
pub(crate) struct Happened {
    /// Missing, left, arrived, made public, died.
    pub(crate) case: Option<EventRows>,
    /// Offices since.
    pub(crate) since: Option<EventRows>,
}

/// What makes the case.
fn is_case(happening: Happening) -> bool {
    matches!(
        happening,
        Happening::ReportedMissing | Happening::Left | Happening::Arrived | Happening::MadePublic | Happening::Died
    )
}

/// The rows of a profile.
pub(crate) fn happened(p: &Profile, events: &Told, exhibits: &Exhibits<'_>, ctx: &Ctx) -> Happened {
    let row = |e: &Event| {
        let mut row = event_row::row(exhibits, e, ctx.t.event_row(&ctx.view, e), ctx);
        if !e.rivals.is_empty() {
            row.notes.push(ctx.t.say("event-rival-below"));
        }
        if e.happening == Happening::MadePublic {
            row.notes.extend(earlier_report(&p.three.made_public, ctx));
        }
        row
    };
    let own: Vec<&Event> = events.of_person(&p.person.id).collect();
    let mut case: Vec<EventRow> = own.iter().filter(|e| is_case(e.happening)).map(|e| row(e)).collect();
    // What nobody dates of the case stands before a death.
    let end = own.iter().filter(|e| is_case(e.happening)).position(|e| e.happening == Happening::Died);
    let end = end.unwrap_or(case.len());
    case.splice(end..end, untold(p, &own, exhibits, ctx));
    let since = own.iter().filter(|e| !is_case(e.happening)).map(|e| row(e)).collect();
    Happened { case: EventRows::of(case), since: EventRows::of(since) }
}

/// An older report than what claims call making public.
fn earlier_report(d: &Dated, ctx: &Ctx) -> Option<String> {
    d.first_report.map(|day| ctx.t.with("person-date-reported", [("day", ctx.t.short_day(day).into())]))
}

/// Rows for what no event tells: that nobody says when somebody who counts as a defector left, or when a case was made
/// public of which there was a report.
fn untold(p: &Profile, own: &[&Event], exhibits: &Exhibits<'_>, ctx: &Ctx) -> Vec<EventRow> {
    let told = |happening| own.iter().any(|e| e.happening == happening);
    let row = |field: PersonField, when: String, notes: Vec<String>, claims: Vec<ClaimId>| EventRow {
        id: field_id(field),
        mark: "k-person".to_owned(),
        what: ctx.t.capital(&ctx.t.label(field)),
        url: ctx.links.person_claims(&p.person.id),
        when,
        notes,
        ticks: None,
        evidence: exhibits.of(&ctx.t.label(field), &claims, &ctx.links.person_claims(&p.person.id)),
        others: Vec::new(),
        claims: if claims.is_empty() { p.person.named_by.to_string() } else { ids(&claims) },
    };
    let mut rows = Vec::new();
    if p.person.defector && !told(Happening::Left) {
        let (words, claims) = p.three.instead_of_left().map_or_else(
            || (ctx.t.undated(), Vec::new()),
            |(what, claims)| (ctx.t.with("person-left-instead", [("instead", ctx.t.instead(&what).into())]), claims),
        );
        rows.push(row(PersonField::Left, ctx.t.say("date-untold-short"), vec![words], claims));
    }
    let public = &p.three.made_public;
    if let Some(day) = public.first_report.filter(|_| !told(Happening::MadePublic)) {
        let when = ctx.t.with("public-first-report-short", [("day", ctx.t.short_day(day).into())]);
        let notes = vec![ctx.t.say("person-public-untold")];
        rows.push(row(PersonField::MadePublic, when, notes, public.first_claim.iter().cloned().collect()));
    }
    rows
}

fn field_id(field: PersonField) -> String {
    use crate::domain::vocab::Word;
    format!("untold-{}", field.as_str())
}
