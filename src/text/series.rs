//! The number of missions over time, in words.

use super::catalogue::{Text, or_none};
use crate::record::compare::SurelyClosed;
use crate::record::series::{OverTime, ReportedTotal};

impl Text {
    /// "At the end the record lists 44. Where it tells only bounds, a band stands …"; `None` where it lists nothing.
    #[must_use]
    pub fn over_time(self, over_time: &OverTime) -> Option<String> {
        let last = over_time.steps.last()?;
        let since = or_none(over_time.first_exact().map(|day| self.day(day)));
        let reported = match (over_time.totals.is_empty(), over_time.is_bounded()) {
            (true, _) => "none",
            (false, false) => "unbounded",
            (false, true) => "compared",
        };
        Some(self.with(
            "over-time",
            [
                ("number", self.range(last.at_least, last.at_most).into()),
                ("since", since.into()),
                ("reported", reported.into()),
                ("agreeing", over_time.agreeing().into()),
                ("totals", over_time.totals.len().into()),
            ],
        ))
    }

    /// "46 for 5 December 2023: Yonhap and KBS, 3 claims".
    #[must_use]
    pub fn reported_for(self, total: &ReportedTotal) -> String {
        self.with(
            "reported-for",
            [
                ("number", total.number.to_string().into()),
                ("day", self.date(&total.as_of).into()),
                ("speakers", self.list(&total.speakers).into()),
                ("claims", total.claims.len().into()),
            ],
        )
    }

    /// "Drawn at the latest possible day: Kampala (…) and … The scale begins at 40. …"
    #[must_use]
    pub fn winter(self, closed: &[SurelyClosed], bottom: usize) -> String {
        let closing = |c: &SurelyClosed| {
            let day = self.day(c.day);
            self.with("winter-closing", [("city", c.city.as_str().into()), ("day", day.into())])
        };
        let closings: Vec<String> = closed.iter().map(closing).collect();
        self.with("winter-sentence", [("closings", self.list(&closings).into()), ("bottom", bottom.into())])
    }
}
