//! Answering until told to stop.

use std::convert::Infallible;
use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use hyper::body::{Body, Incoming};
use hyper::{Request, Response};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower::Service;

use super::accept::accept;
use super::converse::converse;
use super::places::{Open, Place};
use super::progress::Patience;

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
    let open = Arc::new(Open::new());
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
