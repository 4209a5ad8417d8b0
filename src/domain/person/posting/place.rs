//! Whether a post belongs to a mission: rule `posting`. A country alone tells nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::claim::PersonValue;
use crate::domain::id::{ClaimId, CountryCode};
use crate::domain::mission_words::{gives_level, is_left, names, names_international, names_other};
use crate::domain::network::{Mission, Network};
use crate::domain::person::PersonClaim;
use crate::domain::scope::Scope;
use crate::domain::states;
use crate::domain::vocab::{Certainty, PersonField};

/// What a claim says of the body at which somebody served.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body {
    /// A mission.
    Mission,
    /// A diplomatic level, of whichever mission stands there.
    Level,
    /// Another body: a bank, a firm, an organisation of several states.
    Other,
    /// Nothing.
    Untold,
}

/// What a claim says of the body, read for one mission.
#[must_use]
pub fn body(mission: &Mission, claim: &PersonClaim) -> Body {
    let value = &claim.fact.value;
    if let Some(id) = value.mission() {
        return if *id == mission.id { Body::Mission } else { Body::Other };
    }
    if let Some(body) = value.body() {
        return if names(mission, body) { Body::Mission } else { Body::Other };
    }
    let words: Vec<&str> = [value.words(), value.duties()].into_iter().flatten().collect();
    // What somebody left is often told in the sentence alone.
    let told = Some(claim.summary.as_str()).filter(|_| is_leaving(claim.fact.field));
    let any = |test: &dyn Fn(&str) -> bool| words.iter().any(|w| test(w));
    let says = |test: &dyn Fn(&str) -> bool| told.is_some_and(test);
    if any(&|w| names(mission, w)) {
        Body::Mission
    } else if any(&names_international) {
        Body::Other
    } else if any(&gives_level) {
        Body::Level
    } else if any(&names_other) {
        Body::Other
    } else if says(&|t| is_left(mission, t)) {
        Body::Mission
    } else if says(&names_international) {
        Body::Other
    } else if says(&gives_level) {
        Body::Level
    } else {
        Body::Untold
    }
}

/// Whether a field tells of leaving.
#[must_use]
pub fn is_leaving(field: PersonField) -> bool {
    matches!(field, PersonField::Left | PersonField::Defected)
}

/// Whether a rank told with a field is of the post that was left.
pub(super) fn tells_of_leaving(field: PersonField) -> bool {
    is_leaving(field) || matches!(field, PersonField::Arrived | PersonField::ReportedMissing)
}

/// The country of the post: as told, or as the body is named after it ("embassy in Cuba"). States that are no more stand
/// for those that came after them.
#[must_use]
pub fn country_of(claim: &PersonClaim) -> Option<CountryCode> {
    let value = &claim.fact.value;
    let leaving = tells_of_leaving(claim.fact.field);
    let told = if leaving { value.from_country() } else { value.country() };
    told.map(states::later).or_else(|| states::named_in(body_words(value)?))
}

/// The words for the body.
pub(super) fn body_words(value: &PersonValue) -> Option<&str> {
    if let PersonValue::Role(role) = value { role.r#where.as_deref() } else { value.body() }
}

/// The mission that stands where a claim about a post, a rank or leaving says. A claim of several countries names none.
fn site<'n>(claim: &PersonClaim, network: &'n Network) -> Option<&'n Mission> {
    let value = &claim.fact.value;
    let city = if tells_of_leaving(claim.fact.field) { value.from_city() } else { value.city() };
    let country = country_of(claim).filter(|_| value.also().is_empty());
    country.and_then(|country| network.mission_at(&country, city))
}

/// Where the claims about one person place him.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Placed {
    /// By claim, the mission.
    by_claim: BTreeMap<ClaimId, String>,
    /// By mission, the claims that name it.
    naming: BTreeMap<String, Vec<ClaimId>>,
}

impl Placed {
    /// The mission to which a claim's post belongs.
    #[must_use]
    pub fn mission(&self, claim: &str) -> Option<&str> {
        self.by_claim.get(claim).map(String::as_str)
    }

    /// The claims that say that the post was at a mission, or give a level there.
    #[must_use]
    pub fn naming(&self, mission: &str) -> &[ClaimId] {
        self.naming.get(mission).map_or(&[], Vec::as_slice)
    }
}

/// The missions to which the posts belong that known claims about one person tell. A post belongs to a mission if its
/// claim says so; one whose claim tells no body, if another claim says so of the same place, or, where none names
/// another body there, if a claim gives a diplomatic level there.
#[must_use]
pub fn place(claims: &[PersonClaim], network: &Network, scope: Scope) -> Placed {
    let told = |c: &&PersonClaim| {
        matches!(c.fact.field, PersonField::Post | PersonField::Rank) || tells_of_leaving(c.fact.field)
    };
    let stands =
        |c: &&PersonClaim| !c.set_aside && c.witness.certainty > Certainty::Denied && c.witness.is_public(scope);
    let sited: Vec<(&PersonClaim, &Mission, Body)> = claims
        .iter()
        .filter(told)
        .filter(stands)
        .filter_map(|c| site(c, network).map(|m| (c, m, body(m, c))))
        .collect();
    let with = |body: Body| -> BTreeSet<&str> {
        sited.iter().filter(|(.., b)| *b == body).map(|(_, m, _)| m.id.as_str()).collect()
    };
    let (named, other, level) = (with(Body::Mission), with(Body::Other), with(Body::Level));
    let mut placed = Placed::default();
    for (claim, mission, body) in &sited {
        let id = mission.id.as_str();
        let by_others = match body {
            // Where another body stands in the city, what tells none can be of either.
            Body::Untold => (named.contains(id) || level.contains(id)) && !other.contains(id),
            _ => named.contains(id) || (level.contains(id) && !other.contains(id)),
        };
        if *body == Body::Other || !(*body == Body::Mission || by_others) {
            continue;
        }
        placed.by_claim.insert(claim.witness.claim.clone(), id.to_owned());
        if *body != Body::Untold {
            placed.naming.entry(id.to_owned()).or_default().push(claim.witness.claim.clone());
        }
    }
    placed
}
