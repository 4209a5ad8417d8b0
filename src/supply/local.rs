//! Snapshots of a facts folder and a database on this machine: noticed are new facts, which are loaded, and a new
//! database, whoever put it there.
//!
//! Polling costs a few milliseconds; it works on every file system and needs no library.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;

use super::error::SupplyError;
use super::handed::{Notice, Supplied, Supply, Tell};
use super::marks::{fingerprint, mark};
use super::reading::{describe, markers};
use crate::facts::read::{Reading, read};
use crate::facts::report;
use crate::load::{self, LoadError, Loaded};
use crate::store::{self, Snapshot, StoreError};

/// A facts folder and the database that is made of it.
#[derive(Clone)]
pub struct Local {
    /// The folder.
    pub facts: PathBuf,
    /// The database.
    pub database: PathBuf,
    /// How often to look.
    pub every: Duration,
    /// Who is told what the operator should know.
    pub tell: Tell,
}

impl Supply for Local {
    async fn start(self) -> Result<watch::Receiver<Supplied>, SupplyError> {
        // Taken before the facts are read: what changes meanwhile is noticed.
        let facts = fingerprint(&self.facts).await;
        let (to, supplied) = watch::channel(self.first().await?);
        tokio::spawn(Watcher { local: self, to }.watch(facts));
        Ok(supplied)
    }
}

impl Local {
    /// What there is to serve at the start: the database, if it is that of the facts or these have problems; otherwise
    /// one that is loaded now.
    async fn first(&self) -> Result<Supplied, SupplyError> {
        let old = self.open_if_there().await?;
        let reading = read(&self.facts, &[]);
        let (wanted, withdrawn) = (store::build_id(&reading.digest), Arc::new(markers(&reading)));
        let (snapshot, facts_trouble) = match old {
            Some(old) if !reading.problems.is_empty() => {
                let trouble = self.refuse(&reading, &format!("serving build {} as it is", old.build));
                (old, Some(trouble))
            }
            Some(old) if old.build == wanted => (old, None),
            _ => {
                drop(old);
                let loaded = self.load(&load::sound(reading, &self.facts)?).await?;
                let (sources, claims) = loaded.counts;
                self.say(format!("loaded build {}: {sources} sources, {claims} claims", loaded.build));
                (self.open().await.map_err(|error| self.unusable(error))?, None)
            }
        };
        Ok(Supplied { snapshot: Arc::new(snapshot), withdrawn, facts_trouble, database_trouble: None })
    }

    /// The database, if a file is there. A file that is not ours is never replaced unasked.
    async fn open_if_there(&self) -> Result<Option<Snapshot>, SupplyError> {
        if !self.database.exists() {
            return Ok(None);
        }
        match self.open().await {
            Ok(snapshot) => Ok(Some(snapshot)),
            Err(StoreError::OtherVersion) => Ok(None),
            Err(error) => Err(self.unusable(error)),
        }
    }

    async fn open(&self) -> Result<Snapshot, StoreError> {
        Snapshot::open(&self.database).await
    }

    fn unusable(&self, error: StoreError) -> SupplyError {
        SupplyError::Unusable { database: self.database.clone(), error }
    }

    async fn load(&self, reading: &Reading) -> Result<Loaded, LoadError> {
        load::load(reading, &self.database, &|progress| (self.tell)(Notice::Loading(progress))).await
    }

    /// Tells what is wrong with the facts, and what is served instead; what everybody may know of it.
    fn refuse(&self, reading: &Reading, instead: &str) -> String {
        let trouble = describe(reading);
        self.say(report::text(&reading.problems, &reading.texts, false));
        self.say(format!("chancery: {}: {trouble}; {instead}", self.facts.display()));
        trouble
    }

    fn say(&self, text: String) {
        (self.tell)(Notice::Message(text));
    }
}

/// Keeps what is handed over up to date.
struct Watcher {
    local: Local,
    to: watch::Sender<Supplied>,
}

impl Watcher {
    /// Watches while somebody receives, for facts other than those `facts` was taken of before they were read.
    ///
    /// The database is looked at once more at the start: it may have been replaced since it was opened.
    async fn watch(self, mut facts: u64) {
        let local = &self.local;
        let mut database = None;
        let (mut first_look, mut failed, mut pending) = (true, false, false);
        loop {
            tokio::select! { () = tokio::time::sleep(local.every) => {}, () = self.to.closed() => return }
            let now = mark(&local.database);
            if now != database || failed {
                (database, failed) = (now, !self.reopen(first_look).await);
            }
            first_look = false;
            let current = fingerprint(&local.facts).await;
            // Facts are read once they have been still for one round: an editor may be in the middle of saving.
            if current != facts {
                (facts, pending) = (current, true);
            } else if pending {
                pending = !self.reload().await;
            }
        }
    }

    /// Hands over the database that lies there now. A file that was touched is opened even if its build is the same:
    /// what is served may have been damaged with it. False when it could not be opened: that may pass, and is tried
    /// again.
    async fn reopen(&self, first_look: bool) -> bool {
        match self.local.open().await {
            Ok(snapshot) => {
                let same = self.serves(&snapshot.build);
                if !same {
                    self.local.say(format!("serving build {} from now on", snapshot.build));
                }
                if !(same && first_look) {
                    self.to.send_modify(|now| now.snapshot = Arc::new(snapshot));
                }
                self.note(database_trouble, None);
                true
            }
            Err(error) => {
                let trouble = Some("the database on disk cannot be used");
                // Said once, not every round.
                if self.to.borrow().database_trouble.as_deref() != trouble {
                    let place = self.local.database.display();
                    self.local
                        .say(format!("chancery: the database {place} cannot be used: {error}; serving the old one"));
                }
                self.note(database_trouble, trouble);
                false
            }
        }
    }

    /// Loads the facts as they are now; the database that this makes is handed over when it is noticed. False when that
    /// failed for reasons that may pass, such as a full disk.
    async fn reload(&self) -> bool {
        let facts = self.local.facts.clone();
        let Ok(reading) = tokio::task::spawn_blocking(move || read(&facts, &[])).await else { return false };
        // Nobody waits for a withdrawal until all other problems are mended.
        let withdrawn = Arc::new(markers(&reading));
        self.to.send_modify(|now| now.withdrawn = withdrawn);
        if !reading.problems.is_empty() {
            let trouble = self.local.refuse(&reading, "serving the old data");
            self.note(facts_trouble, Some(&trouble));
            return true;
        }
        if self.serves(&store::build_id(&reading.digest)) {
            self.note(facts_trouble, None);
            return true;
        }
        match self.local.load(&reading).await {
            Ok(_) => {
                self.note(facts_trouble, None);
                true
            }
            Err(error) => {
                let trouble = Some("the facts on disk could not be loaded");
                if self.to.borrow().facts_trouble.as_deref() != trouble {
                    self.local.say(format!("chancery: {error}; serving the old data and trying again"));
                }
                self.note(facts_trouble, trouble);
                false
            }
        }
    }

    fn serves(&self, build: &str) -> bool {
        self.to.borrow().snapshot.build == build
    }

    /// Notes, or clears, a trouble. Nobody is woken where nothing changes.
    fn note(&self, slot: impl Fn(&mut Supplied) -> &mut Option<String>, trouble: Option<&str>) {
        self.to.send_if_modified(|now| {
            let slot = slot(now);
            let new = slot.as_deref() != trouble;
            *slot = trouble.map(str::to_owned);
            new
        });
    }
}

fn facts_trouble(now: &mut Supplied) -> &mut Option<String> {
    &mut now.facts_trouble
}

fn database_trouble(now: &mut Supplied) -> &mut Option<String> {
    &mut now.database_trouble
}
