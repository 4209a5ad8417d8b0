//! `/.well-known/security.txt`: whom to tell of a hole.

use axum::extract::State;
use axum::response::Response;

use crate::web::http::answer;
use crate::web::http::app::Shared;

/// `/.well-known/security.txt`: RFC 9116. It expires within a year from the day on which it is asked for.
pub async fn security(State(app): State<Shared>) -> Response {
    let expires = app.clock.today().saturating_add(jiff::Span::new().days(180));
    answer::typed(
        "text/plain; charset=utf-8",
        format!(
            "Contact: {contact}\nExpires: {expires}T00:00:00Z\nPreferred-Languages: en, ko\nCanonical: {url}/.well-known/security.txt\nPolicy: {url}/method#never\n",
            url = app.public_url,
            contact = app.contact.clone().unwrap_or_else(|| format!("{}/method#corrections", app.public_url)),
        ),
    )
}
