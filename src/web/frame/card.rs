//! What the picture for shared links shows.

use crate::viz::sign::Sign;

/// What the picture for shared links shows.
#[derive(Debug, Clone, Default)]
pub struct Card {
    /// The title.
    pub title: String,
    /// The name in Hangul, if the page is about somebody who has one.
    pub hangul: Option<String>,
    /// The sentence.
    pub sentence: String,
    /// What stands on the map: latitude, longitude, mark.
    pub marks: Vec<(f64, f64, Sign)>,
    /// What the clocks are set to.
    pub stamp: String,
    /// Where the page is.
    pub address: String,
}
