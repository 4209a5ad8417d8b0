//! Addresses: read, bounded, written.

pub mod link;
pub mod params;
