//! What a search finds.

use super::{Error, View};
use crate::domain::filter::{HitKind, SearchFilter};
use crate::domain::nearest::LONGEST_ID;
pub use crate::store::search::Hit;

/// No answer is longer; what was left out is said.
pub const MOST: i64 = 200;

/// So many things stand in the place of one that is not there.
const ALIKE: i64 = 5;

impl View {
    /// The hits for what was typed; none where nothing was.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn search(&self, asked: &SearchFilter) -> Result<Vec<Hit>, Error> {
        match &asked.q {
            Some(q) => self.snapshot().search(q, asked.kind, self.scope, MOST).await,
            None => Ok(Vec::new()),
        }
    }

    /// What the words of an id that is not there find.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn alike(&self, kind: HitKind, id: &str) -> Result<Vec<Hit>, Error> {
        // Each part of a long id is looked for in all that was ever written: only what may be an id is.
        if id.len() > LONGEST_ID {
            return Ok(Vec::new());
        }
        self.snapshot().search(&id.replace(['-', '.', '_'], " "), Some(kind), self.scope, ALIKE).await
    }
}
