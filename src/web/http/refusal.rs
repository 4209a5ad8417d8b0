//! Refusals: a public sentence and ways back for the visitor, the private cause for the log.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::address::{BadValue, Links, Place, Unread};
use crate::domain::filter::{MissionFilter, PersonFilter, SearchFilter, SourceFilter, TimelineFilter};
use crate::domain::vocab::RetiredKind;
use crate::record::Error;

/// What a visitor is told. Rendered as a page or a problem document by `refuse`.
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
    pub parameter: Option<String>,
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
    pub fn gone(kind: RetiredKind, month: &str) -> Self {
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

    /// Nothing has such an address.
    #[must_use]
    pub fn nowhere() -> Self {
        let mut error =
            Self::new(StatusCode::NOT_FOUND, "There is no such page.", "The address may be mistyped. These lead on:");
        let pages = [
            ("All missions", Place::Missions(MissionFilter::ALL)),
            ("All defectors", Place::Defectors(PersonFilter::ALL)),
            ("The timeline", Place::Timeline(TimelineFilter::ALL, 1)),
            ("The sources", Place::Sources(SourceFilter::ALL, 1)),
            ("Search", Place::Search(SearchFilter::default())),
        ];
        error.0.ways = pages.into_iter().map(|(words, place)| (words.to_owned(), Links::default().to(place))).collect();
        error
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
        error.0.parameter = Some(bad.parameter.to_owned());
        error
    }
}

impl From<Unread> for AppError {
    fn from(unread: Unread) -> Self {
        match unread {
            Unread::NoText => Self::new(
                StatusCode::BAD_REQUEST,
                "The address cannot be read.",
                "It holds bytes that are not UTF-8 text, or control characters.",
            ),
            Unread::Nowhere | Unread::SlashAtEnd => Self::nowhere(),
            Unread::NoPicture => {
                Self::new(StatusCode::NOT_FOUND, "There is no such picture.", "Pictures are named like pages.")
            }
            Unread::Value(bad) => bad.into(),
            Unread::Parameter { name, detail } => {
                let title = format!("There is no parameter “{name}” here.");
                let mut error = Self::new(StatusCode::BAD_REQUEST, title, detail);
                error.0.parameter = Some(name);
                error
            }
        }
    }
}

impl From<Error> for AppError {
    fn from(cause: Error) -> Self {
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
