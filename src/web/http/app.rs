//! What all requests share: the record that is served, the clock, why it is not the newest.

use std::sync::Arc;

use arc_swap::{ArcSwap, ArcSwapOption};

use crate::clock::Clock;
use crate::record::Record;
use crate::record::retired::RetiredAddresses;

/// The state of the server.
#[derive(Debug)]
pub struct App {
    record: ArcSwapOption<Record>,
    trouble: ArcSwapOption<String>,
    /// The newest markers, which hold whatever the record has.
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
            record: ArcSwapOption::empty(),
            trouble: ArcSwapOption::empty(),
            withdrawals: ArcSwap::default(),
            program,
            clock,
            public_url,
            contact,
        })
    }

    /// The record that is served now. A request takes it once and keeps it to its end.
    #[must_use]
    pub fn record(&self) -> Option<Arc<Record>> {
        self.record.load_full()
    }

    /// Serves another record from now on. Requests in flight finish on theirs.
    pub fn serve(&self, record: Arc<Record>) {
        self.record.store(Some(record));
    }

    /// What is withdrawn, whatever the record has.
    #[must_use]
    pub fn withdrawals(&self) -> Arc<RetiredAddresses> {
        self.withdrawals.load_full()
    }

    /// Notes what is withdrawn. Nobody waits for it until what else is wrong is mended.
    pub fn withdraw(&self, markers: Arc<RetiredAddresses>) {
        self.withdrawals.store(markers);
    }

    /// Why it is not the newest that is served, if so.
    #[must_use]
    pub fn trouble(&self) -> Option<String> {
        self.trouble.load_full().map(|t| t.to_string())
    }

    /// Notes, or clears, why it is not the newest that is served.
    pub fn set_trouble(&self, trouble: Option<String>) {
        self.trouble.store(trouble.map(Arc::new));
    }
}
