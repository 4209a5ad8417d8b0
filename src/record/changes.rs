//! The latest changes of state.

use super::View;
use crate::domain::edtf::Day;
use crate::domain::mission::{Beginning, Verdict};
use crate::domain::network::Mission;
use crate::domain::scope::FIRST_DAY;
use crate::domain::vocab::{MissionEvent, MissionState};

/// What a mission changed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Became {
    /// It opened.
    Opened,
    /// It reopened, as claims tell.
    Reopened,
    /// It was seen open again after it had closed or been suspended.
    OpenAgain,
    /// It came into another state.
    State(MissionState),
}

/// A change of state.
#[derive(Debug)]
pub struct StateChange<'v> {
    /// The mission.
    pub mission: &'v Mission,
    /// What it changed to.
    pub became: Became,
    /// The first day of the new state.
    pub from: Day,
    /// When, as claims date it.
    pub begun: Beginning,
    /// What decides the new state.
    pub verdict: Verdict,
}

impl View {
    /// The changes of state up to the day asked for, latest first: as the rules and decisions have them, not as single
    /// claims do. Stretches of which nothing is known are no state that a mission changes to.
    #[must_use]
    pub fn state_changes(&self) -> Vec<StateChange<'_>> {
        let mut all: Vec<StateChange<'_>> = Vec::new();
        for standing in self.now().standings {
            let mut before = MissionState::NotYetOpen;
            for stretch in standing.history.stretches(FIRST_DAY, self.scope.asof) {
                let (Some(era), Some(last)) = (stretch.first(), stretch.last()) else { continue };
                let state = era.verdict.state;
                if state == MissionState::Unknown || state == before {
                    continue;
                }
                let gone = matches!(before, MissionState::Closed | MissionState::Suspended);
                before = state;
                // Without a date of its own it is only the first sighting; what was so from the first day on is no change.
                let begun = standing.history.since(last.to).filter(|_| era.from > FIRST_DAY);
                if let Some((begun, mission)) = begun.zip(self.mission(&standing.mission.id)) {
                    let became = became(state, &begun, gone);
                    all.push(StateChange { mission, became, from: era.from, begun, verdict: era.verdict.clone() });
                }
            }
        }
        all.sort_by(|a, b| (b.from, &a.mission.city).cmp(&(a.from, &b.mission.city)));
        all
    }
}

fn became(state: MissionState, begun: &Beginning, gone: bool) -> Became {
    match state {
        MissionState::Open if begun.event == Some(MissionEvent::Reopened) => Became::Reopened,
        MissionState::Open if gone => Became::OpenAgain,
        MissionState::Open => Became::Opened,
        state => Became::State(state),
    }
}
