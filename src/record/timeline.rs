//! Dated claims in the order of time.

use super::claims::ClaimRecord;
use super::{Error, View};
use crate::domain::filter::TimelineFilter;
use crate::domain::vocab::ClaimKind;
pub use crate::store::timeline::YearCount;

impl View {
    /// A filter as it works under the scope: under a day the entries end with that day.
    #[must_use]
    pub fn timeline_filter(&self, asked: &TimelineFilter) -> TimelineFilter {
        let to = if self.scope.asof_given {
            Some(asked.to.map_or(self.scope.asof, |to| to.min(self.scope.asof)))
        } else {
            asked.to
        };
        TimelineFilter { to, ..asked.clone() }
    }

    /// A page of the entries, and how many there are in all. `page` counts from 1.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn timeline(
        &self,
        filter: &TimelineFilter,
        page: u32,
        size: i64,
    ) -> Result<(Vec<ClaimRecord>, i64), Error> {
        self.snapshot().list_timeline(filter, self.scope, i64::from(page.saturating_sub(1)) * size, size).await
    }

    /// How many entries begin in each year.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn timeline_years(&self, filter: &TimelineFilter) -> Result<Vec<YearCount>, Error> {
        self.snapshot().timeline_years(filter, self.scope).await
    }

    /// How many entries begin in each month, or on each day.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn timeline_parts(&self, filter: &TimelineFilter, days: bool) -> Result<Vec<(String, i64)>, Error> {
        self.snapshot().timeline_parts(filter, self.scope, days).await
    }

    /// How many entries are about each country, the other filters staying.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn timeline_countries(&self, filter: &TimelineFilter) -> Result<Vec<(String, i64)>, Error> {
        self.snapshot().timeline_countries(filter, self.scope).await
    }

    /// How many entries there are of each kind, the other filters staying.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn timeline_kinds(&self, filter: &TimelineFilter) -> Result<Vec<(ClaimKind, i64)>, Error> {
        self.snapshot().timeline_kinds(filter, self.scope).await
    }
}
