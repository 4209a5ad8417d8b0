//! What claims say of a person, sorted into a reader’s questions.

use super::dates::Three;
use super::{names, posts};
use crate::domain::claim::SubjectKind;
use crate::domain::defection::DatedClaim;
use crate::domain::id::CountryCode;
use crate::domain::person::Person;
use crate::domain::posting::{self, Placed};
use crate::domain::questions::PersonClaim;
use crate::domain::vocab::ClaimKind;
use crate::store::StoreError;
use crate::store::claims::ClaimRecord;
use crate::web::http::ask::Ctx;

/// Everything about a person.
pub(crate) struct Profile {
    /// The registry's entry.
    pub person: Person,
    /// The three dates.
    pub three: Three,
    /// The country left: the one that most claims name.
    pub left_country: Option<CountryCode>,
    /// The mission left, where claims say which.
    pub left_mission: Option<String>,
    /// Names in every spelling.
    pub names: Vec<names::NameForm>,
    /// Posts and ranks.
    pub posts: Vec<posts::Post>,
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
    pub(crate) fn about(&self) -> impl Iterator<Item = &ClaimRecord> {
        self.claims.iter().filter(|c| self.is_about(c))
    }

    /// The claims about something else that name the person: statements, and claims about others.
    pub(crate) fn touching(&self) -> impl Iterator<Item = &ClaimRecord> {
        self.claims.iter().filter(|c| !self.is_about(c))
    }

    fn is_about(&self, c: &ClaimRecord) -> bool {
        c.kind() == ClaimKind::Event || c.body.is_of(&self.person.id)
    }
}

/// Gathers a profile.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn gather(ctx: &Ctx, person: Person) -> Result<Profile, StoreError> {
    let claims = ctx.snapshot.claims_naming(SubjectKind::Person, &person.id, None, ctx.scope).await?;
    let said = ctx.snapshot.claims_said_by(&person.id, ctx.scope).await?;
    let asserted = ctx.snapshot.people().claims(&person.id).to_vec();
    let dated: Vec<DatedClaim> = asserted.iter().filter_map(PersonClaim::dated).collect();
    let conflicts = ctx.snapshot.conflicts(SubjectKind::Person, &person.id, ctx.scope).await?;
    let left_country = person.left_country.as_ref().map(|(country, _)| country.clone());
    let own: Vec<&ClaimRecord> = claims.iter().filter(|c| c.body.is_of(&person.id)).collect();
    let placed = posting::place(&asserted, ctx.snapshot.network(), ctx.scope);
    let left_mission = posting::left(&asserted, &placed).map(str::to_owned);
    Ok(Profile {
        three: Three::new(&person, &dated, ctx.scope),
        left_mission,
        left_country,
        names: names::names(&own),
        posts: posts::posts(&placed, &own),
        placed,
        asserted,
        conflicts,
        said,
        person,
        claims,
    })
}
