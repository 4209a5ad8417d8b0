//! What every view says of a mission: its name, since when it is in its state, when it opened and closed.

use std::collections::BTreeSet;

use crate::domain::country;
use crate::domain::edtf::{Day, Edtf};
use crate::domain::mission::History;
use crate::domain::network::{Mission, Standing};
use crate::domain::rule::Rule;
use crate::domain::vocab::{Basis, MissionEvent, MissionState, Region, Word};
use crate::domain::words;
use crate::web::context::Ctx;
use crate::web::show::{self, when};

/// "Madrid, Spain"; a city that is its country is named once.
#[must_use]
pub(crate) fn place(mission: &Mission) -> String {
    let country = country::name_or_code(&mission.country);
    if country == mission.city { mission.city.clone() } else { format!("{}, {country}", mission.city) }
}

/// "Embassy in Madrid, Spain".
#[must_use]
pub(crate) fn name(mission: &Mission) -> String {
    format!("{} in {}", show::capital(&kind(mission)), place(mission))
}

/// "Middle East".
#[must_use]
pub(crate) fn region(mission: &Mission) -> String {
    region_name(mission.region)
}

/// "Middle East".
#[must_use]
pub(crate) fn region_name(region: Region) -> String {
    region.label().split(' ').map(show::capital).collect::<Vec<_>>().join(" ")
}

/// The closer description, or the type.
#[must_use]
pub(crate) fn kind(mission: &Mission) -> String {
    mission.form.clone().unwrap_or_else(|| mission.kind.label())
}

/// Dates of a mission's life up to a day.
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
    let (history, verdict) = (standing.history, &standing.verdict);
    let past = |events: &'static [MissionEvent]| {
        history.changes().iter().filter(move |c| events.contains(&c.event) && c.span.end() <= day)
    };
    let opened = past(&[MissionEvent::Opened]).next().map(|c| c.leading.date.clone());
    let ruled = verdict
        .decision
        .as_ref()
        .and_then(|d| history.rulings().iter().find(|r| r.decision == *d && r.state == verdict.state && !r.fills))
        .map(|r| r.from.clone());
    let last = |events| past(events).next_back().map(|c| c.leading.date.clone());
    let since = match verdict.state {
        MissionState::Closed => ruled.or_else(|| last(&[MissionEvent::Closed])),
        MissionState::Suspended => ruled.or_else(|| last(&[MissionEvent::Suspended])),
        MissionState::Open => ruled.or_else(|| last(&[MissionEvent::Opened, MissionEvent::Reopened])),
        MissionState::Disputed | MissionState::Unknown | MissionState::NotYetOpen => ruled,
    };
    Dates { closed: since.clone().filter(|_| verdict.state == MissionState::Closed), since, opened }
}

/// How many claims are known about a mission, and from how many origins.
#[must_use]
pub(crate) fn weight(mission: &Mission, known: Option<Day>) -> (usize, usize) {
    let seen: Vec<_> = mission.claims.iter().filter(|c| c.witness.is_known(known)).collect();
    let origins: BTreeSet<&str> = seen.iter().flat_map(|c| c.witness.origins.iter().map(String::as_str)).collect();
    (seen.len(), origins.len())
}

/// "last seen open in December 2023", the newest proof that claims give by a day.
#[must_use]
pub(crate) fn last_seen(history: &History, day: Day) -> Option<(Edtf, String)> {
    let proof = history.last_seen_open(day)?;
    Some((proof.date.clone(), proof.by.clone()))
}

/// The state in a sentence: "It closed on about 26 October 2023.", "On 15 February 2024 it was disputed, since 29 November 2023 (presumed)."
#[must_use]
pub(crate) fn sentence(standing: &Standing<'_>, ctx: &Ctx) -> String {
    let dates = dates(standing, ctx.asof);
    let presumed = standing.verdict.basis == Basis::Presumed;
    // A state that an editor's decision gives is told as it is, with the decision; one that it fills in is presumed.
    let ruled = standing.verdict.rule == Rule::Decisions;
    let was = match (ctx.asof_given, presumed && !ruled) {
        (true, false) => "was",
        (false, false) => "is",
        (true, true) => "was presumed",
        (false, true) => "is presumed",
    };
    let since = |word: &str| {
        dates
            .since
            .as_ref()
            .map_or_else(|| format!("{was} {word}"), |d| format!("{was} {word}, since {}", words::date(d)))
    };
    let said = match standing.verdict.state {
        MissionState::Open => format!("{was} open"),
        MissionState::Closed if presumed => since("closed"),
        MissionState::Closed => {
            dates.closed.as_ref().map_or_else(|| format!("{was} closed"), |d| format!("closed {}", when(d)))
        }
        MissionState::Suspended => since("suspended"),
        MissionState::Disputed => since("disputed"),
        MissionState::Unknown => {
            format!("{} in a state that the claims do not tell", if ctx.asof_given { "was" } else { "is" })
        }
        MissionState::NotYetOpen => format!("{was} not yet open"),
    };
    let it = if ctx.asof_given { format!("On {} it", ctx.asof_words()) } else { "It".to_owned() };
    let sentence = match (standing.verdict.state, ctx.asof_given) {
        (MissionState::Closed, true) if dates.closed.is_some() && !presumed => format!("{it} was closed: it {said}"),
        _ => format!("{it} {said}"),
    };
    let by = if ruled && presumed { ", by an editor’s decision" } else { "" };
    format!("{sentence}{by}.")
}
