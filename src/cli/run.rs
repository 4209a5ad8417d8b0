//! Runs the command that the command line asks for.

use std::process::ExitCode;
use std::time::Duration;

use super::{Failure, check, console, load, serve, verify};
use crate::config::{Cli, Command, SchemaKind};
use crate::facts::schema;

/// Runs what the command line asks for.
#[must_use]
pub fn run(cli: &Cli) -> ExitCode {
    let done = match &cli.command {
        Some(Command::Check(args)) => check::run(&cli.settings, args),
        Some(Command::Verify(args)) => verify::run(args),
        Some(Command::Schema { which }) => {
            console::result(&match which {
                SchemaKind::Source => schema::source(),
                SchemaKind::Registry => schema::registry(),
            });
            Ok(())
        }
        Some(Command::Load) => block_on(load::run(&cli.settings)),
        None | Some(Command::Serve) => block_on(serve::run(&cli.settings)),
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

fn block_on(work: impl Future<Output = Result<(), Failure>>) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(|e| Failure::Environment(format!("cannot start: {e}")))?;
    let done = runtime.block_on(work);
    // A thread that waits for a disk that does not answer is not waited for.
    runtime.shutdown_timeout(Duration::from_secs(2));
    done
}
