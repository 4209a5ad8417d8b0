//! Refusals: a public sentence and ways back for the visitor, the private cause for the log.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::address::{BadValue, Links, Place, Unread};
use crate::domain::filter::{MissionFilter, PersonFilter, SearchFilter, SourceFilter, TimelineFilter};
use crate::domain::vocab::RetiredKind;
use crate::record::Error;
use crate::text::Message;

/// A way on: the words and the address.
pub type Way = (Message, String);

/// What a visitor is told. Rendered as a page or a problem document by `refuse`.
#[derive(Debug, Clone)]
pub struct Refusal {
    /// The HTTP status.
    pub status: StatusCode,
    /// What happened, in one sentence.
    pub title: Message,
    /// What was wrong, and what is allowed.
    pub detail: Message,
    /// Ways on: words and address.
    pub ways: Vec<Way>,
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
    pub fn new(status: StatusCode, title: Message, detail: Message) -> Self {
        Self(Box::new(Refusal { status, title, detail, ways: Vec::new(), parameter: None }))
    }

    /// The same of messages that need nothing.
    #[must_use]
    pub fn plain(status: StatusCode, title: &'static str, detail: &'static str) -> Self {
        Self::new(status, Message::of(title, []), Message::of(detail, []))
    }

    /// Nothing is called so; the nearest that is.
    #[must_use]
    pub fn not_found(kind: RetiredKind, id: &str, nearest: Vec<Way>) -> Self {
        let title = Message::of("refused-no-thing", [("kind", kind.to_string()), ("id", short(id))]);
        let mut error = Self::new(StatusCode::NOT_FOUND, title, Message::of("refused-search-instead", []));
        error.suggest(nearest);
        error
    }

    /// Under a limit: nothing of this id had been published by then, whether or not there is anything today.
    #[must_use]
    pub fn not_known(id: &str, without_limit: String) -> Self {
        let title = Message::of("refused-not-known", [("id", short(id))]);
        Self::new(StatusCode::NOT_FOUND, title, Message::of("refused-not-known-why", []))
            .leading("refused-without-limit", without_limit)
    }

    /// The list has no such page; it leads to the last.
    #[must_use]
    pub fn no_page(page: u32, pages: i64, last: String) -> Self {
        let title = Message::of("refused-no-page", [("page", page.to_string())]);
        let detail = match pages {
            1 => Message::of("refused-no-page-only", []),
            _ => Message::of("refused-no-page-why", [("pages", pages.to_string())]),
        };
        let mut error = Self::new(StatusCode::NOT_FOUND, title, detail).leading("refused-no-page-way", last);
        error.0.parameter = Some("page".to_owned());
        error
    }

    /// Adds the nearest there are.
    pub fn suggest(&mut self, ways: Vec<Way>) {
        if !ways.is_empty() {
            self.0.detail = Message::of("refused-perhaps", []);
            self.0.ways = ways;
        }
    }

    /// The same with a way on.
    fn leading(mut self, words: &'static str, url: String) -> Self {
        self.0.ways.push((Message::of(words, []), url));
        self
    }

    /// It was withdrawn; of what it was only class and month are told.
    #[must_use]
    pub fn gone(kind: RetiredKind, month: &str) -> Self {
        let title = Message::of("refused-gone", [("kind", kind.to_string()), ("month", month.to_owned())]);
        Self::new(StatusCode::GONE, title, Message::of("refused-gone-why", []))
            .leading("refused-gone-way", "/method#never".to_owned())
    }

    /// The id was given up for another.
    #[must_use]
    pub fn moved(to: String) -> Self {
        Self::plain(StatusCode::PERMANENT_REDIRECT, "refused-moved", "refused-moved-why")
            .leading("refused-moved-way", to)
    }

    /// A fault of ours; its cause is in the log.
    #[must_use]
    pub fn failure() -> Self {
        Self::plain(StatusCode::INTERNAL_SERVER_ERROR, "refused-failure", "refused-failure-why")
    }

    /// Nothing has such an address.
    #[must_use]
    pub fn nowhere() -> Self {
        let pages = [
            ("refused-nowhere-missions", Place::Missions(MissionFilter::ALL)),
            ("refused-nowhere-defectors", Place::Defectors(PersonFilter::ALL)),
            ("refused-nowhere-timeline", Place::Timeline(TimelineFilter::ALL, 1)),
            ("refused-nowhere-sources", Place::Sources(SourceFilter::ALL, 1)),
            ("refused-nowhere-search", Place::Search(SearchFilter::default())),
        ];
        let bare = Self::plain(StatusCode::NOT_FOUND, "refused-nowhere", "refused-nowhere-why");
        pages.into_iter().fold(bare, |error, (words, place)| error.leading(words, Links::default().to(place)))
    }

    /// No database is open.
    #[must_use]
    pub fn not_ready() -> Self {
        Self::plain(StatusCode::SERVICE_UNAVAILABLE, "refused-not-ready", "refused-not-ready-why")
    }

    /// A parameter or its value was wrong.
    fn bad_request(title: &'static str, parameter: String, detail: Message) -> Self {
        let title = Message::of(title, [("parameter", parameter.clone())]);
        let mut error = Self::new(StatusCode::BAD_REQUEST, title, detail);
        error.0.parameter = Some(parameter);
        error
    }
}

/// An id as a refusal may repeat it.
fn short(id: &str) -> String {
    id.chars().take(80).collect()
}

impl From<BadValue> for AppError {
    fn from(bad: BadValue) -> Self {
        Self::bad_request("refused-value", bad.parameter.to_owned(), bad.detail)
    }
}

impl From<Unread> for AppError {
    fn from(unread: Unread) -> Self {
        match unread {
            Unread::NoText => Self::plain(StatusCode::BAD_REQUEST, "refused-no-text", "refused-no-text-why"),
            Unread::Nowhere | Unread::SlashAtEnd => Self::nowhere(),
            Unread::NoPicture => Self::plain(StatusCode::NOT_FOUND, "refused-no-picture", "refused-no-picture-why"),
            Unread::Value(bad) => bad.into(),
            Unread::Parameter { name, detail } => Self::bad_request("refused-parameter", name, detail),
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
