//! A line in the log for every request.

use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;

use crate::address::pattern;

/// One line per request: which kind of page, how long, with which outcome. Neither query strings nor ids are logged:
/// they tell what people look for, and the id of something withdrawn may tell what it was.
pub async fn log(request: Request, next: Next) -> Response {
    let (method, start) = (request.method().clone(), Instant::now());
    let route = request.extensions().get::<MatchedPath>().map(|m| m.as_str().to_owned());
    let kind = pattern(request.uri().path());
    let response = next.run(request).await;
    let path = route.as_deref().or(kind).unwrap_or("(no such page)");
    let (status, micros) = (response.status().as_u16(), u64::try_from(start.elapsed().as_micros()).unwrap_or(u64::MAX));
    tracing::info!(%method, path, status, micros, "answered");
    response
}
