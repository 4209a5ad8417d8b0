//! Notices a new database or changed facts while the server runs.
//!
//! Polling costs a few milliseconds; it works on every file system and needs no library.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::console;
use super::load::Bar;
use crate::config::Settings;
use crate::domain::vocab::Word;
use crate::facts::format::Withdrawn;
use crate::facts::problem::Problem;
use crate::facts::read::{Reading, read};
use crate::facts::report;
use crate::facts::walk::walk;
use crate::load;
use crate::store::retired::{Retired, RetiredAddresses};
use crate::store::{self, Snapshot};
use crate::web::http::app::Shared;

/// How often to look.
const EVERY: Duration = Duration::from_secs(1);

/// What tells one version of a file from another.
type Mark = Option<(u64, Option<SystemTime>, u64)>;

/// Watches until the server stops, for facts other than those `facts` was taken of before they were read.
///
/// The database is looked at once more at the start: it may have been replaced since it was opened.
pub async fn watch(app: Shared, settings: Settings, mut facts: u64) {
    let mut database = None;
    let (mut first_look, mut failed, mut pending) = (true, false, false);
    loop {
        tokio::time::sleep(EVERY).await;
        let now = mark(&settings.database);
        if now != database || failed {
            (database, failed) = (now, !reopen(&app, &settings.database, first_look).await);
        }
        first_look = false;
        let current = fingerprint(&settings.facts).await;
        // Facts are read once they have been still for one round: an editor may be in the middle of saving.
        if current != facts {
            (facts, pending) = (current, true);
        } else if pending {
            pending = !reload(&app, &settings).await;
        }
    }
}

/// Serves the database that lies there now. A file that was touched is opened even if its build is the same: what is
/// served may have been damaged with it. False when it could not be opened: that may pass, and is tried again.
async fn reopen(app: &Shared, database: &Path, first_look: bool) -> bool {
    match Snapshot::open(database).await {
        Ok(snapshot) => {
            let same = app.snapshot().is_some_and(|s| s.build == snapshot.build);
            if !same {
                console::message(&format!("serving build {} from now on", snapshot.build));
            }
            if !(same && first_look) {
                app.serve(Arc::new(snapshot));
            }
            app.set_database_trouble(None);
            true
        }
        Err(error) => {
            // Said once, not every second.
            if app.set_database_trouble(Some("the database on disk cannot be used".to_owned())) {
                let place = database.display();
                console::message(&format!(
                    "chancery: the database {place} cannot be used: {error}; serving the old one"
                ));
            }
            false
        }
    }
}

/// Loads the facts as they are now. False when that failed for reasons that may pass, such as a full disk.
async fn reload(app: &Shared, settings: &Settings) -> bool {
    let facts = settings.facts.clone();
    let Ok(reading) = tokio::task::spawn_blocking(move || read(&facts, &[])).await else { return false };
    app.withdraw(markers(&reading));
    if !reading.problems.is_empty() {
        let trouble = describe(&reading);
        console::message(&report::text(&reading.problems, &reading.texts, false));
        console::message(&format!("chancery: {}: {trouble}; serving the old data", settings.facts.display()));
        app.set_facts_trouble(Some(trouble));
        return true;
    }
    if app.snapshot().is_some_and(|s| s.build == store::build_id(&reading.digest)) {
        app.set_facts_trouble(None);
        return true;
    }
    let bar = Bar::default();
    match load::load(&reading, &settings.database, &|progress| bar.show(progress)).await {
        Ok(_) => {
            app.set_facts_trouble(None);
            true
        }
        Err(error) => {
            if app.set_facts_trouble(Some("the facts on disk could not be loaded".to_owned())) {
                console::message(&format!("chancery: {error}; serving the old data and trying again"));
            }
            false
        }
    }
}

/// The markers of what was withdrawn: those that could be read, whatever else is wrong.
#[must_use]
pub fn markers(reading: &Reading) -> RetiredAddresses {
    let marker = |w: &Withdrawn| Retired { kind: w.kind, to: None, month: Some(w.month.0.clone()) };
    let all = reading.facts.withdrawn.iter().map(|w| (w.record.id.0.clone(), marker(&w.record)));
    RetiredAddresses::new(all.collect())
}

/// What is wrong with the facts, for everybody: where, and which kind of problem. The messages quote the files and
/// are for standard error alone.
#[must_use]
pub fn describe(reading: &Reading) -> String {
    // The name of the file alone: where the folder lies is nobody's business.
    let file = |p: &Problem| Path::new(&p.path).file_name().map(|n| n.to_string_lossy().into_owned());
    let place = |p: &Problem| format!("{} at {}:{}:{}", p.code.as_str(), file(p).unwrap_or_default(), p.line, p.column);
    let first = reading.problems.kept().first().map(place).unwrap_or_default();
    match reading.problems.len() {
        1 => format!("the facts on disk have a problem: {first}"),
        n => format!("the facts on disk have {n} problems, the first: {first}"),
    }
}

fn mark(path: &Path) -> Mark {
    let meta = fs::metadata(path).ok()?;
    #[cfg(unix)]
    let inode = std::os::unix::fs::MetadataExt::ino(&meta);
    #[cfg(not(unix))]
    let inode = 0;
    Some((meta.len(), meta.modified().ok(), inode))
}

/// A digest of names, sizes and times of all files that are read with a folder.
pub async fn fingerprint(folder: &Path) -> u64 {
    let folder = folder.to_path_buf();
    let digest = tokio::task::spawn_blocking(move || {
        let mut hash = DefaultHasher::new();
        for entry in walk(&folder).unwrap_or_default() {
            (mark(&entry.path), entry.name).hash(&mut hash);
        }
        hash.finish()
    });
    digest.await.unwrap_or_default()
}
