//! A phrase and the claims that it is made of.

use crate::domain::id::ClaimId;
use crate::web::frame::value::ids;

/// A phrase and the ids of its claims.
pub(crate) struct Part {
    /// The words, with the space or point before them.
    pub words: String,
    /// The ids; empty for words that join.
    pub claims: String,
}

/// The paragraph as plain text.
#[must_use]
pub(crate) fn plain(parts: &[Part]) -> String {
    parts.iter().map(|p| p.words.as_str()).collect()
}

/// Every claim that the paragraph is made of.
#[must_use]
pub(crate) fn claims(parts: &[Part]) -> Vec<ClaimId> {
    parts.iter().flat_map(|p| p.claims.split_whitespace()).map(|id| ClaimId::from(id.to_owned())).collect()
}

/// A phrase with its claims.
pub(crate) fn part(words: String, claims: &[ClaimId]) -> Part {
    Part { words, claims: ids(claims) }
}
