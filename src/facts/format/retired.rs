//! Addresses that led somewhere once: moved, or withdrawn.

use crate::domain::edtf::Edtf;
use crate::domain::fields::record;
use crate::domain::id::{AnyId, CorrectionId};
use crate::domain::value::{Digest, Month, Text};
use crate::domain::vocab::RetiredKind;

record! {
    /// An id that was given up for another.
    pub struct Moved {
        /// The old id.
        id: AnyId,
        /// What it was the id of.
        kind: RetiredKind,
        /// The new id.
        to: AnyId,
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

record! {
    /// Something that was wrong here and was corrected.
    pub struct Correction {
        /// The id.
        id: CorrectionId,
        /// The day of the correction.
        date: Edtf,
        /// The page that it concerns, such as `/embassies/lima`; left out for removals, which must not point at anything.
        page: Option<Text<200>>,
        /// What was corrected.
        text: Text<400>,
        /// Why.
        reason: Text<400>,
    }
}
