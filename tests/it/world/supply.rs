//! Where snapshots come from, without a server: what is handed over when facts and database change, and what is told.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chancery::domain::address::digest;
use chancery::domain::vocab::RetiredKind;
use chancery::facts::read::read;
use chancery::load;
use chancery::store::build_id;
use chancery::supply::local::Local;
use chancery::supply::{Notice, Supplied, Supply, SupplyError, Tell};
use tokio::sync::watch;

use crate::support::site::loaded;
use crate::support::{attested, head, own_facts, put, shipped};

const ROUND: Duration = Duration::from_millis(50);

/// A supply at work.
struct Watched {
    supplied: watch::Receiver<Supplied>,
    said: Arc<Mutex<Vec<String>>>,
}

impl Watched {
    async fn start(facts: &Path, database: &Path) -> Result<Self, SupplyError> {
        Self::start_with(facts, database, ROUND, |_| ()).await
    }

    async fn start_with(
        facts: &Path,
        database: &Path,
        every: Duration,
        hear: impl Fn(&Notice) + Send + Sync + 'static,
    ) -> Result<Self, SupplyError> {
        let said: Arc<Mutex<Vec<String>>> = Arc::default();
        let kept = Arc::clone(&said);
        let tell: Tell = Arc::new(move |notice| {
            hear(&notice);
            if let Notice::Message(text) = notice {
                kept.lock().unwrap().push(text);
            }
        });
        let local = Local { facts: facts.to_owned(), database: database.to_owned(), every, tell };
        Ok(Self { supplied: local.start().await?, said })
    }

    fn now(&self) -> Supplied {
        self.supplied.borrow().clone()
    }

    fn build(&self) -> String {
        self.now().snapshot.build.clone()
    }

    /// What is handed over once something holds of it.
    async fn until(&mut self, what: &str, test: impl FnMut(&Supplied) -> bool) -> Supplied {
        let found = tokio::time::timeout(Duration::from_mins(1), self.supplied.wait_for(test)).await;
        found.unwrap_or_else(|_| panic!("waited in vain: {what}; {:?}", self.said.lock().unwrap())).unwrap().clone()
    }

    /// How many messages have some words.
    fn told(&self, words: &str) -> usize {
        self.said.lock().unwrap().iter().filter(|text| text.contains(words)).count()
    }
}

async fn rounds(n: u32) {
    tokio::time::sleep(ROUND * n).await;
}

/// A source that is right, with one claim.
fn source(id: &str) -> String {
    head(id, "2024-05-01") + &attested(id, 1, "havana", "2024-04", "Seen.")
}

fn build_of(facts: &Path) -> String {
    build_id(&read(facts, &[]).digest)
}

#[tokio::test(flavor = "multi_thread")]
async fn new_facts_are_handed_over_and_wrong_ones_are_told_of() {
    let (facts, folder) = (own_facts(), tempfile::tempdir().unwrap());
    let mut watched = Watched::start(facts.path(), &loaded(folder.path())).await.unwrap();
    let old = watched.build();
    assert_eq!(old, build_of(facts.path()));
    put(facts.path(), "2024", "t-a", &source("t-a"));
    let new = build_of(facts.path());
    watched.until("the new facts are served", |now| now.snapshot.build == new).await;
    assert_eq!(watched.told(&format!("serving build {new} from now on")), 1);

    // Everybody is told where, only the operator is told what.
    put(facts.path(), "2024", "t-b", "[source\n");
    let now = watched.until("the trouble is told", |now| now.facts_trouble.is_some()).await;
    assert_eq!(now.snapshot.build, new);
    let trouble = now.trouble().unwrap();
    assert!(trouble.contains(" at t-b.toml:1") && !trouble.contains("[source"), "{trouble}");
    assert_eq!((watched.told("[source"), watched.told("serving the old data")), (1, 1));
    rounds(5).await;
    assert_eq!(watched.told("[source"), 1, "read again though nothing changed");

    fs::remove_file(facts.path().join("sources/2024/t-b.toml")).unwrap();
    let now = watched.until("the trouble is gone", |now| now.trouble().is_none()).await;
    assert_eq!(now.snapshot.build, new, "the same facts as before");
    assert_eq!(watched.told("serving build"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn facts_are_not_read_while_they_are_being_saved() {
    let (facts, folder) = (own_facts(), tempfile::tempdir().unwrap());
    let every = Duration::from_secs(1);
    let mut watched = Watched::start_with(facts.path(), &loaded(folder.path()), every, |_| ()).await.unwrap();
    let mut half = "[source\n".to_owned();
    for _ in 0..70 {
        half.push('#');
        put(facts.path(), "2024", "t-a", &half);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    put(facts.path(), "2024", "t-a", &source("t-a"));
    let new = build_of(facts.path());
    watched.until("the facts are served once saved", |now| now.snapshot.build == new).await;
    assert_eq!(watched.told("t-a.toml"), 0, "read half saved");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changes_while_the_first_facts_are_loaded_is_noticed() {
    let (facts, folder) = (own_facts(), tempfile::tempdir().unwrap());
    let (before, path) = (build_of(facts.path()), facts.path().to_owned());
    let done = AtomicBool::new(false);
    let save = move |notice: &Notice| {
        if matches!(notice, Notice::Loading(_)) && !done.swap(true, Ordering::SeqCst) {
            put(&path, "2024", "t-a", &source("t-a"));
        }
    };
    let database = folder.path().join("data/chancery.db");
    let mut watched = Watched::start_with(facts.path(), &database, ROUND, save).await.unwrap();
    assert_eq!(watched.told(&format!("loaded build {before}: 732 sources, 2181 claims")), 1);
    let new = build_of(facts.path());
    assert_ne!(new, before);
    watched.until("the facts as they are are served", |now| now.snapshot.build == new).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_database_is_served_and_the_same_one_opened_again_in_silence() {
    let (facts, folder) = (own_facts(), tempfile::tempdir().unwrap());
    let database = loaded(folder.path());
    let mut watched = Watched::start(&shipped(), &database).await.unwrap();
    rounds(5).await;
    assert!(!watched.supplied.has_changed().unwrap(), "nothing happened");
    put(facts.path(), "2024", "t-a", &source("t-a"));
    let other = folder.path().join("other.db");
    let new = load::load(&read(facts.path(), &[]), &other, &|_| ()).await.unwrap().build;
    fs::rename(&other, &database).unwrap();
    let now = watched.until("the other database is served", |now| now.snapshot.build == new).await;
    assert_eq!(watched.told(&format!("serving build {new} from now on")), 1);

    // Copied over itself, as `touch` or a restored backup does it.
    fs::copy(&database, &other).unwrap();
    fs::rename(&other, &database).unwrap();
    let again = |supplied: &Supplied| !Arc::ptr_eq(&supplied.snapshot, &now.snapshot);
    let now = watched.until("the file is opened again", again).await;
    assert_eq!((&now.snapshot.build, now.trouble()), (&new, None));
    assert_eq!(watched.said.lock().unwrap().len(), 1, "announced once");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_database_is_told_of_once_and_tried_again() {
    let folder = tempfile::tempdir().unwrap();
    let database = loaded(folder.path());
    let mut watched = Watched::start(&shipped(), &database).await.unwrap();
    let (good, build) = (fs::read(&database).unwrap(), watched.build());
    fs::write(&database, vec![b'x'; good.len()]).unwrap();
    let damaged = fs::metadata(&database).unwrap().modified().unwrap();
    let now = watched.until("the damage is told", |now| now.database_trouble.is_some()).await;
    assert_eq!(now.trouble().as_deref(), Some("the database on disk cannot be used"));
    assert_eq!(now.snapshot.build, build, "the old one is kept");
    rounds(5).await;
    assert_eq!(watched.told("serving the old one"), 1);
    // Mended so that nothing but another try tells: in place, with the same size and time.
    fs::write(&database, good).unwrap();
    fs::File::options().write(true).open(&database).unwrap().set_modified(damaged).unwrap();
    let now = watched.until("the trouble is gone", |now| now.trouble().is_none()).await;
    assert_eq!(now.snapshot.build, build);
    assert_eq!(watched.said.lock().unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_load_that_fails_is_told_of_once_and_tried_again() {
    let (facts, folder) = (own_facts(), tempfile::tempdir().unwrap());
    let database = loaded(folder.path());
    let mut watched = Watched::start(facts.path(), &database).await.unwrap();
    // A folder stands where the new database is to be written.
    let part = folder.path().join("chancery.db.part");
    fs::create_dir(&part).unwrap();
    put(facts.path(), "2024", "t-a", &source("t-a"));
    let old = watched.build();
    let now = watched.until("the trouble is told", |now| now.facts_trouble.is_some()).await;
    assert_eq!(now.trouble().as_deref(), Some("the facts on disk could not be loaded"));
    assert_eq!(now.snapshot.build, old);
    rounds(5).await;
    assert_eq!(watched.told("cannot remove"), 1);
    fs::remove_dir(&part).unwrap();
    let new = build_of(facts.path());
    let served = |now: &Supplied| now.snapshot.build == new && now.trouble().is_none();
    watched.until("the facts are loaded in the end", served).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_marker_is_handed_over_whatever_else_is_wrong() {
    let (facts, folder) = (own_facts(), tempfile::tempdir().unwrap());
    let database = loaded(folder.path());
    let mut watched = Watched::start(facts.path(), &database).await.unwrap();
    let gone = |now: &Supplied| now.withdrawn.withdrawn(RetiredKind::Mission, "madrid").is_some();
    assert!(!gone(&watched.now()));
    let marker =
        format!("[[withdrawn]]\nid = \"{}\"\nkind = \"mission\"\nmonth = \"2024-06\"\n", digest("/embassies/madrid"));
    fs::write(facts.path().join("withdrawn.toml"), marker).unwrap();
    put(facts.path(), "2024", "t-a", "[source\n");
    watched.until("the marker holds", gone).await;
    let now = watched.until("the trouble is told", |now| now.facts_trouble.is_some()).await;
    assert!(gone(&now));
    // And from the start.
    let watched = Watched::start(facts.path(), &database).await.unwrap();
    assert!(gone(&watched.now()) && watched.now().facts_trouble.is_some());
    assert_eq!(watched.told("serving build"), 1, "the old database, as it is");
}

#[tokio::test(flavor = "multi_thread")]
async fn where_there_is_nothing_to_serve_it_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("chancery.db");
    let refused = async |facts: &Path| Watched::start(facts, &database).await.err().unwrap().to_string();
    let absent = refused(&folder.path().join("absent")).await;
    assert!(absent.contains("there is no facts folder") && absent.contains("--facts"), "{absent}");
    let facts = own_facts();
    fs::write(facts.path().join("sources/2016/note.txt"), "a stray file").unwrap();
    let wrong = refused(facts.path()).await;
    assert!(wrong.contains("1 problem; nothing was loaded"), "{wrong}");
    assert!(!database.exists());
    fs::write(&database, "somebody's notes").unwrap();
    let notes = refused(&shipped()).await;
    assert!(notes.contains("cannot be used") && notes.contains("--database"), "{notes}");
    assert_eq!(fs::read_to_string(&database).unwrap(), "somebody's notes");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_ends_when_nobody_listens_any_more() {
    let folder = tempfile::tempdir().unwrap();
    let Watched { supplied, said } = Watched::start(&shipped(), &loaded(folder.path())).await.unwrap();
    rounds(2).await;
    assert_eq!(Arc::strong_count(&said), 2);
    drop(supplied);
    let ended = async {
        while Arc::strong_count(&said) > 1 {
            rounds(1).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(30), ended).await.expect("it goes on for nobody");
}
