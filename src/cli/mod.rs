//! The commands and their exit codes.

pub mod check;
pub mod console;

use std::process::ExitCode;

use crate::config::{Cli, Command, SchemaKind};
use crate::facts::schema;

/// Why a command failed; the variant decides the exit code.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// Problems in the facts: 1.
    #[error("{0}")]
    Facts(String),
    /// Wrong usage: 2.
    #[error("{0}")]
    Usage(String),
    /// The surroundings: a port, a folder, a file: 3.
    #[error("{0}")]
    Environment(String),
}

/// Runs what the command line asks for.
#[must_use]
pub fn run(cli: &Cli) -> ExitCode {
    let done = match &cli.command {
        Some(Command::Check(args)) => check::run(&cli.settings, args),
        Some(Command::Schema { which }) => {
            console::result(&match which {
                SchemaKind::Source => schema::source(),
                SchemaKind::Registry => schema::registry(),
            });
            Ok(())
        }
        None | Some(Command::Serve | Command::Load) => Ok(()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            console::message(&format!("chancery: {failure}"));
            ExitCode::from(match failure {
                Failure::Facts(_) => 1,
                Failure::Usage(_) => 2,
                Failure::Environment(_) => 3,
            })
        }
    }
}
