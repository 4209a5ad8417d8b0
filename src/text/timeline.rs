//! The timeline, in words.

use super::catalogue::Text;
use crate::domain::filter::TimelineFilter;

impl Text {
    /// How many claims there are for what was asked: "312 dated claims about Cuba from 1 January 2024 on, …".
    #[must_use]
    pub fn timeline(self, filter: &TimelineFilter, total: usize) -> String {
        if filter.undated {
            return self.count("timeline-undated-sentence", total);
        }
        let none = || "none".to_owned();
        self.with(
            "timeline-sentence",
            [
                ("n", total.into()),
                ("country", filter.country.as_deref().map_or_else(none, |c| self.country(c)).into()),
                ("from", filter.from.map_or_else(none, |day| self.day(day)).into()),
                ("to", filter.to.map_or_else(none, |day| self.day(day)).into()),
            ],
        )
    }
}
