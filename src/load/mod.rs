//! From a folder of facts to a new database in place. It prints nothing: what it does meanwhile is told to who calls.

mod build;
mod error;
mod place;
mod rows;

pub use build::{Loaded, Progress, checked, load, sound};
pub use error::LoadError;
