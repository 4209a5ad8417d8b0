//! What is said of one mission: its state in a sentence, what happened, what it changed to.

use super::catalogue::{Text, or_none, yes};
use crate::domain::edtf::{Day, Edtf};
use crate::domain::mission::Era;
use crate::domain::network::MissionOnDay;
use crate::domain::rule::Rule;
use crate::domain::scope::{FIRST_DAY, Scope};
use crate::domain::vocab::{Basis, MissionEvent, MissionState, MissionType, Word};
use crate::record::changes::{Became, StateChange};
use crate::record::mission::{Counting, MissionDates, counting, dates, is_told};

/// What tells that a mission is open: the message’s word, the day of reopening, the day of the last sign.
type Signs = (&'static str, Option<Edtf>, Option<Edtf>);

impl Text {
    /// The state in a sentence: "It closed on about 26 October 2023.", "On 15 February 2024 it was disputed, since 29
    /// November 2023 (presumed)."
    #[must_use]
    pub fn mission_sentence(self, standing: &MissionOnDay<'_>, scope: Scope) -> String {
        let MissionDates { since, closed, .. } = dates(standing, scope.asof);
        let presumed = standing.verdict.basis == Basis::Presumed;
        // A state that an editor's decision gives is told as it is, with the decision; one that it fills in is presumed.
        let basis = match (presumed, standing.verdict.rule == Rule::Decisions) {
            (true, true) => "ruled",
            (true, false) => "presumed",
            (false, _) => "told",
        };
        let day = self.asof_given(scope);
        let is_dated = closed.is_some() && !presumed;
        let (signs, reopened, seen) = signs(standing, scope.asof);
        let since_words = or_none(since.as_ref().map(|d| self.date(d)));
        let when = |date: Option<Edtf>| date.map(|d| self.when(&d)).unwrap_or_default();
        self.with(
            "mission-sentence",
            [
                ("day", day.into()),
                ("recap", yes(standing.verdict.state == MissionState::Closed && is_dated).into()),
                ("state", standing.verdict.state.as_str().into()),
                ("tense", if scope.asof_given { "was" } else { "is" }.into()),
                ("basis", basis.into()),
                ("dated", yes(is_dated).into()),
                ("since", (if presumed || closed.is_none() { since_words } else { "none".to_owned() }).into()),
                ("when", when(closed).into()),
                ("again", yes(is_again(standing, scope.asof)).into()),
                ("signs", signs.into()),
                ("reopened", when(reopened).into()),
                ("seen", when(seen).into()),
            ],
        )
    }

    /// What happened, as claims date it: "opened in 1972", "closed by 31 October 2023", "was seen open again by 2014".
    /// The last possible day of a change is no date of it.
    #[must_use]
    pub fn happened(self, s: &MissionOnDay<'_>, first: &Era, last: &Era) -> String {
        let begun = s.history.since(last.to);
        let event = begun.as_ref().and_then(|b| b.event);
        let by = || self.with("date-by", [("day", self.day(first.from).into())]);
        let (on, date) = begun.map_or_else(|| (by(), by()), |b| (self.when(&b.date), self.date(&b.date)));
        let opened = s.history.opened(last.to).filter(|c| c.span.end() >= first.from);
        let opened = or_none(opened.map(|c| self.when(&c.leading.date)));
        let closed_before = || s.history.closings().iter().any(|c| c.end() < first.from);
        let what = match (first.verdict.state, event) {
            (MissionState::Open, Some(MissionEvent::Reopened)) => "reopened",
            (MissionState::Open, Some(_)) => "opened",
            (MissionState::Open, None) if s.history.opened(first.from).is_some() || closed_before() => "again",
            (MissionState::Open, None) => "open",
            (MissionState::Closed, _) => "closed",
            _ => "other",
        };
        // A change that claims tell of is theirs, whatever an editor presumes of the days after it.
        let presumed = event.is_none() && last.verdict.basis == Basis::Presumed;
        self.with(
            "mission-happened",
            [
                ("what", what.into()),
                ("on", on.into()),
                ("date", date.into()),
                ("opened", opened.into()),
                ("state", self.label(first.verdict.state).into()),
                ("presumed", yes(presumed).into()),
            ],
        )
    }

    /// A whole life up to a day: "By the record it opened in 1972 and closed by 31 October 2023."
    #[must_use]
    pub fn mission_life(self, s: &MissionOnDay<'_>, until: Day) -> String {
        let stretches = s.history.stretches(FIRST_DAY, until);
        let told: Vec<String> = stretches
            .iter()
            .filter_map(|stretch| Some((stretch.first()?, stretch.last()?)))
            .filter(|(first, _)| is_told(first))
            .map(|(first, last)| self.happened(s, first, last))
            .collect();
        match told.as_slice() {
            [] => self.say("mission-life-untold"),
            all => self.with("mission-life", [("happened", self.list(all).into())]),
        }
    }

    /// Beside a mark on the map: "Embassy in Madrid, Spain: closed, about 26 October 2023".
    #[must_use]
    pub fn mission_mark(self, s: &MissionOnDay<'_>, day: Day) -> String {
        let since = or_none(dates(s, day).since.map(|d| self.date(&d)));
        self.with(
            "mission-mark",
            [
                ("name", self.mission_name(s.mission).into()),
                ("presumed", yes(s.verdict.basis == Basis::Presumed).into()),
                ("state", self.label(s.verdict.state).into()),
                ("since", since.into()),
            ],
        )
    }

    /// Beside a bar on a line of time: "Embassy in Madrid, Spain, closed: closed on about 26 October 2023".
    #[must_use]
    pub fn mission_bar(self, s: &MissionOnDay<'_>, era: &Era) -> String {
        self.with(
            "mission-bar",
            [
                ("name", self.mission_name(s.mission).into()),
                ("presumed", yes(era.verdict.basis == Basis::Presumed).into()),
                ("state", self.label(era.verdict.state).into()),
                ("happened", self.happened(s, era, era).into()),
            ],
        )
    }

    /// Whether South Korea’s foreign ministry counts it, and if not, why not.
    #[must_use]
    pub fn counting(self, standing: &MissionOnDay<'_>) -> String {
        match counting(standing) {
            Counting::Counted => self.say("mission-counted"),
            Counting::WhileItExists => self.say("mission-counted-while"),
            Counting::Unknown => self.say("mission-counted-unknown"),
            Counting::NotCounted => {
                let note = standing.mission.counted_note.as_deref().unwrap_or("none");
                self.with("mission-not-counted", [("note", note.into())])
            }
        }
    }

    /// The same in a box of facts.
    #[must_use]
    pub fn counting_in_short(self, standing: &MissionOnDay<'_>) -> String {
        self.say(match counting(standing) {
            Counting::Counted => "mission-counted-short",
            Counting::WhileItExists => "mission-counted-while-short",
            Counting::Unknown => "mission-counted-unknown-short",
            Counting::NotCounted => "mission-not-counted-short",
        })
    }

    /// Missions of a type: "consulates general".
    #[must_use]
    pub fn missions_of(self, kind: MissionType) -> String {
        self.say(&format!("missions-of-{}", kind.as_str()))
    }

    /// What a mission changed to: "closed", "presumed open again".
    #[must_use]
    pub fn became(self, change: &StateChange<'_>) -> String {
        let presumed = ("presumed", yes(change.verdict.basis == Basis::Presumed).into());
        match change.became {
            Became::Opened => self.say("mission-became-opened"),
            Became::Reopened => self.say("mission-became-reopened"),
            Became::OpenAgain => self.with("mission-became-open-again", [presumed]),
            Became::State(state) => self.with("mission-became-state", [presumed, ("state", self.label(state).into())]),
        }
    }
}

/// Whether it is open without a change that tells of it, after one that ended its being open: by a decision may be open
/// what never was closed.
fn is_again(standing: &MissionOnDay<'_>, day: Day) -> bool {
    let untold = standing.history.since(day).is_some_and(|b| b.event.is_none());
    let start = standing.history.stretch(day).first().map(|era| era.from).filter(|_| untold);
    let ended = |start: Day| standing.history.changes().iter().any(|c| c.event.ends() && c.span.end() < start);
    start.is_some_and(ended)
}

/// What tells of an open mission that it is: that it reopened, that it was seen, that it opened; else since when it is
/// so, or by when.
fn signs(standing: &MissionOnDay<'_>, day: Day) -> Signs {
    let begun = standing.history.since(day);
    let again = begun.as_ref().filter(|b| b.event.is_none()).map(|b| b.date.clone());
    let reopened = begun.filter(|b| b.event == Some(MissionEvent::Reopened)).map(|b| b.date);
    match (standing.history.last_seen_open(day), reopened) {
        (Some(last), Some(date)) if last.event == MissionEvent::Attested => {
            ("reopened-and-seen", Some(date), Some(last.date))
        }
        (_, Some(date)) => ("reopened", Some(date), None),
        (Some(last), None) if last.event == MissionEvent::Attested => ("seen", None, Some(last.date)),
        (Some(last), None) => ("opened", None, Some(last.date)),
        (None, None) if again.as_ref().is_some_and(|date| date.span().earliest.is_some()) => ("since", None, None),
        (None, None) => (if again.is_some() { "again" } else { "none" }, again, None),
    }
}
