//! The eight rules of the model and the rules of choice and of postings, each under the id that pages and JSON print.

use super::vocab::words;

words! {
    /// A rule by its id.
    pub enum Rule {
        /// What changes a state.
        Changes = "r1-changes",
        /// One change, many claims.
        OneChange = "r2-one-change",
        /// What proves a mission open.
        Proofs = "r3-proofs",
        /// Between proofs.
        Between = "r4-between",
        /// How far an open start reaches back.
        OpenStart = "r5-open-start",
        /// The days of a change themselves.
        TheDay = "r6-the-day",
        /// What editors decide.
        Decisions = "r7-decisions",
        /// Counting.
        Bounds = "r8-bounds",
        /// Choosing among rival readings.
        Choice = "choice",
        /// Where a post belongs, and when it began and ended.
        Posting = "posting",
    }
}
