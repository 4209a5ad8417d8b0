//! The counted total over time: a step for each day on which it changes.

use std::collections::BTreeMap;

use super::edtf::{Day, Span};
use super::network::{Lives, Mission, Network};
use super::vocab::MissionState;

/// A stretch of days with one total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Its first day; it lasts until the next step.
    pub from: Day,
    /// Open, suspended or disputed for certain.
    pub at_least: usize,
    /// With those whose state is unknown; `None` where the list itself may lack some.
    pub at_most: Option<usize>,
}

impl Step {
    /// How far a number lies outside the bounds: 0 inside, negative below, positive above.
    #[must_use]
    pub fn distance(&self, number: i64) -> i64 {
        let bound = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let (least, most) = (bound(self.at_least), self.at_most.map_or(i64::MAX, bound));
        if number < least { number - least } else { (number - most).max(0) }
    }

    /// Whether the number is exact.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.at_most == Some(self.at_least)
    }
}

/// The steps between two days of those missions that pass; the first begins on the first day.
#[must_use]
pub fn steps(network: &Network, lives: &Lives, from: Day, to: Day, passes: impl Fn(&Mission) -> bool) -> Vec<Step> {
    let mut deltas: BTreeMap<Day, (i64, i64)> = BTreeMap::from([(from, (0, 0))]);
    deltas.extend(lives.turns().filter(|day| from < *day && *day <= to).map(|day| (day, (0, 0))));
    for life in &lives.all {
        if !network.missions.get(life.index).is_some_and(|m| m.counted && passes(m)) {
            continue;
        }
        let mut before = (0, 0);
        for era in life.history.eras(from, to) {
            let now = match era.verdict.state {
                state if state.counts() => (1, 1),
                MissionState::Unknown => (0, 1),
                _ => (0, 0),
            };
            let delta = deltas.entry(era.from).or_default();
            delta.0 += now.0 - before.0;
            delta.1 += now.1 - before.1;
            before = now;
        }
    }
    let mut total = (0, 0);
    let mut steps: Vec<Step> = Vec::new();
    for (day, (least, most)) in deltas {
        total = (total.0 + least, total.1 + most);
        let count = |n: i64| usize::try_from(n).unwrap_or_default();
        let at_most = lives.are_complete_on(day).then(|| count(total.1));
        let step = Step { from: day, at_least: count(total.0), at_most };
        if steps.last().is_none_or(|s| (s.at_least, s.at_most) != (step.at_least, step.at_most)) {
            steps.push(step);
        }
    }
    steps
}

/// The step within a span of days whose bounds come nearest to a number, and a day on which it holds; of equals the last.
#[must_use]
pub fn nearest(steps: &[Step], span: Span, number: i64) -> Option<(Day, Step)> {
    inside(steps, span).min_by_key(|(day, step)| (step.distance(number).abs(), std::cmp::Reverse(*day)))
}

/// The last day within a span on which the total is surely this number.
#[must_use]
pub fn last_exact(steps: &[Step], span: Span, number: i64) -> Option<Day> {
    let exact = |step: &Step| step.is_exact() && step.distance(number) == 0;
    inside(steps, span).filter(|(_, step)| exact(step)).map(|(day, _)| day).max()
}

/// The steps that reach into a span, each with the last of its days there.
fn inside(steps: &[Step], span: Span) -> impl Iterator<Item = (Day, Step)> {
    steps.iter().enumerate().filter_map(move |(i, step)| {
        let ends = steps.get(i + 1).map_or(Day::MAX, |next| next.from.yesterday().unwrap_or(Day::MIN));
        let (first, last) = (step.from.max(span.start()), ends.min(span.end()));
        (first <= last).then_some((last, *step))
    })
}
