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
