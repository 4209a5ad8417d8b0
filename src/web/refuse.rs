//! Turns refusals into pages and problem documents; what answers where nothing else does.

use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::address::pattern;
use crate::text::{Message, Text};
use crate::web::api::problem::problem;
use crate::web::http::answer;
use crate::web::http::refusal::{AppError, Refusal};
use crate::web::pages::refusal::refusal_page;

/// No path of the site is longer, and none is looked up or repeated that is.
const LONGEST_PATH: usize = 512;

/// No query string is longer.
const LONGEST_QUERY: usize = 4096;

/// The refusal for an address that nothing of the site has, by its length alone.
fn endless(request: &Request) -> Option<AppError> {
    let uri = request.uri();
    if uri.path().len() > LONGEST_PATH {
        let detail = Message::of("refused-long-path-why", [("most", LONGEST_PATH.to_string())]);
        return Some(AppError::new(StatusCode::NOT_FOUND, Message::of("refused-nowhere", []), detail));
    }
    uri.query().filter(|q| q.len() > LONGEST_QUERY).map(|_| {
        let detail = Message::of("refused-long-query-why", [("most", LONGEST_QUERY.to_string())]);
        AppError::new(StatusCode::URI_TOO_LONG, Message::of("refused-long-query", []), detail)
    })
}

/// Turns refusals into pages, or into problem documents for the API and for clients that ask for JSON.
pub async fn render(request: Request, next: Next) -> Response {
    let path: String = request.uri().path().chars().take(LONGEST_PATH).collect();
    let asks_json = request
        .headers()
        .get(header::ACCEPT)
        .and_then(|a| a.to_str().ok())
        .is_some_and(|a| a.contains("json") && !a.contains("text/html"));
    let json = asks_json || path.starts_with("/api/");
    let mut response = match endless(&request) {
        Some(refusal) => refusal.into_response(),
        None => next.run(request).await,
    };
    // The answer after too long a time has no body yet: no handler wrote it.
    if response.status() == StatusCode::SERVICE_UNAVAILABLE && !response.headers().contains_key(header::CONTENT_TYPE) {
        let bare = AppError::plain(response.status(), "refused-too-slow", "refused-too-slow-why");
        response.extensions_mut().get_or_insert(bare.0);
    }
    if let Some(refusal) = response.extensions_mut().remove::<Box<Refusal>>() {
        let t = Text::english();
        let allow = response.headers().get(header::ALLOW).cloned();
        if let (StatusCode::PERMANENT_REDIRECT, Some((_, to))) = (refusal.status, refusal.ways.first()) {
            return answer::moved(to);
        }
        response = if json { problem(t, &refusal, &path) } else { refusal_page(t, &refusal) };
        if let Some(allow) = allow {
            response.headers_mut().insert(header::ALLOW, allow);
        }
    }
    response
}

/// A method other than GET and HEAD.
pub async fn wrong_method() -> Response {
    let error = AppError::plain(StatusCode::METHOD_NOT_ALLOWED, "refused-method", "refused-method-why");
    let mut response = error.into_response();
    response.headers_mut().insert(header::ALLOW, header::HeaderValue::from_static("GET, HEAD"));
    response
}

/// A method other than GET and HEAD, where there may be nothing to read either.
pub async fn not_for_reading(request: Request) -> Response {
    match pattern(request.uri().path()) {
        Some(_) => wrong_method().await,
        None => AppError::nowhere().into_response(),
    }
}

/// A panic in a handler: a page for the visitor, the reason for the log.
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "the layer hands it over")]
pub fn panicked(reason: Box<dyn std::any::Any + Send>) -> Response {
    let text = reason
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| reason.downcast_ref::<&str>().copied())
        .unwrap_or("unknown");
    tracing::error!(reason = text, "a handler panicked");
    AppError::failure().into_response()
}
