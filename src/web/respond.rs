//! Answers: pages, JSON, problem documents, redirects.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::json;

use super::assets;
use super::error::{AppResult, Refusal};
use super::page::Framed;

/// A page from its template.
///
/// # Errors
/// When the template fails.
pub fn page(template: &(impl Template + Framed)) -> AppResult<Response> {
    let mut response = typed("text/html; charset=utf-8", template.render()?);
    response.extensions_mut().insert(template.shell().card.clone());
    Ok(response)
}

/// JSON.
#[must_use]
pub fn json(value: &impl Serialize) -> Response {
    match serde_json::to_string(value) {
        Ok(text) => typed("application/json", text),
        Err(error) => {
            tracing::error!(%error, "an answer could not be written as JSON");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// A body with its type.
#[must_use]
pub fn typed(kind: &'static str, body: String) -> Response {
    ([(header::CONTENT_TYPE, HeaderValue::from_static(kind))], body).into_response()
}

/// The thing lives elsewhere, for good.
#[must_use]
pub fn moved(to: &str) -> Response {
    match HeaderValue::from_str(to) {
        Ok(location) => (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, location)]).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

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
    if let (Some(object), Some(parameter)) = (body.as_object_mut(), refusal.parameter) {
        object.insert("parameter".to_owned(), json!(parameter));
    }
    if let (Some(object), false) = (body.as_object_mut(), refusal.ways.is_empty()) {
        object.insert(
            "nearest".to_owned(),
            refusal.ways.iter().map(|(words, way)| json!({ "title": words, "url": way })).collect(),
        );
    }
    (status, typed("application/problem+json", body.to_string())).into_response()
}

#[derive(Template)]
#[template(path = "refusal.html")]
struct RefusalPage<'r> {
    refusal: &'r Refusal,
    style: &'static str,
}

/// A refusal for people.
#[must_use]
pub fn refusal_page(refusal: &Refusal) -> Response {
    let body = RefusalPage { refusal, style: assets::style() }.render().unwrap_or_else(|_| refusal.title.clone());
    (refusal.status, typed("text/html; charset=utf-8", body)).into_response()
}
