//! `chancery serve`: a database that matches the facts, then the site, until told to stop.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;

use super::{Failure, console, listen, load, program, watch};
use crate::clock::Clock;
use crate::config::Settings;
use crate::facts::read::read;
use crate::facts::report;
use crate::store::retired::RetiredAddresses;
use crate::store::{self, Snapshot};
use crate::telemetry;
use crate::web::http::app::App;
use crate::web::routes::router;

/// How long requests in flight may take to end once the server is told to stop.
const GRACE: Duration = Duration::from_secs(10);

/// Runs the command until SIGTERM or Ctrl-C; requests in flight are finished.
///
/// # Errors
/// When there is nothing to serve or no place to serve it.
pub async fn run(settings: &Settings) -> Result<(), Failure> {
    telemetry::start(&settings.log).map_err(Failure::Usage)?;
    let mut stop = Stop::listen();
    let listener = bind(settings).await?;
    let address = listener.local_addr().map_err(|e| Failure::Environment(format!("cannot tell the address: {e}")))?;
    let url = public_url(settings, address);
    let seen = watch::fingerprint(&settings.facts).await;
    let (snapshot, trouble, markers) = tokio::select! {
        ready = prepare(settings) => ready?,
        () = stop.wait() => return Ok(()),
    };
    let app = App::new(program::digest(), Clock::default(), url, settings.contact.clone());
    app.serve(Arc::new(snapshot));
    app.withdraw(markers);
    app.set_facts_trouble(trouble);
    let watching = tokio::spawn(watch::watch(app.clone(), settings.clone(), seen));
    let most = listen::room(settings.max_connections);
    if most < settings.max_connections as usize {
        console::message(&format!("the system lets us open few files: at most {most} connections at once"));
    }
    console::result(&format!("http://{address}\n"));
    let patience = settings.patience();
    listen::serve(listener, router(app), most, patience, stop.wait(), GRACE).await;
    watching.abort();
    Ok(())
}

/// The address under which the world sees the site. Who listens on every address of the machine has none of them.
fn public_url(settings: &Settings, address: SocketAddr) -> Option<String> {
    if settings.public_url.is_none() && address.ip().is_unspecified() {
        console::message(
            "chancery: it listens on every address and does not know its own: pages carry no canonical links; name it with --public-url",
        );
        return None;
    }
    Some(settings.public_url.clone().unwrap_or_else(|| format!("http://{address}")))
}

async fn bind(settings: &Settings) -> Result<TcpListener, Failure> {
    let address = settings.listen;
    TcpListener::bind(address).await.map_err(|e| {
        Failure::Environment(match e.kind() {
            ErrorKind::AddrInUse => format!("{address} is taken by another program; choose another with --listen"),
            ErrorKind::PermissionDenied => {
                format!("{address} needs rights that this user does not have; choose a port from 1024 on with --listen")
            }
            _ => format!("cannot listen on {address}: {e}"),
        })
    })
}

/// A snapshot to serve, what is wrong on disk if it is not the facts', and what these say to be withdrawn.
async fn prepare(settings: &Settings) -> Result<(Snapshot, Option<String>, RetiredAddresses), Failure> {
    let (facts, database) = (&settings.facts, &settings.database);
    let old = open_if_there(database).await?;
    let reading = read(facts, &[]);
    let (wanted, markers) = (store::build_id(&reading.digest), watch::markers(&reading));
    match old {
        Some(old) if !reading.problems.is_empty() => {
            let trouble = watch::describe(&reading);
            console::message(&report::text(&reading.problems, &reading.texts, false));
            console::message(&format!(
                "chancery: {}: {trouble}; serving build {} as it is",
                facts.display(),
                old.build
            ));
            Ok((old, Some(trouble), markers))
        }
        Some(old) if old.build == wanted => Ok((old, None, markers)),
        _ => {
            drop(old);
            let reading = load::checked(facts)?;
            let loaded = load::load(&reading, database).await?;
            let (sources, claims) = loaded.counts;
            console::message(&format!("loaded build {}: {sources} sources, {claims} claims", loaded.build));
            Ok((open(database).await?, None, markers))
        }
    }
}

/// The database of the path, if a file is there. A file that is not ours is never replaced unasked.
async fn open_if_there(database: &Path) -> Result<Option<Snapshot>, Failure> {
    if !database.exists() {
        return Ok(None);
    }
    match Snapshot::open(database).await {
        Ok(snapshot) => Ok(Some(snapshot)),
        Err(store::StoreError::OtherVersion) => Ok(None),
        Err(error) => Err(unusable(database, &error)),
    }
}

async fn open(database: &Path) -> Result<Snapshot, Failure> {
    Snapshot::open(database).await.map_err(|error| unusable(database, &error))
}

fn unusable(database: &Path, error: &store::StoreError) -> Failure {
    Failure::Environment(format!(
        "the database {} cannot be used: {error}; if it is a damaged database of chancery, build it anew with `chancery load`; if it is something else, name another file with --database",
        database.display()
    ))
}

/// SIGTERM and Ctrl-C, listened to from the first moment on.
struct Stop {
    #[cfg(unix)]
    terminate: Option<tokio::signal::unix::Signal>,
}

impl Stop {
    fn listen() -> Self {
        Self {
            #[cfg(unix)]
            terminate: tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()).ok(),
        }
    }

    /// Resolves when told to stop.
    async fn wait(&mut self) {
        #[cfg(unix)]
        if let Some(terminate) = &mut self.terminate {
            tokio::select! { _ = tokio::signal::ctrl_c() => (), _ = terminate.recv() => () }
            return;
        }
        let _ = tokio::signal::ctrl_c().await;
    }
}
