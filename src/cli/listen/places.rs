//! The connections that are open, and who of them makes room when all places are taken.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::{Notify, Semaphore};

use super::progress::Progress;

/// How many may be over the limit while others make room for them.
pub(super) const ON_THEIR_WAY: usize = 16;

/// The connections that are open.
#[derive(Debug)]
pub(super) struct Open {
    all: Mutex<Places>,
    /// One has ended.
    pub(super) ended: Notify,
    /// So many are told at once that there is no room; the others are just closed.
    pub(super) refusals: Arc<Semaphore>,
}

impl Open {
    pub(super) fn new() -> Self {
        let refusals = Arc::new(Semaphore::new(ON_THEIR_WAY));
        Self { all: Mutex::default(), ended: Notify::new(), refusals }
    }

    fn all(&self) -> MutexGuard<'_, Places> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn len(&self) -> usize {
        self.all().open.len()
    }

    /// Asks who is the most dispensable to make room; false when everybody is being answered.
    pub(super) fn make_room(&self) -> bool {
        let places = self.all();
        let dispensable = places.open.values().filter_map(|c| c.progress.dispensable().map(|d| (d, c)));
        let Some((_, connection)) = dispensable.min_by_key(|(d, _)| *d) else { return false };
        connection.progress.give_up();
        connection.end.notify_one();
        true
    }
}

#[derive(Debug, Default)]
struct Places {
    next: u64,
    open: HashMap<u64, Arc<Connection>>,
}

/// One connection, as the others see it.
#[derive(Debug)]
pub(super) struct Connection {
    pub(super) progress: Arc<Progress>,
    /// It is to end.
    pub(super) end: Notify,
}

/// A place among those that are open, free again when this is dropped.
pub(super) struct Place {
    open: Arc<Open>,
    number: u64,
    pub(super) connection: Arc<Connection>,
}

impl Place {
    pub(super) fn take(open: &Arc<Open>) -> Self {
        let connection = Arc::new(Connection { progress: Arc::new(Progress::new()), end: Notify::new() });
        let mut places = open.all();
        places.next += 1;
        let number = places.next;
        places.open.insert(number, Arc::clone(&connection));
        drop(places);
        Self { open: Arc::clone(open), number, connection }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.open.all().open.remove(&self.number);
        self.open.ended.notify_waiters();
    }
}
