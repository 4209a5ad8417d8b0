//! What claims say of a person, sorted into a reader’s questions.

use super::dates::Three;
use super::{names, posts};
use crate::domain::defection::DatedClaim;
use crate::domain::id::{CountryCode, MissionId};
use crate::domain::person::Person;
use crate::domain::person::PersonClaim;
use crate::domain::person::posting::{self, Placed, Postings};
use crate::domain::vocab::ClaimKind;
use crate::record::claims::ClaimRecord;
use crate::record::{Error, View};

/// Everything about a person.
#[derive(Debug)]
pub struct Profile {
    /// The registry's entry.
    pub person: Person,
    /// The three dates.
    pub three: Three,
    /// The country left: the one that most claims name.
    pub left_country: Option<CountryCode>,
    /// The mission left, where claims say which.
    pub left_mission: Option<MissionId>,
    /// Names in every spelling.
    pub names: Vec<names::NameForm>,
    /// Posts and ranks, claim by claim.
    pub posts: Vec<posts::Post>,
    /// The posts held, each once.
    pub postings: Postings,
    /// What is claimed of the person, as the rules see it.
    pub asserted: Vec<PersonClaim>,
    /// The missions to which the posts belong.
    pub placed: Placed,
    /// All claims that name the person.
    pub claims: Vec<ClaimRecord>,
    /// What the person says of other things.
    pub said: Vec<ClaimRecord>,
    /// Where sources disagree, in the editors' words.
    pub conflicts: Vec<String>,
}

impl Profile {
    /// The claims about the person: those that say something of him, and what happened to him. These are counted.
    pub fn about(&self) -> impl Iterator<Item = &ClaimRecord> {
        self.claims.iter().filter(|c| self.is_about(c))
    }

    /// The claims about something else that name the person: statements, and claims about others.
    pub fn touching(&self) -> impl Iterator<Item = &ClaimRecord> {
        self.claims.iter().filter(|c| !self.is_about(c))
    }

    fn is_about(&self, c: &ClaimRecord) -> bool {
        c.kind() == ClaimKind::Event || c.body.is_of(&self.person.id)
    }
}

impl View {
    /// Gathers the profile of a person.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn profile(&self, person: Person) -> Result<Profile, Error> {
        let claims = self.claims_naming_person(&person.id).await?;
        let asserted = self.claimed_of(&person.id).to_vec();
        let dated: Vec<DatedClaim> = asserted.iter().filter_map(PersonClaim::dated).collect();
        let own: Vec<&ClaimRecord> = claims.iter().filter(|c| c.body.is_of(&person.id)).collect();
        let placed = posting::place(&asserted, self.network(), self.scope);
        let postings = self.postings_of(&person.id);
        Ok(Profile {
            three: Three::new(&person, &dated, self.scope),
            left_mission: postings.left().and_then(|p| p.mission.clone()),
            postings,
            left_country: person.left_country.as_ref().map(|(country, _)| country.clone()),
            names: names::names(&own),
            posts: posts::posts(&placed, &own),
            conflicts: self.disagreements_on_person(&person.id).await?,
            said: self.claims_said_by(&person.id).await?,
            placed,
            asserted,
            person,
            claims,
        })
    }
}
