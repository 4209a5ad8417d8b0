//! Reported totals.

pub mod entry;
pub mod ledger;
pub mod sets;
