//! One connection from its beginning to its end.

use std::convert::Infallible;
use std::error::Error;
use std::sync::Arc;
use std::time::{Duration, Instant};

use hyper::body::{Body, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::sync::watch;
use tower::{Service, ServiceExt};

use super::parts::{Answer, Answering, Socket};
use super::places::Place;
use super::progress::{Patience, Progress};

/// No head of a request is larger, and no more of an answer is kept ready.
const BUFFER: usize = 96 << 10;

/// How long who has not asked for anything may stay once the server is told to stop.
const LAST_WORD: Duration = Duration::from_secs(1);

/// One connection from its beginning to its end.
pub(super) async fn converse<S, B>(
    stream: TcpStream,
    site: S,
    place: Place,
    patience: Patience,
    mut closed: watch::Receiver<bool>,
) where
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
