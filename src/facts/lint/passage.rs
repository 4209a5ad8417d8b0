//! Rules of the passages that claims name.

use super::noting::Lint;
use crate::domain::claim::Claim;
use crate::facts::format::Source;
use crate::facts::problem::Code;
use crate::facts::table::Places;

impl Lint<'_> {
    pub(super) fn passage(&mut self, path: &str, source: &Source, places: &Places, claim: &Claim) {
        let c = &claim.passage;
        let given = [c.paragraph.is_some(), c.start.is_some(), c.end.is_some(), c.digest.is_some()];
        if given.iter().any(|g| *g) && !given.iter().all(|g| *g) {
            self.flaw(
                path,
                places,
                "digest",
                Code::MissingKey,
                "a passage needs `paragraph`, `start`, `end` and `digest`",
                "give all four, or none",
            );
        }
        if let (Some(start), Some(end)) = (c.start, c.end) {
            self.offsets(path, source, places, (start, end));
        }
        if c.paragraph == Some(0) {
            self.flaw(
                path,
                places,
                "paragraph",
                Code::BadPassage,
                "paragraphs are counted from 1",
                "write 1 for the first",
            );
        }
    }

    /// A passage begins before it ends, and ends within the article.
    fn offsets(&mut self, path: &str, source: &Source, places: &Places, (start, end): (u32, u32)) {
        if start >= end {
            self.flaw(
                path,
                places,
                "end",
                Code::BadPassage,
                format!("the passage ends at {end}, before it starts at {start}"),
                "`end` is the code point after the passage",
            );
        }
        match &source.text {
            None => self.flaw(
                path,
                places,
                "start",
                Code::BadPassage,
                "the source has no text to count in",
                "give the source's `text` (digest and length)",
            ),
            Some(text) if end > text.chars => {
                self.flaw(
                    path,
                    places,
                    "end",
                    Code::BadPassage,
                    format!("the passage ends at {end}, the article at {}", text.chars),
                    "offsets count Unicode code points from 0",
                );
            }
            Some(_) => {}
        }
    }
}
