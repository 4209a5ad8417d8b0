//! What is no longer as it was: addresses that led somewhere once, what was corrected.

mod addresses;
mod corrections;

pub use addresses::{Retired, RetiredAddresses};
pub use corrections::{CorrectionRecord, WithdrawnCount};
