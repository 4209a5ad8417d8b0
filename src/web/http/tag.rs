//! Entity tags: what an answer depends on, and whether the visitor has it already.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use crate::address::Address;
use crate::domain::edtf::Day;
use crate::web::http::app::App;

/// The tag of an address: a digest of everything that its answer is made from, which is the build, the program, the
/// settings, the day, and the address in its one spelling. It is weak, for bodies are compressed. Only an answer that
/// was given carries it: who sends it back has seen that answer.
#[must_use]
pub fn of(app: &App, build: &str, today: Day, address: &Address) -> String {
    let setting = |value: &Option<String>| value.clone().unwrap_or_default();
    let parts = [
        build.to_owned(),
        app.program.clone(),
        setting(&app.public_url),
        setting(&app.contact),
        today.to_string(),
        format!("{:?}", address.form),
        address.to_string(),
    ];
    let digest = Sha256::digest(parts.join("\n"));
    format!("W/\"{}\"", digest.iter().take(12).map(|b| format!("{b:02x}")).collect::<String>())
}

/// Whether the visitor has the answer with this tag: RFC 9110, 13.1.2, by weak comparison. `*` asks whether there is any
/// answer, which only the answer can tell.
#[must_use]
pub fn is_known(headers: &HeaderMap, tag: &str) -> bool {
    let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let given = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|v| v.to_str().ok());
    // Our tags hold no comma: what is cut wrongly is none of them.
    given.flat_map(|v| v.split(',')).any(|v| opaque(v) == opaque(tag))
}

/// Whether the visitor wants an answer only if there is none: `If-None-Match: *`.
#[must_use]
pub fn wants_none(headers: &HeaderMap) -> bool {
    headers.get_all(header::IF_NONE_MATCH).iter().any(|v| v.as_bytes().trim_ascii() == b"*")
}

/// The visitor has it already.
#[must_use]
pub fn unchanged(tag: &str) -> Response {
    tagged(StatusCode::NOT_MODIFIED.into_response(), tag)
}

/// An answer with its tag.
#[must_use]
pub fn tagged(mut response: Response, tag: &str) -> Response {
    if let Ok(tag) = HeaderValue::from_str(tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}
