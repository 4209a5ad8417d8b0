//! Posts held, as claims tell them.

use crate::domain::edtf::Edtf;
use crate::domain::id::{ClaimId, CountryCode, MissionId};
use crate::domain::person::posting::Placed;
use crate::domain::vocab::{Certainty, Function, Level, PersonField};
use crate::record::claims::ClaimRecord;

/// A post held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// Rank, title or position, as the source words it.
    pub words: Option<String>,
    /// The level that the words tell.
    pub level: Option<Level>,
    /// Functions beside a level.
    pub functions: Vec<Function>,
    /// The work done there.
    pub duties: Option<String>,
    /// Body.
    pub body: Option<String>,
    /// Country, two letters.
    pub country: Option<CountryCode>,
    /// City.
    pub city: Option<String>,
    /// The mission to which it belongs, by rule `posting`.
    pub mission: Option<MissionId>,
    /// From when, as written: only where a claim says so.
    pub from: Option<Edtf>,
    /// Until when, likewise.
    pub to: Option<Edtf>,
    /// The day for which it is said, where no claim tells a beginning or an end.
    pub said_for: Option<Edtf>,
    /// The claims.
    pub claims: Vec<ClaimId>,
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
pub fn posts(placed: &Placed, claims: &[&ClaimRecord]) -> Vec<Post> {
    let mut list: Vec<Post> = Vec::new();
    let stands = |c: &&&ClaimRecord| c.certainty != Certainty::Denied && !c.set_aside();
    for post in claims.iter().filter(stands).filter_map(|c| post(placed, c)) {
        match list.iter_mut().find(|p| p.says_as(&post)) {
            Some(same) => same.claims.extend(post.claims),
            None => list.push(post),
        }
    }
    let start = |p: &Post| p.from.as_ref().or(p.said_for.as_ref()).map(|d| d.span().start());
    list.sort_by_key(|p| (start(p).is_none(), start(p), std::cmp::Reverse(p.claims.len())));
    list
}

/// The post that a claim tells. Where neither rank nor body nor country is told, there is none to show.
fn post(placed: &Placed, claim: &ClaimRecord) -> Option<Post> {
    let fact = claim.body.as_person().filter(|p| matches!(p.field, PersonField::Post | PersonField::Rank))?;
    let (value, text) = (&fact.value, |t: Option<&str>| t.map(str::to_owned));
    let (from, to) = (value.from().cloned(), value.to().cloned());
    let post = Post {
        mission: placed.mission(&claim.id).map(|id| id.to_owned().into()),
        words: text(value.words()),
        level: value.level(),
        functions: value.functions().to_vec(),
        duties: text(value.duties()),
        body: text(value.body()),
        country: value.country().cloned(),
        city: text(value.city()),
        said_for: fact.date.clone().filter(|_| from.is_none() && to.is_none()),
        from,
        to,
        claims: vec![claim.id.clone()],
    };
    let told = post.words.is_some() || post.duties.is_some() || post.body.is_some() || post.country.is_some();
    told.then_some(post)
}
