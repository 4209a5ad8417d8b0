//! What a mark on a map says.

use std::fmt;

use crate::domain::vocab::{MissionState, Word};

/// What a mark on a map says; each has a shape of its own in the sprite.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// A mission in a state.
    State(MissionState),
    /// A mission that was there on both of two days.
    Both,
    /// One that was there on the first of two days only.
    Then,
    /// One that was there on the second of two days only.
    Now,
    /// One of which nobody can tell on which of two days it was there.
    Unclear,
    /// A mission that somebody left.
    Left,
}

impl Sign {
    /// Its name in the sprite and the style sheet.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::State(state) => state.as_str(),
            Self::Both => "both",
            Self::Then => "then",
            Self::Now => "now",
            Self::Unclear => "unclear",
            Self::Left => "left",
        }
    }
}

impl fmt::Display for Sign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
