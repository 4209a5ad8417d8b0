//! Addresses that led somewhere once: moved, or withdrawn.

use crate::domain::vocab::RetiredKind;
use crate::facts::record::record;
use crate::facts::value::{Digest, Id, Month};

record! {
    /// An id that was given up for another.
    pub struct Moved {
        /// The old id.
        id: Id,
        /// What it was the id of.
        kind: RetiredKind,
        /// The new id.
        to: Id,
    }
}

record! {
    /// The marker of something withdrawn or withheld: its class and the month, and nothing else.
    pub struct Withdrawn {
        /// SHA-256 of its address on the site, such as `/defectors/…`: the old address is recognised, but cannot be read off.
        id: Digest,
        /// What it was.
        kind: RetiredKind,
        /// The month of its withdrawal, `YYYY-MM`.
        month: Month,
    }
}
