//! What every view says of a mission: its name, since when it is in its state, when it opened and closed.

use super::dates::when;
use super::lists;
use crate::domain::edtf::{Day, Edtf};
use crate::domain::network::{Mission, Standing};
use crate::domain::rule::Rule;
use crate::domain::scope::Scope;
use crate::domain::vocab::{Basis, MissionEvent, MissionState, Region, Word};
use crate::domain::witness::reports;
use crate::domain::{country, words};
use crate::web::http::ask::Ctx;

/// "Madrid, Spain"; a city that is its country is named once.
#[must_use]
pub(crate) fn place(mission: &Mission) -> String {
    let country = country::name_or_code(&mission.country);
    if country == mission.city { mission.city.clone() } else { format!("{}, {country}", mission.city) }
}

/// "Embassy in Madrid, Spain".
#[must_use]
pub(crate) fn name(mission: &Mission) -> String {
    format!("{} in {}", lists::capital(&kind(mission)), place(mission))
}

/// "Middle East".
#[must_use]
pub(crate) fn region(mission: &Mission) -> String {
    region_name(mission.region)
}

/// "Middle East".
#[must_use]
pub(crate) fn region_name(region: Region) -> String {
    region.label().split(' ').map(lists::capital).collect::<Vec<_>>().join(" ")
}

/// The closer description, or the type.
#[must_use]
pub(crate) fn kind(mission: &Mission) -> String {
    mission.form.clone().unwrap_or_else(|| mission.kind.label())
}

/// Dates of a mission's life up to a day. None of them lies after that day.
#[derive(Debug, Default)]
pub(crate) struct Dates {
    /// Since when it is in its state.
    pub since: Option<Edtf>,
    /// When it was first opened.
    pub opened: Option<Edtf>,
    /// When it was closed, if it is.
    pub closed: Option<Edtf>,
}

/// Reads the dates off a mission's life.
#[must_use]
pub(crate) fn dates(standing: &Standing<'_>, day: Day) -> Dates {
    let since = standing.history.since(day).map(|b| b.date);
    Dates {
        closed: since.clone().filter(|_| standing.verdict.state == MissionState::Closed),
        since,
        opened: standing.history.opened(day).map(|c| c.leading.date.clone()),
    }
}

/// How many claims are known about a mission, and from how many origins.
#[must_use]
pub(crate) fn weight(mission: &Mission, scope: Scope) -> (usize, usize) {
    (mission.known_claims(scope).count(), reports(mission.known_claims(scope)).len())
}

/// The state in a sentence: "It closed on about 26 October 2023.", "On 15 February 2024 it was disputed, since 29 November 2023 (presumed)."
#[must_use]
pub(crate) fn sentence(standing: &Standing<'_>, ctx: &Ctx) -> String {
    let dates = dates(standing, ctx.scope.asof);
    let presumed = standing.verdict.basis == Basis::Presumed;
    // A state that an editor's decision gives is told as it is, with the decision; one that it fills in is presumed.
    let ruled = standing.verdict.rule == Rule::Decisions;
    let was = match (ctx.scope.asof_given, presumed && !ruled) {
        (true, false) => "was",
        (false, false) => "is",
        (true, true) => "was presumed",
        (false, true) => "is presumed",
    };
    let by = if ruled && presumed { ", by an editor’s decision" } else { "" };
    let said = said(standing, &dates, (was, by), ctx);
    let it = if ctx.scope.asof_given { format!("On {} it", ctx.asof_words()) } else { "It".to_owned() };
    let sentence = match (standing.verdict.state, ctx.scope.asof_given) {
        (MissionState::Closed, true) if dates.closed.is_some() && !presumed => format!("{it} was closed: it {said}"),
        _ => format!("{it} {said}"),
    };
    // Of an open mission the decision is named with the state, before what was seen.
    let by = if standing.verdict.state == MissionState::Open { "" } else { by };
    format!("{sentence}{by}.")
}

/// What it is or was, from the verb on: "closed in October 2023", "is disputed, since 29 November 2023".
fn said(standing: &Standing<'_>, dates: &Dates, (was, by): (&str, &str), ctx: &Ctx) -> String {
    let plain = |word: &str| format!("{was} {word}");
    let since = |word: &str| {
        dates.since.as_ref().map_or_else(|| plain(word), |d| format!("{was} {word}, since {}", words::date(d)))
    };
    match standing.verdict.state {
        MissionState::Open => open(standing, ctx, was, by),
        MissionState::Closed if standing.verdict.basis == Basis::Presumed => since("closed"),
        MissionState::Closed => {
            dates.closed.as_ref().map_or_else(|| plain("closed"), |d| format!("closed {}", when(d)))
        }
        MissionState::Suspended => since("suspended"),
        MissionState::Disputed => since("disputed"),
        MissionState::Unknown => {
            format!("{} in a state that the claims do not tell", if ctx.scope.asof_given { "was" } else { "is" })
        }
        MissionState::NotYetOpen => plain("not yet open"),
    }
}

/// "is open; it reopened on 10 March 2025", "is open again; it was last seen or listed in 2024".
fn open(standing: &Standing<'_>, ctx: &Ctx, was: &str, by: &str) -> String {
    let again = standing.history.since(ctx.scope.asof);
    let told = match &again {
        Some(b) if b.event.is_none() => format!("{was} open again{by}"),
        _ => format!("{was} open{by}"),
    };
    let again_by = again.as_ref().filter(|b| b.event.is_none()).map(|b| b.date.clone());
    let reopened = again.filter(|b| b.event == Some(MissionEvent::Reopened)).map(|b| b.date);
    match (standing.history.last_seen_open(ctx.scope.asof), reopened) {
        (Some(last), Some(date)) if last.event == MissionEvent::Attested => {
            format!("{told}; it reopened {} and was last seen or listed {}", when(&date), when(&last.date))
        }
        (_, Some(date)) => format!("{told}; it reopened {}", when(&date)),
        (Some(last), None) => match last.event {
            MissionEvent::Attested => format!("{told}; it was last seen or listed {}", when(&last.date)),
            _ => format!("{told}; it opened {}", when(&last.date)),
        },
        (None, None) => again_by.map_or(told.clone(), |date| format!("{told}, {}", when(&date))),
    }
}
