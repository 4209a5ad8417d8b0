//! The number of missions over time, and beside it the totals that others reported.

use std::collections::BTreeMap;

use super::compare::BEGINNING;
use super::reported::CountRecord;
use super::{Error, View};
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::id::ClaimId;
use crate::domain::ledger::{compare, whole};
use crate::domain::scope::FIRST_DAY;
use crate::domain::series::{Step, steps};

/// A total reported for a day, a month or a year, by all who report it.
#[derive(Debug, Clone)]
pub struct ReportedTotal {
    /// For when.
    pub as_of: Edtf,
    /// The number.
    pub number: f64,
    /// Who says so, each once.
    pub speakers: Vec<String>,
    /// The claims; never none.
    pub claims: Vec<ClaimId>,
    /// Whether it lies within what the record lists.
    pub agrees: bool,
}

/// The number of missions over time.
#[derive(Debug)]
pub struct OverTime {
    /// From which day on there is something to be seen.
    pub from: Day,
    /// The day asked for.
    pub to: Day,
    /// What the record lists.
    pub steps: Vec<Step>,
    /// What others reported, the latest first.
    pub totals: Vec<ReportedTotal>,
}

impl OverTime {
    /// The first day for which the record lists an exact number of missions.
    #[must_use]
    pub fn first_exact(&self) -> Option<Day> {
        self.steps.iter().find(|s| s.is_exact() && s.at_least > 0).map(|s| s.from)
    }

    /// Whether it can be said of every day how many there were at most.
    #[must_use]
    pub fn is_bounded(&self) -> bool {
        self.steps.iter().all(|s| s.at_most.is_some())
    }

    /// How many of the reported totals lie within what the record lists.
    #[must_use]
    pub fn agreeing(&self) -> usize {
        self.totals.iter().filter(|t| t.agrees).count()
    }
}

impl View {
    /// The steps of the counted total up to the day asked for.
    #[must_use]
    pub fn counted_steps(&self) -> Vec<Step> {
        steps(self.network(), self.lives(), FIRST_DAY, self.scope.asof, |_| true)
    }

    /// The number of missions up to the day asked for, beside every total reported for a day by then.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn over_time(&self) -> Result<OverTime, Error> {
        let (to, steps) = (self.scope.asof, self.counted_steps());
        let from = BEGINNING.min(to.saturating_sub(jiff::Span::new().years(10)));
        let totals = grouped(self.totals_reported().await?, &steps, to);
        Ok(OverTime { from, to, steps, totals })
    }
}

/// Reported totals, those of one time and number together, the latest first.
fn grouped(counts: Vec<CountRecord>, steps: &[Step], to: Day) -> Vec<ReportedTotal> {
    let mut groups: BTreeMap<(Day, Day, String), ReportedTotal> = BTreeMap::new();
    for count in counts.into_iter().filter(|c| !c.superseded) {
        let Some((as_of, span)) = count.fact.as_of.clone().map(|d| (d.clone(), d.span())) else { continue };
        if span.start() > to || span.start() == Day::MIN {
            continue;
        }
        let total = groups.entry(key(span, count.value)).or_insert_with(|| total(as_of, count.value, steps));
        if !total.speakers.contains(&count.speaker_name) {
            total.speakers.push(count.speaker_name);
        }
        total.claims.push(count.claim);
    }
    groups.into_values().rev().collect()
}

/// What reports of one total have in common; it sorts them by their days, then by the number.
fn key(span: Span, number: f64) -> (Day, Day, String) {
    (span.start(), span.end(), format!("{number:06.1}"))
}

/// A total that nobody has reported yet, compared as in the ledger of totals.
fn total(as_of: Edtf, number: f64, steps: &[Step]) -> ReportedTotal {
    let compared = whole(number).and_then(|n| compare(steps, &as_of, n));
    let agrees = compared.is_some_and(|c| c.difference == 0);
    ReportedTotal { as_of, number, speakers: Vec::new(), claims: Vec::new(), agrees }
}
