//! What a supply is, and what it hands over.

use std::sync::Arc;

use tokio::sync::watch;

use super::error::SupplyError;
use crate::load::Progress;
use crate::store::Snapshot;
use crate::store::retired::RetiredAddresses;

/// Where snapshots come from, for a server that runs on.
///
/// What is to be served is a state of which only the latest counts: a watch channel keeps it. What the operator is told
/// counts sentence by sentence, each once and in its order: a function hears it ([`Tell`]), before what it tells of is
/// handed over.
pub trait Supply {
    /// Gets something to serve. From then on it is kept up to date, until nobody holds the receiver any more.
    ///
    /// # Errors
    /// When there is nothing to serve.
    fn start(self) -> impl Future<Output = Result<watch::Receiver<Supplied>, SupplyError>> + Send;
}

/// What there is to serve.
#[derive(Debug, Clone)]
pub struct Supplied {
    /// The snapshot.
    pub snapshot: Arc<Snapshot>,
    /// What is withdrawn, whatever the snapshot has.
    pub withdrawn: Arc<RetiredAddresses>,
    /// Why the facts are not what is served, if so; for everybody.
    pub facts_trouble: Option<String>,
    /// Why the database is not the one that is served, if so; for everybody.
    pub database_trouble: Option<String>,
}

impl Supplied {
    /// Why it is not the newest that is served, if so.
    #[must_use]
    pub fn trouble(&self) -> Option<String> {
        let both: Vec<&str> =
            [&self.facts_trouble, &self.database_trouble].into_iter().flatten().map(String::as_str).collect();
        if both.is_empty() { None } else { Some(both.join("; ")) }
    }
}

/// Who is told what the operator should know.
pub type Tell = Arc<dyn Fn(Notice) + Send + Sync>;

/// What the operator should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// A message. It may quote the facts, and is for nobody else.
    Message(String),
    /// A load goes on.
    Loading(Progress),
}
