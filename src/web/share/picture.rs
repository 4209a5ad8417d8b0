//! The picture that stands beside a link to a page: drawn from what the page itself says.

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use tokio::sync::Semaphore;
use tower::ServiceExt;

use super::drawing;
use crate::web::frame::card::Card;
use crate::web::http::ask::IdInPath;
use crate::web::http::refusal::{AppError, AppResult, Refusal};

/// How many pictures are drawn at once.
static DRAWING: Semaphore = Semaphore::const_new(2);

/// `/share/{page}.png`: asks for the page, and draws what it answers. What the page refuses is refused here.
pub async fn picture(pages: Router, IdInPath(asked): IdInPath, uri: Uri) -> AppResult<Response> {
    let no_page =
        || AppError::new(StatusCode::NOT_FOUND, "There is no such picture.", "Pictures are named like pages.");
    let page = asked.strip_suffix(".png").filter(|p| !p.is_empty()).ok_or_else(no_page)?;
    let path = if page == "index" { "/".to_owned() } else { format!("/{page}") };
    let query = uri.query().map_or_else(String::new, |q| format!("?{q}"));
    let request = Request::get(format!("{path}{query}")).body(Body::empty()).map_err(|_| no_page())?;
    let answer = match pages.oneshot(request).await {
        Ok(answer) => answer,
        Err(never) => match never {},
    };
    let Some(card) = answer.extensions().get::<Card>().cloned() else {
        let refused = answer.extensions().get::<Box<Refusal>>().is_some();
        return if refused { Ok(answer) } else { Err(no_page()) };
    };
    // No more drawings at once than there are cores on a small machine: pages go first.
    let _turn = DRAWING.acquire().await.map_err(|_| AppError::failure())?;
    // Drawing takes tens of milliseconds of pure reckoning: not on a thread that answers.
    let png = tokio::task::spawn_blocking(move || drawing::draw(&card)).await.ok().and_then(Result::ok);
    let Some(png) = png else {
        tracing::error!("a picture could not be drawn");
        return Err(AppError::failure());
    };
    Ok(([(header::CONTENT_TYPE, HeaderValue::from_static("image/png"))], png).into_response())
}
