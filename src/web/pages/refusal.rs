//! A refusal for people.

use askama::Template;
use axum::response::{IntoResponse, Response};

use crate::address::Links;
use crate::text::Text;
use crate::web::frame::filters;
use crate::web::frame::menu::{self, Entry};
use crate::web::frame::value::filled;
use crate::web::http::refusal::Refusal;
use crate::web::http::{answer, assets};

#[derive(Template)]
#[template(path = "refusal.html")]
struct RefusalPage {
    menu: Vec<Entry>,
    style: &'static str,
    status: u16,
    title: String,
    detail: String,
    ways: Option<Vec<(String, String)>>,
}

/// A refusal for people.
#[must_use]
pub fn refusal_page(t: Text, refusal: &Refusal) -> Response {
    let page = RefusalPage {
        menu: menu::menu(t, &Links::default(), ""),
        style: assets::STYLE.address,
        status: refusal.status.as_u16(),
        title: t.message(&refusal.title),
        detail: t.message(&refusal.detail),
        ways: filled(refusal.ways.iter().map(|(words, url)| (t.message(words), url.clone())).collect()),
    };
    let body = page.render().unwrap_or(page.title);
    (refusal.status, answer::typed("text/html; charset=utf-8", body)).into_response()
}
