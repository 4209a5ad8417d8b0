//! The front page.

pub mod changes;
pub mod charts;
pub mod page;
pub mod then_now;
