//! Static files over HTTP.

use axum::body::Body;
use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::address::Unread;
use crate::web::http::assets;
use crate::web::http::refusal::AppError;

/// Serves a file; the digest in its name makes it good for ever.
pub async fn file(asked: Result<Path<String>, PathRejection>) -> Response {
    let Ok(Path(asked)) = asked else { return AppError::from(Unread::NoText).into_response() };
    let Some(file) = assets::find(&asked) else {
        return AppError::plain(StatusCode::NOT_FOUND, "refused-no-file", "refused-no-file-why").into_response();
    };
    let kind = match asked.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    let headers = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    (headers.map(|(n, v)| (n, HeaderValue::from_static(v))), Body::from(file.bytes)).into_response()
}
