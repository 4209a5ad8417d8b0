//! Every setting: flag, environment variable, default, meaning.

use std::ffi::OsStr;
use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

/// North Korean defections and diplomatic missions, claim by claim.
#[derive(Debug, Parser)]
#[command(name = "chancery", version, about, long_about = None, propagate_version = true, args_override_self = true)]
pub struct Cli {
    /// What to do; `serve` when left out.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// The settings.
    #[command(flatten)]
    pub settings: Settings,
}

impl Cli {
    /// Reads the command line and the environment; ends the program where they cannot be read. An environment variable
    /// that is empty counts as not set: that is what `NAME=` in a file of settings means.
    #[must_use]
    pub fn read() -> Self {
        let is_empty = |name: &OsStr| std::env::var_os(name).is_some_and(|value| value.is_empty());
        let command = Self::command().mut_args(|arg| match arg.get_env() {
            Some(name) if is_empty(name) => arg.env(clap::builder::Resettable::Reset),
            _ => arg,
        });
        Self::from_arg_matches(&command.get_matches()).unwrap_or_else(|error| error.exit())
    }
}

/// Settings that commands share.
#[derive(Debug, Clone, Args)]
pub struct Settings {
    /// Folder of the facts files
    #[arg(long, global = true, value_name = "DIR", env = "CHANCERY_FACTS", default_value = "facts")]
    pub facts: PathBuf,
    /// The `SQLite` file that `load` builds and `serve` reads
    #[arg(long, global = true, value_name = "PATH", env = "CHANCERY_DATABASE", default_value = "data/chancery.db")]
    pub database: PathBuf,
    /// Address and port to serve on
    #[arg(long, global = true, value_name = "ADDR", env = "CHANCERY_LISTEN", default_value = "127.0.0.1:3000")]
    pub listen: SocketAddr,
    /// Address under which the world sees the site, for absolute links; by default the address served on
    #[arg(long, global = true, value_name = "URL", env = "CHANCERY_PUBLIC_URL", value_parser = public_url)]
    pub public_url: Option<String>,
    /// Where to write in private about removals, corrections and security, printed on /method and in security.txt
    #[arg(long, global = true, value_name = "URL", env = "CHANCERY_CONTACT", value_parser = contact)]
    pub contact: Option<String>,
    /// Connections open at once; beyond it who asks for nothing makes room, or the new one is refused
    #[arg(long, global = true, value_name = "N", env = "CHANCERY_MAX_CONNECTIONS", default_value_t = 1000,
        value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub max_connections: u32,
    /// Seconds within which the head of a request must have come
    #[arg(long, global = true, value_name = "SECONDS", env = "CHANCERY_HEADER_TIMEOUT", default_value_t = 15,
        value_parser = seconds())]
    pub header_timeout: u64,
    /// Seconds after an answer within which the next request must begin
    #[arg(long, global = true, value_name = "SECONDS", env = "CHANCERY_IDLE_TIMEOUT", default_value_t = 60,
        value_parser = seconds())]
    pub idle_timeout: u64,
    /// Seconds within which each 16 KiB of an answer must have been taken
    #[arg(long, global = true, value_name = "SECONDS", env = "CHANCERY_WRITE_TIMEOUT", default_value_t = 15,
        value_parser = seconds())]
    pub write_timeout: u64,
    /// What to log: a level, or filters such as `info,chancery=debug`
    #[arg(long, global = true, value_name = "FILTER", env = "CHANCERY_LOG", default_value = "info")]
    pub log: String,
}

/// A time in seconds: at least one, at most a day.
fn seconds() -> clap::builder::RangedU64ValueParser {
    clap::value_parser!(u64).range(1..=86_400)
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Build the database if it is missing or older than the facts, then serve the site (the default)
    Serve,
    /// Read every facts file and print all problems
    Check(CheckArgs),
    /// Check the facts, build the database anew and put it in place in one step
    Load,
    /// Prove that each cited passage stands in an article where the claims say
    Verify(VerifyArgs),
    /// Print the JSON Schema of the facts files, for editors
    Schema {
        /// Which schema
        #[arg(value_enum, default_value = "source")]
        which: SchemaKind,
    },
}

/// What `check` reads and prints.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Files or folders to report on; a folder that holds missions.toml is read as a facts folder of its own
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// How to print the problems
    #[arg(long, value_enum, default_value = "text")]
    pub format: Format,
    /// Rewrite files that are right but not in their canonical spelling
    #[arg(long)]
    pub fix: bool,
}

/// What `verify` compares.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// The source file with the claims
    #[arg(value_name = "FACTS")]
    pub source: PathBuf,
    /// The text of the article, UTF-8
    #[arg(long, value_name = "TEXT")]
    pub article: PathBuf,
}

/// How problems are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// For machines
    Json,
}

/// A schema.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum SchemaKind {
    /// Of sources/<year>/<id>.toml
    Source,
    /// Of the registries
    Registry,
}

fn contact(text: &str) -> Result<String, String> {
    let rest = text.strip_prefix("mailto:").or_else(|| text.strip_prefix("https://"));
    match rest {
        Some(rest) if !rest.is_empty() && !rest.contains(|c: char| c.is_whitespace() || c.is_control() || c == '"') => {
            Ok(text.to_owned())
        }
        _ => Err("write an address such as mailto:safety@example.org or https://example.org/contact".to_owned()),
    }
}

/// Where the world sees the site: scheme, host and port. A path is refused, for links begin at the root of their host.
fn public_url(text: &str) -> Result<String, String> {
    let example = "write an address such as https://example.org";
    let url = url::Url::parse(text).map_err(|e| format!("{e}; {example}"))?;
    if !matches!(url.scheme(), "http" | "https") || !url.has_host() {
        return Err(example.to_owned());
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(format!("it must not hold a name or password; {example}"));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(format!("it must not have a question mark or a #; {example}"));
    }
    if !url.path().trim_end_matches('/').is_empty() {
        return Err(format!(
            "the site cannot live below a path such as {}; give it a host of its own: {example}",
            url.path()
        ));
    }
    Ok(url.origin().ascii_serialization())
}
