//! A mission's life on one line of time: its states with fuzzy ends, what was seen and announced, who served there.

use super::entries::Entry;
use super::people::{Served, Stint};
use super::summary;
use crate::domain::defection::service;
use crate::domain::edtf::{Day, Span};
use crate::domain::mission::Era;
use crate::domain::network::Standing;
use crate::domain::vocab::{Basis, MissionEvent, MissionState, Word};
use crate::domain::words;
use crate::viz::axis::Axis;
use crate::viz::lanes::{Bar, Drawn, Lane, Layout, Moment, Picture, moment};
use crate::web::context::Ctx;
use crate::web::evidence::{Value, ids};
use crate::web::params::FIRST_DAY;
use crate::web::show;

/// A picture in its two sizes, and what is to be seen on it.
pub(crate) struct Life {
    /// For wide windows.
    pub wide: Picture,
    /// For phones.
    pub narrow: Picture,
    /// In words, with the claims.
    pub sentence: Value,
}

/// Draws the life of a mission up to the day asked for; nothing if no claim dates anything.
#[must_use]
pub(super) fn draw(standing: &Standing<'_>, entries: &[Entry], people: &[Served], ctx: &Ctx) -> Option<Life> {
    let from = first_day(entries)?.min(ctx.asof);
    let picture = |layout: Layout| {
        let axis = layout.axis(from, ctx.asof);
        layout.place(axis.ticks(layout.ticks), lanes(&axis, standing, entries, people, ctx))
    };
    let claims = ids(known_eras(standing, ctx).collect::<Vec<_>>().iter().flat_map(|e| &e.verdict.claims));
    let told: Vec<String> = standing
        .history
        .stretches(FIRST_DAY, ctx.asof)
        .iter()
        .filter_map(|stretch| Some((stretch.first()?, stretch.last()?)))
        .filter(|(first, _)| is_known(first))
        .map(|(first, last)| happened(standing, first, last))
        .collect();
    let words = match told.as_slice() {
        [] => "No claim tells its state on any day.".to_owned(),
        all => format!("By the record it {}.", show::list(all)),
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

/// The stretches of the whole life in which the state is known, whatever part of it a picture shows.
fn known_eras(standing: &Standing<'_>, ctx: &Ctx) -> impl Iterator<Item = Era> {
    standing.history.eras(FIRST_DAY, ctx.asof).into_iter().filter(is_known)
}

fn is_known(era: &Era) -> bool {
    !matches!(era.verdict.state, MissionState::Unknown | MissionState::NotYetOpen)
}

/// What happened, as claims date it: "opened in 1972", "closed by 31 October 2023", "was seen open again by 2014". The
/// last possible day of a change is no date of it.
fn happened(s: &Standing<'_>, first: &Era, last: &Era) -> String {
    let begun = s.history.since(last.to);
    let event = begun.as_ref().and_then(|b| b.event);
    let on = begun.map_or_else(|| format!("by {}", words::day(first.from)), |b| show::when(&b.date));
    // A change that claims tell of is theirs, whatever an editor presumes of the days after it.
    let presumed = if event.is_none() && last.verdict.basis == Basis::Presumed { " (presumed)" } else { "" };
    let opened = s.history.opened(last.to).filter(|c| c.span.end() >= first.from).map(|c| show::when(&c.leading.date));
    match (first.verdict.state, event) {
        (MissionState::Open, Some(MissionEvent::Reopened)) => match opened {
            Some(before) => format!("opened {before} and reopened {on}"),
            None => format!("reopened {on}"),
        },
        (MissionState::Open, Some(_)) => format!("opened {on}"),
        (MissionState::Open, None) if s.history.opened(first.from).is_some() || closed_before(s, first.from) => {
            format!("was open again {on}{presumed}")
        }
        (MissionState::Open, None) => format!("was open {on}{presumed}"),
        (MissionState::Closed, _) => format!("closed {on}{presumed}"),
        (state, _) => format!("was {} from {}{presumed}", state.label(), from(&on)),
    }
}

fn closed_before(s: &Standing<'_>, day: Day) -> bool {
    s.history.closings().iter().any(|c| c.end() < day)
}

/// "in December 2017", "on 29 November 2023" as what stands behind "from".
fn from(on: &str) -> &str {
    on.strip_prefix("in ").or_else(|| on.strip_prefix("on ")).unwrap_or(on)
}

fn told(era: &Era) -> String {
    let presumed = if era.verdict.basis == Basis::Presumed { "presumed " } else { "" };
    format!("{presumed}{}", era.verdict.state.label())
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

/// A bar for each stretch of days with a known state. An end within the days of a change is fuzzy over these days.
pub(crate) fn state_bars(axis: &Axis, s: &Standing<'_>, ctx: &Ctx) -> Vec<Drawn> {
    known_eras(s, ctx)
        .filter(|era| era.from <= axis.to && era.to >= axis.from)
        .map(|era| {
            let (start, end) = ends(s, &era);
            Drawn {
                class: class(&era),
                title: format!("{}, {}: {}", summary::name(s.mission), told(&era), happened(s, &era, &era)),
                url: ctx.urls.embassy(&s.mission.id),
                claims: ids(&era.verdict.claims),
                bar: Bar::new(axis, start, end),
            }
        })
        .collect()
}

fn class(era: &Era) -> &'static str {
    match (era.verdict.state, era.verdict.basis) {
        (MissionState::Open, Basis::Attested) => "state-open",
        (MissionState::Open, Basis::Presumed) => "state-open presumed",
        (MissionState::Suspended, _) => "state-suspended",
        (MissionState::Disputed, _) => "state-disputed",
        (MissionState::Closed, _) => "state-closed",
        (MissionState::Unknown | MissionState::NotYetOpen, _) => "state-unknown",
    }
}

/// Between which days a stretch began, and between which it ended. A closed stretch is not drawn into the days of a
/// change: there the stretch before it fades out.
fn ends(s: &Standing<'_>, era: &Era) -> (Span, Span) {
    let fades = era.verdict.state.counts();
    let (before, after) = (era.from.yesterday().unwrap_or(era.from), era.to.tomorrow().unwrap_or(era.to));
    let spans = || s.history.changes().iter().map(|c| c.span).filter(|_| fades);
    let start = spans().find(|c| c.overlaps(Span::day(before))).map_or(Some(era.from), |c| c.earliest);
    let end = spans().find(|c| c.overlaps(Span::day(after))).map_or(Some(era.to), |c| c.latest);
    (Span { earliest: start, latest: Some(era.from) }, Span { earliest: Some(era.to), latest: end })
}

fn of_entry(axis: &Axis, e: &Entry, shape: &'static str, ctx: &Ctx) -> Option<Moment> {
    let note = e.note.as_ref().map(|n| format!(", {n}")).unwrap_or_default();
    let title = format!("{}: {}{note}, {}", e.what(), e.when(), show::plural(e.claims.len(), "claim", "claims"));
    let url = e.claims.first().map(|c| ctx.urls.claim(c)).unwrap_or_default();
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
