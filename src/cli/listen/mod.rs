//! Taking connections: no more than there is room for, none longer than it has something to do.
//!
//! hyper reads and writes each of them; what it leaves open is here: idling, slow reading, how many there are, and who
//! makes room when all places are taken. A place that nobody works in goes to who comes next.

mod parts;
mod progress;

use std::collections::HashMap;
use std::convert::Infallible;
use std::error::Error;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use hyper::body::{Body, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore, watch};
use tower::{Service, ServiceExt};

use self::parts::{Answer, Answering, Socket};
pub use self::progress::Patience;
use self::progress::Progress;

/// Descriptors that are not for connections: databases, facts, what the system itself needs.
const RESERVED: u64 = 64;

/// No head of a request is larger, and no more of an answer is kept ready.
const BUFFER: usize = 96 << 10;

/// How many may be over the limit while others make room for them.
const ON_THEIR_WAY: usize = 16;

/// How long who has not asked for anything may stay once the server is told to stop.
const LAST_WORD: Duration = Duration::from_secs(1);

/// How long a visitor waits for room before being refused.
const WAITING: Duration = Duration::from_secs(5);

/// What is said to who finds no room.
const FULL: &[u8] = b"HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\nretry-after: 5\r\ncontent-type: text/plain; charset=utf-8\r\ncontent-length: 50\r\n\r\nToo many visitors at once. Try again in a moment.\n";

/// How many connections may be open at once: as many as asked for, or as the system lets us open files. The system's
/// limit is raised as far as it allows.
#[must_use]
pub fn room(asked: u32) -> usize {
    // A system that tells no limit has none.
    let files = rlimit::increase_nofile_limit(u64::MAX).unwrap_or(u64::MAX);
    let room = files.saturating_sub(RESERVED).max(files / 2).min(u64::from(asked));
    usize::try_from(room).unwrap_or(usize::MAX).max(1)
}

/// The connections that are open.
#[derive(Debug)]
struct Open {
    all: Mutex<Places>,
    /// One has ended.
    ended: Notify,
    /// So many are told at once that there is no room; the others are just closed.
    refusals: Arc<Semaphore>,
}

#[derive(Debug, Default)]
struct Places {
    next: u64,
    open: HashMap<u64, Arc<Connection>>,
}

/// One connection, as the others see it.
#[derive(Debug)]
struct Connection {
    progress: Arc<Progress>,
    /// It is to end.
    end: Notify,
}

impl Open {
    fn all(&self) -> MutexGuard<'_, Places> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn len(&self) -> usize {
        self.all().open.len()
    }

    /// Asks who is the most dispensable to make room; false when everybody is being answered.
    fn make_room(&self) -> bool {
        let places = self.all();
        let dispensable = places.open.values().filter_map(|c| c.progress.dispensable().map(|d| (d, c)));
        let Some((_, connection)) = dispensable.min_by_key(|(d, _)| *d) else { return false };
        connection.progress.give_up();
        connection.end.notify_one();
        true
    }
}

/// A place among those that are open, free again when this is dropped.
struct Place {
    open: Arc<Open>,
    number: u64,
    connection: Arc<Connection>,
}

impl Place {
    fn take(open: &Arc<Open>) -> Self {
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

/// Answers until told to stop, then finishes the requests in flight for at most as long as `grace`.
pub async fn serve<S, B>(
    listener: TcpListener,
    site: S,
    most: usize,
    patience: Patience,
    stop: impl Future<Output = ()>,
    grace: Duration,
) where
    S: Service<Request<Incoming>, Response = Response<B>, Error = Infallible> + Clone + Send + 'static,
    S::Future: Send,
    B: Body + Unpin + Send + 'static,
    B::Data: Send,
    B::Error: Into<Box<dyn Error + Send + Sync>>,
{
    let open = Arc::new(Open {
        all: Mutex::default(),
        ended: Notify::new(),
        refusals: Arc::new(Semaphore::new(ON_THEIR_WAY)),
    });
    let (closing, closed) = watch::channel(false);
    tokio::pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = accept(&listener, &open, most) => accepted,
            () = &mut stop => break,
        };
        let Some(stream) = accepted else { continue };
        let place = Place::take(&open);
        tokio::spawn(converse(stream, site.clone(), place, patience, closed.clone()));
    }
    drop(listener);
    let _ = closing.send(true);
    let _ = tokio::time::timeout(grace, all_ended(&open)).await;
}

async fn all_ended(open: &Open) {
    loop {
        let ended = open.ended.notified();
        tokio::pin!(ended);
        // Listened for before it is looked: the last may end in between.
        ended.as_mut().enable();
        if open.len() == 0 {
            return;
        }
        ended.await;
    }
}

/// The next visitor there is room for.
async fn accept(listener: &TcpListener, open: &Open, most: usize) -> Option<TcpStream> {
    while open.len() >= most + ON_THEIR_WAY {
        // Those who were asked to make room are about to.
        let _ = tokio::time::timeout(Duration::from_millis(100), open.ended.notified()).await;
    }
    let stream = match listener.accept().await {
        Ok((stream, _)) => stream,
        Err(error) => {
            // Who went away while waiting is no trouble of ours; a lack of files may pass.
            tracing::debug!(%error, "a connection could not be taken");
            tokio::time::sleep(Duration::from_millis(20)).await;
            return None;
        }
    };
    if !room_for_one(open, most).await {
        tracing::debug!("there was no room for a connection");
        if let Ok(turn) = Arc::clone(&open.refusals).try_acquire_owned() {
            tokio::spawn(refuse(stream, turn));
        }
        return None;
    }
    Some(stream)
}

/// Waits for room for one more. While everybody is being answered that takes a moment; who comes after waits with the
/// system.
async fn room_for_one(open: &Open, most: usize) -> bool {
    let end = Instant::now() + WAITING;
    while open.len() >= most && !open.make_room() {
        if Instant::now() >= end {
            return false;
        }
        let _ = tokio::time::timeout(Duration::from_millis(20), open.ended.notified()).await;
    }
    true
}

/// Says why there is no answer. What was asked is read first: who is cut off in the middle of a word hears nothing.
async fn refuse(stream: TcpStream, turn: OwnedSemaphorePermit) {
    let say = async {
        stream.readable().await?;
        let _ = stream.try_read(&mut [0; 8 << 10]);
        stream.writable().await?;
        stream.try_write(FULL)
    };
    let _ = tokio::time::timeout(Duration::from_millis(500), say).await;
    drop(turn);
}

/// One connection from its beginning to its end.
async fn converse<S, B>(stream: TcpStream, site: S, place: Place, patience: Patience, mut closed: watch::Receiver<bool>)
where
    S: Service<Request<Incoming>, Response = Response<B>, Error = Infallible> + Clone + Send + 'static,
    S::Future: Send,
    B: Body + Unpin + Send + 'static,
    B::Data: Send,
    B::Error: Into<Box<dyn Error + Send + Sync>>,
{
    let _ = stream.set_nodelay(true);
    let progress = Arc::clone(&place.connection.progress);
    let socket = TokioIo::new(Socket { stream, progress: Arc::clone(&progress) });
    let service = service_fn(move |request| answer(site.clone(), Answering::new(Arc::clone(&progress)), request));
    // Who has asked everything may say so and still wait for the answer.
    let talk = http1::Builder::new().half_close(true).max_buf_size(BUFFER).serve_connection(socket, service);
    tokio::pin!(talk);
    let mut told_at: Option<Instant> = None;
    while let Some(wake) = next_look(&place.connection.progress, patience, told_at) {
        tokio::select! {
            _ = talk.as_mut() => return,
            () = place.connection.end.notified() => return,
            () = tokio::time::sleep_until(wake.into()) => {}
            _ = closed.wait_for(|closed| *closed), if told_at.is_none() => {
                told_at = Some(Instant::now());
                talk.as_mut().graceful_shutdown();
            }
        }
    }
}

/// One request.
async fn answer<S, B>(
    site: S,
    answering: Answering,
    request: Request<Incoming>,
) -> Result<Response<Answer<B>>, Infallible>
where
    S: Service<Request<Incoming>, Response = Response<B>, Error = Infallible>,
{
    let (parts, body) = site.oneshot(request).await?.into_parts();
    Ok(Response::from_parts(parts, Answer { body, _answering: answering }))
}

/// When to look again whether a connection has taken too long; nothing when it has.
fn next_look(progress: &Progress, patience: Patience, told_at: Option<Instant>) -> Option<Instant> {
    let now = Instant::now();
    let last_word = told_at.filter(|_| !progress.at_work()).map(|told| told + LAST_WORD);
    let deadline = [progress.deadline(patience), last_word].into_iter().flatten().min();
    // No deadline that is still to be set can be earlier than the shortest time from now.
    let latest = now + if told_at.is_some() { LAST_WORD } else { patience.shortest() };
    match deadline {
        Some(deadline) if deadline <= now => None,
        deadline => Some(deadline.map_or(latest, |d| d.min(latest))),
    }
}
