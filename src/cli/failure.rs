//! Why a command fails.

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
