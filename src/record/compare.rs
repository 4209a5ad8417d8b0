//! What two days have in common and what not.

use super::View;
use super::mission::dates;
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::id::{ClaimId, MissionId};
use crate::domain::network::{MissionOnDay, NetworkOnDay};
use crate::domain::vocab::MissionState;

/// The days compared when none are named: the two of the seed article.
pub const THEN: Day = Day::constant(2022, 12, 31);
/// The second of them.
pub const NOW: Day = Day::constant(2024, 2, 15);
/// The first and the last day of the winter in which 53 became 44.
pub const WINTER: (Day, Day) = (Day::constant(2023, 9, 1), Day::constant(2024, 3, 31));
/// The last day before the closings of that winter began.
pub const BEFORE_THE_CLOSINGS: Day = Day::constant(2023, 9, 30);
/// From this day on the record lists more than a few missions.
pub const BEGINNING: Day = Day::constant(1970, 1, 1);

/// A mission whose state is another on the second day.
#[derive(Debug)]
pub struct Changed<'v> {
    /// The mission on the first day.
    pub from: &'v MissionOnDay<'v>,
    /// The mission on the second day.
    pub to: &'v MissionOnDay<'v>,
}

/// On which of two days a mission was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// On both.
    Both,
    /// On both, and disputed on the second.
    Disputed,
    /// On the first only.
    First,
    /// On the second only.
    Second,
    /// Nobody can tell on which.
    Unclear,
}

/// A closing, from the first day on which the mission was surely closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurelyClosed {
    /// The mission.
    pub mission: MissionId,
    /// Its city.
    pub city: String,
    /// The day.
    pub day: Day,
    /// The claims that tell of it.
    pub claims: Vec<ClaimId>,
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

    /// The missions that closed, each with the date that claims give its closing, in the order of the dates.
    #[must_use]
    pub fn closed_by_date(&self) -> Vec<(Option<Edtf>, &'v MissionOnDay<'v>)> {
        let dated = |c: &Changed<'v>| (dates(c.to, self.to.day).since, c.to);
        let mut closed: Vec<_> = self.closed().into_iter().map(dated).collect();
        closed.sort_by_key(|(date, s)| (date.as_ref().and_then(|d| d.span().latest), s.mission.city.clone()));
        closed
    }

    /// The missions that closed, each from the first day on which it surely was, the earliest first.
    #[must_use]
    pub fn surely_closed(&self) -> Vec<SurelyClosed> {
        let closed = |c: &Changed<'v>| {
            let eras = c.to.history.eras(self.from.day, self.to.day);
            let era = eras.into_iter().find(|e| e.verdict.state == MissionState::Closed)?;
            let (mission, city) = (c.to.mission.id.clone(), c.to.mission.city.clone());
            Some(SurelyClosed { mission, city, day: era.from, claims: era.verdict.claims })
        };
        let mut all: Vec<SurelyClosed> = self.closed().into_iter().filter_map(closed).collect();
        all.sort_by(|a, b| (a.day, &a.city).cmp(&(b.day, &b.city)));
        all
    }

    /// The counted missions that were there on either day, or of which nobody can tell on one of them.
    #[must_use]
    pub fn present(&self) -> Vec<(Presence, &'v MissionOnDay<'v>)> {
        let pairs = self.from.standings.iter().zip(&self.to.standings).filter(|(a, _)| a.mission.counted);
        pairs.filter_map(|(a, b)| Some((presence(a.verdict.state, b.verdict.state)?, b))).collect()
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

/// On which of two days a mission was there, as the lists of the comparison have it; nothing for one that was there on
/// neither, or of which neither is known.
fn presence(first: MissionState, second: MissionState) -> Option<Presence> {
    match (first, second) {
        (a, MissionState::Disputed) if a.counts() => Some(Presence::Disputed),
        (a, b) if a.counts() && b.counts() => Some(Presence::Both),
        (MissionState::Unknown, MissionState::Unknown) => None,
        (MissionState::Unknown, _) | (_, MissionState::Unknown) => Some(Presence::Unclear),
        (a, _) if a.counts() => Some(Presence::First),
        (_, b) if b.counts() => Some(Presence::Second),
        _ => None,
    }
}

impl View {
    /// Whether the two days of the seed article may be told: who stands on a day of the past, or knows only what was
    /// public by one, is not told what came later.
    #[must_use]
    pub fn tells_the_two_days(&self) -> bool {
        !self.scope.asof_given && !self.scope.ends_before(NOW)
    }

    /// The closings between the two days of the seed article; none before that winter was over.
    #[must_use]
    pub fn closings_of_the_winter(&self) -> Vec<SurelyClosed> {
        if self.scope.asof < WINTER.1 {
            return Vec::new();
        }
        let (first, second) = (self.on(THEN), self.on(NOW));
        Comparison::new(&first, &second).surely_closed()
    }
}
