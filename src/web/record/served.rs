//! Who served at a mission, and who left from it and when.

use crate::domain::defection::{DatedClaim, Dates};
use crate::domain::edtf::{Edtf, Span};
use crate::domain::id::{ClaimId, PersonId};
use crate::domain::network::Standing;
use crate::domain::person::Person;
use crate::domain::posting;
use crate::domain::questions::PersonClaim;
use crate::domain::witness::Resolution;
use crate::web::http::ask::Ctx;
use crate::web::text::dates;
use crate::web::text::value::Value;

/// Somebody who served at a mission.
pub(crate) struct Served {
    /// The person.
    pub id: PersonId,
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
    pub claims: Vec<ClaimId>,
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
    pub claims: Vec<ClaimId>,
}

/// Persons of whom a claim says that they served here or left from here: those whom rule `posting` places here by a
/// confirmed or reported claim.
pub(crate) fn people(ctx: &Ctx, standing: &Standing<'_>) -> Vec<Served> {
    let mut served: Vec<Served> = Vec::new();
    for person in ctx.snapshot.list_persons(ctx.scope) {
        let claims = ctx.snapshot.people().claims(&person.id);
        let placed = posting::place(claims, ctx.snapshot.network(), ctx.scope);
        let here = |c: &&PersonClaim| {
            c.witness.certainty.decides() && placed.mission(&c.witness.claim) == Some(&standing.mission.id)
        };
        let mut said: Vec<&PersonClaim> = claims.iter().filter(here).collect();
        if said.is_empty() {
            continue;
        }
        said.sort_by(|a, b| (a.witness.known, &a.witness.claim).cmp(&(b.witness.known, &b.witness.claim)));
        let mut entry = entry(ctx, person, &said);
        if said.iter().any(|c| posting::is_leaving(c.fact.field)) {
            let dated: Vec<DatedClaim> = claims.iter().filter_map(PersonClaim::dated).collect();
            // By the same choice as on the profile.
            let resolution = Dates::new(&dated, ctx.scope.known).left;
            entry.left_on = resolution.as_ref().map(|r| r.span);
            let value = |r: Resolution| Value::date(Some(&r.leading.date), &r.leading.claims);
            entry.left = Some(resolution.map(value).unwrap_or_default());
        }
        served.push(entry);
    }
    served
}

/// Somebody with what the claims that place him here say of ranks and times.
fn entry(ctx: &Ctx, person: Person, said: &[&PersonClaim]) -> Served {
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
        let rank = claim.fact.value.words().filter(|r| !entry.ranks.iter().any(|known| known == r));
        entry.ranks.extend(rank.map(str::to_owned));
        if !posting::is_leaving(claim.fact.field) {
            stint(&mut entry.stints, claim);
        }
    }
    entry
}

/// Adds the time of a post: only what its claim says of beginning and end.
fn stint(stints: &mut Vec<Stint>, claim: &PersonClaim) {
    let (from, to) = (claim.fact.value.from(), claim.fact.value.to());
    let Some(words) = dates::served(from, to) else { return };
    let id = claim.witness.claim.clone();
    match stints.iter_mut().find(|s| s.words == words) {
        Some(known) => known.claims.push(id),
        None => stints.push(Stint { words, from: from.map(Edtf::span), to: to.map(Edtf::span), claims: vec![id] }),
    }
}
