//! Whether the server serves.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::web::http::answer;
use crate::web::http::app::Shared;

/// `/healthz`: the process serves.
pub async fn healthz() -> Response {
    answer::typed("text/plain; charset=utf-8", "ok\n".to_owned())
}

/// `/readyz`: a database is open; says so when it is not the one on disk, and why.
pub async fn readyz(State(app): State<Shared>) -> Response {
    let trouble = app.trouble();
    match app.snapshot() {
        Some(snapshot) => answer::json(&json!({ "ready": true, "build": snapshot.build, "problem": trouble })),
        None => (
            StatusCode::SERVICE_UNAVAILABLE,
            answer::json(&json!({ "ready": false, "build": null, "problem": trouble })),
        )
            .into_response(),
    }
}
