//! A refusal for programs: RFC 9457.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::web::http::answer;
use crate::web::http::refusal::Refusal;

/// A refusal for programs: RFC 9457.
#[must_use]
pub fn problem(refusal: &Refusal, path: &str) -> Response {
    let status = refusal.status;
    let kind = match status {
        StatusCode::BAD_REQUEST => "bad-value",
        StatusCode::NOT_FOUND => "not-found",
        StatusCode::GONE => "gone",
        StatusCode::METHOD_NOT_ALLOWED => "method-not-allowed",
        StatusCode::URI_TOO_LONG => "too-long",
        StatusCode::SERVICE_UNAVAILABLE => "not-ready",
        _ => "failure",
    };
    // Of what was withdrawn not even the address is repeated: it may hold a name.
    let instance = (status != StatusCode::GONE).then_some(path);
    let mut body = json!({ "type": format!("/method#problem-{kind}"), "title": refusal.title, "status": status.as_u16(), "detail": refusal.detail });
    if let (Some(object), Some(instance)) = (body.as_object_mut(), instance) {
        object.insert("instance".to_owned(), json!(instance));
    }
    if let (Some(object), Some(parameter)) = (body.as_object_mut(), &refusal.parameter) {
        object.insert("parameter".to_owned(), json!(parameter));
    }
    if let (Some(object), false) = (body.as_object_mut(), refusal.ways.is_empty()) {
        object.insert(
            "nearest".to_owned(),
            refusal.ways.iter().map(|(words, way)| json!({ "title": words, "url": way })).collect(),
        );
    }
    (status, answer::typed("application/problem+json", body.to_string())).into_response()
}
