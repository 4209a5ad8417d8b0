//! The number of missions over time: a line where it is known, a band where only bounds are, reported totals upon it.

use super::axis::{Axis, Tick, multiples, round_step};
use super::projection::Point;
use crate::domain::edtf::{Day, Span};
use crate::domain::series::Step;

/// A total that somebody reported.
#[derive(Debug, Clone)]
pub struct Reported {
    /// The days for which it is said.
    pub span: Span,
    /// The number.
    pub number: f64,
    /// "46, said by …".
    pub title: String,
    /// The claim's page.
    pub url: String,
    /// The claim.
    pub claim: String,
    /// Whether it lies within what the record lists.
    pub agrees: bool,
}

/// Something that is named upon the line.
#[derive(Debug, Clone)]
pub struct Named {
    /// The day at which it stands.
    pub day: Day,
    /// The words.
    pub words: String,
    /// Where it leads.
    pub url: String,
}

/// A reported total on the picture.
#[derive(Debug)]
pub struct Dot {
    /// The middle of its days, at its number.
    pub at: Point,
    /// From the earliest to the latest day, where these are wide enough to be drawn as a line.
    pub days: Option<(f64, f64)>,
    /// What it stands for.
    pub total: Reported,
}

/// A name on the picture.
#[derive(Debug)]
pub struct Note {
    /// Where it is tied to the line.
    pub foot: Point,
    /// Where its words begin.
    pub at: Point,
    /// What it says.
    pub named: Named,
}

/// The size of a picture, its margins and how finely it is divided.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
    /// Room for the numbers at the left.
    pub left: f64,
    /// Room for the years below.
    pub bottom: f64,
    /// The most marks along the time.
    pub ticks: usize,
}

impl Size {
    /// For wide windows.
    pub const WIDE: Self = Self { width: 960.0, height: 340.0, left: 34.0, bottom: 28.0, ticks: 13 };
    /// For phones.
    pub const NARROW: Self = Self { width: 480.0, height: 360.0, left: 38.0, bottom: 32.0, ticks: 6 };
}

/// The picture.
#[derive(Debug)]
pub struct Chart {
    /// Its size.
    pub size: Size,
    /// The time.
    pub axis: Axis,
    /// Marks along the time.
    pub ticks: Vec<Tick>,
    /// Lines across: where, and the number.
    pub levels: Vec<(f64, usize)>,
    /// The line where the number is known.
    pub sure: String,
    /// The line of at least, where it is not.
    pub least: String,
    /// The outline of the band from at least to at most.
    pub band: String,
    /// Reported totals.
    pub dots: Vec<Dot>,
    /// Names upon the line.
    pub notes: Vec<Note>,
}

/// Fewer lines across than this many, and one at the bottom.
const LEVELS: usize = 7;

/// Room above the highest number.
const TOP: f64 = 14.0;

impl Chart {
    /// Draws steps between two days; numbers from `bottom` to `top`.
    #[must_use]
    pub fn new(steps: &[Step], days: (Day, Day), numbers: (usize, usize), size: Size) -> Self {
        let axis = Axis { from: days.0, to: days.1, left: size.left, right: size.width - 8.0 };
        let mut chart = Self {
            size,
            axis,
            ticks: axis.ticks(size.ticks),
            levels: Vec::new(),
            sure: String::new(),
            least: String::new(),
            band: String::new(),
            dots: Vec::new(),
            notes: Vec::new(),
        };
        let y = |n: usize| level(n, numbers, size);
        let stride = round_step(numbers.1.saturating_sub(numbers.0), LEVELS);
        chart.levels = multiples(numbers.0, numbers.1, stride).map(|n| (y(n), n)).collect();
        chart.draw(steps, days, y);
        chart
    }

    /// The lines of the steps, and the band between them where they are not exact.
    fn draw(&mut self, steps: &[Step], days: (Day, Day), y: impl Fn(usize) -> f64) {
        let axis = self.axis;
        let mut last: Option<bool> = None;
        let mut band = Band::default();
        for (i, step) in steps.iter().enumerate() {
            let next = steps.get(i + 1).map(|s| s.from);
            if next.is_some_and(|n| n <= days.0) || step.from > days.1 {
                continue;
            }
            let (left, right) = (axis.x(step.from), next.map_or(axis.right, |n| axis.x(n)));
            let exact = step.is_exact();
            let (low, high) = (y(step.at_least), step.at_most.map(&y));
            // A line goes on from the step before; it begins anew where the sure and the unsure meet: nothing rose there.
            let join = match last {
                Some(before) if before == exact => format!("V{low:.1}H{right:.1}"),
                Some(_) | None => format!("M{left:.1} {low:.1}H{right:.1}"),
            };
            if exact { &mut self.sure } else { &mut self.least }.push_str(&join);
            last = Some(exact);
            match high {
                Some(high) => band.go_on((left, right), low, high),
                // Without an upper bound there is no upper line, and no band.
                None => band.close(),
            }
        }
        band.close();
        self.band = band.drawn;
    }

    /// The same with reported totals upon it; those outside the picture are left out.
    #[must_use]
    pub fn with_totals(mut self, totals: &[Reported], numbers: (usize, usize)) -> Self {
        let (low, high) = (bound(numbers.0), bound(numbers.1));
        let inside = |r: &&Reported| self.axis.meets(r.span) && (low..=high).contains(&r.number);
        let dots = totals.iter().rev().filter(inside).map(|r| {
            let (left, right) = (self.axis.x(r.span.start()), self.axis.end(r.span.end()));
            let y = height(r.number, numbers, self.size);
            let days = (right - left > 8.0).then_some((left, right));
            Dot { at: Point { x: f64::midpoint(left, right), y }, days, total: r.clone() }
        });
        self.dots = dots.collect();
        self
    }

    /// The same with names, one line of words each, from the right end downwards beside the steps.
    #[must_use]
    pub fn with_names(mut self, names: &[Named], steps: &[Step], numbers: (usize, usize)) -> Self {
        let line = if self.size.width > 600.0 { 19.0 } else { 21.0 };
        let mut lowest = TOP;
        for named in names {
            let Some(step) = steps.iter().rev().find(|s| s.from <= named.day) else { continue };
            let foot = Point {
                x: self.axis.x(named.day),
                y: level(step.at_most.unwrap_or(step.at_least), numbers, self.size),
            };
            let y = lowest.max(TOP) + line;
            lowest = y;
            self.notes.push(Note { foot, at: Point { x: foot.x, y }, named: named.clone() });
        }
        self
    }

    /// The bottom of the field in which numbers stand.
    #[must_use]
    pub fn floor(&self) -> f64 {
        self.size.height - self.size.bottom
    }
}

/// The outlines of bands, each drawn along its top and back along its foot.
#[derive(Default)]
struct Band {
    drawn: String,
    upper: String,
    lower: Vec<(f64, f64)>,
}

impl Band {
    fn go_on(&mut self, (left, right): (f64, f64), low: f64, high: f64) {
        let start = if self.upper.is_empty() { "M" } else { "L" };
        self.upper.push_str(&format!("{start}{left:.1} {high:.1}H{right:.1}"));
        self.lower.extend([(left, low), (right, low)]);
    }

    fn close(&mut self) {
        if self.upper.is_empty() {
            return;
        }
        let back: String = self.lower.drain(..).rev().map(|(x, y)| format!("L{x:.1} {y:.1}")).collect();
        self.drawn.push_str(&format!("{}{back}Z", std::mem::take(&mut self.upper)));
    }
}

fn bound(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

fn level(n: usize, numbers: (usize, usize), size: Size) -> f64 {
    height(bound(n), numbers, size)
}

fn height(n: f64, (bottom, top): (usize, usize), size: Size) -> f64 {
    let (bottom, top) = (bound(bottom), bound(top));
    let floor = size.height - size.bottom;
    // What lies outside the scale stands at its edge, never over the text beside the picture.
    (floor - (floor - TOP) * (n - bottom) / (top - bottom).max(1.0)).clamp(TOP, floor)
}
