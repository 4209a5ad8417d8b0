//! The ledger of totals, in words.

use super::catalogue::{Text, or_none, yes};
use crate::domain::edtf::Edtf;
use crate::domain::ledger::{CountingRule, Explanation, is_forecast};
use crate::domain::vocab::{Measure, Word};
use crate::record::totals::entry::{Entry, Named, Part};

impl Text {
    /// The measure with its scope and beginning: what may be compared with one another.
    #[must_use]
    pub fn totals_heading(self, entry: &Entry) -> String {
        let fact = &entry.count.fact;
        // "In a period" is told by when it began.
        let what =
            if fact.since.is_some() { self.capital(&self.label(fact.measure)) } else { self.meaning(fact.measure) };
        let scope = fact.scope.as_deref().filter(|s| !what.to_lowercase().contains(*s)).unwrap_or("none");
        let date = |since: &str| Edtf::parse(since).map_or_else(|_| since.to_owned(), |date| self.date(&date));
        let since = or_none(fact.since.as_deref().map(date));
        self.with("totals-heading", [("scope", scope.into()), ("since", since.into()), ("what", what.as_str().into())])
    }

    /// The reported number: "about 54 (preliminary)".
    #[must_use]
    pub fn totals_number(self, entry: &Entry) -> String {
        let count = &entry.count;
        self.with(
            "totals-number",
            [
                ("number", count.value.to_string().into()),
                ("approximate", yes(count.fact.approx.is_some()).into()),
                ("provisional", yes(count.fact.provisional.is_some()).into()),
                ("error", yes(count.superseded).into()),
            ],
        )
    }

    /// How far it is from what the record lists.
    #[must_use]
    pub fn totals_difference(self, entry: &Entry) -> String {
        match entry.difference() {
            None => self.say("totals-difference-not-compared"),
            Some(0) => self.say("totals-difference-none"),
            Some(n) if n > 0 => self.with("totals-difference-more", [("n", n.into())]),
            Some(n) => self.with("totals-difference-fewer", [("n", n.saturating_neg().into())]),
        }
    }

    /// What explains the difference of a number from ours, by all who report it; nothing where nothing needs to be.
    #[must_use]
    pub fn totals_explained(self, said: &[&Entry]) -> String {
        if said.iter().any(|e| is_forecast(e.count.fact.measure)) {
            return self.say("totals-forecast");
        }
        let mut told: Vec<String> = said.iter().filter_map(|e| self.why(e)).take(1).collect();
        let mut named: Vec<String> = said.iter().map(|e| self.named(e)).filter(|words| !words.is_empty()).collect();
        named.sort_unstable();
        named.dedup();
        match named.as_slice() {
            [] => {}
            [one] => told.push(one.clone()),
            _ => told.push(self.say("totals-counts-differ")),
        }
        self.sentences(&told)
    }

    /// Which missions a source counts as closed or about to close.
    fn named(self, entry: &Entry) -> String {
        let cities = |id: &str, named: &[Named]| {
            let cities: Vec<String> = named.iter().map(|(_, city)| city.clone()).collect();
            (!named.is_empty())
                .then(|| self.with(id, [("cities", self.list(&cities).into()), ("n", cities.len().into())]))
        };
        let told =
            [cities("totals-counts-closed", &entry.named_closed), cities("totals-calls-closing", &entry.named_closing)];
        self.sentences(&told.into_iter().flatten().collect::<Vec<_>>())
    }

    fn why(self, entry: &Entry) -> Option<String> {
        match (entry.difference()?, &entry.explanation) {
            (0, _) => {
                let open = entry.count.fact.measure != Measure::MissionsClosed
                    && entry.named_closed.is_empty()
                    && entry.compared.as_ref().is_some_and(|c| !c.listed.is_exact());
                open.then(|| self.say("totals-within"))
            }
            (_, Some(e)) => Some(self.with("totals-follows", [("explanation", self.explanation(e).into())])),
            (_, None) if !entry.parts.is_empty() => {
                let parts: Vec<String> = entry.parts.iter().map(|p| self.part(p)).collect();
                Some(self.with("totals-parts", [("parts", self.list(&parts).into())]))
            }
            (_, None) => Some(self.say("totals-unexplained")),
        }
    }

    fn part(self, part: &Part) -> String {
        let what = self.with(&format!("totals-counted-{}", part.kind.as_str()), [("n", part.reported.into())]);
        self.with("totals-part", [("what", what.into()), ("listed", part.listed.into())])
    }

    /// A part of a number: "consulates general".
    #[must_use]
    pub fn totals_part(self, part: &Part) -> String {
        self.say(&format!("totals-part-{}", part.kind.as_str()))
    }

    /// A way of counting: "counting as closed what is disputed: Kinshasa, …".
    #[must_use]
    pub fn explanation(self, e: &Explanation) -> String {
        let cities: Vec<String> = e.missions.iter().map(|(_, city)| city.clone()).collect();
        let cities = ("cities", self.comma(&cities).into());
        match e.rule {
            CountingRule::Repeated => {
                let day = e.held_on.map(|day| self.day(day)).unwrap_or_default();
                self.with("explanation-number-repeated", [("day", day.into())])
            }
            CountingRule::DisputedAsClosed => self.with("explanation-disputed-as-closed", [cities]),
            CountingRule::SuspendedAsClosed => self.with("explanation-suspended-as-closed", [cities]),
            CountingRule::DisputedAndSuspendedAsClosed => {
                self.with("explanation-disputed-and-suspended-as-closed", [cities])
            }
            CountingRule::UnlistedIncluded => self.with("explanation-unlisted-included", [cities]),
        }
    }
}
