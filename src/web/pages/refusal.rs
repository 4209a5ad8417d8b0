//! A refusal for people.

use askama::Template;
use axum::response::{IntoResponse, Response};

use crate::web::http::refusal::Refusal;
use crate::web::http::{answer, assets};

#[derive(Template)]
#[template(path = "refusal.html")]
struct RefusalPage<'r> {
    refusal: &'r Refusal,
    style: &'static str,
}

/// A refusal for people.
#[must_use]
pub fn refusal_page(refusal: &Refusal) -> Response {
    let body = RefusalPage { refusal, style: assets::STYLE.address }.render().unwrap_or_else(|_| refusal.title.clone());
    (refusal.status, answer::typed("text/html; charset=utf-8", body)).into_response()
}
