//! One mission under a scope: its dates, and how much is claimed of it.

use super::{Error, View};
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::mission::Era;
use crate::domain::network::{Mission, MissionOnDay, NetworkOnDay};
use crate::domain::scope::{FIRST_DAY, Scope};
use crate::domain::vocab::MissionState;
use crate::domain::witness::reports;

/// Dates of a mission's life up to a day. None of them lies after that day.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct MissionDates {
    /// Since when it is in its state.
    pub since: Option<Edtf>,
    /// When it was first opened.
    pub opened: Option<Edtf>,
    /// When it was closed, if it is.
    pub closed: Option<Edtf>,
}

/// Reads the dates off a mission's life.
#[must_use]
pub fn dates(standing: &MissionOnDay<'_>, day: Day) -> MissionDates {
    let since = standing.history.since(day).map(|b| b.date);
    MissionDates {
        closed: since.clone().filter(|_| standing.verdict.state == MissionState::Closed),
        since,
        opened: standing.history.opened(day).map(|c| c.leading.date.clone()),
    }
}

/// How many claims speak of a mission, and how many independent reports they are.
#[must_use]
pub fn weight(mission: &Mission, scope: Scope) -> (usize, usize) {
    (mission.known_claims(scope).count(), reports(mission.known_claims(scope)).len())
}

/// Whether South Korea’s foreign ministry counts a mission.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counting {
    /// It does.
    Counted,
    /// It does while the mission exists, which it does not on that day.
    WhileItExists,
    /// It does while the mission exists, which no source tells for that day.
    Unknown,
    /// It does not.
    NotCounted,
}

/// Whether South Korea’s foreign ministry counts a mission as it is on a day.
#[must_use]
pub fn counting(standing: &MissionOnDay<'_>) -> Counting {
    match (standing.mission.counted, standing.verdict.state.counts()) {
        (true, true) => Counting::Counted,
        (true, false) if standing.verdict.state == MissionState::Unknown => Counting::Unknown,
        (true, false) => Counting::WhileItExists,
        (false, _) => Counting::NotCounted,
    }
}

/// Between which days a stretch of a life began, and between which it ended. What does not count has no uncertain ends:
/// the days of a change are those of the stretch beside it.
#[must_use]
pub fn ends(standing: &MissionOnDay<'_>, era: &Era) -> (Span, Span) {
    let (before, after) = (era.from.yesterday().unwrap_or(era.from), era.to.tomorrow().unwrap_or(era.to));
    let changes = standing.history.changes().iter().map(|c| c.span);
    let change_on =
        |day: Day| changes.clone().filter(|_| era.verdict.state.counts()).find(|c| c.overlaps(Span::day(day)));
    let start = change_on(before).map_or(Some(era.from), |c| c.earliest);
    let end = change_on(after).map_or(Some(era.to), |c| c.latest);
    (Span { earliest: start, latest: Some(era.from) }, Span { earliest: Some(era.to), latest: end })
}

/// Whether a stretch of days has a state that claims or decisions tell.
#[must_use]
pub fn is_told(era: &Era) -> bool {
    !matches!(era.verdict.state, MissionState::Unknown | MissionState::NotYetOpen)
}

/// The stretches of the whole life up to a day in which the state is told.
pub fn told_eras(standing: &MissionOnDay<'_>, until: Day) -> impl Iterator<Item = Era> {
    standing.history.eras(FIRST_DAY, until).into_iter().filter(is_told)
}

/// A mission of some by its id.
#[must_use]
pub fn find<'v, 'n>(network: &'v NetworkOnDay<'n>, id: &str) -> Option<&'v MissionOnDay<'n>> {
    network.standings.iter().find(|s| s.mission.id == id)
}

impl View {
    /// Why an editor decided on the state of a mission, if one did.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn decision_on(&self, standing: &MissionOnDay<'_>) -> Result<Option<String>, Error> {
        match &standing.verdict.decision {
            Some(id) => self.snapshot().decision_reason(id).await,
            None => Ok(None),
        }
    }
}
