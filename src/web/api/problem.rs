//! A refusal for programs: RFC 9457.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::web::http::answer;
use crate::web::http::refusal::Refusal;

/// A way on.
#[derive(Serialize)]
struct WayJson<'r> {
    title: &'r str,
    url: &'r str,
}

/// A problem document.
#[derive(Serialize)]
struct Problem<'r> {
    #[serde(rename = "type")]
    kind: String,
    title: &'r str,
    status: u16,
    detail: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    instance: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parameter: Option<&'r str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    nearest: Vec<WayJson<'r>>,
}

fn kind(status: StatusCode) -> &'static str {
    match status {
        StatusCode::BAD_REQUEST => "bad-value",
        StatusCode::NOT_FOUND => "not-found",
        StatusCode::GONE => "gone",
        StatusCode::METHOD_NOT_ALLOWED => "method-not-allowed",
        StatusCode::URI_TOO_LONG => "too-long",
        StatusCode::SERVICE_UNAVAILABLE => "not-ready",
        _ => "failure",
    }
}

/// A refusal for programs.
#[must_use]
pub fn problem(refusal: &Refusal, path: &str) -> Response {
    let status = refusal.status;
    let problem = Problem {
        kind: format!("/method#problem-{}", kind(status)),
        title: &refusal.title,
        status: status.as_u16(),
        detail: &refusal.detail,
        // Of what was withdrawn not even the address is repeated: it may hold a name.
        instance: (status != StatusCode::GONE).then_some(path),
        parameter: refusal.parameter.as_deref(),
        nearest: refusal.ways.iter().map(|(title, url)| WayJson { title, url }).collect(),
    };
    (status, answer::json_of("application/problem+json", &problem)).into_response()
}
