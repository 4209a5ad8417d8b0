//! Why the database cannot be used.

/// Why the database cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// `SQLite` or sqlx.
    #[error("{0}")]
    Sql(#[from] sqlx::Error),
    /// The file is not what it should be.
    #[error("{0}")]
    Wrong(String),
    /// A database of ours with another schema.
    #[error("it was made by another version of chancery")]
    OtherVersion,
    /// A word in the database that the program does not know.
    #[error("the database holds `{0}`, which this program does not know")]
    Word(String),
}
