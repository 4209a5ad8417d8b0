//! Whether the server serves.

use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

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

/// Whether a database is open, and why it is not the one on disk.
#[derive(Serialize)]
struct Readiness<'r> {
    ready: bool,
    build: Option<&'r str>,
    problem: Option<String>,
}

/// `/readyz`: a database is open; says so when it is not the one on disk, and why.
pub async fn readyz(State(app): State<Shared>) -> Response {
    let record = app.record();
    let build = record.as_ref().map(|record| record.build());
    let told = answer::json(&Readiness { ready: build.is_some(), build, problem: app.trouble() });
    unkept(if build.is_some() { told } else { (StatusCode::SERVICE_UNAVAILABLE, told).into_response() })
}
