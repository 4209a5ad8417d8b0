//! What two days have in common and what not.

use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::network::{MissionOnDay, NetworkOnDay};
use crate::domain::vocab::MissionState;

/// The days compared when none are named: the two of the seed article.
pub const THEN: Day = Day::constant(2022, 12, 31);
/// The second of them.
pub const NOW: Day = Day::constant(2024, 2, 15);

/// A mission whose state is another on the second day.
#[derive(Debug)]
pub struct Changed<'v> {
    /// The mission on the first day.
    pub from: &'v MissionOnDay<'v>,
    /// The mission on the second day.
    pub to: &'v MissionOnDay<'v>,
}

/// Two days and what lies between.
#[derive(Debug)]
pub struct Comparison<'v> {
    /// The first day.
    pub from: &'v NetworkOnDay<'v>,
    /// The second day.
    pub to: &'v NetworkOnDay<'v>,
    /// Missions in another state.
    pub changed: Vec<Changed<'v>>,
}

impl<'v> Comparison<'v> {
    /// Compares two days. Both list the same missions in the same order.
    #[must_use]
    pub fn new(from: &'v NetworkOnDay<'v>, to: &'v NetworkOnDay<'v>) -> Self {
        let pairs = from.standings.iter().zip(&to.standings);
        let changed =
            pairs.filter(|(a, b)| a.verdict.state != b.verdict.state).map(|(from, to)| Changed { from, to }).collect();
        Self { from, to, changed }
    }

    fn counted_where(&self, test: impl Fn(MissionState, MissionState) -> bool) -> Vec<&Changed<'v>> {
        self.changed
            .iter()
            .filter(|c| c.from.mission.counted && test(c.from.verdict.state, c.to.verdict.state))
            .collect()
    }

    /// Counted missions that are closed, and either were there or are dated closed between the two days, whether or not
    /// the record knows them open before.
    #[must_use]
    pub fn closed(&self) -> Vec<&Changed<'v>> {
        let closed = self.counted_where(|_, b| b == MissionState::Closed);
        closed.into_iter().filter(|c| c.from.verdict.state.counts() || self.closes_between(c)).collect()
    }

    fn closes_between(&self, c: &Changed<'v>) -> bool {
        let between = Span { earliest: Some(self.from.day), latest: Some(self.to.day) };
        c.to.history.closings().iter().any(|closing| between.holds(*closing))
    }

    /// Counted missions that were not there and are.
    #[must_use]
    pub fn opened(&self) -> Vec<&Changed<'v>> {
        self.counted_where(|a, b| matches!(a, MissionState::Closed | MissionState::NotYetOpen) && b.counts())
    }

    /// Counted missions whose state on one of the days is not known: what became of them in between cannot be told.
    #[must_use]
    pub fn unexplained(&self) -> Vec<&Changed<'v>> {
        let unknown = self.counted_where(|a, b| a == MissionState::Unknown || b == MissionState::Unknown);
        unknown.into_iter().filter(|c| c.to.verdict.state != MissionState::Closed || !self.closes_between(c)).collect()
    }

    /// Other changes: they leave the counted total as it is.
    #[must_use]
    pub fn others(&self) -> Vec<&Changed<'v>> {
        let told = [self.closed(), self.opened(), self.unexplained()].concat();
        let is_told = |c: &Changed<'v>| told.iter().any(|t| t.to.mission.id == c.to.mission.id);
        self.changed.iter().filter(|c| !is_told(c)).collect()
    }

    /// Counted missions that are disputed on the second day.
    #[must_use]
    pub fn disputed(&self) -> usize {
        self.to.counting().filter(|s| s.verdict.state == MissionState::Disputed).count()
    }
}

impl Changed<'_> {
    /// When the mission came into its state of the second day, if that lies between the two days.
    #[must_use]
    pub fn since(&self, from: Day, to: Day) -> Option<Edtf> {
        self.to.history.begun_between(from, to)
    }
}
