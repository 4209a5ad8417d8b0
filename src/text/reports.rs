//! Reports as evidence has them, and the reasons that they give.

use std::collections::BTreeSet;

use super::catalogue::{Text, or_none};
use crate::record::claims::ClaimRecord;
use crate::record::reasons::Account;

/// So many outlets that carry a report are named.
const NAMED: usize = 2;

impl Text {
    /// The occasion of a report where its best claim does not say it, and who else carries it; nothing where there is nothing
    /// to add: "Interview of July 2024; also in AFP, Breitbart and 7 others".
    #[must_use]
    pub fn report(self, claims: &[&ClaimRecord], best: &ClaimRecord) -> Option<String> {
        let said = [&best.speaker_name, &best.outlet_name, &best.publisher];
        let occasion = Some(best.origin_name.clone()).filter(|name| best.report_of.is_some() && !said.contains(&name));
        let mut outlets: Vec<String> = Vec::new();
        let mut seen: BTreeSet<&str> = BTreeSet::from([best.outlet_name.as_str()]);
        for claim in claims {
            if seen.insert(&claim.outlet_name) {
                outlets.push(self.speaker(&claim.outlet_name));
            }
        }
        if occasion.is_none() && outlets.is_empty() {
            return None;
        }
        let carried = (!outlets.is_empty()).then(|| self.some(outlets));
        Some(self.with("report-note", [("occasion", or_none(occasion).into()), ("carried", or_none(carried).into())]))
    }

    /// The first of some names, and how many more there are.
    fn some(self, mut names: Vec<String>) -> String {
        let more = names.len().saturating_sub(NAMED);
        if more > 1 {
            names.truncate(NAMED);
            names.push(self.count("report-more", more));
        }
        self.list(&names)
    }

    /// Whose account of the reasons it is, and what it says, in a sentence.
    #[must_use]
    pub fn account(self, account: &Account) -> String {
        let who = self.speaker_in_outlet(&account.speaker, &account.outlet);
        let split = account.reasons.iter().any(|reason| reason.contains(','));
        let reasons = if split { self.semicolon(&account.reasons) } else { self.list(&account.reasons) };
        self.with("account", [("who", who.into()), ("reasons", reasons.into()), ("n", account.reasons.len().into())])
    }
}
