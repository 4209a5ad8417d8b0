//! A mission’s life on one line of time: its states, what was seen and announced, who served there.

use crate::domain::defection::service;
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::network::MissionOnDay;
use crate::domain::scope::FIRST_DAY;
use crate::domain::vocab::{MissionEvent, Word};
use crate::record::history::Entry;
use crate::record::mission::told_eras;
use crate::record::served::{Served, Stint};
use crate::viz::axis::Axis;
use crate::viz::lanes::{Bar, Drawn, Lane, Layout, Moment, moment};
use crate::viz::placed::Shape;
use crate::web::frame::life::{Life, state_bars};
use crate::web::frame::value::{Value, ids};
use crate::web::http::ask::Ctx;

/// Draws the life of a mission up to the day asked for; nothing if no claim dates anything.
#[must_use]
pub(crate) fn draw(standing: &MissionOnDay<'_>, entries: &[Entry], people: &[Served], ctx: &Ctx) -> Option<Life> {
    let from = first_day(entries)?.min(ctx.view.scope.asof);
    let picture = |layout: Layout| {
        let axis = layout.axis(from, ctx.view.scope.asof);
        layout.place(axis.ticks(layout.ticks), lanes(&axis, standing, entries, people, ctx))
    };
    let eras: Vec<_> = told_eras(standing, ctx.view.scope.asof).collect();
    let claims = ids(eras.iter().flat_map(|e| &e.verdict.claims));
    let words = ctx.t.mission_life(standing, ctx.view.scope.asof);
    let sentence = Value::told(words, claims);
    Some(Life { id: "life", wide: picture(Layout::SHEET), narrow: picture(Layout::NARROW), sentence })
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

/// What is told beside the states, lane by lane: the label, the events, their shape.
const TOLD: [(&str, &[MissionEvent], Shape); 3] = [
    ("mission-lane-seen", &[MissionEvent::Attested], Shape::Seen),
    ("mission-lane-announced", &[MissionEvent::OpeningAnnounced, MissionEvent::ClosingAnnounced], Shape::Announced),
    (
        "mission-lane-expelled",
        &[MissionEvent::AmbassadorExpelled, MissionEvent::Downgraded, MissionEvent::Delisted],
        Shape::Expelled,
    ),
];

fn lanes(axis: &Axis, s: &MissionOnDay<'_>, entries: &[Entry], people: &[Served], ctx: &Ctx) -> Vec<Lane> {
    let claims = ctx.links.mission_claims(&s.mission.id);
    let states = Lane { label: ctx.t.say("mission-lane-state"), bars: state_bars(axis, s, ctx), ..Lane::default() };
    let lane = |(label, events, shape): (&str, &[MissionEvent], Shape)| {
        let moments = entries.iter().filter(|e| events.contains(&e.event) && e.date.is_some() && !e.is_aside());
        Lane {
            label: ctx.t.say(label),
            moments: moments.filter_map(|e| of_entry(axis, e, shape, &claims, ctx)).collect(),
            ..Lane::default()
        }
    };
    let told = TOLD.into_iter().map(lane).filter(|l| !l.moments.is_empty());
    let served = people.iter().map(|p| of_person(axis, p, ctx)).filter(|l| !l.bars.is_empty() || !l.moments.is_empty());
    std::iter::once(states).chain(told).chain(served).collect()
}

fn of_entry(axis: &Axis, e: &Entry, shape: Shape, claims: &str, ctx: &Ctx) -> Option<Moment> {
    moment(axis, e.span, shape.as_str(), ctx.t.entry(e), claims.to_owned(), ids(&e.claims))
}

fn of_person(axis: &Axis, p: &Served, ctx: &Ctx) -> Lane {
    let url = ctx.links.person(&p.person.id);
    let last = p.left_on().and_then(|s| s.latest);
    let dated = |date: &Option<Edtf>| date.as_ref().map(Edtf::span);
    let bar = |s: &Stint| {
        let (start, end) = service(dated(&s.from), dated(&s.to), last)?;
        let title = ctx.t.served_here(p, s)?;
        axis.meets(Span { earliest: start.earliest, latest: end.latest }).then(|| Drawn {
            class: "served",
            title,
            url: url.clone(),
            claims: ids(&s.claims),
            bar: Bar::new(axis, start, end),
        })
    };
    let resolution = p.left.as_ref().and_then(|left| left.when.as_ref());
    let left = resolution.and_then(|r| {
        let title = ctx.t.left_here(p, &r.leading.date);
        moment(axis, r.span, Shape::Left.as_str(), title, url.clone(), ids(&r.leading.claims))
    });
    Lane {
        label: ctx.t.called(&p.person),
        bars: p.stints.iter().filter_map(bar).collect(),
        moments: left.into_iter().collect(),
        url,
        ..Lane::default()
    }
}
