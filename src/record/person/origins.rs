//! Where the claims about a person come from.

use std::collections::BTreeSet;

use crate::domain::id::{ClaimId, OriginId, SourceId};
use crate::record::claims::ClaimRecord;

/// An origin with the sources that have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OriginGroup<'c> {
    /// The origin.
    pub id: &'c OriginId,
    /// Its name.
    pub name: &'c str,
    /// Its sources, each with its title.
    pub sources: Vec<(&'c SourceId, &'c str)>,
    /// Its claims.
    pub claims: Vec<&'c ClaimId>,
}

/// What stands behind some claims.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backing<'c> {
    /// By origin, the one with most claims first.
    pub origins: Vec<OriginGroup<'c>>,
    /// How many sources.
    pub sources: usize,
    /// How many independent reports.
    pub reports: usize,
}

impl<'c> Backing<'c> {
    /// Sorts claims by where they come from.
    #[must_use]
    pub fn of(claims: &[&'c ClaimRecord]) -> Self {
        Self {
            origins: by_origin(claims),
            sources: claims.iter().map(|c| &c.source_id).collect::<BTreeSet<_>>().len(),
            reports: claims.iter().filter_map(|c| c.report_of.as_deref()).collect::<BTreeSet<_>>().len(),
        }
    }
}

fn by_origin<'c>(claims: &[&'c ClaimRecord]) -> Vec<OriginGroup<'c>> {
    let mut all: Vec<OriginGroup<'c>> = Vec::new();
    for c in claims {
        let source = (&c.source_id, c.source_title.as_str());
        match all.iter_mut().find(|group| *group.id == c.origin) {
            None => {
                all.push(OriginGroup {
                    id: &c.origin,
                    name: &c.origin_name,
                    sources: vec![source],
                    claims: vec![&c.id],
                });
            }
            Some(group) => {
                group.claims.push(&c.id);
                if !group.sources.contains(&source) {
                    group.sources.push(source);
                }
            }
        }
    }
    all.sort_by_key(|group| std::cmp::Reverse((group.claims.len(), group.sources.len())));
    all
}
