//! Two days compared, in words.

use super::catalogue::{Text, yes};
use crate::domain::cited::Cited;
use crate::domain::edtf::{Day, Edtf};
use crate::domain::network::{MissionOnDay, NetworkOnDay};
use crate::domain::vocab::Basis;
use crate::record::compare::{Comparison, Presence};
use crate::record::sure::Sure;

impl Text {
    /// "North Korea had 53 diplomatic missions on 31 December 2022 and 44 on 15 February 2024: 9 closed and none
    /// opened …", with the claims behind both totals.
    #[must_use]
    pub fn comparison(self, both: &Comparison<'_>) -> Cited<String> {
        let (a, b) = (both.from, both.to);
        let number = |network: &NetworkOnDay<'_>| self.range(network.tally.at_least, network.tally.at_most);
        let is_complete = |network: &NetworkOnDay<'_>| network.tally.at_most.is_some();
        let unexplained = both.unexplained();
        let explained = match (unexplained.len(), a.tally.is_exact() && b.tally.is_exact()) {
            (0, true) => "wholly",
            (0, false) => "partly",
            _ => "not",
        };
        let words = self.with(
            "compare-sentence",
            [
                ("complete", yes(is_complete(a) && is_complete(b)).into()),
                ("before-complete", yes(is_complete(a)).into()),
                ("after-complete", yes(is_complete(b)).into()),
                ("before", number(a).into()),
                ("after", if b.tally.is_exact() { b.tally.at_least.to_string() } else { number(b) }.into()),
                ("first", self.day(a.day).into()),
                ("second", self.day(b.day).into()),
                ("closed", both.closed().len().into()),
                ("opened", both.opened().len().into()),
                ("explained", explained.into()),
                ("unexplained", unexplained.len().into()),
                ("disputed", both.disputed().into()),
                ("exact", yes(b.tally.is_exact()).into()),
            ],
        );
        let counting = a.counting().chain(b.counting()).flat_map(|s| &s.verdict.claims);
        let open = unexplained.into_iter().flat_map(|c| c.from.verdict.claims.iter().chain(&c.to.verdict.claims));
        Cited::new(words, counting.chain(open))
    }

    /// On which of two days a mission was there: "only on 15 February 2024".
    #[must_use]
    pub fn presence(self, presence: Presence, (first, second): (Day, Day)) -> String {
        let (first, second) = (("first", self.day(first).into()), ("second", self.day(second).into()));
        match presence {
            Presence::Both => self.say("presence-both"),
            Presence::Disputed => self.with("presence-disputed", [second]),
            Presence::First => self.with("presence-first", [first]),
            Presence::Second => self.with("presence-second", [second]),
            Presence::Unclear => self.say("presence-unclear"),
        }
    }

    /// The same beside a mark on a map: "Embassy in Madrid, Spain: only on 31 December 2022".
    #[must_use]
    pub fn presence_mark(self, s: &MissionOnDay<'_>, presence: Presence, days: (Day, Day)) -> String {
        let (name, words) = (self.mission_name(s.mission), self.presence(presence, days));
        self.with("presence-mark", [("name", name.into()), ("presence", words.into())])
    }

    /// When a mission closed: "by 31 October 2023 (presumed, by an editor’s decision)".
    #[must_use]
    pub fn closed_on(self, s: &MissionOnDay<'_>, date: &Edtf) -> String {
        let presumed = yes(s.verdict.basis == Basis::Presumed);
        self.with("compare-closed-on", [("date", self.date(date).into()), ("presumed", presumed.into())])
    }

    /// How sure a change is.
    #[must_use]
    pub fn sure(self, sure: Sure) -> String {
        match sure {
            Sure::Presumed => self.say("sure-presumed"),
            Sure::Confirmed => self.say("sure-confirmed"),
            Sure::ConfirmedBy(day) => self.with("sure-confirmed-by", [("day", self.day(day).into())]),
            Sure::Reported => self.say("sure-reported"),
            Sure::SeenConfirmed => self.say("sure-seen-confirmed"),
            Sure::SeenReported => self.say("sure-seen-reported"),
            Sure::Untold => self.say("sure-untold"),
        }
    }
}
