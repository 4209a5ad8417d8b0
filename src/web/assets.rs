//! Static files, inside the binary, under names that carry their digest.

use std::sync::OnceLock;

use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

use super::error::AppError;

#[derive(RustEmbed)]
#[folder = "static/"]
struct Files;

/// The address of the style sheet.
pub fn style() -> &'static str {
    static ADDRESS: OnceLock<String> = OnceLock::new();
    ADDRESS.get_or_init(|| address("style.css"))
}

/// The address of the script.
pub fn script() -> &'static str {
    static ADDRESS: OnceLock<String> = OnceLock::new();
    ADDRESS.get_or_init(|| address("site.js"))
}

/// The address of the outlines of the world.
pub fn land() -> &'static str {
    static ADDRESS: OnceLock<String> = OnceLock::new();
    ADDRESS.get_or_init(|| address("world.svg"))
}

/// The address of a file: its name with the first bytes of its digest.
fn address(name: &str) -> String {
    let digest = Files::get(name).map(|f| f.metadata.sha256_hash()).unwrap_or_default();
    let tag: String = digest.iter().take(6).map(|b| format!("{b:02x}")).collect();
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("/static/{stem}.{tag}.{ending}"),
        None => format!("/static/{name}"),
    }
}

/// The bytes of a file that the program itself needs; none if there is no such file.
#[must_use]
pub fn bytes(name: &str) -> Vec<u8> {
    Files::get(name).map(|f| f.data.into_owned()).unwrap_or_default()
}

/// Serves a file; the digest in its name makes it good for ever.
pub async fn file(Path(asked): Path<String>) -> Response {
    let found = Files::iter().find(|name| address(name) == format!("/static/{asked}"));
    let Some(file) = found.as_deref().and_then(Files::get) else {
        return AppError::new(
            StatusCode::NOT_FOUND,
            "There is no such file.",
            "It may belong to an older version of the site.",
        )
        .into_response();
    };
    let kind = match asked.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    let headers = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    (headers.map(|(n, v)| (n, HeaderValue::from_static(v))), Body::from(file.data)).into_response()
}
