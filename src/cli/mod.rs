//! The commands and their exit codes.

pub mod check;
pub mod console;
mod failure;
pub mod listen;
pub mod load;
mod program;
mod run;
pub mod serve;
pub mod verify;

pub use failure::Failure;
pub use run::run;
