//! A database file as it was at one moment.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqlitePool, SqlitePoolOptions};
use tokio::sync::OnceCell;

use super::error::StoreError;
use super::format::identify;
use super::retired::RetiredAddresses;
use super::{missions, people};
use crate::domain::event::Events;
use crate::domain::network::{Lives, Network};
use crate::domain::person::{People, Person};
use crate::domain::scope::Scope;
use crate::domain::vocab::Closing;

/// Connections of one snapshot; queries are short and the machine small.
const CONNECTIONS: u32 = 4;

/// A database file as it was at one moment. Every request holds one from beginning to end.
#[derive(Debug)]
pub struct Snapshot {
    pool: SqlitePool,
    /// The id of its build.
    pub build: String,
    /// The missions with their claims: small, and asked for on nearly every page.
    network: Network,
    /// The persons with what is claimed of them.
    people: People,
    /// The missions’ lives as known today, without a limit.
    lives: Arc<Lives>,
    /// What became of addresses that led somewhere once.
    retired: RetiredAddresses,
    /// The events of the usual view, once somebody asked for them.
    pub(super) events: OnceCell<Arc<Events>>,
}

impl Snapshot {
    /// Opens a file read-only and immutable.
    ///
    /// All connections are opened at once, and one that finds another build behind the path is refused:
    /// the path may be replaced while this snapshot lives on.
    ///
    /// # Errors
    /// When the file is missing, corrupt, not ours, or made by another version.
    pub async fn open(path: &Path) -> Result<Self, StoreError> {
        if !path.exists() {
            return Err(StoreError::Wrong("the file does not exist".to_owned()));
        }
        let options = options(path);
        let build = build_of(&options).await?;
        let pool = connect(options, &build).await?;
        let network = missions::network(&mut *pool.acquire().await?).await?;
        let people = people::people(&pool).await?;
        let lives = Arc::new(network.lives(Scope::EVERYTHING));
        let retired = RetiredAddresses::read(&pool).await?;
        Ok(Self { pool, build, network, people, lives, retired, events: OnceCell::new() })
    }

    /// The missions.
    #[must_use]
    pub fn network(&self) -> &Network {
        &self.network
    }

    /// The persons of the registry.
    #[must_use]
    pub fn people(&self) -> &People {
        &self.people
    }

    /// The persons of whom something was known, by name; those without one last.
    #[must_use]
    pub fn list_persons(&self, scope: Scope) -> Vec<Person> {
        self.people.0.iter().filter_map(|p| p.as_known(scope)).collect()
    }

    /// A person, if anything was known.
    #[must_use]
    pub fn find_person(&self, id: &str, scope: Scope) -> Option<Person> {
        self.people.find(id)?.as_known(scope)
    }

    /// The missions' lives as known by a day, under a definition of being closed.
    #[must_use]
    pub fn lives(&self, scope: Scope) -> Arc<Lives> {
        match (scope.known, scope.closing) {
            (None, Closing::Departed) => Arc::clone(&self.lives),
            _ => Arc::new(self.network.lives(scope)),
        }
    }

    /// What became of addresses.
    #[must_use]
    pub fn retired(&self) -> &RetiredAddresses {
        &self.retired
    }

    pub(crate) fn pool(&self) -> &SqlitePool {
        &self.pool
    }
}

/// How a file is opened: nothing in it is ever changed, and nothing in it is trusted.
fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .read_only(true)
        .immutable(true)
        .pragma("query_only", "ON")
        .pragma("trusted_schema", "OFF")
        .statement_cache_capacity(200)
}

/// The build id of the file, once it is known to be ours.
async fn build_of(options: &SqliteConnectOptions) -> Result<String, StoreError> {
    let one = SqlitePoolOptions::new().max_connections(1).acquire_timeout(Duration::from_secs(5));
    let first = one.connect_with(options.clone()).await?;
    let build = identify(&first).await;
    first.close().await;
    build
}

/// All connections of a snapshot, each to a file of the same build.
async fn connect(options: SqliteConnectOptions, build: &str) -> Result<SqlitePool, StoreError> {
    let expected = build.to_owned();
    let pool = SqlitePoolOptions::new()
        .min_connections(CONNECTIONS)
        .max_connections(CONNECTIONS)
        .acquire_timeout(Duration::from_secs(5))
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
        .after_connect(move |connection, _| {
            let expected = expected.clone();
            Box::pin(async move {
                let found: String = sqlx::query_scalar("SELECT value FROM meta WHERE key = 'build'")
                    .fetch_one(&mut *connection)
                    .await?;
                if found == expected { Ok(()) } else { Err(sqlx::Error::Configuration("the file was replaced".into())) }
            })
        })
        .connect_with(options)
        .await?;
    Ok(pool)
}
