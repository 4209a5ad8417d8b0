//! The map: the whole world with every mark where it belongs, and enlarged parts in which each can be hit and read.

use super::layout::{Area, Label, apart, labels};
use super::projection::{Point, project};
use super::sign::Sign;
use crate::domain::vocab::words;

/// What is to be marked.
#[derive(Debug, Clone)]
pub struct Place {
    /// Latitude in degrees.
    pub lat: f64,
    /// Longitude in degrees.
    pub lon: f64,
    /// What it says.
    pub mark: Sign,
    /// The size: `embassy`, `consulate`, `representative`.
    pub kind: &'static str,
    /// Whether a ring lies around it, as around a representative mission.
    pub ringed: bool,
    /// The name that stands beside the mark.
    pub name: String,
    /// What a pointer or a screen reader is told.
    pub title: String,
    /// Where the mark leads.
    pub url: String,
    /// Whether its name matters most; such names choose their place first.
    pub first: bool,
}

/// A mark on the world.
#[derive(Debug)]
pub struct Mark {
    /// Where it stands.
    pub at: Point,
    /// Where the place really is, if the mark was moved from it.
    pub moved_from: Option<Point>,
    /// Where its name stands, if there is room for it.
    pub label: Option<Label>,
    /// What it marks.
    pub place: Place,
}

/// An enlarged part of the world.
#[derive(Debug)]
pub struct Panel {
    /// What part.
    pub part: MapPart,
    /// Its height; the width is [`Panel::WIDTH`].
    pub height: f64,
    /// How many times it is enlarged.
    pub scale: f64,
    /// What part of the world it shows.
    pub window: Area,
    /// Its marks.
    pub marks: Vec<Mark>,
}

impl Panel {
    /// The marks beside which there is no room for a name.
    #[must_use]
    pub fn unnamed(&self) -> Vec<&Place> {
        self.marks.iter().filter(|m| m.label.is_none()).map(|m| &m.place).collect()
    }

    /// The width of a panel.
    pub const WIDTH: f64 = 480.0;
}

/// The map.
#[derive(Debug)]
pub struct Map {
    /// Every mark at its true place.
    pub world: Vec<Mark>,
    /// The enlarged parts that have marks.
    pub panels: Vec<Panel>,
}

words! {
    /// A part of the world that is drawn enlarged.
    pub enum MapPart {
        /// Europe.
        Europe = "europe",
        /// Africa and the Middle East.
        AfricaMiddleEast = "africa-middle-east",
        /// The Americas.
        Americas = "americas",
        /// Asia and the Pacific.
        AsiaPacific = "asia-pacific",
    }
}

/// The parts of the world where missions are; a place belongs to the first that holds it.
const WINDOWS: [(MapPart, Area); 4] = [
    (MapPart::Europe, Area { x: 440.0, y: 28.0, width: 140.0, height: 88.0 }),
    (MapPart::AfricaMiddleEast, Area { x: 405.0, y: 114.0, width: 235.0, height: 265.0 }),
    (MapPart::Americas, Area { x: 150.0, y: 85.0, width: 245.0, height: 245.0 }),
    (MapPart::AsiaPacific, Area { x: 632.0, y: 60.0, width: 290.0, height: 330.0 }),
];

/// So many names find room on the world.
const FEW: usize = 15;
/// How much smaller a name is there than on a panel.
const NAMES: f64 = 1.55;

impl Map {
    /// Draws places on the world and on its parts.
    #[must_use]
    pub fn new(places: &[Place]) -> Self {
        let world = world(places);
        let mut left: Vec<&Place> = places.iter().collect();
        left.sort_by_key(|p| !p.first);
        let mut panels = Vec::new();
        for (part, window) in WINDOWS {
            let (here, rest): (Vec<&Place>, Vec<&Place>) =
                left.into_iter().partition(|p| window.holds(project(p.lat, p.lon)));
            left = rest;
            if !here.is_empty() {
                panels.push(panel(part, window, &here));
            }
        }
        Self { world, panels }
    }
}

/// Every place where it belongs; the names of those that matter most, if they are few.
fn world(places: &[Place]) -> Vec<Mark> {
    let at: Vec<Point> = places.iter().map(|p| project(p.lat, p.lon)).collect();
    let few = places.iter().filter(|p| p.first).count() <= FEW;
    // Names find their places as on a panel, and are then made smaller with it.
    let large: Vec<Point> = at.iter().map(|p| Point { x: p.x * NAMES, y: p.y * NAMES }).collect();
    let names: Vec<(&str, bool)> =
        places.iter().map(|p| (if few && p.first { p.name.as_str() } else { "" }, p.first)).collect();
    let labels = labels(&large, &names, 930.0 * NAMES, 420.0 * NAMES);
    let label = |l: Label| Label { at: Point { x: l.at.x / NAMES, y: l.at.y / NAMES }, ..l };
    let marks = places.iter().zip(at).zip(labels.into_iter().zip(names));
    marks
        .map(|((place, at), (l, (name, _)))| Mark {
            at,
            moved_from: None,
            label: l.filter(|_| !name.is_empty()).map(label),
            place: place.clone(),
        })
        .collect()
}

fn panel(part: MapPart, window: Area, places: &[&Place]) -> Panel {
    let scale = Panel::WIDTH / window.width;
    let height = window.height * scale;
    let truly: Vec<Point> = places
        .iter()
        .map(|p| project(p.lat, p.lon))
        .map(|p| Point { x: (p.x - window.x) * scale, y: (p.y - window.y) * scale })
        .collect();
    let moved = apart(&truly, Panel::WIDTH, height);
    let names: Vec<(&str, bool)> = places.iter().map(|p| (p.name.as_str(), p.first)).collect();
    let labels = labels(&moved, &names, Panel::WIDTH, height);
    let marks = places.iter().zip(moved.iter().zip(&truly)).zip(labels);
    let mut marks: Vec<Mark> = marks
        .map(|((place, (at, truly)), label)| Mark {
            at: *at,
            moved_from: (at.distance(*truly) > 3.0).then_some(*truly),
            label,
            place: (*place).clone(),
        })
        .collect();
    // In the order in which somebody reads a list.
    marks.sort_by(|a, b| a.place.name.cmp(&b.place.name));
    Panel { part, height, scale, window, marks }
}
