//! Taking the next visitor, or telling one that there is no room.

use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::net::{TcpListener, TcpStream};
use tokio::sync::OwnedSemaphorePermit;

use super::places::{ON_THEIR_WAY, Open};

/// How long a visitor waits for room before being refused.
const WAITING: Duration = Duration::from_secs(5);

/// What is said to who finds no room.
const FULL: &[u8] = b"HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\nretry-after: 5\r\ncontent-type: text/plain; charset=utf-8\r\ncontent-length: 50\r\n\r\nToo many visitors at once. Try again in a moment.\n";

/// The next visitor there is room for.
pub(super) async fn accept(listener: &TcpListener, open: &Open, most: usize) -> Option<TcpStream> {
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
