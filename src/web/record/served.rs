//! Who served at a mission, and who left from it and when.

use crate::domain::defection::Dates;
use crate::domain::edtf::{Edtf, Span};
use crate::domain::network::Standing;
use crate::domain::posting;
use crate::domain::questions::PersonClaim;
use crate::domain::witness::Resolution;
use crate::store::StoreError;
use crate::store::people::PersonRecord;
use crate::web::http::ask::Ctx;
use crate::web::text::dates;
use crate::web::text::value::Value;

/// Somebody who served at a mission.
pub(crate) struct Served {
    /// The person.
    pub id: String,
    /// The name or role.
    pub name: String,
    /// In Hangul.
    pub hangul: Option<String>,
    /// The profile.
    pub url: String,
    /// As what, as sources word it.
    pub ranks: Vec<String>,
    /// The posts with dates.
    pub stints: Vec<Stint>,
    /// The days within which the person left from here.
    pub left_on: Option<Span>,
    /// When the person left from here; `None` for somebody who served here and left from elsewhere.
    pub left: Option<Value>,
    /// The claims.
    pub claims: Vec<String>,
}

impl Served {
    /// When, in words.
    #[must_use]
    pub(crate) fn times(&self) -> Vec<&str> {
        self.stints.iter().map(|s| s.words.as_str()).collect()
    }
}

/// A post with dates.
pub(crate) struct Stint {
    /// "from 2019 to November 2023".
    pub words: String,
    /// When it began, if a claim says.
    pub from: Option<Span>,
    /// When it ended, if a claim says.
    pub to: Option<Span>,
    /// The claims that say so.
    pub claims: Vec<String>,
}

/// Persons of whom a claim says that they served here or left from here: those whom rule `posting` places here by a
/// confirmed or reported claim.
pub(crate) async fn people(ctx: &Ctx, standing: &Standing<'_>) -> Result<Vec<Served>, StoreError> {
    let mut claims = ctx.snapshot.claims_of_persons_in(&standing.mission.country).await?;
    if claims.is_empty() {
        return Ok(Vec::new());
    }
    let mut served: Vec<Served> = Vec::new();
    for person in ctx.snapshot.list_persons(ctx.scope.known).await? {
        let Some(mut said) = claims.remove(&person.id) else { continue };
        let placed = posting::place(&said, ctx.snapshot.network(), ctx.scope.known);
        said.retain(|c| {
            c.witness.certainty.decides() && placed.mission(&c.witness.claim) == Some(&standing.mission.id)
        });
        if said.is_empty() {
            continue;
        }
        said.sort_by(|a, b| (a.witness.known, &a.witness.claim).cmp(&(b.witness.known, &b.witness.claim)));
        let mut entry = entry(ctx, person, &said);
        if said.iter().any(|c| posting::is_leaving(c.field)) {
            let resolution = left(ctx, &entry.id).await?;
            entry.left_on = resolution.as_ref().map(|r| r.span);
            let value = |r: Resolution| Value::date(Some(&r.leading.date), &r.leading.claims);
            entry.left = Some(resolution.map(value).unwrap_or_default());
        }
        served.push(entry);
    }
    Ok(served)
}

/// Somebody with what the claims that place him here say of ranks and times.
fn entry(ctx: &Ctx, person: PersonRecord, said: &[PersonClaim]) -> Served {
    let mut entry = Served {
        name: person.display().to_owned(),
        url: ctx.links.person(&person.id),
        id: person.id,
        hangul: person.hangul,
        ranks: Vec::new(),
        stints: Vec::new(),
        left_on: None,
        left: None,
        claims: said.iter().map(|c| c.witness.claim.clone()).collect(),
    };
    for claim in said {
        let rank = claim.values.get("words").filter(|r| !entry.ranks.contains(r));
        entry.ranks.extend(rank.cloned());
        if !posting::is_leaving(claim.field) {
            stint(&mut entry.stints, claim);
        }
    }
    entry
}

/// Adds the time of a post: only what its claim says of beginning and end.
fn stint(stints: &mut Vec<Stint>, claim: &PersonClaim) {
    let date = |key: &str| claim.values.get(key).and_then(|t| Edtf::parse(t).ok());
    let (from, to) = (date("from"), date("to"));
    let Some(words) = dates::served(from.as_ref().map(Edtf::as_str), to.as_ref().map(Edtf::as_str)) else { return };
    let id = claim.witness.claim.clone();
    match stints.iter_mut().find(|s| s.words == words) {
        Some(known) => known.claims.push(id),
        None => stints.push(Stint { words, from: from.map(|d| d.span()), to: to.map(|d| d.span()), claims: vec![id] }),
    }
}

/// When somebody left, by the same choice as on the profile.
async fn left(ctx: &Ctx, person: &str) -> Result<Option<Resolution>, StoreError> {
    let claims = ctx.snapshot.dated_claims(Some(person)).await?.remove(person).unwrap_or_default();
    Ok(Dates::new(&claims, ctx.scope.known).left)
}
