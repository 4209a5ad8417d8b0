//! The menu of every page.

use crate::address::{Address, Clocks, Links, Place};
use crate::domain::filter::{MissionFilter, PersonFilter, SourceFilter, TimelineFilter};
use crate::text::Text;

/// An entry of the menu.
#[derive(Debug)]
pub struct Entry {
    /// The words.
    pub words: String,
    /// Where it leads.
    pub url: String,
    /// Whether it is where the visitor is.
    pub here: bool,
}

/// The messages of its entries, and where they lead.
const ENTRIES: [(&str, Place); 6] = [
    ("menu-embassies", Place::Missions(MissionFilter::ALL)),
    ("menu-defectors", Place::Defectors(PersonFilter::ALL)),
    ("menu-totals", Place::Totals),
    ("menu-timeline", Place::Timeline(TimelineFilter::ALL, 1)),
    ("menu-sources", Place::Sources(SourceFilter::ALL, 1)),
    ("menu-method", Place::Method),
];

/// The menu of a page, by its path.
#[must_use]
pub fn menu(t: Text, links: &Links, here: &str) -> Vec<Entry> {
    let entry = |(words, place): (&str, Place)| {
        let path = Address::page(place.clone(), Clocks::default()).path();
        Entry { words: t.say(words), url: links.to(place), here: here.starts_with(&path) }
    };
    ENTRIES.map(entry).into()
}
