//! Persons of the registry, what claims say of them at a glance, and the posts that they held.

mod claim;
pub mod posting;
mod registry;
mod standing;

pub use claim::PersonClaim;
pub use registry::{People, Registered};
pub use standing::Person;
