//! Whether the server serves.

use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::web::http::answer;
use crate::web::http::app::Shared;

/// An answer that holds for this moment only.
fn unkept(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// `/healthz`: the process serves.
pub async fn healthz() -> Response {
    unkept(answer::typed("text/plain; charset=utf-8", "ok\n".to_owned()))
}

/// `/readyz`: a database is open; says so when it is not the one on disk, and why.
pub async fn readyz(State(app): State<Shared>) -> Response {
    let trouble = app.trouble();
    unkept(match app.record() {
        Some(record) => answer::json(&json!({ "ready": true, "build": record.build(), "problem": trouble })),
        None => (
            StatusCode::SERVICE_UNAVAILABLE,
            answer::json(&json!({ "ready": false, "build": null, "problem": trouble })),
        )
            .into_response(),
    })
}
