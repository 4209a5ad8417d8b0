//! Times from one moment to another, from a day to decades, on one line: each ten times as long is as far again.

use super::axis::{Mark, Tick};
use super::lanes::{Bar, Layout, Stretch};
use crate::domain::defection::Lag;

/// Round times in days: a day, a week, a month, a year, ten years.
pub const ROUND: [i32; 5] = [1, 7, 30, 365, 3652];

/// A line of times in days.
#[derive(Debug, Clone, Copy)]
pub struct Times {
    left: f64,
    right: f64,
    most: f64,
}

impl Times {
    /// The line in a layout, up to so many days.
    #[must_use]
    pub fn new(layout: Layout, most: i32) -> Self {
        Self { left: layout.labels + 6.0, right: layout.width - 16.0, most: f64::from(most.max(10)) }
    }

    /// Where so many days stand; none stand at the left end.
    #[must_use]
    pub fn x(&self, days: i32) -> f64 {
        let part = f64::from(days.max(0)).ln_1p() / self.most.ln_1p();
        self.left + (self.right - self.left) * part.min(1.0)
    }

    /// A time: certain up to the shortest that it can have been, possible up to the longest.
    #[must_use]
    pub fn bar(&self, lag: Lag) -> Bar {
        let stretch = |from: f64, to: f64| -> Option<Stretch> { (to - from > 0.001).then_some((from, to - from)) };
        let (least, most) =
            (lag.at_least.map_or(self.left, |d| self.x(d)), lag.at_most.map_or(self.right, |d| self.x(d)));
        Bar { core: stretch(self.left, least), before: None, after: stretch(least, most) }
    }

    /// Round times.
    #[must_use]
    pub fn ticks(&self) -> Vec<Tick> {
        ROUND
            .into_iter()
            .filter(|days| f64::from(*days) <= self.most)
            .map(|days| Tick { x: self.x(days), mark: Mark::Days(days), anchor: "middle" })
            .collect()
    }
}
