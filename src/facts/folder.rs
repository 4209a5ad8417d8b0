//! What a folder of facts holds.

use super::file::{Placed, SourceFile};
use super::format::{Correction, Decision, Mission, Moved, Origin, Person, Publisher, Speaker, Withdrawn};

/// A source file and the path that it was read from.
#[derive(Debug, Clone, PartialEq)]
pub struct At<T> {
    /// Its path below the facts folder.
    pub path: String,
    /// What it holds.
    pub value: T,
}

/// Everything that a facts folder holds.
#[derive(Debug, Default)]
pub struct Facts {
    /// The sources with their claims, in the order of their paths.
    pub sources: Vec<At<SourceFile>>,
    /// The missions.
    pub missions: Vec<Placed<Mission>>,
    /// The persons.
    pub persons: Vec<Placed<Person>>,
    /// The speakers.
    pub speakers: Vec<Placed<Speaker>>,
    /// The publishers.
    pub publishers: Vec<Placed<Publisher>>,
    /// The origins.
    pub origins: Vec<Placed<Origin>>,
    /// The decisions.
    pub decisions: Vec<Placed<Decision>>,
    /// What was corrected.
    pub corrections: Vec<Placed<Correction>>,
    /// Ids that were given up for others.
    pub moved: Vec<Placed<Moved>>,
    /// Markers of what was withdrawn or withheld.
    pub withdrawn: Vec<Placed<Withdrawn>>,
    /// Ids of sources and claims that could not be read, so that what refers to them is not blamed.
    pub unread: Vec<At<String>>,
}
