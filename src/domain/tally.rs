//! Counted totals with exact bounds: rule 8.

use std::collections::BTreeMap;

use super::vocab::{Basis, MissionState, MissionType, Word};

/// How many counted missions there were on a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Open, suspended or disputed for certain; the number shown.
    pub at_least: usize,
    /// With those whose state is unknown; `None` where the list itself may lack some.
    pub at_most: Option<usize>,
    /// How many of `at_least` rest on a decision.
    pub presumed: usize,
    /// `at_least` by type.
    pub by_type: BTreeMap<MissionType, usize>,
}

impl Tally {
    /// Counts missions given as type and state; `complete` says whether these are all that there were.
    #[must_use]
    pub fn of(counted: impl IntoIterator<Item = (MissionType, MissionState, Basis)>, complete: bool) -> Self {
        let mut tally = Self::default();
        let mut unknown = 0;
        for (kind, state, basis) in counted {
            if state.counts() {
                tally.at_least += 1;
                tally.presumed += usize::from(basis == Basis::Presumed);
                *tally.by_type.entry(kind).or_default() += 1;
            } else if state == MissionState::Unknown {
                unknown += 1;
            }
        }
        tally.at_most = complete.then_some(tally.at_least + unknown);
        tally
    }

    /// Whether the number is exact.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.at_most == Some(self.at_least)
    }

    /// How many of a type.
    #[must_use]
    pub fn of_type(&self, kind: MissionType) -> usize {
        self.by_type.get(&kind).copied().unwrap_or_default()
    }
}

/// How many missions are in each state, every state named.
#[must_use]
pub fn by_state(states: impl IntoIterator<Item = MissionState>) -> BTreeMap<MissionState, usize> {
    let mut counts: BTreeMap<MissionState, usize> = MissionState::ALL.iter().map(|s| (*s, 0)).collect();
    for state in states {
        *counts.entry(state).or_default() += 1;
    }
    counts
}
