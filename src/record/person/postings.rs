//! The posts that somebody held, each once.

use crate::domain::defection::{DatedClaim, Dates};
use crate::domain::person::PersonClaim;
use crate::domain::person::posting::{Postings, postings};
use crate::record::View;

impl View {
    /// The postings of a person, by what was public.
    #[must_use]
    pub fn postings_of(&self, person: &str) -> Postings {
        self.postings_among(self.claimed_of(person))
    }

    /// The postings that claims about one person make.
    #[must_use]
    pub fn postings_among(&self, claims: &[PersonClaim]) -> Postings {
        let dated: Vec<DatedClaim> = claims.iter().filter_map(PersonClaim::dated).collect();
        let left = Dates::new(&dated, self.scope).left.map(|r| r.span);
        postings(claims, self.network(), self.lives(), left, self.scope)
    }
}
