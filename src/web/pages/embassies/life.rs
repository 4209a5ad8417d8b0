//! A mission’s life on one line of time: its states, what was seen and announced, who served there.

use crate::domain::defection::service;
use crate::domain::edtf::{Day, Span};
use crate::domain::network::Standing;
use crate::domain::scope::FIRST_DAY;
use crate::domain::vocab::MissionEvent;
use crate::viz::axis::Axis;
use crate::viz::lanes::{Bar, Drawn, Lane, Layout, Moment, moment};
use crate::web::frame::life::{Life, happened, is_known, known_eras, state_bars};
use crate::web::http::ask::Ctx;
use crate::web::record::history::Entry;
use crate::web::record::served::{Served, Stint};
use crate::web::text::lists;
use crate::web::text::value::{Value, ids};

/// Draws the life of a mission up to the day asked for; nothing if no claim dates anything.
#[must_use]
pub(crate) fn draw(standing: &Standing<'_>, entries: &[Entry], people: &[Served], ctx: &Ctx) -> Option<Life> {
    let from = first_day(entries)?.min(ctx.scope.asof);
    let picture = |layout: Layout| {
        let axis = layout.axis(from, ctx.scope.asof);
        layout.place(axis.ticks(layout.ticks), lanes(&axis, standing, entries, people, ctx))
    };
    let claims = ids(known_eras(standing, ctx).collect::<Vec<_>>().iter().flat_map(|e| &e.verdict.claims));
    let told: Vec<String> = standing
        .history
        .stretches(FIRST_DAY, ctx.scope.asof)
        .iter()
        .filter_map(|stretch| Some((stretch.first()?, stretch.last()?)))
        .filter(|(first, _)| is_known(first))
        .map(|(first, last)| happened(standing, first, last))
        .collect();
    let words = match told.as_slice() {
        [] => "No claim tells its state on any day.".to_owned(),
        all => format!("By the record it {}.", lists::list(all)),
    };
    let sentence = Value::told(words, claims);
    Some(Life { wide: picture(Layout::WIDE), narrow: picture(Layout::NARROW), sentence })
}

/// The year before the first dated sign of it.
fn first_day(entries: &[Entry]) -> Option<Day> {
    let first = entries
        .iter()
        .filter(|e| e.date.is_some() && !e.is_aside())
        .filter_map(|e| e.span.earliest.or(e.span.latest))
        .min()?;
    Some(first.saturating_sub(jiff::Span::new().years(1)).max(FIRST_DAY))
}

fn lanes(axis: &Axis, s: &Standing<'_>, entries: &[Entry], people: &[Served], ctx: &Ctx) -> Vec<Lane> {
    let states = Lane { label: "State".to_owned(), bars: state_bars(axis, s, ctx), ..Lane::default() };
    let told = [
        ("Seen or listed as open", &[MissionEvent::Attested][..], "seen"),
        ("Announced", &[MissionEvent::OpeningAnnounced, MissionEvent::ClosingAnnounced], "announced"),
        (
            "Expelled, downgraded, delisted",
            &[MissionEvent::AmbassadorExpelled, MissionEvent::Downgraded, MissionEvent::Delisted],
            "expelled",
        ),
    ];
    let lane = |(label, events, shape): (&str, &[MissionEvent], &'static str)| {
        let moments = entries.iter().filter(|e| events.contains(&e.event) && e.date.is_some() && !e.is_aside());
        Lane {
            label: label.to_owned(),
            moments: moments.filter_map(|e| of_entry(axis, e, shape, ctx)).collect(),
            ..Lane::default()
        }
    };
    let told = told.into_iter().map(lane).filter(|l| !l.moments.is_empty());
    let served = people.iter().map(|p| of_person(axis, p)).filter(|l| !l.bars.is_empty() || !l.moments.is_empty());
    std::iter::once(states).chain(told).chain(served).collect()
}

fn of_entry(axis: &Axis, e: &Entry, shape: &'static str, ctx: &Ctx) -> Option<Moment> {
    let note = e.note.as_ref().map(|n| format!(", {n}")).unwrap_or_default();
    let title = format!("{}: {}{note}, {}", e.what(), e.when(), lists::plural(e.claims.len(), "claim", "claims"));
    let url = e.claims.first().map(|c| ctx.links.claim(c)).unwrap_or_default();
    moment(axis, e.span, shape, title, url, ids(&e.claims))
}

fn of_person(axis: &Axis, p: &Served) -> Lane {
    let last = p.left_on.and_then(|s| s.latest);
    let bar = |s: &Stint| {
        let (start, end) = service(s.from, s.to, last)?;
        axis.meets(Span { earliest: start.earliest, latest: end.latest }).then(|| Drawn {
            class: "served",
            title: format!("{} served here, {}", p.name, s.words),
            url: p.url.clone(),
            claims: ids(&s.claims),
            bar: Bar::new(axis, start, end),
        })
    };
    let left = p.left_on.zip(p.left.as_ref()).and_then(|(span, value)| {
        let title = format!("{} left, {}", p.name, value.words);
        moment(axis, span, "left", title, p.url.clone(), value.claims.clone())
    });
    Lane {
        label: p.name.clone(),
        url: p.url.clone(),
        bars: p.stints.iter().filter_map(bar).collect(),
        moments: left.into_iter().collect(),
        ..Lane::default()
    }
}
