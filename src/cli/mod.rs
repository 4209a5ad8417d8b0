//! The commands and their exit codes.

pub mod check;
pub mod console;
mod failure;
pub mod listen;
pub mod load;
mod program;
pub mod rows;
mod run;
pub mod serve;
pub mod verify;
pub mod watch;

pub use failure::Failure;
pub use run::run;
