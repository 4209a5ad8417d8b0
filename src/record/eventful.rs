//! A timeline of what happened: rows under months or years, sightings and totals folded.

use std::collections::BTreeMap;

use super::events::Told;
use super::timeline::YearCount;
use crate::domain::claim::SubjectKind;
use crate::domain::edtf::Day;
use crate::domain::event::{Event, Subject, Telling};
use crate::domain::filter::{TimelineFilter, TimelineOrder};
use crate::domain::id::CountryCode;
use crate::domain::vocab::{Basis, ClaimKind, Happening, Word};

/// Windows of so many days are told by months, longer ones by years.
const BY_MONTHS: i32 = 3 * 366;

/// A row of a timeline.
#[derive(Debug)]
pub enum Row<'t> {
    /// Something that happened.
    Event(&'t Event),
    /// Missions that were seen or listed as open, each with the day.
    Seen(Vec<(&'t Event, &'t Telling)>),
    /// Totals that were reported.
    Totals(Vec<&'t Event>),
}

/// A row with the stretch of time under which it stands; `None` for what nobody dates.
#[derive(Debug)]
pub struct Placed<'t> {
    /// The first and the last day of that stretch.
    pub under: Option<(Day, Day)>,
    /// The row.
    pub row: Row<'t>,
}

/// Months or years under which rows stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Months.
    Month,
    /// Years.
    Year,
}

impl Unit {
    /// The unit for a window.
    #[must_use]
    pub fn of(filter: &TimelineFilter) -> Self {
        let short = filter.from.zip(filter.to).is_some_and(|(from, to)| (to - from).get_days() <= BY_MONTHS);
        if short { Self::Month } else { Self::Year }
    }

    /// The stretch of this unit around a day.
    fn around(self, day: Day) -> (Day, Day) {
        match self {
            Self::Month => (day.first_of_month(), day.last_of_month()),
            Self::Year => (day.first_of_year(), day.last_of_year()),
        }
    }
}

/// The day at which something stands in lists: the first on which it can have happened, where claims give one; else the
/// last. A day that only an editor’s presumption gives is no date of it.
#[must_use]
pub fn begins(event: &Event) -> Option<Day> {
    event.date.as_ref()?;
    let told = event.span.earliest.filter(|_| event.earliest.basis != Basis::Presumed);
    told.or(event.span.latest).or(event.span.earliest)
}

/// What stands under one stretch of time.
#[derive(Default)]
struct Stretch<'t> {
    events: Vec<&'t Event>,
    seen: Vec<(&'t Event, &'t Telling)>,
    totals: Vec<&'t Event>,
}

/// Stretches of time by their first and last day; what nobody dates stands under none.
type Stretches<'t> = BTreeMap<Option<(Day, Day)>, Stretch<'t>>;

impl Told {
    /// The rows of a timeline, in its order; in each stretch of time those that are folded come last.
    #[must_use]
    pub fn eventful(&self, filter: &TimelineFilter) -> Vec<Placed<'_>> {
        let unit = Unit::of(filter);
        let mut under: Stretches<'_> = BTreeMap::new();
        let inside = |day: Day| filter.from.is_none_or(|f| day >= f) && filter.to.is_none_or(|t| day <= t);
        for event in self.on_timeline(filter) {
            match event.happening {
                Happening::Seen if !filter.undated => {
                    for telling in &event.tellings {
                        let span = telling.date.span();
                        if let Some(day) = span.latest.or(span.earliest).filter(|day| inside(*day)) {
                            under.entry(Some(unit.around(day))).or_default().seen.push((event, telling));
                        }
                    }
                }
                Happening::Total if !filter.undated => {
                    if let Some(day) = event.span.latest.or(event.span.earliest).filter(|day| inside(*day)) {
                        under.entry(Some(unit.around(day))).or_default().totals.push(event);
                    }
                }
                _ => {
                    // What stands before or after the window reaches into it.
                    let day = begins(event).map(|day| filter.from.map_or(day, |from| day.max(from)));
                    let day = day.map(|day| filter.to.map_or(day, |to| day.min(to)));
                    under.entry(day.map(|day| unit.around(day))).or_default().events.push(event);
                }
            }
        }
        ordered(under, filter.order)
    }

    /// How many rows stand under each year, whatever the window.
    #[must_use]
    pub fn event_years(&self, filter: &TimelineFilter) -> Vec<YearCount> {
        let open = TimelineFilter { from: None, to: None, undated: false, ..filter.clone() };
        let mut years: BTreeMap<i64, i64> = BTreeMap::new();
        for (first, _) in self.eventful(&open).into_iter().filter_map(|placed| placed.under) {
            *years.entry(i64::from(first.year())).or_default() += 1;
        }
        years.into_iter().map(|(year, entries)| YearCount { year: Some(year), entries }).collect()
    }

    /// How many rows nobody dates.
    #[must_use]
    pub fn undated(&self, filter: &TimelineFilter) -> usize {
        self.eventful(&TimelineFilter { from: None, to: None, undated: true, ..filter.clone() }).len()
    }

    /// How many rows stand under each month of the window, or begin on each day; what is folded has no day of its own.
    #[must_use]
    pub fn event_parts(&self, filter: &TimelineFilter, days: bool) -> Vec<(String, i64)> {
        let mut parts: BTreeMap<String, i64> = BTreeMap::new();
        for placed in self.eventful(filter) {
            let month = placed.under.map(|(first, _)| first.to_string());
            let part = match &placed.row {
                Row::Event(event) if days => begins(event).map(|day| day.to_string()),
                _ if days => None,
                _ => month.and_then(|day| day.get(..7).map(str::to_owned)),
            };
            if let Some(part) = part {
                *parts.entry(part).or_default() += 1;
            }
        }
        parts.into_iter().collect()
    }

    /// How many rows there would be of each kind, the other filters staying.
    #[must_use]
    pub fn event_kinds(&self, filter: &TimelineFilter) -> Vec<(ClaimKind, i64)> {
        let rows = |kind: &ClaimKind| {
            let rows = self.eventful(&TimelineFilter { kinds: vec![*kind], ..filter.clone() }).len();
            (*kind, i64::try_from(rows).unwrap_or(i64::MAX))
        };
        ClaimKind::ALL.iter().map(rows).collect()
    }

    /// How many rows there would be about each country, the other filters staying.
    #[must_use]
    pub fn event_countries(&self, filter: &TimelineFilter) -> Vec<(String, i64)> {
        let any = TimelineFilter { country: None, ..filter.clone() };
        let mut countries: BTreeMap<CountryCode, i64> = BTreeMap::new();
        for event in self.on_timeline(&any) {
            let named = event.subjects.iter().flat_map(Subject::named);
            for (_, code) in named.filter(|(kind, _)| *kind == SubjectKind::Country) {
                countries.entry(code.to_owned().into()).or_default();
            }
        }
        for (code, rows) in &mut countries {
            let own = TimelineFilter { country: Some(code.clone()), ..any.clone() };
            *rows = i64::try_from(self.eventful(&own).len()).unwrap_or(i64::MAX);
        }
        countries.into_iter().map(|(code, rows)| (code.to_string(), rows)).filter(|(_, rows)| *rows > 0).collect()
    }
}

fn ordered(under: Stretches<'_>, order: TimelineOrder) -> Vec<Placed<'_>> {
    let mut all: Vec<_> = under.into_iter().collect();
    if order == TimelineOrder::Newest {
        all.reverse();
    }
    let mut rows = Vec::new();
    for (under, mut stretch) in all {
        stretch.events.sort_by_key(|e| begins(e));
        if order == TimelineOrder::Newest {
            stretch.events.reverse();
        }
        let place = |row| Placed { under, row };
        rows.extend(stretch.events.into_iter().map(|e| place(Row::Event(e))));
        rows.extend((!stretch.seen.is_empty()).then(|| place(Row::Seen(stretch.seen))));
        rows.extend((!stretch.totals.is_empty()).then(|| place(Row::Totals(stretch.totals))));
    }
    rows
}
