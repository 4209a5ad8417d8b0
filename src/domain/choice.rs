//! Choosing among values that exclude one another: rule `choice`.

use std::collections::BTreeMap;

use super::edtf::Day;
use super::witness::{Weight, Witness};
use crate::domain::id::ClaimId;

/// What one witness says.
#[derive(Debug, Clone)]
pub struct Said<'w> {
    /// The witness.
    pub witness: &'w Witness,
    /// The value as it is shown.
    pub value: String,
}

/// Witnesses who say the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// The value, as the best of them spells it.
    pub value: String,
    /// Their claims.
    pub claims: Vec<ClaimId>,
}

/// What is printed, and what is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is printed.
    pub leading: Class,
    /// What excludes it, the weightiest first.
    pub rivals: Vec<Class>,
    /// Whether the leading value is no better than a rival.
    pub tie: bool,
}

/// Two spellings of one value are one value: case, hyphens, points and what stands in parentheses do not count.
#[must_use]
pub fn key(value: &str) -> String {
    let plain = value.split('(').next().filter(|p| !p.trim().is_empty()).unwrap_or(value);
    let letters = plain.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect::<String>().to_lowercase();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The weight of a class; then the day of its latest statement.
type Weighed = (Weight, Option<Day>);

/// Chooses. `None` when nobody says anything.
#[must_use]
pub fn choose(said: &[Said<'_>]) -> Option<Choice> {
    let mut classes: BTreeMap<String, Vec<&Said<'_>>> = BTreeMap::new();
    for one in said {
        classes.entry(key(&one.value)).or_default().push(one);
    }
    let mut weighed: Vec<(Weighed, Class)> =
        classes.into_values().map(|members| (weigh(&members), class(&members))).collect();
    weighed.sort_by(|(a, x), (b, y)| (b, &x.value).cmp(&(a, &y.value)));
    let mut all = weighed.into_iter();
    let (top, leading) = all.next()?;
    let rivals: Vec<(Weighed, Class)> = all.collect();
    Some(Choice {
        tie: rivals.iter().any(|(w, _)| w.0 == top.0),
        leading,
        rivals: rivals.into_iter().map(|(_, c)| c).collect(),
    })
}

fn weigh(members: &[&Said<'_>]) -> Weighed {
    let witnesses: Vec<&Witness> = members.iter().map(|m| m.witness).collect();
    (Weight::of(&witnesses), witnesses.iter().filter_map(|w| w.known).max())
}

fn class(members: &[&Said<'_>]) -> Class {
    let best =
        members.iter().max_by_key(|m| (m.witness.certainty, m.witness.reliability, std::cmp::Reverse(m.value.len())));
    Class {
        value: best.map(|m| m.value.clone()).unwrap_or_default(),
        claims: members.iter().map(|m| m.witness.claim.clone()).collect(),
    }
}
