//! The kinds of refusals, as the interface for programs calls them.

use axum::http::StatusCode;

use crate::domain::vocab::words;

words! {
    /// Why an address is not answered; the page on the method says what each means.
    pub enum Problem {
        /// A parameter has a value that cannot be used.
        BadValue = "bad-value",
        /// Nothing has this id, or nothing of it was public.
        NotFound = "not-found",
        /// It was withdrawn.
        Gone = "gone",
        /// Addresses can only be read.
        MethodNotAllowed = "method-not-allowed",
        /// The address is too long.
        TooLong = "too-long",
        /// The record is being loaded, or the answer takes too long.
        NotReady = "not-ready",
        /// A fault of ours.
        Failure = "failure",
    }
}

impl From<StatusCode> for Problem {
    fn from(status: StatusCode) -> Self {
        match status {
            StatusCode::BAD_REQUEST => Self::BadValue,
            StatusCode::NOT_FOUND => Self::NotFound,
            StatusCode::GONE => Self::Gone,
            StatusCode::METHOD_NOT_ALLOWED => Self::MethodNotAllowed,
            StatusCode::URI_TOO_LONG => Self::TooLong,
            StatusCode::SERVICE_UNAVAILABLE => Self::NotReady,
            _ => Self::Failure,
        }
    }
}
