//! Who stands behind a claim, as every query for the rules selects it.

use super::columns::{day, row, word};
use super::error::StoreError;
use crate::domain::witness::Witness;

row! {
    /// The columns of a witness: `id`, `certainty`, `reliability`, `report_of`, `known`.
    pub(super) struct WitnessRow {
        id: String,
        certainty: String,
        reliability: String,
        report_of: Option<String>,
        known: Option<String>,
    }
}

impl WitnessRow {
    /// The witness.
    pub(super) fn read(self) -> Result<Witness, StoreError> {
        Ok(Witness {
            claim: self.id.into(),
            certainty: word(&self.certainty)?,
            reliability: word(&self.reliability)?,
            report_of: self.report_of,
            known: day(self.known.as_deref())?,
        })
    }
}
