//! Reasons as JSON.

use serde::Serialize;

use crate::domain::id::ClaimId;
use crate::record::reasons::Account;

/// What one speaker gives as reasons.
#[derive(Serialize)]
pub(in crate::web::api) struct ReasonJson {
    by: String,
    reasons: Vec<String>,
    claims: Vec<ClaimId>,
}

impl ReasonJson {
    /// An account.
    pub(in crate::web::api) fn new(account: Account) -> Self {
        let Account { speaker, reasons, claims, .. } = account;
        Self { by: speaker, reasons, claims }
    }
}
