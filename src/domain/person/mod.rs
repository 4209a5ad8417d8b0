//! Persons of the registry, and what claims say of them at a glance.

mod registry;
mod standing;

pub use registry::{People, Registered};
pub use standing::Person;
