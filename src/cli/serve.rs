//! `chancery serve`: a database that matches the facts, then the site, until told to stop.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;

use super::listen::Patience;
use super::load::{Bar, failure};
use super::{Failure, console, listen, program};
use crate::clock::Clock;
use crate::config::Settings;
use crate::record::Record;
use crate::supply::local::Local;
use crate::supply::{Notice, Supplied, Supply, SupplyError, Tell};
use crate::telemetry;
use crate::web::http::app::{App, Shared};
use crate::web::routes::router;

/// How long requests in flight may take to end once the server is told to stop.
const GRACE: Duration = Duration::from_secs(10);

/// How often to look for new facts and another database.
const EVERY: Duration = Duration::from_secs(1);

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
    let (facts, database) = (settings.facts.clone(), settings.database.clone());
    let supply = Local { facts, database, every: EVERY, tell: tell() };
    let mut supplied = tokio::select! {
        started = supply.start() => started.map_err(nothing)?,
        () = stop.wait() => return Ok(()),
    };
    let app = App::new(program::digest(), Clock::default(), url, settings.contact.clone());
    serve(&app, supplied.borrow_and_update().clone());
    let serving = tokio::spawn(keep_serving(app.clone(), supplied));
    let most = listen::room(settings.max_connections);
    if most < settings.max_connections as usize {
        console::message(&format!("the system lets us open few files: at most {most} connections at once"));
    }
    console::result(&format!("http://{address}\n"));
    listen::serve(listener, router(app), most, patience(settings), stop.wait(), GRACE).await;
    serving.abort();
    Ok(())
}

/// How long visitors may take.
fn patience(settings: &Settings) -> Patience {
    Patience {
        head: Duration::from_secs(settings.header_timeout),
        idle: Duration::from_secs(settings.idle_timeout),
        write: Duration::from_secs(settings.write_timeout),
    }
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

/// Prints what the operator should know.
fn tell() -> Tell {
    let bar = Bar::default();
    Arc::new(move |notice| match notice {
        Notice::Message(text) => console::message(&text),
        Notice::Loading(progress) => bar.show(progress),
    })
}

/// Why there is nothing to serve.
fn nothing(error: SupplyError) -> Failure {
    match error {
        SupplyError::Load(error) => failure(error),
        SupplyError::Unusable { .. } => Failure::Environment(error.to_string()),
    }
}

/// Lets the site serve what is supplied.
fn serve(app: &App, now: Supplied) {
    let trouble = now.trouble();
    app.withdraw(now.withdrawn);
    app.serve(Record::of(now.snapshot));
    app.set_trouble(trouble);
}

/// The same for whatever is supplied from now on.
async fn keep_serving(app: Shared, mut supplied: watch::Receiver<Supplied>) {
    while supplied.changed().await.is_ok() {
        let now = supplied.borrow_and_update().clone();
        serve(&app, now);
    }
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
