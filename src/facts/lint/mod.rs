//! Rules across keys and files, one function each.

mod claim;
mod decision;
mod itself;
mod known;
mod mission_claim;
mod noting;
mod numbers;
mod origin;
mod passage;
mod person_claim;
mod references;
mod registry;
mod run;
mod source;
mod withdrawn;

pub use run::lint;
