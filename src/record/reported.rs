//! Totals that others reported, beside a number of ours that cannot be complete.

use super::{Error, View};
use crate::domain::edtf::Day;
use crate::domain::network::NetworkOnDay;
use crate::domain::vocab::Measure;
pub use crate::store::counts::CountRecord;

/// So many totals stand beside the number.
const MOST: usize = 3;

impl View {
    /// Every total of missions that somebody reported, in the order of their days.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn totals_reported(&self) -> Result<Vec<CountRecord>, Error> {
        self.snapshot().list_counts(&[Measure::MissionsTotal], self.scope).await
    }

    /// The latest totals reported for a day or before it, one for each number, the latest first; empty where our own
    /// list is complete.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn totals_beside(&self, network: &NetworkOnDay<'_>) -> Result<Vec<CountRecord>, Error> {
        if network.tally.at_most.is_some() {
            return Ok(Vec::new());
        }
        let counts = self.totals_reported().await?;
        let said_by = |c: &CountRecord| c.fact.as_of.as_ref().map(|d| d.span().end()).filter(|end| *end <= network.day);
        let mut all: Vec<(Day, CountRecord)> = counts
            .into_iter()
            .filter(|c| c.fact.measure == Measure::MissionsTotal && !c.superseded && c.certainty.decides())
            .filter_map(|c| Some((said_by(&c)?, c)))
            .collect();
        all.sort_by(|(a, x), (b, y)| (b, &x.claim).cmp(&(a, &y.claim)));
        let mut latest: Vec<CountRecord> = Vec::new();
        for (_, count) in all {
            if latest.len() < MOST && !latest.iter().any(|c| same(c.value, count.value)) {
                latest.push(count);
            }
        }
        Ok(latest)
    }
}

fn same(a: f64, b: f64) -> bool {
    (a - b).abs() < f64::EPSILON
}
