//! A claim with what a reader needs to judge it: speaker, outlet, source, origin.

use std::collections::BTreeSet;
use std::ops::Deref;

use crate::domain::claim::{Claim, SubjectKind, subjects};
use crate::domain::edtf::{Day, Edtf};
use crate::domain::id::{OriginId, PersonId, SourceId};
use crate::domain::vocab::{OriginRule, Reliability};

/// A claim as the record has it: what its file says, and what follows from its source and the rule of origins.
#[derive(Debug, Clone)]
pub struct ClaimRecord {
    /// As its file has it.
    pub claim: Claim,
    /// The source in which it stands.
    pub source_id: SourceId,
    /// The source's title, or what describes it.
    pub source_title: String,
    /// The publisher, as the page names it.
    pub publisher: String,
    /// The grade of the page.
    pub reliability: Reliability,
    /// Whether the page is a translation; `None` when that is not known.
    pub translated: Option<bool>,
    /// When the source was published.
    pub published: Option<Edtf>,
    /// The day by which it had been.
    pub known: Option<Day>,
    /// The speaker’s name, or role.
    pub speaker_name: String,
    /// The outlet’s name.
    pub outlet_name: String,
    /// Where the information comes from.
    pub origin: OriginId,
    /// Its name.
    pub origin_name: String,
    /// By which rule.
    pub origin_rule: OriginRule,
    /// Whose report it counts as; `None` where nobody can tell.
    pub report_of: Option<String>,
    /// Of an occasion: the name of whoever spoke.
    pub occasion_of: Option<String>,
    /// The persons of the registry whom it is about or names, by id.
    pub persons: Vec<PersonId>,
}

impl ClaimRecord {
    /// The ids of the things of a kind that it is about or names, each once.
    #[must_use]
    pub fn of(&self, kind: SubjectKind) -> Vec<&str> {
        let ids: BTreeSet<&str> =
            subjects(&self.body).into_iter().filter(|(k, ..)| *k == kind).map(|(_, id, _)| id).collect();
        ids.into_iter().collect()
    }

    /// When it was public, for an order in which what nobody dates comes last.
    #[must_use]
    pub fn became_public(&self) -> (bool, Option<Day>) {
        (self.known.is_none(), self.known)
    }

    /// The missions.
    #[must_use]
    pub fn missions(&self) -> Vec<&str> {
        self.of(SubjectKind::Mission)
    }

    /// The countries.
    #[must_use]
    pub fn countries(&self) -> Vec<&str> {
        self.of(SubjectKind::Country)
    }
}

impl Deref for ClaimRecord {
    type Target = Claim;
    fn deref(&self) -> &Claim {
        &self.claim
    }
}
