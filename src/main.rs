//! The program: arguments in, exit code out.

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    chancery::cli::run(&chancery::config::Cli::parse())
}
