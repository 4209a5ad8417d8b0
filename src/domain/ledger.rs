//! Reported totals beside what the record lists: measure by measure, never mixed.

use super::edtf::{Day, Edtf, Span};
use super::id::MissionId;
use super::network::{Lives, Mission, MissionOnDay, Network, NetworkOnDay};
use super::series::Step;
use super::vocab::{Measure, MissionState, MissionType, Region, words};

/// What of our list a measure counts; `None` where the list says nothing about it.
#[must_use]
pub fn part(measure: Measure) -> Option<fn(&Mission) -> bool> {
    match measure {
        Measure::MissionsTotal => Some(|_| true),
        Measure::MissionsEmbassies => Some(|m| m.kind == MissionType::Embassy),
        Measure::MissionsConsulatesGeneral => Some(|m| m.kind == MissionType::ConsulateGeneral),
        Measure::MissionsRepresentative => Some(|m| m.kind == MissionType::Representative),
        Measure::MissionsAfrica => Some(|m| m.region == Region::Africa),
        _ => None,
    }
}

/// A reported number that counts something whole; nothing for one with a part.
#[must_use]
pub fn whole(value: f64) -> Option<i64> {
    format!("{value:.0}").parse().ok().filter(|_| value.fract() == 0.0)
}

/// Whether a measure speaks of what is to come.
#[must_use]
pub fn is_forecast(measure: Measure) -> bool {
    matches!(measure, Measure::MissionsExpected | Measure::MissionsPlannedClosures)
}

words! {
    /// A way of counting under which a reported total would be ours.
    pub enum CountingRule {
        /// The number held on a day shortly before, and was repeated.
        Repeated = "number-repeated",
        /// What is disputed counts as closed.
        DisputedAsClosed = "disputed-as-closed",
        /// What is suspended counts as closed.
        SuspendedAsClosed = "suspended-as-closed",
        /// What is disputed or suspended counts as closed.
        DisputedAndSuspendedAsClosed = "disputed-and-suspended-as-closed",
        /// Posts that Seoul does not list are counted.
        UnlistedIncluded = "unlisted-included",
    }
}

/// What explains a difference between a reported total and our list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// The way of counting.
    pub rule: CountingRule,
    /// The day for which a repeated number holds.
    pub held_on: Option<Day>,
    /// The missions that it names: id and city.
    pub missions: Vec<(MissionId, String)>,
}

/// A reported total with what we list for its day.
#[derive(Debug, Clone)]
pub struct Compared {
    /// The day of the reported span that comes nearest.
    pub day: Day,
    /// What we list on that day.
    pub listed: Step,
    /// How far the reported number lies outside our bounds.
    pub difference: i64,
}

/// Compares a number reported for a day, month or year: over the whole span.
#[must_use]
pub fn compare(steps: &[Step], as_of: &Edtf, number: i64) -> Option<Compared> {
    // A number said "up to" a day is said for that day.
    let span = as_of.span();
    let span = Span { earliest: span.earliest.or(span.latest), latest: span.latest.or(span.earliest) };
    let (day, listed) = super::series::nearest(steps, span, number)?;
    Some(Compared { day, listed, difference: listed.distance(number) })
}

/// How long a number is repeated after it ceased to hold.
const STALE: i64 = 62;

/// The last day, up to two months before, for which the reported number holds: it may simply have been repeated.
#[must_use]
pub fn repeated(steps: &[Step], day: Day, number: i64) -> Option<Explanation> {
    let span = Span { earliest: Some(day.saturating_sub(jiff::Span::new().days(STALE))), latest: day.yesterday().ok() };
    let when = super::series::last_exact(steps, span, number)?;
    Some(Explanation { rule: CountingRule::Repeated, held_on: Some(when), missions: Vec::new() })
}

/// How many counted missions closed in a period: those that the record dates closed in it, whether or not it knows them
/// open before; at most with those whose closing may lie in it, or of which nobody knows at its end (model, rule 8).
#[must_use]
pub fn closed_in(network: &Network, lives: &Lives, period: Span) -> Step {
    let (mut surely, mut perhaps) = (0, 0);
    for life in &lives.all {
        if !network.missions.get(life.index).is_some_and(|m| m.counted) {
            continue;
        }
        let closings = life.history.closings();
        if closings.iter().any(|c| period.holds(*c)) {
            surely += 1;
        } else if closings.iter().any(|c| period.overlaps(*c))
            || life.history.on(period.end()).state == MissionState::Unknown
        {
            perhaps += 1;
        }
    }
    let complete = lives.are_complete_on(period.end());
    Step { from: period.end(), at_least: surely, at_most: complete.then_some(surely + perhaps) }
}

/// A counting rule under which the reported number would be ours, tried in order: the fewest exceptions first.
///
/// It says what would explain the difference, not that the speaker counted so.
#[must_use]
pub fn explain(view: &NetworkOnDay<'_>, passes: fn(&Mission) -> bool, number: i64) -> Option<Explanation> {
    let counted = || view.standings.iter().filter(|s| s.mission.counted && passes(s.mission));
    let number = usize::try_from(number).ok()?;
    let least = counted().filter(|s| s.verdict.state.counts()).count();
    // Where the list itself may lack some, no rule of counting can be told from what is lacking.
    let most =
        view.tally.at_most.map(|_| least + counted().filter(|s| s.verdict.state == MissionState::Unknown).count())?;
    let in_state = |state| counted().filter(|s| s.verdict.state == state).collect::<Vec<_>>();
    let (disputed, suspended) = (in_state(MissionState::Disputed), in_state(MissionState::Suspended));
    let without = |left_out: &[&MissionOnDay<'_>]| number + left_out.len() >= least && number + left_out.len() <= most;
    let both: Vec<&MissionOnDay<'_>> = disputed.iter().chain(&suspended).copied().collect();
    for (rule, left_out) in [
        (CountingRule::DisputedAsClosed, &disputed),
        (CountingRule::SuspendedAsClosed, &suspended),
        (CountingRule::DisputedAndSuspendedAsClosed, &both),
    ] {
        if !left_out.is_empty() && without(left_out) {
            return Some(explanation(rule, left_out));
        }
    }
    let unlisted: Vec<&MissionOnDay<'_>> =
        view.standings.iter().filter(|s| !s.mission.counted && passes(s.mission) && s.verdict.state.counts()).collect();
    if !unlisted.is_empty() && number >= least + unlisted.len() && number <= most + unlisted.len() {
        return Some(explanation(CountingRule::UnlistedIncluded, &unlisted));
    }
    None
}

fn explanation(rule: CountingRule, missions: &[&MissionOnDay<'_>]) -> Explanation {
    let named = |s: &&MissionOnDay<'_>| (s.mission.id.clone(), s.mission.city.clone());
    Explanation { rule, held_on: None, missions: missions.iter().map(named).collect() }
}
