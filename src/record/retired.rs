//! What became of addresses that led somewhere once.

pub use crate::store::retired::{Retired, RetiredAddresses};
