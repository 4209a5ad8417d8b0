//! What claims say of a person, sorted into a reader’s questions.

use crate::domain::posting;
use crate::domain::posting::Placed;
use crate::domain::questions::PersonClaim;
use crate::store::StoreError;
use crate::store::claims::ClaimRecord;
use crate::store::people::PersonRecord;
use crate::web::http::ask::Ctx;
use crate::web::record::person::dates::Three;
use crate::web::record::person::{names, posts};

/// Everything about a person.
pub(crate) struct Profile {
    /// The registry's entry.
    pub person: PersonRecord,
    /// The three dates.
    pub three: Three,
    /// The country left: the one that most claims name.
    pub left_country: Option<String>,
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
        c.kind == "event" || c.kind == "person" && c.subject.as_deref() == Some(&self.person.id)
    }
}

/// Gathers a profile.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn gather(ctx: &Ctx, person: PersonRecord) -> Result<Profile, StoreError> {
    let claims = ctx.snapshot.claims_naming("person", &person.id, None, ctx.scope.known).await?;
    let said = ctx.snapshot.claims_said_by(&person.id, ctx.scope.known).await?;
    let dated = ctx.snapshot.dated_claims(Some(&person.id)).await?.remove(&person.id).unwrap_or_default();
    let asserted = ctx.snapshot.person_claims(Some(&person.id)).await?.remove(&person.id).unwrap_or_default();
    let conflicts = ctx.snapshot.conflicts("person", &person.id, ctx.scope.known).await?;
    let left_country = person.left_country().map(|(country, _)| country.to_owned());
    let own: Vec<&ClaimRecord> =
        claims.iter().filter(|c| c.kind == "person" && c.subject.as_deref() == Some(&person.id)).collect();
    let placed = posting::place(&asserted, ctx.snapshot.network(), ctx.scope.known);
    let left_mission = posting::left(&asserted, &placed).map(str::to_owned);
    Ok(Profile {
        three: Three::new(&person, &dated, ctx.scope.known),
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
