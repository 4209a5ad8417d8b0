//! A refusal for programs: RFC 9457.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::text::Text;
use crate::web::http::answer;
use crate::web::http::problem::Problem;
use crate::web::http::refusal::Refusal;

/// A way on.
#[derive(Serialize)]
struct WayJson<'r> {
    title: String,
    url: &'r str,
}

/// A problem document.
#[derive(Serialize)]
struct ProblemJson<'r> {
    #[serde(rename = "type")]
    kind: String,
    title: String,
    status: u16,
    detail: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    instance: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parameter: Option<&'r str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    nearest: Vec<WayJson<'r>>,
}

/// A refusal for programs.
#[must_use]
pub fn problem(t: Text, refusal: &Refusal, path: &str) -> Response {
    let status = refusal.status;
    let problem = ProblemJson {
        kind: format!("/method#problem-{}", Problem::from(status)),
        title: t.message(&refusal.title),
        status: status.as_u16(),
        detail: t.message(&refusal.detail),
        // Of what was withdrawn not even the address is repeated: it may hold a name.
        instance: (status != StatusCode::GONE).then_some(path),
        parameter: refusal.parameter.as_deref(),
        nearest: refusal.ways.iter().map(|(words, url)| WayJson { title: t.message(words), url }).collect(),
    };
    (status, answer::json_of("application/problem+json", &problem)).into_response()
}
