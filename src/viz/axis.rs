//! A line of time: where days stand on it, and which marks divide it.

use crate::domain::edtf::{Day, Span};

/// A stretch of time drawn from left to right.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Axis {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// Where the first day begins.
    pub left: f64,
    /// Where the last day ends.
    pub right: f64,
}

/// The smallest round step, 1, 2 or 5 times a power of ten, that divides a stretch into fewer than `most` parts. However
/// large the numbers, so many marks and no more are drawn.
#[must_use]
pub fn round_step(stretch: usize, most: usize) -> usize {
    let tens = std::iter::successors(Some(1_usize), |t| t.checked_mul(10));
    let steps = tens.flat_map(|t| [Some(t), t.checked_mul(2), t.checked_mul(5)]).flatten();
    steps.into_iter().find(|s| stretch / s < most.max(1)).unwrap_or(usize::MAX)
}

/// The multiples of a step between two numbers.
pub fn multiples(from: usize, to: usize, step: usize) -> impl Iterator<Item = usize> {
    let first = from.checked_next_multiple_of(step.max(1)).unwrap_or(usize::MAX);
    (first..=to).step_by(step.max(1))
}

/// What a mark on a line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// The year that begins there.
    Year(i16),
    /// The month that begins there, 1 to 12.
    Month(i8),
    /// So many days.
    Days(i32),
}

/// A mark that divides an axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Where.
    pub x: f64,
    /// What it says.
    pub mark: Mark,
    /// Which end of the label is tied to the mark, so that it does not run over an edge: `start`, `middle`, `end`.
    pub anchor: &'static str,
}

impl Axis {
    /// Where a day begins.
    #[must_use]
    pub fn x(&self, day: Day) -> f64 {
        let days = |a: Day, b: Day| f64::from((b - a).get_days());
        let whole = days(self.from, self.to) + 1.0;
        let at = days(self.from, day).clamp(0.0, whole);
        self.left + (self.right - self.left) * at / whole
    }

    /// Where a day ends.
    #[must_use]
    pub fn end(&self, day: Day) -> f64 {
        day.tomorrow().map_or(self.right, |next| self.x(next))
    }

    /// Whether any day of a span lies on it.
    #[must_use]
    pub fn meets(&self, span: Span) -> bool {
        span.start() <= self.to && span.end() >= self.from
    }

    /// Marks at round years, or months where less than three years are shown, at most so many.
    #[must_use]
    pub fn ticks(&self, most: usize) -> Vec<Tick> {
        let years = f64::from((self.to - self.from).get_days()) / 365.25;
        if years < 3.0 { self.months(most) } else { self.years(most) }
    }

    fn years(&self, most: usize) -> Vec<Tick> {
        let year = |day: Day| usize::try_from(day.year()).unwrap_or_default();
        let (first, last) = (year(self.from), year(self.to));
        let round = multiples(first, last, round_step(last.saturating_sub(first), most));
        let day = |year: usize| {
            i16::try_from(year)
                .ok()
                .and_then(|year| Day::new(year, 1, 1).ok())
                .filter(|d| *d >= self.from)
                .map(|d| (d, Mark::Year(d.year())))
        };
        self.marked(round.filter_map(day))
    }

    fn months(&self, most: usize) -> Vec<Tick> {
        let mut firsts = Vec::new();
        let mut day = self.from.first_of_month();
        while day <= self.to {
            if day >= self.from {
                firsts.push(day);
            }
            let Ok(next) = day.checked_add(jiff::Span::new().months(1)) else { break };
            day = next;
        }
        let step = firsts.len().div_ceil(most.max(1)).max(1);
        let mark = |d: Day| match d.month() {
            1 => Mark::Year(d.year()),
            m => Mark::Month(m),
        };
        self.marked(
            firsts
                .into_iter()
                .filter(|d| (usize::from(d.month().unsigned_abs()) + step - 1) % step == 0)
                .map(|d| (d, mark(d))),
        )
    }

    fn marked(&self, days: impl Iterator<Item = (Day, Mark)>) -> Vec<Tick> {
        days.map(|(day, mark)| {
            let x = self.x(day);
            let anchor = match () {
                () if x > self.right - 25.0 => "end",
                () if x < 25.0 => "start",
                () => "middle",
            };
            Tick { x, mark, anchor }
        })
        .collect()
    }
}
