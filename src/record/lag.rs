//! How long it took until a defection became public.

use super::View;
use super::persons::PersonEntry;
use crate::domain::defection::Lag;

/// How long one defection took to become public.
#[derive(Debug, Clone, Copy)]
pub struct Timed<'e> {
    /// The person.
    pub entry: &'e PersonEntry,
    /// The time.
    pub lag: Lag,
    /// The most days that it can have been.
    pub at_most: i32,
}

impl View {
    /// The defections of which both times are at least bounded, the soonest public first. On a day of the past, only
    /// what had become public by then.
    #[must_use]
    pub fn timed<'e>(&self, all: &'e [PersonEntry]) -> Vec<Timed<'e>> {
        let mut timed: Vec<Timed<'e>> = all
            .iter()
            .filter(|e| e.person.defector && e.three.left.resolution.is_some())
            .filter(|e| e.three.made_public.span().is_some_and(|s| s.end() <= self.scope.asof))
            .filter_map(|entry| {
                let lag = entry.three.lag?;
                Some(Timed { entry, lag, at_most: lag.at_most? })
            })
            .collect();
        timed.sort_by_key(|t| (t.at_most, t.lag.at_least, t.entry.person.id.clone()));
        timed
    }
}

/// Days within which something is public within a month.
const MONTH: i32 = 31;

/// How soon defections became public.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Soon {
    /// All of which both times are at least bounded.
    pub all: usize,
    /// Those that were public within a month of leaving.
    pub within_month: usize,
    /// Those that surely were not.
    pub surely_later: usize,
}

impl Soon {
    /// Counts them.
    #[must_use]
    pub fn of(timed: &[Timed<'_>]) -> Self {
        Self {
            all: timed.len(),
            within_month: timed.iter().filter(|t| t.at_most <= MONTH).count(),
            surely_later: timed.iter().filter(|t| t.lag.at_least.is_some_and(|days| days > MONTH)).count(),
        }
    }

    /// Those of which the dates leave both possible.
    #[must_use]
    pub fn undecided(self) -> usize {
        self.all - self.within_month - self.surely_later
    }
}
