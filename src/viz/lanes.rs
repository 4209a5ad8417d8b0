//! Bars and points along one line of time, lane under lane: lives of missions and persons, lags.

use super::axis::{Axis, Tick};
pub use super::placed::Stretch;
use super::placed::{LaneLabel, Picture, Placed, PlacedBar, PlacedMoment, Shape};
use crate::domain::edtf::{Day, Span};
use crate::domain::vocab::Word;

/// A time with uncertain ends: surely within the core, perhaps within what lies before and after it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// From the latest possible beginning to the earliest possible end; nothing if these leave no day.
    pub core: Option<Stretch>,
    /// From the earliest possible beginning to the core.
    pub before: Option<Stretch>,
    /// From the core to the latest possible end.
    pub after: Option<Stretch>,
}

impl Bar {
    /// Draws a time that began within one span and ended within another. What no source bounds reaches to the edge.
    #[must_use]
    pub fn new(axis: &Axis, start: Span, end: Span) -> Self {
        let (first, last) = (start.earliest.unwrap_or(Day::MIN), end.latest.unwrap_or(Day::MAX));
        let (surely_from, surely_to) = (start.latest.unwrap_or(Day::MAX), end.earliest.unwrap_or(Day::MIN));
        let stretch = |from: f64, to: f64| (to - from > 0.001).then_some((from, to - from));
        let (left, right) = (axis.x(first), axis.end(last));
        if surely_from > surely_to {
            return Self { core: None, before: stretch(left, right), after: None };
        }
        let (from, to) = (axis.x(surely_from), axis.end(surely_to));
        Self { core: stretch(from, to), before: stretch(left, from), after: stretch(to, right) }
    }
}

impl Bar {
    /// The whole of it, wide enough to be hit and to show that it is chosen.
    #[must_use]
    pub fn whole(&self) -> Stretch {
        let parts = || [self.before, self.core, self.after].into_iter().flatten();
        let left = parts().map(|(x, _)| x).fold(f64::INFINITY, f64::min);
        let right = parts().map(|(x, w)| x + w).fold(f64::NEG_INFINITY, f64::max);
        if left > right {
            return (0.0, 0.0);
        }
        let more = ((12.0 - (right - left)) / 2.0).max(1.0);
        (left - more, right - left + 2.0 * more)
    }
}

/// A bar and what it means.
#[derive(Debug, Clone)]
pub struct Drawn {
    /// The class that colours it.
    pub class: &'static str,
    /// What a pointer or a screen reader is told.
    pub title: String,
    /// Where it leads; empty for nowhere.
    pub url: String,
    /// The claims, with spaces between.
    pub claims: String,
    /// The bar.
    pub bar: Bar,
}

/// Something that happened within a span of days.
#[derive(Debug, Clone)]
pub struct Moment {
    /// The shape, as a word of [`Shape`].
    pub shape: &'static str,
    /// What a pointer or a screen reader is told.
    pub title: String,
    /// Where it leads; empty for nowhere.
    pub url: String,
    /// The claims, with spaces between.
    pub claims: String,
    /// Its first possible day.
    pub left: f64,
    /// The end of its last possible day.
    pub right: f64,
}

/// One line of a picture.
#[derive(Debug, Clone, Default)]
pub struct Lane {
    /// What it is about.
    pub label: String,
    /// Where its label leads; empty for nowhere.
    pub url: String,
    /// Whether it stands under the lane before and is drawn thin.
    pub thin: bool,
    /// Bars.
    pub bars: Vec<Drawn>,
    /// Points, drawn upon the bars.
    pub moments: Vec<Moment>,
}

/// How a picture is laid out.
#[derive(Debug, Clone, Copy)]
pub struct Layout {
    /// The width of the whole.
    pub width: f64,
    /// The width left for labels; 0 puts them above their lanes.
    pub labels: f64,
    /// The most marks along the time.
    pub ticks: usize,
}

impl Layout {
    /// For wide windows: labels at the left.
    pub const WIDE: Self = Self { width: 960.0, labels: 220.0, ticks: 10 };
    /// For pages that have a box beside their content.
    pub const SHEET: Self = Self { width: 760.0, labels: 205.0, ticks: 8 };
    /// For wide windows and long names.
    pub const NAMES: Self = Self { width: 960.0, labels: 290.0, ticks: 10 };
    /// For phones: labels above.
    pub const NARROW: Self = Self { width: 480.0, labels: 0.0, ticks: 6 };

    /// The line of time between two days.
    #[must_use]
    pub fn axis(&self, from: Day, to: Day) -> Axis {
        Axis { from, to, left: self.labels + 6.0, right: self.width - 10.0 }
    }

    /// Puts lanes under one another.
    #[must_use]
    pub fn place(&self, ticks: Vec<Tick>, lanes: Vec<Lane>) -> Picture {
        // A long picture has its marks above, too.
        let head = if lanes.len() > 12 { 26.0 } else { 0.0 };
        let mut y = 6.0 + head;
        let mut placed = Vec::new();
        for lane in lanes {
            let tall = if lane.thin { 6.0 } else { 16.0 };
            let above = if self.labels > 0.0 || lane.label.is_empty() { 0.0 } else { 22.0 };
            let top = y + above;
            let text = if self.labels > 0.0 { top + tall / 2.0 + 5.0 } else { top - 6.0 };
            y = top + tall + if lane.thin { 14.0 } else { 10.0 };
            placed.push(lane.placed(text, top, tall));
        }
        let drawn = |shape: &Shape| placed.iter().any(|p| p.moments.iter().any(|m| m.shape == *shape));
        Picture {
            width: self.width,
            height: y + 24.0,
            head,
            above: (head > 0.0).then_some(14.0),
            floor: y,
            ticks,
            shapes: Shape::ALL.iter().copied().filter(drawn).collect(),
            lanes: placed,
        }
    }
}

/// A text, unless it is empty.
fn given(text: String) -> Option<String> {
    Some(text).filter(|t| !t.is_empty())
}

impl Lane {
    fn placed(self, text: f64, top: f64, tall: f64) -> Placed {
        let url = given(self.url);
        Placed {
            label: given(self.label).map(|words| LaneLabel { words, url, y: text }),
            top,
            tall,
            middle: top + tall / 2.0,
            bars: self.bars.into_iter().map(Drawn::placed).collect(),
            moments: self.moments.into_iter().map(Moment::placed).collect(),
        }
    }
}

impl Drawn {
    fn placed(self) -> PlacedBar {
        let parts = [("fuzz", self.bar.before), ("core", self.bar.core), ("fuzz", self.bar.after)];
        PlacedBar {
            class: self.class,
            title: self.title,
            url: given(self.url),
            claims: self.claims,
            parts: parts.into_iter().filter_map(|(class, stretch)| Some((class, stretch?))).collect(),
            hit: self.bar.whole(),
        }
    }
}

impl Moment {
    fn placed(self) -> PlacedMoment {
        PlacedMoment {
            shape: Shape::from_word(self.shape).unwrap_or(Shape::Public),
            title: self.title,
            url: self.url,
            claims: self.claims,
            x: f64::midpoint(self.left, self.right),
            days: (self.right - self.left > 3.0).then_some((self.left, self.right)),
        }
    }
}

/// A moment on an axis; nothing if none of its days lies there.
#[must_use]
pub fn moment(
    axis: &Axis,
    span: Span,
    shape: &'static str,
    title: String,
    url: String,
    claims: String,
) -> Option<Moment> {
    let (left, right) = (axis.x(span.start()), axis.end(span.end()));
    axis.meets(span).then_some(Moment { shape, title, url, claims, left, right })
}
