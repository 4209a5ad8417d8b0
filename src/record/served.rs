//! Who served at a mission, and who left from it and when.

use super::View;
use crate::domain::defection::{DatedClaim, Dates};
use crate::domain::edtf::{Edtf, Span};
use crate::domain::id::ClaimId;
use crate::domain::network::MissionOnDay;
use crate::domain::person::Person;
use crate::domain::posting;
use crate::domain::questions::PersonClaim;
use crate::domain::witness::Resolution;

/// Somebody who served at a mission.
#[derive(Debug)]
pub struct Served {
    /// The person.
    pub person: Person,
    /// As what, as sources word it.
    pub ranks: Vec<String>,
    /// The posts with dates.
    pub stints: Vec<Stint>,
    /// That the person left from here; `None` for somebody who served here and left from elsewhere.
    pub left: Option<LeftFromHere>,
    /// The claims.
    pub claims: Vec<ClaimId>,
}

/// That somebody left from here.
#[derive(Debug)]
pub struct LeftFromHere {
    /// When, by the same choice as on the profile; `None` where no claim dates it.
    pub when: Option<Resolution>,
}

/// A post with dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stint {
    /// When it began, if a claim says.
    pub from: Option<Edtf>,
    /// When it ended, if a claim says.
    pub to: Option<Edtf>,
    /// The claims that say so.
    pub claims: Vec<ClaimId>,
}

impl Served {
    /// The days within which the person left from here.
    #[must_use]
    pub fn left_on(&self) -> Option<Span> {
        self.left.as_ref()?.when.as_ref().map(|r| r.span)
    }
}

impl View {
    /// Persons of whom a claim says that they served here or left from here: those whom rule `posting` places here by a
    /// confirmed or reported claim.
    #[must_use]
    pub fn served_at(&self, standing: &MissionOnDay<'_>) -> Vec<Served> {
        let mut served: Vec<Served> = Vec::new();
        for person in self.persons() {
            let claims = self.claimed_of(&person.id);
            let placed = posting::place(claims, self.network(), self.scope);
            let here = |c: &&PersonClaim| {
                c.witness.certainty.decides() && placed.mission(&c.witness.claim) == Some(&standing.mission.id)
            };
            let mut said: Vec<&PersonClaim> = claims.iter().filter(here).collect();
            if said.is_empty() {
                continue;
            }
            said.sort_by(|a, b| a.witness.became_public().cmp(&b.witness.became_public()));
            let mut entry = entry(person, &said);
            if said.iter().any(|c| posting::is_leaving(c.fact.field)) {
                let dated: Vec<DatedClaim> = claims.iter().filter_map(PersonClaim::dated).collect();
                entry.left = Some(LeftFromHere { when: Dates::new(&dated, self.scope).left });
            }
            served.push(entry);
        }
        served
    }
}

/// Somebody with what the claims that place him here say of ranks and times.
fn entry(person: Person, said: &[&PersonClaim]) -> Served {
    let claims = said.iter().map(|c| c.witness.claim.clone()).collect();
    let mut entry = Served { person, ranks: Vec::new(), stints: Vec::new(), left: None, claims };
    for claim in said {
        let rank = claim.fact.value.words().filter(|r| !entry.ranks.iter().any(|told| told == r));
        entry.ranks.extend(rank.map(str::to_owned));
        if !posting::is_leaving(claim.fact.field) {
            stint(&mut entry.stints, claim);
        }
    }
    entry
}

/// Adds the time of a post: only what its claim says of beginning and end.
fn stint(stints: &mut Vec<Stint>, claim: &PersonClaim) {
    let (from, to) = (claim.fact.value.from().cloned(), claim.fact.value.to().cloned());
    if from.is_none() && to.is_none() {
        return;
    }
    let id = claim.witness.claim.clone();
    match stints.iter_mut().find(|s| s.from == from && s.to == to) {
        Some(same) => same.claims.push(id),
        None => stints.push(Stint { from, to, claims: vec![id] }),
    }
}
