//! The picture that stands beside a link to a page: drawn from what the page itself says.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use tokio::sync::Semaphore;

use super::drawing;
use crate::web::frame::card::Card;
use crate::web::http::refusal::{AppError, AppResult};

/// How many pictures are drawn at once.
static DRAWING: Semaphore = Semaphore::const_new(2);

/// The picture of a page, from the page as it was answered.
pub async fn of(mut page: Response) -> AppResult<Response> {
    let Some(card) = page.extensions_mut().remove::<Card>() else { return Err(AppError::nowhere()) };
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
