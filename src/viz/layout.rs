//! Marks that must not lie upon one another, and their names.

use super::projection::Point;

/// How far apart the middles of two marks stand at least: a finger's width on a phone.
pub const APART: f64 = 26.0;
/// The height of a line of text, in the units of a panel.
const LINE: f64 = 18.0;
/// Half the size of a mark.
const MARK: f64 = 9.0;

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// The left edge.
    pub x: f64,
    /// The upper edge.
    pub y: f64,
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
}

impl Area {
    /// Whether a point lies in it.
    #[must_use]
    pub fn holds(&self, p: Point) -> bool {
        (self.x..self.x + self.width).contains(&p.x) && (self.y..self.y + self.height).contains(&p.y)
    }

    /// Whether another one lies upon it.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }

    fn within(&self, width: f64, height: f64) -> bool {
        self.x >= 0.0 && self.y >= 0.0 && self.x + self.width <= width && self.y + self.height <= height
    }
}

/// Moves marks apart until each can be hit, as little as it takes, and keeps them in the picture.
#[must_use]
pub fn apart(places: &[Point], width: f64, height: f64) -> Vec<Point> {
    let mut moved: Vec<Point> = places.to_vec();
    for _ in 0..400 {
        let mut quiet = true;
        for i in 0..moved.len() {
            for j in i + 1..moved.len() {
                let (Some(&a), Some(&b)) = (moved.get(i), moved.get(j)) else { continue };
                let gap = a.distance(b);
                if gap >= APART {
                    continue;
                }
                quiet = false;
                // Two marks on one spot part sideways, each its own way.
                let (dx, dy) = if gap < 0.01 { (1.0, 0.3) } else { ((b.x - a.x) / gap, (b.y - a.y) / gap) };
                let step = (APART - gap) / 2.0 + 0.05;
                for (k, sign) in [(i, -1.0), (j, 1.0)] {
                    if let Some(p) = moved.get_mut(k) {
                        p.x = (p.x + sign * dx * step).clamp(MARK + 2.0, width - MARK - 2.0);
                        p.y = (p.y + sign * dy * step).clamp(MARK + 2.0, height - MARK - 2.0);
                    }
                }
            }
        }
        if quiet {
            break;
        }
    }
    moved
}

/// A name beside its mark.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Label {
    /// Where its text is tied, on the baseline.
    pub at: Point,
    /// Which end of the text is tied there: `start`, `middle` or `end`.
    pub anchor: &'static str,
    /// What it covers.
    pub area: Area,
}

/// A place for a name, and which of its ends is next to the mark.
type Spot = (Area, &'static str);

/// Finds a place for each name beside its mark; none where all are taken. Of those that matter most, then of the others,
/// the name with the fewest free places chooses next.
#[must_use]
pub fn labels(marks: &[Point], names: &[(&str, bool)], width: f64, height: f64) -> Vec<Option<Label>> {
    let taken: Vec<Area> =
        marks.iter().map(|m| Area { x: m.x - MARK, y: m.y - MARK, width: 2.0 * MARK, height: 2.0 * MARK }).collect();
    let free = |area: &Area, placed: &[Area]| {
        area.within(width, height) && !taken.iter().chain(placed).any(|other| other.overlaps(area))
    };
    let mut placed: Vec<Area> = Vec::new();
    let mut all: Vec<Option<Label>> = vec![None; marks.len()];
    let mut waiting: Vec<(usize, bool, Vec<Spot>)> = marks
        .iter()
        .zip(names)
        .enumerate()
        .map(|(i, (mark, (name, first)))| (i, *first, spots(*mark, width_of(name))))
        .collect();
    while !waiting.is_empty() {
        for (_, _, spots) in &mut waiting {
            spots.retain(|(area, _)| free(area, &placed));
        }
        let next = (0..waiting.len()).min_by_key(|i| waiting.get(*i).map(|(_, first, spots)| (!first, spots.len())));
        let Some((i, _, spots)) = next.map(|n| waiting.swap_remove(n)) else { break };
        let Some((area, anchor)) = spots.first().copied() else { continue };
        placed.push(area);
        let x = match anchor {
            "start" => area.x + 1.0,
            "end" => area.x + area.width - 1.0,
            _ => area.x + area.width / 2.0,
        };
        if let Some(label) = all.get_mut(i) {
            *label = Some(Label { at: Point { x, y: area.y + LINE - 4.5 }, anchor, area });
        }
    }
    all
}

/// How wide a name is at the size that phones see, in a wide face: no font is asked, because every reader has another.
#[must_use]
pub fn width_of(name: &str) -> f64 {
    let letter = |c: char| match c {
        'i' | 'j' | 'l' | 'I' | '\'' | '.' => 5.2,
        'f' | 'r' | 't' | ' ' | '-' | '(' | ')' => 7.2,
        'm' | 'w' | 'M' | 'W' => 15.8,
        c if c.is_uppercase() => 12.4,
        _ => 10.6,
    };
    name.chars().map(letter).sum()
}

/// Where a name may stand, and which of its ends is next to the mark: right, left, above, below, aslant, then farther off.
fn spots(mark: Point, wide: f64) -> Vec<Spot> {
    let (gap, middle) = (MARK + 5.0, LINE / 2.0);
    let (left, above) = (-(wide + gap), -gap - LINE);
    let offsets = [
        (gap, -middle, "start"),
        (left, -middle, "end"),
        (-wide / 2.0, above, "middle"),
        (-wide / 2.0, gap, "middle"),
        (gap - 4.0, above + 5.0, "start"),
        (gap - 4.0, gap - 5.0, "start"),
        (left + 4.0, above + 5.0, "end"),
        (left + 4.0, gap - 5.0, "end"),
        (-wide * 0.2, above, "start"),
        (-wide * 0.8, above, "end"),
        (-wide * 0.2, gap, "start"),
        (-wide * 0.8, gap, "end"),
        (-4.0, above - 7.0, "start"),
        (-4.0, gap + 7.0, "start"),
        (4.0 - wide, above - 7.0, "end"),
        (4.0 - wide, gap + 7.0, "end"),
    ];
    let area = |dx, dy| Area { x: mark.x + dx, y: mark.y + dy, width: wide, height: LINE };
    offsets.iter().map(|(dx, dy, anchor)| (area(dx, dy), *anchor)).collect()
}
