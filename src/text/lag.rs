//! Times between two uncertain dates, in words.

use super::catalogue::Text;
use crate::domain::cited::Cited;
use crate::domain::defection::Lag;
use crate::domain::id::ClaimId;
use crate::record::lag::{Soon, Timed};

impl Text {
    /// A time between two uncertain dates in its largest fitting unit: "between 8 and 9 months", "at most 12 days".
    #[must_use]
    pub fn lag(self, lag: Lag) -> String {
        if lag.at_most == Some(0) {
            return self.say("lag-same-day");
        }
        let (least, most) = (lag.months_at_least, lag.months_at_most);
        match least.max(most).unwrap_or_default() {
            0..3 => self.time("day", lag.at_least, lag.at_most),
            3..36 => self.time("month", least, most),
            _ => self.time("year", least.map(|m| m / 12), most.map(|m| (m + 11) / 12)),
        }
    }

    /// The same with the days: "between 8 and 9 months (245 to 260 days)".
    #[must_use]
    pub fn lag_with_days(self, lag: Lag) -> String {
        let (told, days) = (self.lag(lag), self.time("day", lag.at_least, lag.at_most));
        match (lag.at_least, lag.at_most) {
            (_, Some(0)) => told,
            _ if told == days => told,
            (Some(least), Some(most)) if least != most => {
                self.with("lag-with-range", [("lag", told.into()), ("least", least.into()), ("most", most.into())])
            }
            _ => self.with("lag-with-days", [("lag", told.into()), ("days", days.into())]),
        }
    }

    /// "Of 38 defections … 13 were public within a month of leaving …", with the claims of all.
    #[must_use]
    pub fn lags(self, timed: &[Timed<'_>]) -> Cited<String> {
        let soon = Soon::of(timed);
        let words = self.with(
            "lags-sentence",
            [
                ("all", soon.all.into()),
                ("soon", soon.within_month.into()),
                ("later", soon.surely_later.into()),
                ("undecided", soon.undecided().into()),
            ],
        );
        let claims: Vec<ClaimId> = timed.iter().flat_map(|t| t.entry.three.lag_claims()).collect();
        Cited::new(words, &claims)
    }

    fn time(self, unit: &'static str, least: Option<i32>, most: Option<i32>) -> String {
        let of = |id: &str, n: i32| self.with(id, [("unit", unit.into()), ("n", n.into())]);
        match (least, most) {
            (Some(a), Some(b)) if a == b => of("lag-exactly", a),
            (Some(0) | None, Some(b)) => of("lag-at-most", b),
            (Some(a), Some(b)) => {
                self.with("lag-between", [("unit", unit.into()), ("least", a.into()), ("most", b.into())])
            }
            (Some(a), None) => of("lag-at-least", a),
            (None, None) => self.say("lag-unknown"),
        }
    }
}
