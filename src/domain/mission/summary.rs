//! What a mission's life says of one day: since when it is so, when it opened, when it was last seen.

use super::course::Change;
use super::eras::Era;
use super::history::History;
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::id::ClaimId;
use crate::domain::vocab::{MissionEvent, MissionState};

/// How the state of a day began.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beginning {
    /// When; it never lies after the day asked for.
    pub date: Edtf,
    /// The change that brought it; `None` where a decision or a sighting did.
    pub event: Option<MissionEvent>,
}

/// The latest sign by a day that a mission was open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sighting {
    /// When.
    pub date: Edtf,
    /// When.
    pub span: Span,
    /// The claims.
    pub claims: Vec<ClaimId>,
    /// `attested`, or the opening or reopening that shows it open.
    pub event: MissionEvent,
}

impl History {
    /// Since when the state of a day holds: the beginning of the days of that state which end with it. `None` where
    /// nothing tells.
    #[must_use]
    pub fn since(&self, day: Day) -> Option<Beginning> {
        let state = self.on(day).state;
        let start = self.stretch(day).first()?.from;
        let by_decision = || {
            let ruling = self.ruling(start, false).filter(|r| r.span.start() == start && r.state == state)?;
            Some(Beginning { date: not_after(&ruling.from, day), event: None })
        };
        let here = |c: &&Change| (start..=day).contains(&c.span.end());
        let change = |events: &[MissionEvent]| self.changes().iter().filter(here).find(|c| events.contains(&c.event));
        let told = |c: &Change| Beginning { date: not_after(&c.leading.date, day), event: Some(c.event) };
        by_decision().or_else(|| match state {
            MissionState::Open => {
                let again = self.changes().iter().filter(here).rfind(|c| c.event == MissionEvent::Reopened);
                again.or_else(|| change(&[MissionEvent::Opened])).map(told).or_else(|| self.open_again(day))
            }
            MissionState::Closed => change(&[MissionEvent::Closed]).map(told),
            MissionState::Suspended => change(&[MissionEvent::Suspended]).map(told),
            MissionState::Disputed | MissionState::Unknown | MissionState::NotYetOpen => None,
        })
    }

    /// When the state of the second of two days began, as far as that lies after the first; where the change is told for
    /// an earlier time, the day by which it had surely happened.
    #[must_use]
    pub fn begun_between(&self, from: Day, to: Day) -> Option<Edtf> {
        let told = self.since(to).map(|b| b.date).filter(|d| d.span().end() > from);
        if let Some(date) = told {
            let begun_before = date.span().earliest.is_some_and(|day| day <= from);
            let by = Span { earliest: None, ..date.span() };
            return Some(if begun_before { Edtf::from_span(by) } else { date });
        }
        let surely = self.stretch(to).first().map(|e| e.from).filter(|day| *day > from)?;
        let known = !matches!(self.on(to).state, MissionState::Unknown | MissionState::NotYetOpen);
        known.then(|| Edtf::from_span(Span { earliest: None, latest: Some(surely) }))
    }

    /// Open after a closing without a reopening that is told: open again by the day that proves it. Where claims prove
    /// it, an editor's presumption of an earlier day is left out.
    fn open_again(&self, day: Day) -> Option<Beginning> {
        let basis = self.on(day).basis;
        let start = self.stretch(day).iter().find(|e| e.verdict.basis == basis).map(|e| e.from)?;
        let closed = self.changes().iter().any(|c| c.ends() && c.span.end() < start);
        let date = Edtf::from_span(Span { earliest: None, latest: Some(start) });
        closed.then_some(Beginning { date, event: None })
    }

    /// Neighbouring eras of one state, whatever they rest on, between two days.
    #[must_use]
    pub fn stretches(&self, from: Day, to: Day) -> Vec<Vec<Era>> {
        let mut all: Vec<Vec<Era>> = Vec::new();
        for era in self.eras(from, to) {
            match all.last_mut() {
                Some(stretch) if stretch.last().is_some_and(|e| e.verdict.state == era.verdict.state) => {
                    stretch.push(era);
                }
                _ => all.push(vec![era]),
            }
        }
        all
    }

    /// The eras of the same state that end with a day, the first first. What they rest on may change within.
    #[must_use]
    pub fn stretch(&self, day: Day) -> Vec<Era> {
        self.stretches(Day::MIN, day).pop().unwrap_or_default()
    }

    /// The days within which it closed, each time that it did: the span of the change, or where a decision tells of it
    /// the day from which it holds.
    #[must_use]
    pub fn closings(&self) -> Vec<Span> {
        let eras = self.eras(Day::MIN, Day::MAX);
        let closed = |e: &Era| e.verdict.state == MissionState::Closed;
        let begins = eras
            .iter()
            .enumerate()
            .filter(|(i, e)| closed(e) && !i.checked_sub(1).and_then(|before| eras.get(before)).is_some_and(closed));
        let change = |day: Day| {
            self.changes().iter().find(|c| c.event == MissionEvent::Closed && c.span.end() == day).map(|c| c.span)
        };
        let ruled = |day: Day| self.ruling(day, false).filter(|r| r.span.start() == day).map(|r| r.from.span());
        begins.map(|(_, e)| ruled(e.from).or_else(|| change(e.from)).unwrap_or(Span::day(e.from))).collect()
    }

    /// The first opening by a day.
    #[must_use]
    pub fn opened(&self, day: Day) -> Option<&Change> {
        self.changes().iter().find(|c| c.event == MissionEvent::Opened && c.span.end() <= day)
    }

    /// The latest sign by a day that the mission was open: a sighting, an opening or a reopening. Of vague moments the
    /// earliest day counts; a sighting that a closing outweighs is none.
    #[must_use]
    pub fn last_seen_open(&self, day: Day) -> Option<Sighting> {
        let seen = self.bare.proofs.iter().map(|p| {
            let (date, claims) = (p.date.clone(), p.claim().cloned().into_iter().collect());
            (p.span.start(), Sighting { date, span: p.span, claims, event: MissionEvent::Attested })
        });
        // Of an opening the last possible day is the one on which it surely was open.
        let opened = self.bare.changes.iter().filter(|c| !c.ends()).map(|c| {
            let (date, claims) = (c.leading.date.clone(), c.leading.claims.clone());
            (c.leading.span.end(), Sighting { date, span: c.leading.span, claims, event: c.event })
        });
        let all = seen.chain(opened).filter(|(_, s)| s.span.end() <= day);
        all.max_by_key(|(sure, s)| (*sure, s.span.end())).map(|(_, s)| s)
    }
}

/// A date as far as it lies by a day: what was asked for is not answered with a later one.
fn not_after(date: &Edtf, day: Day) -> Edtf {
    if date.span().end() <= day {
        return date.clone();
    }
    Edtf::from_span(Span { latest: Some(day), ..date.span() })
}
