//! A value and the claims that it rests on, together until it is printed.

use std::collections::BTreeSet;

use super::id::ClaimId;

/// A value with its claims.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cited<T> {
    /// The value.
    pub value: T,
    /// The claims, each once; none for what only joins.
    pub claims: Vec<ClaimId>,
}

impl<T> Cited<T> {
    /// A value with its claims, each once and in the order of their ids.
    pub fn new<'c>(value: T, claims: impl IntoIterator<Item = &'c ClaimId>) -> Self {
        let claims: BTreeSet<&ClaimId> = claims.into_iter().collect();
        Self { value, claims: claims.into_iter().cloned().collect() }
    }
}
