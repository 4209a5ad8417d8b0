//! Gathering the ledger of totals: each reported number beside what the record lists for its day.

use std::collections::BTreeMap;

use super::entry::{Entry, closings, entry};
use super::sets::{lists, named_closed, sets};
use crate::domain::ledger::part;
use crate::domain::scope::FIRST_DAY;
use crate::domain::series::{Step, steps};
use crate::domain::vocab::Measure;
use crate::record::reported::CountRecord;
use crate::record::{Error, View};

/// What is reported of missions.
const OF_MISSIONS: [Measure; 9] = [
    Measure::MissionsAfrica,
    Measure::MissionsClosed,
    Measure::MissionsConsulatesGeneral,
    Measure::MissionsEmbassies,
    Measure::MissionsExpected,
    Measure::MissionsHostCountries,
    Measure::MissionsPlannedClosures,
    Measure::MissionsRepresentative,
    Measure::MissionsTotal,
];

/// What is reported of defectors, group by group.
const OF_DEFECTORS: [&[Measure]; 3] = [
    &[
        Measure::DefectorsArrived,
        Measure::DefectorsArrivedFemale,
        Measure::DefectorsArrivedMale,
        Measure::DefectorsCumulative,
    ],
    &[Measure::EliteDefectors, Measure::EliteDefectorsCumulative],
    &[Measure::DiplomatDefectorsConfirmed],
];

/// All reported numbers.
#[derive(Debug)]
pub struct Ledger {
    /// Of missions.
    pub missions: Vec<Entry>,
    /// Of defectors.
    pub defectors: Vec<Entry>,
}

impl Ledger {
    /// Reads the counts and compares them. A number said for a time after the day asked for is not in it.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn gather(view: &View) -> Result<Self, Error> {
        let begun = |c: &CountRecord| c.fact.as_of.as_ref().is_none_or(|d| d.span().start() <= view.scope.asof);
        let network = view.network();
        let mut series: BTreeMap<Measure, Vec<Step>> = BTreeMap::new();
        let mut missions = Vec::new();
        for count in view.snapshot().list_counts(&OF_MISSIONS, view.scope).await?.into_iter().filter(begun) {
            if count.fact.measure == Measure::MissionsClosed {
                missions.push(closings(view, count));
                continue;
            }
            let Some(passes) = part(count.fact.measure) else {
                missions.push(Entry::plain(count));
                continue;
            };
            let steps = series
                .entry(count.fact.measure)
                .or_insert_with(|| steps(network, view.lives(), FIRST_DAY, view.scope.today, passes));
            missions.push(entry(view, count, steps, passes));
        }
        let order = [
            Measure::MissionsTotal,
            Measure::MissionsEmbassies,
            Measure::MissionsConsulatesGeneral,
            Measure::MissionsRepresentative,
            Measure::MissionsAfrica,
            Measure::MissionsClosed,
        ];
        missions.sort_by_key(|e| order.iter().position(|m| *m == e.count.fact.measure).unwrap_or(order.len()));
        let (sets, lists) = (sets(view), lists(view, &missions));
        for entry in missions.iter_mut().filter(|e| e.count.fact.measure == Measure::MissionsTotal) {
            (entry.named_closed, entry.named_closing) = named_closed(view, entry, &sets, &lists);
        }
        let mut defectors = Vec::new();
        for measures in OF_DEFECTORS {
            let counts = view.snapshot().list_counts(measures, view.scope).await?;
            defectors.extend(counts.into_iter().filter(begun).map(Entry::plain));
        }
        Ok(Self { missions, defectors })
    }
}
