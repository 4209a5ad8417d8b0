//! Posts held, as claims tell them.

use super::profile::text;
use crate::domain::edtf::Edtf;
use crate::domain::posting::Placed;
use crate::store::claims::ClaimRecord;

/// A post held.
pub(super) struct Post {
    /// The rank or position, as the source words it.
    pub rank: Option<String>,
    /// The title, where the source tells it apart from the rank.
    pub title: Option<String>,
    /// The diplomatic rank, where the source tells it apart.
    pub diplomatic_rank: Option<String>,
    /// The work done there.
    pub role: Option<String>,
    /// Body.
    pub organisation: Option<String>,
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
            let words = [&p.rank, &p.title, &p.diplomatic_rank, &p.role, &p.organisation]
                .map(|w| w.clone().map(|w| w.to_lowercase()));
            (words, p.country.clone(), p.city.clone(), p.from.clone(), p.to.clone(), p.said_for.clone())
        };
        key(self) == key(other)
    }
}

/// The posts and ranks that claims tell, by their beginning; claims that say the same are one post.
#[must_use]
pub(super) fn posts(placed: &Placed, claims: &[&ClaimRecord]) -> Vec<Post> {
    let mut list: Vec<Post> = Vec::new();
    for claim in claims.iter().filter(|c| {
        matches!(c.predicate.as_str(), "post" | "rank") && c.certainty != "denied" && !c.superseded && !c.withdrawn
    }) {
        let get = |key| text(claim, key);
        // Some claims tell places under these keys.
        let date = |key| get(key).filter(|t| Edtf::parse(t).is_ok());
        let (from, to) = (date("from"), date("to"));
        let post = Post {
            mission: placed.mission(&claim.id).map(str::to_owned),
            rank: get("rank").or_else(|| get("posts")),
            title: get("title"),
            diplomatic_rank: get("diplomatic_rank"),
            role: get("role").or_else(|| get("detail")),
            organisation: get("organisation"),
            country: get("country"),
            city: get("city"),
            said_for: claim.date.clone().filter(|_| from.is_none() && to.is_none()),
            from,
            to,
            claims: vec![claim.id.clone()],
        };
        // A comparison with others is no post.
        if [&post.rank, &post.title, &post.role, &post.organisation, &post.country].iter().all(|v| v.is_none()) {
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
