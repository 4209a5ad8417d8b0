//! Who served at a mission, and who left from it and when.

use std::collections::BTreeSet;

use super::View;
use crate::domain::defection::{DatedClaim, Dates};
use crate::domain::edtf::{Edtf, Span};
use crate::domain::id::{ClaimId, MissionId};
use crate::domain::network::MissionOnDay;
use crate::domain::person::Person;
use crate::domain::person::PersonClaim;
use crate::domain::person::posting::{self, Posting, Side, ladder};
use crate::domain::vocab::Level;
use crate::domain::witness::Resolution;

/// Somebody who served at a mission.
#[derive(Debug)]
pub struct Served {
    /// The person.
    pub person: Person,
    /// As what, as sources word it.
    pub ranks: Vec<String>,
    /// Whether it was the head of the mission, by a claim that decides.
    pub headed: bool,
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
    /// Persons of whom a claim says that they served here or left from here: those who by rule `posting` had a post here of
    /// which a confirmed or reported claim tells.
    #[must_use]
    pub fn served_at(&self, standing: &MissionOnDay<'_>) -> Vec<Served> {
        let (id, country) = (&standing.mission.id, &standing.mission.country);
        let touches =
            |c: &PersonClaim| c.fact.value.mission() == Some(id) || posting::country_of(c).as_ref() == Some(country);
        let there = self.persons().into_iter().filter(|p| self.claimed_of(&p.id).iter().any(touches));
        there.filter_map(|person| self.served(person, id)).collect()
    }

    /// What a person was at a mission.
    fn served(&self, person: Person, mission: &MissionId) -> Option<Served> {
        let claims = self.claimed_of(&person.id);
        let all = self.postings_of(&person.id);
        let here: Vec<&Posting> = all.list.iter().filter(|p| p.mission.as_ref() == Some(mission)).collect();
        // Who served here for so many years, and does not say when, served here.
        let vague = all.apart.iter().filter(|u| u.mission.as_ref() == Some(mission)).map(|u| &u.claim);
        // That a mission was left, and no more, is told by claims of the leaving.
        let placed = posting::place(claims, self.network(), self.scope);
        let leaving = claims.iter().map(|c| &c.witness.claim).filter(|id| placed.mission(id) == Some(mission));
        let told: BTreeSet<&ClaimId> = here.iter().flat_map(|p| &p.claims).chain(vague).chain(leaving).collect();
        let firm = |c: &&PersonClaim| c.witness.certainty.decides() && told.contains(&c.witness.claim);
        let mut said: Vec<&PersonClaim> = claims.iter().filter(firm).collect();
        // That it was here, and not elsewhere in the city, is told by a claim that decides.
        if !said.iter().any(|c| placed.mission(&c.witness.claim) == Some(mission)) {
            return None;
        }
        said.sort_by(|a, b| a.witness.became_public().cmp(&b.witness.became_public()));
        let left = said.iter().any(|c| posting::is_leaving(c.fact.field)).then(|| {
            let dated: Vec<DatedClaim> = claims.iter().filter_map(PersonClaim::dated).collect();
            LeftFromHere { when: Dates::new(&dated, self.scope).left }
        });
        let mut ranks: Vec<String> = Vec::new();
        for title in here.iter().filter_map(|p| p.title.clone()) {
            if !ranks.contains(&title) {
                ranks.push(title);
            }
        }
        let headed = here.iter().any(|p| heads(p));
        let stints = here.iter().flat_map(|p| stints(p)).collect();
        Some(Served {
            claims: said.iter().map(|c| c.witness.claim.clone()).collect(),
            ranks,
            headed,
            stints,
            left,
            person,
        })
    }
}

/// Whether a post was that of the head of a mission.
fn heads(posting: &Posting) -> bool {
    let ambassador = posting.level.as_ref().is_some_and(|l| l.level == Some(Level::Ambassador));
    ambassador || posting.functions.iter().any(|held| !held.corrected && ladder::heads(held.function))
}

/// The time of a post, or of what was done in it where no other is told: only what claims say of beginning and end.
fn stints(posting: &Posting) -> Vec<Stint> {
    let own = stint(&posting.from, &posting.to);
    let of_functions = || posting.functions.iter().filter_map(|held| stint(&held.from, &held.to)).collect();
    own.map_or_else(of_functions, |stint| vec![stint])
}

fn stint(from: &Side, to: &Side) -> Option<Stint> {
    let sides = [from, to].map(|side| side.told.as_ref().map(|r| &r.leading));
    let mut claims: Vec<ClaimId> = Vec::new();
    for claim in sides.iter().flatten().flat_map(|reading| &reading.claims) {
        if !claims.contains(claim) {
            claims.push(claim.clone());
        }
    }
    let [from, to] = sides.map(|reading| reading.map(|r| r.date.clone()));
    (from.is_some() || to.is_some()).then_some(Stint { from, to, claims })
}
