//! What all requests share: the snapshot that is served, the clock, what is wrong with the facts on disk.

use std::sync::Arc;

use arc_swap::{ArcSwap, ArcSwapOption};

use crate::clock::Clock;
use crate::store::Snapshot;
use crate::store::retired::RetiredAddresses;

/// The state of the server.
#[derive(Debug)]
pub struct App {
    snapshot: ArcSwapOption<Snapshot>,
    facts_trouble: ArcSwapOption<String>,
    database_trouble: ArcSwapOption<String>,
    /// The markers on disk, which hold whatever else is wrong there.
    withdrawals: ArcSwap<RetiredAddresses>,
    /// What tells this program from every other: its answers may differ from theirs.
    pub program: String,
    /// Tells the day.
    pub clock: Clock,
    /// The address of the site as the world sees it, without a slash at its end; `None` where it is not known.
    pub public_url: Option<String>,
    /// Where to write in private, `mailto:` or `https:`.
    pub contact: Option<String>,
}

/// The state, shared.
pub type Shared = Arc<App>;

impl App {
    /// A server that has no database yet.
    #[must_use]
    pub fn new(program: String, clock: Clock, public_url: Option<String>, contact: Option<String>) -> Shared {
        Arc::new(Self {
            snapshot: ArcSwapOption::empty(),
            facts_trouble: ArcSwapOption::empty(),
            database_trouble: ArcSwapOption::empty(),
            withdrawals: ArcSwap::default(),
            program,
            clock,
            public_url,
            contact,
        })
    }

    /// The snapshot that is served now. A request takes it once and keeps it to its end.
    #[must_use]
    pub fn snapshot(&self) -> Option<Arc<Snapshot>> {
        self.snapshot.load_full()
    }

    /// Serves another snapshot from now on. Requests in flight finish on theirs.
    pub fn serve(&self, snapshot: Arc<Snapshot>) {
        self.snapshot.store(Some(snapshot));
    }

    /// What the facts on disk say to be withdrawn.
    #[must_use]
    pub fn withdrawals(&self) -> Arc<RetiredAddresses> {
        self.withdrawals.load_full()
    }

    /// Notes what the facts on disk say to be withdrawn. Nobody waits for it until all their other problems are mended.
    pub fn withdraw(&self, markers: RetiredAddresses) {
        self.withdrawals.store(Arc::new(markers));
    }

    /// Why the facts or the database on disk are not what is served, if so.
    #[must_use]
    pub fn trouble(&self) -> Option<String> {
        let both: Vec<String> = [&self.facts_trouble, &self.database_trouble]
            .into_iter()
            .filter_map(ArcSwapOption::load_full)
            .map(|t| t.to_string())
            .collect();
        if both.is_empty() { None } else { Some(both.join("; ")) }
    }

    /// Notes, or clears, what is wrong with the facts; whether that is new.
    pub fn set_facts_trouble(&self, trouble: Option<String>) -> bool {
        replace(&self.facts_trouble, trouble)
    }

    /// Notes, or clears, what is wrong with the database; whether that is new.
    pub fn set_database_trouble(&self, trouble: Option<String>) -> bool {
        replace(&self.database_trouble, trouble)
    }
}

fn replace(place: &ArcSwapOption<String>, trouble: Option<String>) -> bool {
    let trouble = trouble.map(Arc::new);
    place.swap(trouble.clone()) != trouble
}
