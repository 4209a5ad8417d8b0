//! Logs: one line an event, on standard error.

use std::io::{self, IsTerminal};

use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{Layer, fmt};

/// Starts logging with a filter such as `info` or `info,chancery=debug`: levels, and levels of parts of the program.
///
/// # Errors
/// Says what is wrong with the filter.
pub fn start(filter: &str) -> Result<(), String> {
    let filter = parse(filter).ok_or_else(|| {
        format!("--log {filter}: no such filter; write a level such as info, or filters such as info,chancery=debug")
    })?;
    let colour = io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
    let lines = fmt::layer().with_writer(io::stderr).with_ansi(colour).with_target(false);
    // A second start in one process (tests) keeps the first.
    let _ = tracing_subscriber::registry().with(lines.with_filter(filter)).try_init();
    Ok(())
}

/// A level, or `part=level`, separated by commas. The library takes an empty part for any; we take it for a slip.
fn parse(filter: &str) -> Option<Targets> {
    let is_level = |word: &str| word.parse::<LevelFilter>().is_ok();
    let is_right = |one: &str| match one.split_once('=') {
        Some((part, level)) => !part.is_empty() && is_level(level),
        None => is_level(one),
    };
    filter.split(',').all(|one| is_right(one.trim())).then(|| filter.parse().ok()).flatten()
}
