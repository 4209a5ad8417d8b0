//! What claims say of a person, sorted into a reader's questions.

use serde_json::Value;

use super::{leaving, names, posts};
use crate::domain::defection::{DatedClaim, Dates, Lag};
use crate::domain::edtf::{Day, Span};
use crate::domain::posting::{self, Placed};
use crate::domain::questions::PersonClaim;
use crate::domain::witness::Resolution;
use crate::store::StoreError;
use crate::store::claims::ClaimRecord;
use crate::store::people::PersonRecord;
use crate::web::context::Ctx;

/// A date of a defection: what claims say, or the first report where none does.
pub(super) struct Dated {
    /// The choice among claims.
    pub resolution: Option<Resolution>,
    /// The day by which the first known report had been published: given where no claim dates the publication,
    /// or where that report is older than what claims call making public.
    pub first_report: Option<Day>,
    /// A claim of that report.
    pub first_claim: Option<String>,
}

impl Dated {
    /// The claims that it rests on.
    #[must_use]
    pub(super) fn claims(&self) -> Vec<String> {
        let chosen = self.resolution.iter().flat_map(|r| r.leading.claims.iter());
        chosen.chain(&self.first_claim).cloned().collect()
    }

    /// The span to reckon with.
    #[must_use]
    pub(super) fn span(&self) -> Option<Span> {
        match (&self.resolution, self.first_report) {
            (Some(r), Some(day)) => Some(r.span.hull(Span::day(day))),
            (Some(r), None) => Some(r.span),
            (None, Some(day)) => Some(Span { earliest: None, latest: Some(day) }),
            (None, None) => None,
        }
    }
}

/// The three dates of a defection.
pub(super) struct Three {
    /// Leaving.
    pub left: Dated,
    /// Arriving.
    pub arrived: Dated,
    /// Being made public.
    pub made_public: Dated,
    /// Being reported missing.
    pub missing: Option<Resolution>,
    /// What else is dated of the case.
    pub told: Option<Resolution>,
    /// Days from leaving to being made public.
    pub lag: Option<Lag>,
}

impl Three {
    /// Reads the dates off the claims.
    #[must_use]
    pub(super) fn new(person: &PersonRecord, claims: &[DatedClaim], known: Option<Day>) -> Self {
        let dates = Dates::new(claims, known);
        let plain = |resolution| Dated { resolution, first_report: None, first_claim: None };
        let older = |day: Day| dates.made_public.as_ref().is_none_or(|r| day < r.span.start());
        let first = person.first_report().filter(|(day, _)| older(*day));
        let first_report = first.map(|(day, _)| day);
        let first_claim = first.map(|(_, claim)| claim.to_owned());
        let (left, made_public) =
            (plain(dates.left), Dated { resolution: dates.made_public, first_report, first_claim });
        let lag = left
            .span()
            .zip(made_public.span())
            .map(|(a, b)| Lag::between(a, b))
            .filter(|l| l.at_least.is_some() || l.at_most.is_some());
        Self { left, arrived: plain(dates.arrived), made_public, missing: dates.missing, told: dates.told, lag }
    }
}

impl Three {
    /// What is dated where no claim dates the leaving: in words, with the claims.
    #[must_use]
    pub(super) fn instead_of_left(&self) -> Option<(String, Vec<String>)> {
        let undated = self.left.resolution.is_none();
        undated.then(|| leaving::otherwise(self.missing.as_ref(), &self.arrived, self.told.as_ref())).flatten()
    }

    /// The claims that the lag rests on.
    #[must_use]
    pub(super) fn lag_claims(&self) -> Vec<String> {
        let mut claims = [self.left.claims(), self.made_public.claims()].concat();
        let mut seen = std::collections::BTreeSet::new();
        claims.retain(|c| seen.insert(c.clone()));
        claims
    }
}

/// Everything about a person.
pub(super) struct Profile {
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
    pub(super) fn about(&self) -> impl Iterator<Item = &ClaimRecord> {
        self.claims.iter().filter(|c| self.is_about(c))
    }

    /// The claims about something else that name the person: statements, and claims about others.
    pub(super) fn touching(&self) -> impl Iterator<Item = &ClaimRecord> {
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
pub(super) async fn gather(ctx: &Ctx, person: PersonRecord) -> Result<Profile, StoreError> {
    let claims = ctx.snapshot.claims_naming("person", &person.id, None, ctx.known).await?;
    let said = ctx.snapshot.claims_said_by(&person.id, ctx.known).await?;
    let dated = ctx.snapshot.dated_claims(Some(&person.id)).await?.remove(&person.id).unwrap_or_default();
    let asserted = ctx.snapshot.person_claims(Some(&person.id)).await?.remove(&person.id).unwrap_or_default();
    let conflicts = ctx.snapshot.conflicts("person", &person.id, ctx.known).await?;
    let left_country = person.left_country().map(|(country, _)| country.to_owned());
    let own: Vec<&ClaimRecord> =
        claims.iter().filter(|c| c.kind == "person" && c.subject.as_deref() == Some(&person.id)).collect();
    let placed = posting::place(&asserted, ctx.snapshot.network(), ctx.known);
    let left_mission = posting::left(&asserted, &placed).map(str::to_owned);
    Ok(Profile {
        three: Three::new(&person, &dated, ctx.known),
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

/// A text of a claim's value.
#[must_use]
pub(super) fn text(claim: &ClaimRecord, key: &str) -> Option<String> {
    claim.value.get(key).and_then(Value::as_str).map(str::to_owned)
}
