//! From decades to days: how many entries there are, as links that narrow the window.

use crate::address::Place;
use crate::domain::edtf::{Day, Edtf};
use crate::domain::filter::TimelineFilter;
use crate::domain::scope::FIRST_DAY;
use crate::record::timeline::YearCount;
use crate::web::http::ask::Ctx;

/// A stretch of time with its number of entries, as a link.
pub(crate) struct Bar {
    /// "1990s", "2023", "November", "16 July 2024".
    pub label: String,
    /// The timeline narrowed to it.
    pub url: String,
    /// How many entries begin in it.
    pub entries: i64,
    /// Whether it is the window.
    pub here: bool,
}

/// The timeline narrowed to a window.
pub(crate) fn window(ctx: &Ctx, asked: &TimelineFilter, from: Day, to: Day) -> String {
    let filter = TimelineFilter { from: Some(from), to: Some(to), undated: false, ..asked.clone() };
    ctx.address.at(Place::Timeline(filter, 1)).to_string()
}

/// The first day of a year and the last.
pub(crate) fn year(year: i64) -> (Day, Day) {
    let year = i16::try_from(year).unwrap_or(FIRST_DAY.year());
    let day = |month, day| Day::new(year, month, day).unwrap_or(FIRST_DAY);
    (day(1, 1), day(12, 31))
}

/// The days that are named by a month or a day.
fn part_days(part: &str) -> Option<(Day, Day)> {
    let span = Edtf::parse(part).ok()?.span();
    Some((span.start(), span.end()))
}

/// All decades.
pub(crate) fn decades(ctx: &Ctx, counts: &[YearCount], filter: &TimelineFilter) -> Vec<Bar> {
    let mut sums: Vec<(i64, i64)> = Vec::new();
    for (year, entries) in counts.iter().filter_map(|c| c.year.map(|y| (y, c.entries))) {
        let decade = year.div_euclid(10) * 10;
        match sums.last_mut() {
            Some((last, sum)) if *last == decade => *sum += entries,
            _ => sums.push((decade, entries)),
        }
    }
    let here = |decade: i64| filter.from.is_some_and(|f| i64::from(f.year()).div_euclid(10) * 10 == decade);
    sums.into_iter()
        .map(|(d, n)| Bar {
            label: ctx.t.with("timeline-decade", [("year", d.to_string().into())]),
            url: window(ctx, filter, year(d).0, year((d + 9).min(i64::from(ctx.view.scope.today.year()))).1),
            entries: n,
            here: here(d),
        })
        .collect()
}

/// The years of the decade in which the window begins.
pub(crate) fn years(ctx: &Ctx, counts: &[YearCount], filter: &TimelineFilter) -> Vec<Bar> {
    let Some(decade) = filter.from.map(|f| i64::from(f.year()).div_euclid(10) * 10) else { return Vec::new() };
    let inside: Vec<(i64, i64)> = counts
        .iter()
        .filter_map(|c| c.year.map(|y| (y, c.entries)))
        .filter(|(y, _)| (decade..decade + 10).contains(y))
        .collect();
    let here = |year: i64| {
        filter.from.zip(filter.to).is_some_and(|(a, b)| i64::from(a.year()) == year && i64::from(b.year()) == year)
    };
    inside
        .into_iter()
        .map(|(y, n)| Bar {
            label: y.to_string(),
            url: window(ctx, filter, year(y).0, year(y).1),
            entries: n,
            here: here(y),
        })
        .collect()
}

/// The months of a window within one year, or the days of a window within one month.
pub(crate) fn parts(ctx: &Ctx, filter: &TimelineFilter, counts: Vec<(String, i64)>) -> Vec<Bar> {
    let (Some(from), Some(to)) = (filter.from, filter.to) else { return Vec::new() };
    if from.year() != to.year() || from == to {
        return Vec::new();
    }
    let days = from.month() == to.month();
    // Entries that began before the window reach into it, but stand elsewhere.
    let inside = |part: &str| part >= first(from, days).as_str() && part <= first(to, days).as_str();
    let counts: Vec<(String, i64)> = counts.into_iter().filter(|(part, _)| inside(part)).collect();
    let bar = |(part, entries): (String, i64)| {
        let label = match (days, part.parse::<Day>(), part.get(5..7).and_then(|m| m.parse().ok())) {
            (true, Ok(day), _) => ctx.t.day(day),
            (_, _, Some(month)) => ctx.t.month(month).clone(),
            _ => part.clone(),
        };
        let (from, to) = part_days(&part)?;
        Some(Bar { label, url: window(ctx, filter, from, to), entries, here: false })
    };
    counts.into_iter().filter_map(bar).collect()
}

/// A day as parts are named: the month, or the day itself.
fn first(day: Day, days: bool) -> String {
    let text = day.to_string();
    if days { text } else { text.get(..7).unwrap_or(&text).to_owned() }
}
