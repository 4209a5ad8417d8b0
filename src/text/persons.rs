//! What is said of persons: the dates of a defection.

use super::catalogue::Text;
use crate::domain::edtf::Edtf;
use crate::record::person::dates::{Dated, Instead};

impl Text {
    /// What is dated where no claim dates the leaving.
    #[must_use]
    pub fn instead(self, instead: &Instead) -> String {
        let readings = |id: &str, dates: &[Edtf]| {
            let mut words = dates.iter().map(|d| self.date(d));
            let first = words.next().unwrap_or_default();
            let or = |all: String, next: String| self.with("date-or", [("first", all.into()), ("second", next.into())]);
            self.with(id, [("dates", words.fold(first, or).into())])
        };
        match instead {
            Instead::Missing(dates) => readings("instead-missing", dates),
            Instead::Arrived(date) => self.with("instead-arrived", [("date", self.date(date).into())]),
            Instead::Told(dates) => readings("instead-told", dates),
        }
    }

    /// When a case became public, by itself; empty when no claim gives it and nothing was reported.
    #[must_use]
    pub fn made_public(self, d: &Dated) -> String {
        let claimed = d.resolution.as_ref().map(|r| self.date(&r.leading.date));
        match (claimed, d.first_report.map(|day| self.day(day))) {
            (Some(date), Some(day)) => {
                self.with("public-made-and-reported", [("date", date.into()), ("day", day.into())])
            }
            (None, Some(day)) => self.with("public-first-report", [("day", day.into())]),
            (claimed, None) => claimed.unwrap_or_default(),
        }
    }

    /// The same as part of a sentence.
    #[must_use]
    pub fn public_in_passing(self, d: &Dated) -> String {
        if let Some(day) = d.first_report {
            return self.with("public-first-report", [("day", self.day(day).into())]);
        }
        let made = |r: &crate::domain::witness::Resolution| {
            self.with("public-made", [("date", self.date(&r.leading.date).into())])
        };
        d.resolution.as_ref().map(made).unwrap_or_default()
    }
}
