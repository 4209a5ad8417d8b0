//! Whether others say what a claim says, in a sentence.

use super::catalogue::Text;
use crate::record::corroboration::{Against, Corroboration};

impl Text {
    /// "Also said by 11 independent reports.", "Differs: other sources say 26 Oct 2023.", "Only here."
    #[must_use]
    pub fn corroboration(self, c: &Corroboration) -> String {
        let said = match (c.reports, c.claims) {
            (0, 0) if !c.matched => self.say("corroborated-unmatched"),
            (0, 0) => self.say("corroborated-nowhere"),
            (0, _) => self.count("corroborated-same-report", c.claims),
            (n, _) => self.count("corroborated", n),
        };
        match &c.against {
            Some(against) => self.sentences(&[self.against(against), said]),
            None => said,
        }
    }

    /// What stands against a claim.
    #[must_use]
    pub fn against(self, against: &Against) -> String {
        match against {
            Against::Date(date) => self.with("against-date", [("date", self.when(date).into())]),
            Against::Level(level) => {
                let level = level.as_ref().map_or_else(|| self.say("posting-no-diplomat"), |level| self.level(level));
                self.with("against-level", [("level", level.into())])
            }
            Against::Corrected => self.say("against-corrected"),
            Against::Denies => self.say("against-denies"),
            Against::Outweighed => self.say("against-outweighed"),
        }
    }
}
