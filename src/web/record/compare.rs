//! What two days have in common and what not, and the sentence that says it.

use crate::domain::edtf::{Day, Span};
use crate::domain::network::{Standing, View};
use crate::domain::vocab::MissionState;
use crate::domain::words;
use crate::web::address::BadValue;
use crate::web::http::refusal::AppResult;
use crate::web::text::lists;
use crate::web::text::value::{Value, behind};

/// The days compared when none are named: the two of the seed article.
pub(crate) const THEN: Day = Day::constant(2022, 12, 31);
/// The second of them.
pub(crate) const NOW: Day = Day::constant(2024, 2, 15);

/// The two days that an address asks to compare.
pub(crate) fn days((from, to): (Option<Day>, Option<Day>)) -> AppResult<(Day, Day)> {
    let (from, to) = (from.unwrap_or(THEN), to.unwrap_or(NOW));
    if to < from {
        let detail = format!("The second day ({to}) is before the first ({from}). Change one of the two.");
        return Err(BadValue { parameter: "to", detail }.into());
    }
    Ok((from, to))
}

/// A mission whose state is another on the second day.
pub(crate) struct Changed<'v> {
    /// The mission on the first day.
    pub from: &'v Standing<'v>,
    /// The mission on the second day.
    pub to: &'v Standing<'v>,
}

/// Two days and what lies between.
pub(crate) struct Comparison<'v> {
    /// The first day.
    pub from: &'v View<'v>,
    /// The second day.
    pub to: &'v View<'v>,
    /// Missions in another state.
    pub changed: Vec<Changed<'v>>,
}

impl<'v> Comparison<'v> {
    /// Compares two days. Both views list the same missions in the same order.
    #[must_use]
    pub(crate) fn new(from: &'v View<'v>, to: &'v View<'v>) -> Self {
        let pairs = from.standings.iter().zip(&to.standings);
        let changed =
            pairs.filter(|(a, b)| a.verdict.state != b.verdict.state).map(|(from, to)| Changed { from, to }).collect();
        Self { from, to, changed }
    }

    /// The answer in one sentence, with the claims behind both totals.
    #[must_use]
    pub(crate) fn sentence(&self) -> Value {
        let unknown = self.unexplained().into_iter().flat_map(|c| [c.from, c.to]);
        let claims = behind(self.from.counting().chain(self.to.counting()).chain(unknown));
        Value::told(sentence(self), claims)
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
    pub(crate) fn closed(&self) -> Vec<&Changed<'v>> {
        let closed = self.counted_where(|_, b| b == MissionState::Closed);
        closed.into_iter().filter(|c| c.from.verdict.state.counts() || self.closes_between(c)).collect()
    }

    fn closes_between(&self, c: &Changed<'v>) -> bool {
        let between = Span { earliest: Some(self.from.day), latest: Some(self.to.day) };
        c.to.history.closings().iter().any(|closing| between.holds(*closing))
    }

    /// Counted missions that were not there and are.
    #[must_use]
    pub(crate) fn opened(&self) -> Vec<&Changed<'v>> {
        self.counted_where(|a, b| matches!(a, MissionState::Closed | MissionState::NotYetOpen) && b.counts())
    }

    /// Counted missions whose state on one of the days is not known: what became of them in between cannot be told.
    #[must_use]
    pub(crate) fn unexplained(&self) -> Vec<&Changed<'v>> {
        let unknown = self.counted_where(|a, b| a == MissionState::Unknown || b == MissionState::Unknown);
        unknown.into_iter().filter(|c| c.to.verdict.state != MissionState::Closed || !self.closes_between(c)).collect()
    }
}

/// "North Korea had 53 diplomatic missions on 31 December 2022 and 44 on 15 February 2024: 9 closed and none opened …"
fn sentence(both: &Comparison<'_>) -> String {
    let (a, b) = (&both.from.tally, &both.to.tally);
    let (closed, opened, open_questions) = (both.closed().len(), both.opened().len(), both.unexplained().len());
    let explained = match (open_questions, a.is_exact() && b.is_exact()) {
        (0, true) => "which explains the difference".to_owned(),
        (0, false) => "and of some the record tells neither day".to_owned(),
        (n, _) => format!("and of {} the record cannot tell", lists::plural(n, "mission", "missions")),
    };
    let disputed = both.to.counting().filter(|s| s.verdict.state == MissionState::Disputed).count();
    let them = if b.is_exact() { format!("the {}", b.at_least) } else { "them".to_owned() };
    let also = match disputed {
        0 => String::new(),
        1 => format!(" One of {them} is disputed."),
        n => format!(" {n} of {them} are disputed."),
    };
    let number = |n: usize| if n == 0 { "none".to_owned() } else { n.to_string() };
    let (closed, opened) = (number(closed), number(opened));
    format!("{}: {closed} closed and {opened} opened, {explained}.{also}", both_numbers(both.from, both.to))
}

/// How many there were on two days; where a list may lack some, how many can be named.
fn both_numbers(from: &View<'_>, to: &View<'_>) -> String {
    let number = |view: &View<'_>| lists::range(view.tally.at_least, view.tally.at_most);
    let (first, second) = (words::day(from.day), words::day(to.day));
    if from.tally.at_most.is_some() && to.tally.at_most.is_some() {
        return format!(
            "North Korea had {} diplomatic missions on {first} and {} on {second}",
            number(from),
            number(to)
        );
    }
    let named = |view: &View<'_>| match view.tally.at_most {
        Some(_) => format!("{} are listed", number(view)),
        None => format!("{} can be named", number(view)),
    };
    format!("Of North Korea’s diplomatic missions {} for {first} and {} for {second}", named(from), named(to))
}
