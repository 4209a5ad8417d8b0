//! Dated claims in the order of time.

pub mod bars;
pub mod events;
pub mod page;
pub mod strip;
