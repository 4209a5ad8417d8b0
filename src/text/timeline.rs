//! The timeline, in words.

use super::catalogue::{Text, or_none};
use crate::domain::edtf::{Edtf, Span};
use crate::domain::filter::TimelineFilter;
use crate::domain::vocab::Word;

impl Text {
    /// How many claims there are for what was asked: "312 dated claims about Cuba from 1 January 2024 on, …".
    #[must_use]
    pub fn timeline(self, filter: &TimelineFilter, total: usize) -> String {
        if filter.undated {
            return self
                .with("timeline-undated-sentence", [("n", total.into()), ("view", filter.view.as_str().into())]);
        }
        // A whole year is told as such.
        let whole = filter.from.zip(filter.to).filter(|(from, to)| from <= to);
        let window = whole.map(|(from, to)| Span { earliest: Some(from), latest: Some(to) });
        self.with(
            "timeline-sentence",
            [
                ("n", total.into()),
                ("view", filter.view.as_str().into()),
                ("country", or_none(filter.country.as_deref().map(|c| self.country(c))).into()),
                ("from", or_none(filter.from.map(|day| self.day(day))).into()),
                ("to", or_none(filter.to.map(|day| self.day(day))).into()),
                ("when", or_none(window.map(|span| self.when(&Edtf::from_span(span)))).into()),
            ],
        )
    }
}
