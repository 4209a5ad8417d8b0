//! How sure a claim is, and how good the page it stands on.

use super::word::words;

words! {
    /// Who vouches for a claim, from the weakest to the strongest.
    pub enum Certainty {
        /// The source reports a denial, or asserts the contrary.
        Denied = "denied",
        /// The source itself says that it is not confirmed.
        Unconfirmed = "unconfirmed",
        /// One interested party says so.
        Claimed = "claimed",
        /// The outlet states it.
        Reported = "reported",
        /// A competent body, the person, or the host government says so on the record.
        Confirmed = "confirmed",
    }
}

impl Certainty {
    /// Whether claims of this certainty may decide a state or a date (model, rule 1).
    #[must_use]
    pub fn decides(self) -> bool {
        self >= Self::Reported
    }
}

words! {
    /// The grade of the page on which a claim stands, from the weakest to the strongest.
    pub enum Reliability {
        /// Cannot be judged.
        F = "F",
        /// Tabloids and spam copies.
        E = "E",
        /// Rewritten or machine-translated copies, anonymous blogs.
        D = "D",
        /// Encyclopaedias, mirrors, state-line agencies.
        C = "C",
        /// Established press and specialists.
        B = "B",
        /// Official bodies on their own acts, and large agencies.
        A = "A",
    }
}

words! {
    /// By which rule a claim has its origin (model, *Where a claim comes from*): the first of these that holds.
    pub enum OriginRule {
        /// The record states it.
        Stated = "stated",
        /// It tells again what another claim told, and has that claim's origin.
        Repeats = "repeats",
        /// The one whom it names as speaking is an origin.
        Speaker = "speaker",
        /// It names nobody else: the outlet's own reporting.
        Own = "own",
    }
}
