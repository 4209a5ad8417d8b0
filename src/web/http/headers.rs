//! Headers of every answer: safety and caching.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::web::http::app::Shared;

const FIXED: [(HeaderName, &str); 5] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("permissions-policy"), "geolocation=(), camera=(), microphone=(), interest-cohort=()"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];

/// Adds the fixed headers and an entity tag; answers 304 to whom has the page already.
///
/// Pages depend on the build, the program and the day: that is the tag, weak because bodies are compressed.
/// It is taken before the handler runs, so that a page made of a newer snapshot never carries an older tag for long.
pub async fn add(State(app): State<Shared>, request: Request, next: Next) -> Response {
    let readable = matches!(*request.method(), Method::GET | Method::HEAD);
    let live = matches!(request.uri().path(), "/healthz" | "/readyz");
    let tag = app
        .snapshot()
        .filter(|_| readable && !live)
        .map(|s| format!("W/\"{}-{}-{}\"", s.build, env!("CHANCERY_PROGRAM"), app.clock.today()));
    let same = tag.as_deref().is_some_and(|tag| has(request.headers(), tag));
    let fixed_file = request.uri().path().starts_with("/static/");
    let mut response = next.run(request).await;
    if response.status() == StatusCode::OK && !fixed_file {
        if same {
            response = StatusCode::NOT_MODIFIED.into_response();
        }
        if let Some(Ok(tag)) = tag.as_deref().map(HeaderValue::from_str) {
            response.headers_mut().insert(header::ETAG, tag);
        }
    }
    let headers = response.headers_mut();
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static(if live {
        "no-store"
    } else {
        "no-cache"
    }));
    if !fixed_file {
        headers.insert(header::VARY, HeaderValue::from_static("accept, accept-encoding"));
    }
    for (name, value) in FIXED {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

fn has(headers: &HeaderMap, tag: &str) -> bool {
    let given = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|v| v.to_str().ok());
    given.flat_map(|v| v.split(',')).map(str::trim).any(|v| v == tag || v == "*")
}
