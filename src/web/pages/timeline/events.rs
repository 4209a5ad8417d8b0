//! What happened, under months or years: one row an event, its days drawn upon a common line.

use std::collections::BTreeSet;

use crate::domain::edtf::{Day, Span};
use crate::domain::event::{Event, Telling};
use crate::domain::id::ClaimId;
use crate::domain::vocab::Basis;
use crate::record::eventful::{Placed, Row, Unit};
use crate::viz::axis::Axis;
use crate::viz::placed::Stretch;
use crate::web::frame::event_row::{self, EventRow};
use crate::web::frame::evidence::{self, Exhibits};
use crate::web::frame::rich::Rich;
use crate::web::frame::value::{Value, ids};
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// The width of the line of a month or a year.
pub(crate) const LINE: f64 = 120.0;

/// Rows under one heading.
pub(crate) struct Group {
    /// The month or the year.
    pub(crate) heading: String,
    /// The rows.
    pub(crate) rows: Vec<Entry>,
}

/// A row: an event, or many of one kind that are folded.
pub(crate) struct Entry {
    /// An event, with its days upon the line of the group.
    pub(crate) event: Option<(EventRow, Option<Days>)>,
    /// Many of one kind.
    pub(crate) folded: Option<Folded>,
}

/// The days of an event upon a line.
pub(crate) struct Days {
    /// Where they stand.
    pub(crate) at: Stretch,
    /// How it is drawn: pale where claims do not say since when.
    pub(crate) class: &'static str,
}

/// Many events of one kind.
pub(crate) struct Folded {
    /// Their sign.
    pub(crate) mark: &'static str,
    /// What they are: "Seen or listed as open: 12 missions".
    pub(crate) what: String,
    /// Each, with a link.
    pub(crate) list: Vec<Rich>,
    /// The claims of all.
    pub(crate) claims: String,
}

/// The rows of a page, under their headings.
pub(crate) async fn groups(rows: &[Placed<'_>], unit: Unit, ctx: &Ctx) -> AppResult<Vec<Group>> {
    let of_row = |placed: &Placed<'_>| match &placed.row {
        Row::Event(e) => e.rests_on().cloned().collect::<Vec<_>>(),
        Row::Seen(_) | Row::Totals(_) => Vec::new(),
    };
    let needed: BTreeSet<ClaimId> = rows.iter().flat_map(of_row).collect();
    let records = evidence::records(needed, ctx).await?;
    let exhibits = Exhibits::new(&records, ctx);
    let mut groups: Vec<Group> = Vec::new();
    for placed in rows {
        let heading = heading(placed.under, unit, ctx);
        let entry = entry(placed, &exhibits, ctx);
        match groups.last_mut() {
            Some(group) if group.heading == heading => group.rows.push(entry),
            _ => groups.push(Group { heading, rows: vec![entry] }),
        }
    }
    Ok(groups)
}

fn heading(under: Option<(Day, Day)>, unit: Unit, ctx: &Ctx) -> String {
    match (under, unit) {
        (None, _) => ctx.t.say("timeline-undated"),
        (Some((first, _)), Unit::Year) => format!("{:04}", first.year()),
        (Some((first, _)), Unit::Month) => ctx.t.month_of(first),
    }
}

fn entry(placed: &Placed<'_>, exhibits: &Exhibits<'_>, ctx: &Ctx) -> Entry {
    let folded = |folded| Entry { event: None, folded: Some(folded) };
    match &placed.row {
        Row::Event(e) => {
            let row = event_row::row(exhibits, e, ctx.t.event_headline(&ctx.view, e), ctx);
            Entry { event: Some((row, placed.under.map(|under| days(e, under)))), folded: None }
        }
        Row::Seen(seen) => folded(sightings(seen, ctx)),
        Row::Totals(totals) => folded(reported(totals, ctx)),
    }
}

/// The days within which something happened, upon the line of its month or year.
fn days(event: &Event, (from, to): (Day, Day)) -> Days {
    let span: Span = event.span;
    let open = span.earliest.is_none() || event.earliest.basis == Basis::Presumed;
    let axis = Axis { from, to, left: 0.0, right: LINE };
    let left = axis.x(span.earliest.or(span.latest).unwrap_or(from).clamp(from, to));
    let right = axis.end(span.latest.or(span.earliest).unwrap_or(to).clamp(from, to));
    Days { at: (left, (right - left).max(2.0)), class: if open { "fuzz" } else { "core" } }
}

/// Missions that were seen or listed as open, each once with its latest day there.
fn sightings(seen: &[(&Event, &Telling)], ctx: &Ctx) -> Folded {
    let mut latest: Vec<(&Event, &Telling)> = Vec::new();
    for (event, telling) in seen {
        match latest.iter_mut().find(|(other, _)| other.subjects == event.subjects) {
            Some(kept) => *kept = (event, telling),
            None => latest.push((event, telling)),
        }
    }
    let link = |(event, telling): &(&Event, &Telling)| {
        let given =
            [("who", ctx.t.event_subject(&ctx.view, event).into()), ("when", ctx.t.short_date(&telling.date).into())];
        let words = Value::new(ctx.t.with("timeline-seen-one", given), &telling.claims);
        Rich::value_link(&words, &ctx.links.event(&event.id))
    };
    Folded {
        mark: "m-open",
        what: ctx.t.count("timeline-seen", latest.len()),
        list: latest.iter().map(link).collect(),
        claims: ids(seen.iter().flat_map(|(_, telling)| &telling.claims)),
    }
}

/// Totals that were reported.
fn reported(totals: &[&Event], ctx: &Ctx) -> Folded {
    let link = |event: &&Event| {
        let members: Vec<ClaimId> = event.members().cloned().collect();
        let words = Value::new(ctx.t.event_headline(&ctx.view, event), &members);
        Rich::value_link(&words, &ctx.links.event(&event.id))
    };
    Folded {
        mark: "k-count",
        what: ctx.t.count("timeline-totals", totals.len()),
        list: totals.iter().map(link).collect(),
        claims: ids(totals.iter().flat_map(|e| e.members())),
    }
}
