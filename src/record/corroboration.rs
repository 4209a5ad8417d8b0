//! Whether others say what a claim says.

use std::collections::BTreeSet;

use super::View;
use super::claims::ClaimRecord;
use super::events::Told;
use crate::domain::edtf::Edtf;
use crate::domain::event::{Event, Number, Standing, Subject};
use crate::domain::id::{ClaimId, PersonId};
use crate::domain::person::PersonClaim;
use crate::domain::person::posting::{LevelReading, Posting, Postings};
use crate::domain::vocab::PersonField;

/// Where a claim stands, and who stands with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// The other claims that say the same.
    pub others: Vec<ClaimId>,
    /// What weightier claims, or those that are printed, say otherwise.
    pub against: Option<Against>,
    /// Whether the record would know who else says so: free words, a statement, or a post that stands in no posting, are
    /// matched with nothing.
    pub matched: bool,
}

/// What stands against a claim.
#[derive(Debug, Clone, PartialEq)]
pub enum Against {
    /// Another date.
    Date(Edtf),
    /// Another level.
    Level(Option<LevelReading>),
    /// It is marked as a known error, or was taken back.
    Corrected,
    /// It denies what others tell.
    Denies,
    /// It is a sighting that contradicts what weightier claims tell.
    Outweighed,
}

/// How many others say what a claim says.
#[derive(Debug, Clone, PartialEq)]
pub struct Corroboration {
    /// How many independent reports beside its own.
    pub reports: usize,
    /// How many claims beside it.
    pub claims: usize,
    /// What stands against it.
    pub against: Option<Against>,
    /// Whether the record would know who else says so.
    pub matched: bool,
}

/// On which side of an event a claim stands.
#[must_use]
pub fn side_in(event: &Event, claim: &ClaimId) -> Side {
    let part = event.parts().filter(|(_, id)| *id == claim).map(|(part, _)| part).min();
    // A wide date may fit both readings: it speaks against neither.
    let rival = event.rivals.iter().find(|r| r.claims.contains(claim) && !event.dating.contains(claim));
    let (same, against): (Vec<&ClaimId>, Option<Against>) = match (part, rival) {
        (_, Some(rival)) => (rival.claims.iter().collect(), event.date.clone().map(Against::Date)),
        (Some(Standing::Corrected), _) => (event.corrected.iter().collect(), Some(Against::Corrected)),
        (Some(Standing::Denies), _) => (event.denied_by.iter().collect(), Some(Against::Denies)),
        (Some(Standing::Against), _) => (event.against.iter().collect(), Some(Against::Outweighed)),
        _ => {
            let told = event.tellings.iter().flat_map(|t| &t.claims);
            (event.dating.iter().chain(told).chain(&event.also).chain(&event.guests).collect(), None)
        }
    };
    let others: BTreeSet<&ClaimId> = same.into_iter().filter(|id| *id != claim).collect();
    // A number in words, "the highest since 2017", is matched with none in figures, and words with no other words.
    let figures = event.subjects.iter().filter_map(Subject::number).all(Number::is_in_figures);
    let matched = figures && !event.happening.needs_words();
    Side { others: others.into_iter().cloned().collect(), against, matched }
}

/// On which side of a posting a claim stands.
#[must_use]
pub fn side_of(posting: &Posting, claim: &ClaimId) -> Side {
    let rival = posting.rivals.iter().find(|r| r.claims.contains(claim));
    let (same, against): (&[ClaimId], Option<Against>) = match rival {
        Some(rival) => (&rival.claims, Some(Against::Level(posting.level.clone()))),
        None if posting.corrected.contains(claim) => (&posting.corrected, Some(Against::Corrected)),
        None => (&posting.claims, None),
    };
    let apart: BTreeSet<&ClaimId> = match rival {
        Some(_) => BTreeSet::new(),
        None => posting.rivals.iter().flat_map(|r| &r.claims).collect(),
    };
    let others = same.iter().filter(|id| *id != claim && !apart.contains(id)).cloned().collect();
    Side { others, against, matched: true }
}

impl View {
    /// The postings in which claims of some persons stand.
    #[must_use]
    pub fn postings_for<'c>(&self, claims: impl Iterator<Item = &'c ClaimRecord>) -> Vec<(PersonId, Postings)> {
        let persons: BTreeSet<PersonId> = claims.filter_map(|c| Some(c.body.as_person()?.person.clone())).collect();
        persons.into_iter().map(|id| (id.clone(), self.postings_of(&id))).collect()
    }
}

/// Where a claim stands: in an event, or else in a posting; nothing where it stands in neither.
#[must_use]
pub fn side(claim: &ClaimRecord, events: &Told, postings: &[(PersonId, Postings)]) -> Option<Side> {
    let in_events = events.holding(&claim.id).map(|e| side_in(e, &claim.id)).max_by_key(|side| side.others.len());
    let posting = || postings.iter().find_map(|(_, all)| all.of_claim(&claim.id)).map(|p| side_of(p, &claim.id));
    in_events.or_else(posting)
}

impl View {
    /// The other claims that say the same of a person where no event and no post is told: the same form of the name, or the
    /// same value of the same field.
    #[must_use]
    pub fn saying_the_same(&self, claim: &ClaimRecord) -> Side {
        let Some(own) = claim.body.as_person() else {
            return Side { others: Vec::new(), against: None, matched: false };
        };
        let forms: BTreeSet<&str> = own.names().collect();
        let same = |c: &&PersonClaim| match own.field {
            PersonField::Name => c.fact.names().any(|form| forms.contains(form)),
            field => c.fact.field == field && c.fact.value == own.value && c.fact.date == own.date,
        };
        let others = self.claimed_of(&own.person).iter().filter(|c| c.witness.claim != claim.id && !c.set_aside);
        let others = others.filter(|c| c.witness.is_public(self.scope)).filter(same);
        let words = matches!(
            own.field,
            PersonField::Post
                | PersonField::Rank
                | PersonField::Role
                | PersonField::Reason
                | PersonField::Relation
                | PersonField::Other
        );
        Side { others: others.map(|c| c.witness.claim.clone()).collect(), against: None, matched: !words }
    }
}

/// How many others stand with a claim, by the records of their claims.
#[must_use]
pub fn corroboration(claim: &ClaimRecord, side: &Side, records: &[ClaimRecord]) -> Corroboration {
    let others: Vec<&ClaimRecord> = records.iter().filter(|r| side.others.contains(&r.id)).collect();
    let reports: BTreeSet<&str> = others
        .iter()
        .filter_map(|r| r.report_of.as_deref())
        .filter(|of| Some(*of) != claim.report_of.as_deref())
        .collect();
    Corroboration { reports: reports.len(), claims: others.len(), against: side.against.clone(), matched: side.matched }
}
