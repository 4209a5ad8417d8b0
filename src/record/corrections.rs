//! What the record had wrong, and how much was withdrawn from it.

use super::{Error, View};
pub use crate::store::retired::{CorrectionRecord, WithdrawnCount};

/// A removal is listed only when so many days have passed since its month began: a fresh entry would point at it.
const DELAY: i64 = 61;

/// What was corrected and withdrawn.
#[derive(Debug)]
pub struct Corrections {
    /// The corrections, the latest first.
    pub corrections: Vec<CorrectionRecord>,
    /// How many of each class were withdrawn, by month.
    pub withdrawn: Vec<WithdrawnCount>,
}

impl View {
    /// What was corrected and withdrawn up to the day asked for, or up to the limit where that comes first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn corrections(&self) -> Result<Corrections, Error> {
        let until = self.scope.last_day();
        let month = until.saturating_sub(jiff::Span::new().days(DELAY)).to_string();
        Ok(Corrections {
            corrections: self.snapshot().corrections(until).await?,
            withdrawn: self.snapshot().withdrawn_before(month.get(..7).unwrap_or(&month)).await?,
        })
    }
}
