//! The one place that asks what day it is.

use crate::domain::edtf::Day;

/// Tells the day; tests give a fixed one.
#[derive(Debug, Clone, Copy, Default)]
pub struct Clock {
    fixed: Option<Day>,
}

impl Clock {
    /// A clock that stands still.
    #[must_use]
    pub fn fixed(day: Day) -> Self {
        Self { fixed: Some(day) }
    }

    /// Today, UTC.
    #[must_use]
    pub fn today(self) -> Day {
        self.fixed.unwrap_or_else(|| jiff::tz::Offset::UTC.to_datetime(jiff::Timestamp::now()).date())
    }
}
