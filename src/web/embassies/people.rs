//! Who served at a mission, and who left from it and when.

use std::collections::HashMap;

use crate::domain::defection::Dates;
use crate::domain::edtf::{Edtf, Span};
use crate::domain::network::Standing;
use crate::domain::witness::Resolution;
use crate::domain::words;
use crate::store::StoreError;
use crate::store::people::PostRecord;
use crate::web::context::Ctx;
use crate::web::evidence::Value;

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
    /// The posts with dates.
    pub stints: Vec<Stint>,
    /// The days within which the person left from here.
    pub left_on: Option<Span>,
    /// When the person left from here; `None` for somebody who served here and left from elsewhere.
    pub left: Option<Value>,
    /// The claims.
    pub claims: Vec<String>,
}

/// A post with dates.
pub(super) struct Stint {
    /// "from 2019 to November 2023".
    pub words: String,
    /// Between which days it began.
    pub start: Span,
    /// Between which days it ended.
    pub end: Span,
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
                times: Vec::new(),
                stints: Vec::new(),
                left_on: None,
                left: None,
                claims: Vec::new(),
            });
            served.len() - 1
        });
        let Some(entry) = served.get_mut(at) else { continue };
        *leaving.entry(post.person.clone()).or_default() |= matches!(post.predicate.as_str(), "defected" | "left");
        if let Some((words, start, end)) = stint(&post) {
            if let Some(known) = entry.stints.iter_mut().find(|s| s.words == words) {
                known.claims.push(post.claim.clone());
            } else {
                entry.times.push(words.clone());
                entry.stints.push(Stint { words, start, end, claims: vec![post.claim.clone()] });
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

/// When a post was held, where the claim gives dates. Without an end it is drawn to no later day than its beginning.
fn stint(post: &PostRecord) -> Option<(String, Span, Span)> {
    let dated = |text: &Option<String>| text.as_deref().and_then(|t| Edtf::parse(t).ok());
    let (from, to) = (dated(&post.from), dated(&post.to));
    let open = Span { earliest: None, latest: None };
    let words = match (&from, &to) {
        (Some(from), Some(to)) => format!("from {} to {}", words::date(from), words::date(to)),
        (Some(from), None) => format!("from {}", words::date(from)),
        (None, Some(to)) => format!("until {}", words::date(to)),
        (None, None) => return None,
    };
    let start = from.as_ref().map_or(open, Edtf::span);
    let end = to.as_ref().map_or(open, Edtf::span);
    // One bound alone is a point, not a bar that reaches to the edge of the picture.
    Some(match (from.is_some(), to.is_some()) {
        (true, true) => (words, start, end),
        (true, false) => (words, start, start),
        _ => (words, end, end),
    })
}

/// When somebody left, by the same choice as on the profile.
async fn left(ctx: &Ctx, person: &str) -> Result<Option<Resolution>, StoreError> {
    let claims = ctx.snapshot.dated_claims(Some(person)).await?.remove(person).unwrap_or_default();
    Ok(Dates::new(&claims, ctx.known).left)
}
