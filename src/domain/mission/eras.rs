//! Stretches of days with one state.

use std::collections::BTreeSet;

use super::Verdict;
use super::history::History;
use crate::domain::edtf::Day;

/// A stretch of days with one state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Era {
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub to: Day,
    /// The state on each of its days.
    pub verdict: Verdict,
}

impl History {
    /// The stretches of one and the same state between two days, without gaps. The state changes only at bounds of changes,
    /// proofs and decisions.
    #[must_use]
    pub fn eras(&self, from: Day, to: Day) -> Vec<Era> {
        let courses = [&self.full, &self.bare];
        let spans =
            courses.iter().flat_map(|c| c.changes.iter().map(|c| c.span).chain(c.proofs.iter().map(|p| p.span)));
        let spans = spans.chain(self.rulings().iter().map(|r| r.span));
        let bounds = spans.flat_map(|s| [s.earliest, s.latest]).flatten();
        let mut starts: BTreeSet<Day> =
            bounds.flat_map(|d| [Some(d), d.tomorrow().ok()]).flatten().filter(|d| *d > from && *d <= to).collect();
        starts.insert(from);
        let mut eras: Vec<Era> = Vec::new();
        for start in starts {
            let verdict = self.on(start);
            match eras.last_mut() {
                Some(era) if era.verdict.state == verdict.state && era.verdict.basis == verdict.basis => {}
                last => {
                    if let Some(era) = last {
                        era.to = start.yesterday().unwrap_or(era.to);
                    }
                    eras.push(Era { from: start, to, verdict });
                }
            }
        }
        eras
    }
}
