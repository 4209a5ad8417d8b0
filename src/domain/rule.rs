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

impl Rule {
    /// What the rule says, for the method page.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::Changes => {
                "Only confirmed and reported claims change a state, and only those that say that a mission of this kind opened, reopened, closed or was suspended; a consulate and a consulate general are one kind, a trade office beside an embassy is another. Superseded, withdrawn, claimed, unconfirmed and denied claims never decide; they are shown beside the state. Undated claims decide nothing either: they stand with the change that they fit."
            }
            Self::OneChange => {
                "Claims of one kind are one change unless a change of another kind, or a proof of being open, can lie between. Its span is what their spans have in common. Where they have nothing in common, certainty goes first, then the reliability of the pages of the surest claims, then the number of independent origins that do not stand behind every reading; between equals the days that they dispute are unknown."
            }
            Self::Proofs => {
                "Being seen open proves a mission open at that moment; a vague moment proves nothing before its latest or after its earliest day on its own. A closing proves it open until then. An open span that a decision gives is a proof at its two ends. A stale list or map does not move a closing: a sighting after it, with no reopening known, that weighs less than what tells of it is shown as a contradiction; one that weighs as much proves the mission open again, and parts or narrows no closing; one that weighs more stands against those who say only that it had closed by then."
            }
            Self::Between => {
                "Between proofs with no closing between, a mission is open. Before its first proof, between a closing and a later proof with no known reopening, and between a proof and a reopening with no known closing, its state is unknown. Before its first opening, with no earlier proof, it is not yet open. After its last proof it stays open until a closing."
            }
            Self::OpenStart => {
                "A change that happened “by” a day reaches back no further than the last proof of being open. Such a claim bounds the end of the change, and makes no reading of its own where others give a beginning."
            }
            Self::TheDay => {
                "Inside the span of a change the state is unknown; on its last possible day the new state holds."
            }
            Self::Decisions => {
                "An editor’s decision is known from the day on which the last of its claims is known, and its end from the day on which the claims that set it are; until then it has none. One that fills decides only days that the claims leave unknown, and what rests on it is marked presumed. Any other outranks the claims; it is marked presumed unless the claims alone give the same state."
            }
            Self::Bounds => {
                "At least counts the counted missions that are open, suspended or disputed; at most adds those whose state is unknown. The number shown is at least. By what was public by a day, only missions that somebody had named by then can be listed: unless a list published by then names all of that day, nobody can say how many there were at most. Closings of a period are those that the record dates in it."
            }
            Self::Choice => {
                "Readings that agree are one reading, printed as its narrowest date. Among readings that exclude one another the most certain is printed, then the one whose surest claims stand on the more reliable page, then the one with more independent origins, those behind every reading not counted; between equals the latest statement, and the page says that it is a tie."
            }
            Self::Posting => {
                "A post belongs to a mission only if a claim says embassy, mission or consulate there, or gives a diplomatic level there; a country alone tells nothing, and a delegate to another body, a banker or a trader in the same city does not belong to it. A post begins and ends when a claim says so; the date of a claim or of an article is only the day for which it is said."
            }
        }
    }
}
