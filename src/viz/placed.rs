//! What stands on a picture of lanes, and where.

use super::axis::Tick;
use crate::domain::vocab::words;

/// A stretch of a picture: where it begins, and how long it is.
pub type Stretch = (f64, f64);

words! {
    /// The shape of something that happened; pictures explain them in this order.
    pub enum Shape {
        /// A mission was seen or listed as open.
        Seen = "seen",
        /// Something was announced.
        Announced = "announced",
        /// Somebody was expelled, or the mission downgraded or struck from a list.
        Expelled = "expelled",
        /// Somebody left.
        Left = "left",
        /// Somebody arrived.
        Arrived = "arrived",
        /// It became public.
        Public = "public",
    }
}

/// A bar where it stands.
#[derive(Debug)]
pub struct PlacedBar {
    /// The class that colours it.
    pub class: &'static str,
    /// What a pointer or a screen reader is told.
    pub title: String,
    /// Where it leads.
    pub url: Option<String>,
    /// The claims, with spaces between.
    pub claims: String,
    /// Its certain and its merely possible days, from left to right: the class, and the stretch.
    pub parts: Vec<(&'static str, Stretch)>,
    /// The whole of it, wide enough to be hit.
    pub hit: Stretch,
}

/// Something that happened, where it stands.
#[derive(Debug)]
pub struct PlacedMoment {
    /// The shape.
    pub shape: Shape,
    /// What a pointer or a screen reader is told.
    pub title: String,
    /// Where it leads.
    pub url: String,
    /// The claims, with spaces between.
    pub claims: String,
    /// The middle of its days.
    pub x: f64,
    /// Its days, where they are wide enough to be drawn as a line.
    pub days: Option<(f64, f64)>,
}

/// What a lane is about, where it stands.
#[derive(Debug)]
pub struct LaneLabel {
    /// The words.
    pub words: String,
    /// Where they lead.
    pub url: Option<String>,
    /// Their baseline.
    pub y: f64,
}

/// A lane and where it stands.
#[derive(Debug)]
pub struct Placed {
    /// What it is about.
    pub label: Option<LaneLabel>,
    /// The upper edge of its bars.
    pub top: f64,
    /// How high its bars are.
    pub tall: f64,
    /// Half-way between.
    pub middle: f64,
    /// Bars.
    pub bars: Vec<PlacedBar>,
    /// Points, drawn upon the bars.
    pub moments: Vec<PlacedMoment>,
}

/// Lanes under one another with one line of time.
#[derive(Debug)]
pub struct Picture {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// The room above the lanes for marks; 0 for none.
    pub head: f64,
    /// The baseline of the marks above the lanes, if there are any.
    pub above: Option<f64>,
    /// The line under the lanes, on which the marks of time stand.
    pub floor: f64,
    /// Marks along the time.
    pub ticks: Vec<Tick>,
    /// The lanes.
    pub lanes: Vec<Placed>,
    /// The shapes that are drawn anywhere.
    pub shapes: Vec<Shape>,
}
