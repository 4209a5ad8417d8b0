//! Days on a short line of time, as ticks.

use super::axis::Axis;
use super::placed::Stretch;
use crate::domain::edtf::{Day, Span};

/// The width of the line.
pub const WIDTH: f64 = 160.0;

/// Days on a short line of time: each as a stretch of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Ticks(pub Vec<Stretch>);

/// Places days on a line from the first of them to a last day; nothing where none is bounded.
pub fn ticks(spans: impl Iterator<Item = Span>, last: Day) -> Option<Ticks> {
    let bounded = |s: Span| Some((s.earliest.or(s.latest)?, s.latest.or(s.earliest)?));
    let all: Vec<(Day, Day)> = spans.filter_map(bounded).collect();
    let first = all.iter().map(|(from, _)| *from).min()?;
    let to = all.iter().map(|(_, to)| *to).max()?.max(last).max(first);
    let axis = Axis { from: first, to, left: 0.0, right: WIDTH };
    let place = |(from, to): (Day, Day)| {
        let left = axis.x(from);
        (left, (axis.end(to) - left).max(2.0))
    };
    Some(Ticks(all.into_iter().map(place).collect()))
}
