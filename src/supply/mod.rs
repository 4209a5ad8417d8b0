//! Where snapshots come from, for a server that runs on.

mod error;
mod handed;
pub mod local;
pub mod marks;
pub mod reading;

pub use error::SupplyError;
pub use handed::{Notice, Supplied, Supply, Tell};
