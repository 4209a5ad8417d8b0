//! Who served at a mission, and who left from it and when.

use std::collections::HashMap;

use crate::domain::defection::Dates;
use crate::domain::edtf::{Edtf, Span};
use crate::domain::network::Standing;
use crate::domain::witness::Resolution;
use crate::store::StoreError;
use crate::web::context::Ctx;
use crate::web::evidence::Value;
use crate::web::show;

/// Somebody who served at a mission.
pub(super) struct Served {
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
    pub(super) fn times(&self) -> Vec<&str> {
        self.stints.iter().map(|s| s.words.as_str()).collect()
    }
}

/// A post with dates.
pub(super) struct Stint {
    /// "from 2019 to November 2023".
    pub words: String,
    /// When it began, if a claim says.
    pub from: Option<Span>,
    /// When it ended, if a claim says.
    pub to: Option<Span>,
    /// The claims that say so.
    pub claims: Vec<String>,
}

/// Persons of whom a claim says that they served here or left from here.
pub(super) async fn people(ctx: &Ctx, standing: &Standing<'_>) -> Result<Vec<Served>, StoreError> {
    let posts = ctx.snapshot.posts_in(&standing.mission.country, ctx.known).await?;
    if posts.is_empty() {
        return Ok(Vec::new());
    }
    let persons = ctx.snapshot.list_persons(ctx.known).await?;
    let mut served: Vec<Served> = Vec::new();
    let mut leaving: HashMap<String, bool> = HashMap::new();
    for post in posts {
        let here = ctx.mission_at(&standing.mission.country, post.city.as_deref());
        let (Some(_), Some(person)) =
            (here.filter(|m| m.id == standing.mission.id), persons.iter().find(|p| p.id == post.person))
        else {
            continue;
        };
        let at = served.iter().position(|s| s.id == person.id).unwrap_or_else(|| {
            served.push(Served {
                id: person.id.clone(),
                name: person.display().to_owned(),
                hangul: person.hangul.clone(),
                url: ctx.urls.defector(&person.id),
                ranks: Vec::new(),
                stints: Vec::new(),
                left_on: None,
                left: None,
                claims: Vec::new(),
            });
            served.len() - 1
        });
        let Some(entry) = served.get_mut(at) else { continue };
        *leaving.entry(post.person.clone()).or_default() |= matches!(post.predicate.as_str(), "defected" | "left");
        if let Some(words) = show::served(post.from.as_deref(), post.to.as_deref()) {
            if let Some(known) = entry.stints.iter_mut().find(|s| s.words == words) {
                known.claims.push(post.claim.clone());
            } else {
                let span = |text: &Option<String>| text.as_deref().and_then(|t| Edtf::parse(t).ok()).map(|d| d.span());
                let (from, to) = (span(&post.from), span(&post.to));
                entry.stints.push(Stint { words, from, to, claims: vec![post.claim.clone()] });
            }
        }
        entry.ranks.extend(post.rank.filter(|r| !entry.ranks.contains(r)));
        entry.claims.push(post.claim);
    }
    for entry in served.iter_mut().filter(|s| leaving.get(&s.id) == Some(&true)) {
        let resolution = left(ctx, &entry.id).await?;
        entry.left_on = resolution.as_ref().map(|r| r.span);
        let value = |r: Resolution| Value::date(Some(&r.leading.date), &r.leading.claims);
        entry.left = Some(resolution.map(value).unwrap_or_default());
    }
    Ok(served)
}

/// When somebody left, by the same choice as on the profile.
async fn left(ctx: &Ctx, person: &str) -> Result<Option<Resolution>, StoreError> {
    let claims = ctx.snapshot.dated_claims(Some(person)).await?.remove(person).unwrap_or_default();
    Ok(Dates::new(&claims, ctx.known).left)
}
