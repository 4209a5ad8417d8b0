//! What claims and proofs say of a day: rules 4 and 6.

use super::course::{Change, Course, Proof};
use crate::domain::edtf::{Day, Span};
use crate::domain::rule::Rule;
use crate::domain::vocab::{MissionEvent, MissionState};

/// What claims and proofs say.
pub(super) struct Finding<'c> {
    pub(super) state: MissionState,
    pub(super) rule: Rule,
    pub(super) change: Option<&'c Change>,
    pub(super) proofs: Vec<&'c Proof>,
}

/// Rules 4 and 6.
pub(super) fn by_claims(course: &Course, day: Day) -> Finding<'_> {
    on_its_day(course, day).unwrap_or_else(|| Around::new(course, day).finding())
}

/// What a change or a sighting of the very day says, or a change that may have happened on it.
fn on_its_day(course: &Course, day: Day) -> Option<Finding<'_>> {
    let changes = &course.changes;
    let last = changes.iter().rfind(|c| c.span.end() <= day);
    // On its last possible day the new state holds, if only for that day: also within the days of another change.
    if let Some(c) = last.filter(|c| c.span.end() == day) {
        return Some(Finding { state: state_after(c), rule: Rule::TheDay, change: last, proofs: Vec::new() });
    }
    // Who was seen on a day was open on it, whatever may have happened later that day.
    let seen: Vec<&Proof> = course.proofs.iter().filter(|p| p.span == Span::day(day)).collect();
    if !seen.is_empty() {
        return Some(Finding { state: MissionState::Open, rule: Rule::Proofs, change: None, proofs: seen });
    }
    let inside = changes.iter().find(|c| c.span.start() <= day && day < c.span.end())?;
    Some(Finding { state: MissionState::Unknown, rule: Rule::TheDay, change: Some(inside), proofs: Vec::new() })
}

/// What lies around a day on which nothing happened.
struct Around<'c> {
    /// The change before it.
    last: Option<&'c Change>,
    /// The change after it.
    next: Option<&'c Change>,
    /// Of the proofs between the two: the last before the day.
    past: Option<&'c Proof>,
    /// The first from the day on.
    coming: Option<&'c Proof>,
    /// One that ends after the day.
    later: Option<&'c Proof>,
}

impl<'c> Around<'c> {
    fn new(course: &'c Course, day: Day) -> Self {
        let changes = &course.changes;
        let last = changes.iter().rfind(|c| c.span.end() <= day);
        let next = changes.iter().filter(|c| c.span.start() > day).min_by_key(|c| (c.span.start(), c.span.end()));
        let here = |p: &&Proof| {
            // A sighting on the very day of a closing is no sign of its having opened again.
            last.is_none_or(|c| p.span.start() > c.span.end() || !c.ends() && p.span.start() == c.span.end())
                && next.is_none_or(|c| p.span.end() <= c.span.start())
        };
        let proofs = || course.proofs.iter().filter(here);
        Self {
            last,
            next,
            past: proofs().filter(|p| p.span.end() <= day).max_by_key(|p| (p.span.start(), p.span.end())),
            coming: proofs().filter(|p| p.span.start() >= day).min_by_key(|p| p.span.start()),
            later: proofs().find(|p| p.span.end() > day),
        }
    }

    fn finding(&self) -> Finding<'c> {
        match self.last {
            Some(closing) if closing.ends() => self.after_closing(closing),
            Some(_) => self.open_or_unknown(self.last),
            None if self.past.is_some() => self.open_or_unknown(None),
            None => self.before_all(),
        }
    }

    /// Open, unless an opening follows and no sighting comes before it.
    fn open_or_unknown(&self, change: Option<&'c Change>) -> Finding<'c> {
        let unsure = self.next.is_some_and(|c| !c.ends()) && self.coming.is_none();
        Finding {
            state: if unsure { MissionState::Unknown } else { MissionState::Open },
            rule: Rule::Between,
            change,
            proofs: self.past.into_iter().chain(self.coming).collect(),
        }
    }

    fn after_closing(&self, closing: &'c Change) -> Finding<'c> {
        let unknown = |rule, proofs| Finding { state: MissionState::Unknown, rule, change: self.last, proofs };
        match (self.past, self.later) {
            (Some(_), _) => self.open_or_unknown(None),
            (None, Some(proof)) => unknown(Rule::Between, vec![proof]),
            // A closing proves the mission open until then: who closed twice was open in between, nobody knows since when.
            (None, None) if closing.event == MissionEvent::Closed && self.next.is_some_and(Change::ends) => {
                unknown(Rule::Proofs, Vec::new())
            }
            (None, None) => {
                Finding { state: state_after(closing), rule: Rule::Changes, change: self.last, proofs: Vec::new() }
            }
        }
    }

    /// Nothing is known before the day: it was not open yet where its opening follows.
    fn before_all(&self) -> Finding<'c> {
        let opens = self.next.is_some_and(|c| c.event == MissionEvent::Opened);
        let not_yet = opens && self.coming.is_none() && self.past.is_none() && self.later.is_none();
        let state = if not_yet { MissionState::NotYetOpen } else { MissionState::Unknown };
        Finding {
            state,
            rule: Rule::Between,
            change: self.next.filter(|_| not_yet),
            proofs: self.coming.into_iter().collect(),
        }
    }
}

fn state_after(change: &Change) -> MissionState {
    match change.event {
        MissionEvent::Closed => MissionState::Closed,
        MissionEvent::Suspended => MissionState::Suspended,
        _ => MissionState::Open,
    }
}
