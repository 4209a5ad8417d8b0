//! The number of missions over time.

use super::View;
use crate::domain::scope::FIRST_DAY;
use crate::domain::series::{Step, steps};

impl View {
    /// The steps of the counted total up to the day asked for.
    #[must_use]
    pub fn counted_steps(&self) -> Vec<Step> {
        steps(self.network(), self.lives(), FIRST_DAY, self.scope.asof, |_| true)
    }
}
