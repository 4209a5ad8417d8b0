//! Refusals: a public sentence and ways back for the visitor, the private cause for the log.

use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::params::BadValue;
use super::respond;
use crate::store::StoreError;

/// What a visitor is told. Rendered as a page or a problem document by [`render`].
#[derive(Debug, Clone)]
pub struct Refusal {
    /// The HTTP status.
    pub status: StatusCode,
    /// What happened, in one sentence.
    pub title: String,
    /// What was wrong, and what is allowed.
    pub detail: String,
    /// Ways on: words and address.
    pub ways: Vec<(String, String)>,
    /// The parameter in question.
    pub parameter: Option<&'static str>,
}

/// Any failure of a handler.
#[derive(Debug)]
pub struct AppError(pub Box<Refusal>);

/// What handlers return.
pub type AppResult<T> = Result<T, AppError>;

impl AppError {
    /// A refusal with a status, a sentence and details.
    #[must_use]
    pub fn new(status: StatusCode, title: impl Into<String>, detail: impl Into<String>) -> Self {
        Self(Box::new(Refusal {
            status,
            title: title.into(),
            detail: detail.into(),
            ways: Vec::new(),
            parameter: None,
        }))
    }

    /// Nothing is called so; the nearest that is.
    #[must_use]
    pub fn not_found(what: &str, id: &str, nearest: Vec<(String, String)>) -> Self {
        let shown: String = id.chars().take(80).collect();
        let detail = if nearest.is_empty() {
            "Search for a name, a place or a title instead.".to_owned()
        } else {
            "Perhaps you meant one of these.".to_owned()
        };
        let mut error = Self::new(StatusCode::NOT_FOUND, format!("No {what} is called “{shown}”."), detail);
        error.0.ways = nearest;
        error
    }

    /// Under a limit: nothing of this id had been published by then, whether or not there is anything today.
    #[must_use]
    pub fn not_known(id: &str, without_limit: String) -> Self {
        let shown: String = id.chars().take(80).collect();
        let mut error = Self::new(
            StatusCode::NOT_FOUND,
            format!("Nothing called “{shown}” was publicly known by that day."),
            "The address asks for what had been published by a day.",
        );
        error.0.ways = vec![("Ask again without that limit".to_owned(), without_limit)];
        error
    }

    /// Adds ways on.
    pub fn suggest(&mut self, ways: Vec<(String, String)>) {
        if !ways.is_empty() {
            "Perhaps you meant one of these.".clone_into(&mut self.0.detail);
            self.0.ways = ways;
        }
    }

    /// It was withdrawn; of what it was only class and month are told.
    #[must_use]
    pub fn gone(kind: &str, month: &str) -> Self {
        let mut error = Self::new(
            StatusCode::GONE,
            format!("A {kind} that stood here was withdrawn in {month}."),
            "Nothing else of it is kept. The method page says why things are withdrawn.",
        );
        error.0.ways = vec![("What is never shown".to_owned(), "/method#never".to_owned())];
        error
    }

    /// The id was given up for another.
    #[must_use]
    pub fn moved(to: String) -> Self {
        let mut error =
            Self::new(StatusCode::PERMANENT_REDIRECT, "This has another address now.", "The old address leads there.");
        error.0.ways = vec![("The new address".to_owned(), to)];
        error
    }

    /// A fault of ours; its cause is in the log.
    #[must_use]
    pub fn failure() -> Self {
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "Something went wrong on our side.",
            "It has been noted. Try again; if it stays, tell us the address.",
        )
    }

    /// No database is open.
    #[must_use]
    pub fn not_ready() -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "The record is being loaded.", "Try again in a few seconds.")
    }
}

impl From<BadValue> for AppError {
    fn from(bad: BadValue) -> Self {
        let mut error =
            Self::new(StatusCode::BAD_REQUEST, format!("The value of “{}” cannot be used.", bad.parameter), bad.detail);
        error.0.parameter = Some(bad.parameter);
        error
    }
}

impl From<StoreError> for AppError {
    fn from(cause: StoreError) -> Self {
        tracing::error!(error = %cause, "a query failed");
        Self::failure()
    }
}

impl From<askama::Error> for AppError {
    fn from(cause: askama::Error) -> Self {
        tracing::error!(error = %cause, "a template failed");
        Self::failure()
    }
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        let mut response = self.0.status.into_response();
        response.extensions_mut().insert(self.0);
        response
    }
}

/// No path of the site is longer, and none is looked up or repeated that is.
const LONGEST_PATH: usize = 512;

/// No query string is longer.
const LONGEST_QUERY: usize = 4096;

/// The refusal for an address that nothing of the site has, by its length alone.
fn endless(request: &Request) -> Option<AppError> {
    let uri = request.uri();
    if uri.path().len() > LONGEST_PATH {
        return Some(AppError::new(
            StatusCode::NOT_FOUND,
            "There is no such page.",
            format!("No address of this site has more than {LONGEST_PATH} characters before the question mark."),
        ));
    }
    uri.query().filter(|q| q.len() > LONGEST_QUERY).map(|_| {
        AppError::new(
            StatusCode::URI_TOO_LONG,
            "The address is too long.",
            format!("At most {LONGEST_QUERY} characters are allowed after the question mark."),
        )
    })
}

/// Turns refusals into pages, or into problem documents for the API and for clients that ask for JSON.
pub async fn render(request: Request, next: Next) -> Response {
    let path: String = request.uri().path().chars().take(LONGEST_PATH).collect();
    let asks_json = request
        .headers()
        .get(header::ACCEPT)
        .and_then(|a| a.to_str().ok())
        .is_some_and(|a| a.contains("json") && !a.contains("text/html"));
    let json = asks_json || path.starts_with("/api/");
    let mut response = match endless(&request) {
        Some(refusal) => refusal.into_response(),
        None => next.run(request).await,
    };
    // The answer after too long a time has no body yet: no handler wrote it.
    if response.status() == StatusCode::SERVICE_UNAVAILABLE && !response.headers().contains_key(header::CONTENT_TYPE) {
        let bare = AppError::new(
            response.status(),
            "This took too long.",
            "The server may be busy. Try again in a few seconds; if it stays, tell us the address.",
        );
        response.extensions_mut().get_or_insert(bare.0);
    }
    if let Some(refusal) = response.extensions_mut().remove::<Box<Refusal>>() {
        let allow = response.headers().get(header::ALLOW).cloned();
        if let (StatusCode::PERMANENT_REDIRECT, Some((_, to))) = (refusal.status, refusal.ways.first()) {
            return respond::moved(to);
        }
        response = if json { respond::problem(&refusal, &path) } else { respond::refusal_page(&refusal) };
        if let Some(allow) = allow {
            response.headers_mut().insert(header::ALLOW, allow);
        }
    }
    response
}

/// No route leads here.
pub async fn no_route(request: Request) -> Response {
    let path = request.uri().path();
    if let Some(trimmed) = path.strip_suffix('/').filter(|p| !p.is_empty() && !p.starts_with("//") && !p.contains('\\'))
    {
        let query = request.uri().query().map_or_else(String::new, |q| format!("?{q}"));
        return respond::moved(&format!("{trimmed}{query}"));
    }
    let mut error =
        AppError::new(StatusCode::NOT_FOUND, "There is no such page.", "The address may be mistyped. These lead on:");
    let pages = [
        ("All missions", "/embassies"),
        ("All defectors", "/defectors"),
        ("The timeline", "/timeline"),
        ("The sources", "/sources"),
        ("Search", "/search"),
    ];
    error.0.ways = pages.iter().map(|(words, way)| ((*words).to_owned(), (*way).to_owned())).collect();
    error.into_response()
}

/// A method other than GET and HEAD.
pub async fn wrong_method() -> Response {
    let error = AppError::new(StatusCode::METHOD_NOT_ALLOWED, "This address can only be read.", "Use GET or HEAD.");
    let mut response = error.into_response();
    response.headers_mut().insert(header::ALLOW, header::HeaderValue::from_static("GET, HEAD"));
    response
}

/// A panic in a handler: a page for the visitor, the reason for the log.
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "the layer hands it over")]
pub fn panicked(reason: Box<dyn std::any::Any + Send>) -> Response {
    let text = reason
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| reason.downcast_ref::<&str>().copied())
        .unwrap_or("unknown");
    tracing::error!(reason = text, "a handler panicked");
    AppError::failure().into_response()
}
