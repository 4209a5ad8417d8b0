//! Which missions a total of the winter of 2023 rests on, by its source’s own words.

use std::collections::BTreeMap;

use super::entry::{Entry, Named};
use crate::domain::edtf::Edtf;
use crate::domain::id::ClaimId;
use crate::domain::ledger::whole;
use crate::domain::vocab::{Measure, MissionEvent};
use crate::record::View;
use crate::record::compare::BEFORE_THE_CLOSINGS;
use crate::record::reported::CountRecord;

/// By source: the missions that it itself calls closed since October 2023, and those about to close.
#[must_use]
pub fn sets(view: &View) -> BTreeMap<String, [Vec<Named>; 2]> {
    let mut sets: BTreeMap<String, [Vec<Named>; 2]> = BTreeMap::new();
    let recent = |d: &Edtf| d.span().latest.is_none_or(|day| day > BEFORE_THE_CLOSINGS);
    for mission in view.missions() {
        for claim in mission.claims.iter().filter(|c| c.decides(mission.kind) && c.witness.is_public(view.scope)) {
            let source = claim.witness.claim.source();
            let [closed, closing] = sets.entry(source.to_owned()).or_default();
            let set = match claim.event {
                MissionEvent::Closed if claim.date.as_ref().is_some_and(recent) => closed,
                MissionEvent::ClosingAnnounced if claim.date.as_ref().or(claim.as_of.as_ref()).is_none_or(recent) => {
                    closing
                }
                _ => continue,
            };
            if !set.iter().any(|(id, _)| *id == mission.id) {
                set.push((mission.id.clone(), mission.city.clone()));
            }
        }
    }
    sets
}

/// By source: the missions in the countries that it lists with a number of closings since October 2023, or with a total.
#[must_use]
pub fn lists(view: &View, entries: &[Entry]) -> BTreeMap<String, Vec<Named>> {
    let recent = |c: &CountRecord| {
        c.fact.as_of.as_ref().is_some_and(|d| d.span().end() > BEFORE_THE_CLOSINGS)
            && matches!(c.fact.measure, Measure::MissionsClosed | Measure::MissionsTotal)
    };
    let mut lists = BTreeMap::new();
    for count in entries.iter().map(|e| &e.count).filter(|c| !c.fact.places.is_empty() && recent(c)) {
        let named: Vec<Named> = count
            .fact
            .places
            .iter()
            .filter_map(|p| view.mission_at(p, None))
            .map(|m| (m.id.clone(), m.city.clone()))
            .collect();
        // A place that is no single mission of the record would make the list say less than its source.
        if named.len() == count.fact.places.len() {
            lists.insert(count.claim.source().to_owned(), named);
        }
    }
    lists
}

/// The missions that account for a total of that winter by its source's own words: those it counts as closed, and where
/// these are fewer than its total implies, those about to close.
#[must_use]
pub fn named_closed(
    view: &View,
    entry: &Entry,
    sets: &BTreeMap<String, [Vec<Named>; 2]>,
    lists: &BTreeMap<String, Vec<Named>>,
) -> (Vec<Named>, Vec<Named>) {
    if entry.count.fact.as_of.as_ref().is_none_or(|d| d.span().end() <= BEFORE_THE_CLOSINGS) {
        return (Vec::new(), Vec::new());
    }
    if let Some(list) = lists.get(entry.count.claim.source()) {
        return (list.clone(), Vec::new());
    }
    let Some([closed, closing]) = sets.get(entry.count.claim.source()) else { return (Vec::new(), Vec::new()) };
    let before = i64::try_from(view.on(BEFORE_THE_CLOSINGS).tally.at_least).unwrap_or_default();
    let implied = before - whole(entry.count.value).unwrap_or(before);
    let more: Vec<Named> = if i64::try_from(closed.len()).unwrap_or_default() < implied {
        closing.iter().filter(|m| !closed.contains(m)).cloned().collect()
    } else {
        Vec::new()
    };
    (closed.clone(), more)
}

/// A speaker with claims.
pub type Voice = (String, Vec<ClaimId>);

/// One number that rests on several sets of missions: each set, and who has it.
#[derive(Debug)]
pub struct Sets {
    /// The number.
    pub number: i64,
    /// The cities of a set, and who counts so, each with the claims.
    pub sets: Vec<(Vec<String>, Vec<Voice>)>,
}

impl Sets {
    /// The claims of everybody who counts so.
    pub fn claims(&self) -> impl Iterator<Item = &ClaimId> {
        self.sets.iter().flat_map(|(_, voices)| voices).flat_map(|(_, claims)| claims)
    }
}

/// The numbers of that winter for which sources name different missions, each set whole.
#[must_use]
pub fn different_sets(view: &View, entries: &[Entry]) -> Vec<Sets> {
    let before = i64::try_from(view.on(BEFORE_THE_CLOSINGS).tally.at_least).unwrap_or_default();
    let mut numbers: BTreeMap<i64, BTreeMap<Vec<&str>, Vec<Voice>>> = BTreeMap::new();
    for entry in entries.iter().filter(|e| e.count.fact.measure == Measure::MissionsTotal && e.named_closing.is_empty())
    {
        let Some(number) = whole(entry.count.value) else { continue };
        let mut set: Vec<&str> = entry.named_closed.iter().map(|(_, city)| city.as_str()).collect();
        set.sort_unstable();
        if i64::try_from(set.len()).ok() == Some(before - number) && !set.is_empty() {
            let voices = numbers.entry(number).or_default().entry(set).or_default();
            match voices.iter_mut().find(|(name, _)| *name == entry.count.speaker_name) {
                Some((_, claims)) => claims.push(entry.count.claim.clone()),
                None => voices.push((entry.count.speaker_name.clone(), vec![entry.count.claim.clone()])),
            }
        }
    }
    let several = numbers.into_iter().filter(|(_, sets)| sets.len() > 1);
    let owned = |set: Vec<&str>| set.into_iter().map(str::to_owned).collect();
    several
        .map(|(number, sets)| Sets { number, sets: sets.into_iter().map(|(set, who)| (owned(set), who)).collect() })
        .collect()
}
