//! What happened, as tables show it: one row an event, its claims folded.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::domain::event::{Event, Telling};
use crate::domain::id::ClaimId;
use crate::domain::rule::Rule;
use crate::domain::vocab::{Happening, Word};
use crate::domain::witness::Reading;
use crate::viz::ticks::{self, Ticks};
use crate::web::frame::evidence::{Evidence, Exhibits};
use crate::web::frame::filters;
use crate::web::frame::value::ids;
use crate::web::http::ask::Ctx;

/// A reading of a date that was not chosen.
pub(crate) struct OtherDate {
    /// "Other sources say 27 Oct 2023."
    pub(crate) words: String,
    /// Who.
    pub(crate) evidence: Evidence,
}

/// An event as a row.
pub(crate) struct EventRow {
    /// The id of its row.
    pub(crate) id: String,
    /// Its sign in the set of marks.
    pub(crate) mark: String,
    /// What happened.
    pub(crate) what: String,
    /// Its page.
    pub(crate) url: String,
    /// When, in short.
    pub(crate) when: String,
    /// What is to be said of the date.
    pub(crate) notes: Vec<String>,
    /// The days on which the same was seen, on a line of time of their own.
    pub(crate) ticks: Option<Ticks>,
    /// Who tells of it.
    pub(crate) evidence: Evidence,
    /// Other dates.
    pub(crate) others: Vec<OtherDate>,
    /// All its claims, with spaces between.
    pub(crate) claims: String,
}

/// Rows of what happened, as a table.
#[derive(Template)]
#[template(path = "events/_rows.html")]
pub(crate) struct EventRows {
    rows: Vec<EventRow>,
}

impl HtmlSafe for EventRows {}

impl EventRows {
    /// A table of some rows; nothing where there are none.
    pub(crate) fn of(rows: Vec<EventRow>) -> Option<Self> {
        (!rows.is_empty()).then_some(Self { rows })
    }
}

/// The row of an event, under words that the page chooses, without the dates that others give.
pub(crate) fn row(exhibits: &Exhibits<'_>, event: &Event, what: String, ctx: &Ctx) -> EventRow {
    let url = ctx.links.event(&event.id);
    let mut evidence = exhibits.of(&what, event.standing(), &url);
    if evidence.is_empty() {
        evidence = exhibits.of(&what, event.rests_on(), &url);
    }
    let of_one_change = event.happening.is_change() && !evidence.is_empty();
    EventRow {
        id: format!("event-{}", event.id),
        mark: mark(event),
        when: ctx.t.event_dates(event),
        notes: ctx.t.event_notes(event),
        ticks: seen(event, ctx),
        evidence: if of_one_change { evidence.by(Rule::OneChange) } else { evidence },
        others: Vec::new(),
        claims: ids(event.rests_on()),
        what,
        url,
    }
}

/// The same row with the dates that others give. Of a dispute these are the closings that they tell: they are one.
pub(crate) fn with_others(mut row: EventRow, exhibits: &Exhibits<'_>, event: &Event, ctx: &Ctx) -> EventRow {
    let other =
        |words: String, claims: Vec<&ClaimId>| OtherDate { evidence: exhibits.of(&row.what, claims, &row.url), words };
    let others: Vec<OtherDate> = if event.happening == Happening::Disputed {
        let claims: Vec<&ClaimId> = event.otherwise().collect();
        let told = (!claims.is_empty()).then(|| other(ctx.t.say("event-rival-closed"), claims));
        told.into_iter().collect()
    } else {
        let own = |claims: &'_ [ClaimId]| claims.iter().filter(|id| !event.dating.contains(id)).count();
        let apart = |r: &'_ Reading| {
            ctx.t.with("event-rival", [("date", ctx.t.when(&r.date).into()), ("n", own(&r.claims).into())])
        };
        event
            .rivals
            .iter()
            .filter(|r| own(&r.claims) > 0)
            .map(|r| other(apart(r), r.claims.iter().filter(|id| !event.dating.contains(id)).collect()))
            .collect()
    };
    row.others = others;
    row
}

/// The sign of an event: of a mission its state, of all else the kind of claims that tell of it.
pub(crate) fn mark(event: &Event) -> String {
    match event.happening {
        Happening::Opened | Happening::Reopened | Happening::Seen => "m-open".to_owned(),
        Happening::Closed => "m-closed".to_owned(),
        Happening::Suspended => "m-suspended".to_owned(),
        Happening::Disputed => "m-disputed".to_owned(),
        other => format!("k-{}", other.told_by().as_str()),
    }
}

/// The days of sightings on a line of time from the first to the day asked for.
fn seen(event: &Event, ctx: &Ctx) -> Option<Ticks> {
    let days = |t: &Telling| t.date.span();
    let several = event.happening == Happening::Seen && event.tellings.len() > 1;
    several.then(|| ticks::ticks(event.tellings.iter().map(days), ctx.view.scope.asof)).flatten()
}
