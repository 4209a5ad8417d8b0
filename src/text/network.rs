//! What the record shows of all missions, in sentences.

use super::catalogue::{Text, yes};
use crate::domain::cited::Cited;
use crate::domain::network::NetworkOnDay;
use crate::domain::scope::Scope;
use crate::domain::tally::by_state;
use crate::domain::vocab::{MissionState, MissionType};
use crate::record::reported::CountRecord;

/// The states that a sentence lists, in its order.
const STATES: [MissionState; 4] =
    [MissionState::Open, MissionState::Suspended, MissionState::Disputed, MissionState::Unknown];

/// A list as a message is given it: whether there is one it asks by the word "none".
fn given(list: String) -> String {
    if list.is_empty() { "none".to_owned() } else { list }
}

impl Text {
    /// "On 15 February 2024 North Korea had 44 diplomatic missions: …", with the claims behind all counted ones.
    #[must_use]
    pub fn network(self, network: &NetworkOnDay<'_>, scope: Scope) -> Cited<String> {
        let tally = &network.tally;
        let told = match (tally.at_most, scope.asof_given || network.day != scope.today) {
            (None, _) => "named",
            (_, true) => "day",
            (_, false) => "today",
        };
        let number = if tally.at_most.is_none() {
            tally.at_least.to_string()
        } else {
            self.range(tally.at_least, tally.at_most)
        };
        let counted = || network.standings.iter().filter(|s| s.mission.counted);
        let counts = by_state(counted().map(|s| s.verdict.state));
        let state = |state: MissionState| {
            let n = counts.get(&state).copied().filter(|n| *n > 0)?;
            Some(self.with("network-state", [("n", n.into()), ("state", self.label(state).into())]))
        };
        let states: Vec<String> = STATES.into_iter().filter_map(state).collect();
        let words = self.with(
            "network-sentence",
            [
                ("told", told.into()),
                ("number", number.into()),
                ("day", self.day(network.day).into()),
                ("exact", yes(tally.is_exact()).into()),
                ("types", given(self.list(&self.types(network))).into()),
                ("states", given(self.list(&states)).into()),
            ],
        );
        Cited::new(words, counted().flat_map(|s| &s.verdict.claims))
    }

    /// How many of each type count: "39 embassies".
    fn types(self, network: &NetworkOnDay<'_>) -> Vec<String> {
        let types = [
            (MissionType::Embassy, "missions-embassies"),
            (MissionType::ConsulateGeneral, "missions-consulates-general"),
            (MissionType::Representative, "missions-representative"),
        ];
        let of = |kind| network.tally.of_type(kind);
        types.into_iter().filter(|(kind, _)| of(*kind) > 0).map(|(kind, id)| self.count(id, of(kind))).collect()
    }

    /// How old the evidence is: "Of the 44, 31 were seen open within the two years before; of the others the last
    /// sighting is older."
    #[must_use]
    pub fn freshness(self, network: &NetworkOnDay<'_>) -> Cited<String> {
        let two_years = network.day.saturating_sub(jiff::Span::new().years(2));
        let proofs: Vec<_> = network.counting().filter_map(|s| s.history.last_seen_open(network.day)).collect();
        let fresh = proofs.iter().filter(|p| p.span.start() >= two_years).count();
        let words = self.with("network-seen", [("all", network.counting().count().into()), ("fresh", fresh.into())]);
        // The last sighting of each, and what else its state rests on.
        let deciding = network.counting().flat_map(|s| &s.verdict.claims);
        Cited::new(words, proofs.iter().flat_map(|p| &p.claims).chain(deciding))
    }

    /// "No list published by 10 December 2023 names them all. Totals reported by then: 46 (…, 5 December 2023)."; `None`
    /// where our own list is complete. `totals` are those that the record has for the network.
    #[must_use]
    pub fn reported_beside(
        self,
        network: &NetworkOnDay<'_>,
        scope: Scope,
        totals: &[CountRecord],
    ) -> Option<Cited<String>> {
        let limit = self.limit(scope).filter(|_| network.tally.at_most.is_none())?;
        let total = |c: &CountRecord| {
            let day = c.fact.as_of.as_ref().map(|d| self.date(d)).unwrap_or_default();
            let number = c.value.to_string();
            self.with(
                "reported-total",
                [("number", number.into()), ("speaker", c.speaker_name.as_str().into()), ("day", day.into())],
            )
        };
        let told: Vec<String> = totals.iter().map(total).collect();
        let words = self.with(
            "reported-beside",
            [
                ("limit", limit.into()),
                ("day", self.day(network.day).into()),
                ("totals", given(self.list(&told)).into()),
            ],
        );
        Some(Cited::new(words, totals.iter().map(|c| &c.claim)))
    }

    /// The day by which it must have been public, if there is a limit.
    #[must_use]
    pub fn limit(self, scope: Scope) -> Option<String> {
        scope.known.map(|day| self.day(day))
    }
}
