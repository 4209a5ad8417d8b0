//! Posts held, as claims tell them.

use serde_json::Value;

use crate::domain::edtf::Edtf;
use crate::domain::posting::Placed;
use crate::store::claims::ClaimRecord;

/// A post held.
pub(crate) struct Post {
    /// Rank, title or position, as the source words it.
    pub words: Option<String>,
    /// The level that the words tell.
    pub level: Option<String>,
    /// Functions beside a level.
    pub functions: Vec<String>,
    /// The work done there.
    pub duties: Option<String>,
    /// Body.
    pub body: Option<String>,
    /// Country, two letters.
    pub country: Option<String>,
    /// City.
    pub city: Option<String>,
    /// The mission to which it belongs, by rule `posting`.
    pub mission: Option<String>,
    /// From when, as written: only where a claim says so.
    pub from: Option<String>,
    /// Until when, likewise.
    pub to: Option<String>,
    /// The day for which it is said, where no claim tells a beginning or an end.
    pub said_for: Option<String>,
    /// The claims.
    pub claims: Vec<String>,
}

impl Post {
    /// Whether two claims say the same of a post.
    fn says_as(&self, other: &Self) -> bool {
        let key = |p: &Self| {
            let words = [&p.words, &p.duties, &p.body].map(|w| w.clone().map(|w| w.to_lowercase()));
            (words, p.country.clone(), p.city.clone(), p.from.clone(), p.to.clone(), p.said_for.clone())
        };
        key(self) == key(other)
    }
}

/// The posts and ranks that claims tell, by their beginning; claims that say the same are one post.
#[must_use]
pub(crate) fn posts(placed: &Placed, claims: &[&ClaimRecord]) -> Vec<Post> {
    let mut list: Vec<Post> = Vec::new();
    for claim in claims.iter().filter(|c| {
        matches!(c.predicate.as_str(), "post" | "rank") && c.certainty != "denied" && !c.superseded && !c.withdrawn
    }) {
        let get = |key| text(claim, key);
        let (from, to) = (get("from"), get("to"));
        let post = Post {
            mission: placed.mission(&claim.id).map(str::to_owned),
            words: get("words"),
            level: get("level"),
            functions: list_of(claim, "functions"),
            duties: get("duties"),
            body: get("body"),
            country: get("country"),
            city: get("city"),
            said_for: claim.date.clone().filter(|_| from.is_none() && to.is_none()),
            from,
            to,
            claims: vec![claim.id.clone()],
        };
        // Where neither rank nor body nor country is told, there is no post to show.
        if [&post.words, &post.duties, &post.body, &post.country].iter().all(|v| v.is_none()) {
            continue;
        }
        match list.iter_mut().find(|p| p.says_as(&post)) {
            Some(known) => known.claims.push(claim.id.clone()),
            None => list.push(post),
        }
    }
    let start = |p: &Post| {
        p.from.as_deref().or(p.said_for.as_deref()).and_then(|f| Edtf::parse(f).ok()).map(|d| d.span().start())
    };
    list.sort_by_key(|p| (start(p).is_none(), start(p), std::cmp::Reverse(p.claims.len())));
    list
}

fn list_of(claim: &ClaimRecord, key: &str) -> Vec<String> {
    let list = claim.value.get(key).and_then(|v| v.as_array());
    list.into_iter().flatten().filter_map(|v| v.as_str()).map(str::to_owned).collect()
}

/// A text of a claim's value.
#[must_use]
pub(crate) fn text(claim: &ClaimRecord, key: &str) -> Option<String> {
    claim.value.get(key).and_then(Value::as_str).map(str::to_owned)
}
