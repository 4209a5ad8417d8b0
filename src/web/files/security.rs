//! `/.well-known/security.txt`: whom to tell of a hole.

use axum::extract::State;
use axum::response::Response;

use crate::web::http::answer;
use crate::web::http::app::Shared;

/// `/.well-known/security.txt`: RFC 9116. It expires within a year from the day on which it is asked for. Fields that
/// must hold a whole address are left out where the site does not know its own.
pub async fn security(State(app): State<Shared>) -> Response {
    let expires = app.clock.today().saturating_add(jiff::Span::new().days(180));
    let site = app.public_url.as_deref();
    let contact = app.contact.clone().unwrap_or_else(|| format!("{}/method#corrections", site.unwrap_or_default()));
    let own = site.map(|url| format!("Canonical: {url}/.well-known/security.txt\nPolicy: {url}/method#never\n"));
    let text = format!(
        "Contact: {contact}\nExpires: {expires}T00:00:00Z\nPreferred-Languages: en, ko\n{}",
        own.unwrap_or_default()
    );
    answer::typed("text/plain; charset=utf-8", text)
}
