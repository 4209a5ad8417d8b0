//! Who served at a mission, and who left from it and when.

use std::collections::HashMap;

use crate::domain::defection::Dates;
use crate::domain::network::Standing;
use crate::domain::words;
use crate::store::StoreError;
use crate::store::people::PostRecord;
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
    /// When, as sources word it: "from 2019 to November 2023".
    pub times: Vec<String>,
    /// When the person left from here; `None` for somebody who served here and left from elsewhere.
    pub left: Option<Value>,
    /// The claims.
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
                times: Vec::new(),
                left: None,
                claims: Vec::new(),
            });
            served.len() - 1
        });
        let Some(entry) = served.get_mut(at) else { continue };
        *leaving.entry(post.person.clone()).or_default() |= matches!(post.predicate.as_str(), "defected" | "left");
        entry.times.extend(time(&post).filter(|t| !entry.times.contains(t)));
        entry.ranks.extend(post.rank.filter(|r| !entry.ranks.contains(r)));
        entry.claims.push(post.claim);
    }
    for entry in served.iter_mut().filter(|s| leaving.get(&s.id) == Some(&true)) {
        entry.left = Some(left(ctx, &entry.id).await?);
    }
    Ok(served)
}

/// When a post was held, where the claim gives dates.
fn time(post: &PostRecord) -> Option<String> {
    let dated = |text: &Option<String>| {
        text.as_deref().filter(|t| t.starts_with(|c: char| c.is_ascii_digit())).map(|t| show::date(Some(t)))
    };
    match (dated(&post.from), dated(&post.to)) {
        (Some(from), Some(to)) => Some(format!("from {from} to {to}")),
        (Some(from), None) => Some(format!("from {from}")),
        (None, Some(to)) => Some(format!("until {to}")),
        (None, None) => None,
    }
}

/// When somebody left, by the same choice as on the profile.
async fn left(ctx: &Ctx, person: &str) -> Result<Value, StoreError> {
    let claims = ctx.snapshot.dated_claims(Some(person)).await?.remove(person).unwrap_or_default();
    let value = |r: crate::domain::witness::Resolution| Value::new(words::date(&r.leading.date), &r.leading.claims);
    Ok(Dates::new(&claims, ctx.known).left.map(value).unwrap_or_default())
}
