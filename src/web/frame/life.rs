//! A mission’s states on one line of time, with fuzzy ends.

use crate::domain::edtf::{Day, Span};
use crate::domain::mission::Era;
use crate::domain::network::Standing;
use crate::domain::scope::FIRST_DAY;
use crate::domain::vocab::{Basis, MissionEvent, MissionState, Word};
use crate::domain::words;
use crate::viz::axis::Axis;
use crate::viz::lanes::{Bar, Drawn, Picture};
use crate::web::http::ask::Ctx;
use crate::web::text::value::{Value, ids};
use crate::web::text::{dates, missions};

/// A picture in its two sizes, and what is to be seen on it.
pub(crate) struct Life {
    /// For wide windows.
    pub wide: Picture,
    /// For phones.
    pub narrow: Picture,
    /// In words, with the claims.
    pub sentence: Value,
}

/// The stretches of the whole life in which the state is known, whatever part of it a picture shows.
pub(crate) fn known_eras(standing: &Standing<'_>, ctx: &Ctx) -> impl Iterator<Item = Era> {
    standing.history.eras(FIRST_DAY, ctx.scope.asof).into_iter().filter(is_known)
}

pub(crate) fn is_known(era: &Era) -> bool {
    !matches!(era.verdict.state, MissionState::Unknown | MissionState::NotYetOpen)
}

/// What happened, as claims date it: "opened in 1972", "closed by 31 October 2023", "was seen open again by 2014". The
/// last possible day of a change is no date of it.
pub(crate) fn happened(s: &Standing<'_>, first: &Era, last: &Era) -> String {
    let begun = s.history.since(last.to);
    let event = begun.as_ref().and_then(|b| b.event);
    let on = begun.map_or_else(|| format!("by {}", words::day(first.from)), |b| dates::when(&b.date));
    // A change that claims tell of is theirs, whatever an editor presumes of the days after it.
    let presumed = if event.is_none() && last.verdict.basis == Basis::Presumed { " (presumed)" } else { "" };
    let opened = s.history.opened(last.to).filter(|c| c.span.end() >= first.from).map(|c| dates::when(&c.leading.date));
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

/// A bar for each stretch of days with a known state. An end within the days of a change is fuzzy over these days.
pub(crate) fn state_bars(axis: &Axis, s: &Standing<'_>, ctx: &Ctx) -> Vec<Drawn> {
    known_eras(s, ctx)
        .filter(|era| era.from <= axis.to && era.to >= axis.from)
        .map(|era| {
            let (start, end) = ends(s, &era);
            Drawn {
                class: class(&era),
                title: format!("{}, {}: {}", missions::name(s.mission), told(&era), happened(s, &era, &era)),
                url: ctx.links.mission(&s.mission.id),
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
