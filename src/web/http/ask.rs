//! What every handler is given: one snapshot, the two clocks, the parameters, the links.

use std::sync::Arc;

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::StatusCode;
use axum::http::request::Parts;

use crate::domain::closing::Closing;
use crate::domain::edtf::Day;
use crate::domain::nearest::LONGEST_ID;
use crate::domain::network::{Lives, Mission, View};
use crate::domain::vocab::{RetiredKind, Word};
use crate::domain::{address, words};
use crate::store::Snapshot;
use crate::store::retired::Retired;
use crate::web::address::link::{Urls, join};
use crate::web::address::params::Params;
use crate::web::http::app::Shared;
use crate::web::http::refusal::AppError;

/// A request as handlers see it.
#[derive(Debug)]
pub struct Ctx {
    /// The database as it was when the request came.
    pub snapshot: Arc<Snapshot>,
    /// The parameters.
    pub params: Params,
    /// The day whose state is asked for.
    pub asof: Day,
    /// The day by which it must have been published; `None` for no limit.
    pub known: Option<Day>,
    /// Whether the visitor chose `asof`.
    pub asof_given: bool,
    /// The definition of being closed.
    pub closing: Closing,
    /// Today.
    pub today: Day,
    /// Links.
    pub urls: Urls,
    /// The path of the request.
    pub path: String,
    /// The site's address.
    pub public_url: String,
    /// The missions' lives as known.
    pub lives: Arc<Lives>,
}

impl FromRequestParts<Shared> for Ctx {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self, AppError> {
        let snapshot = app.snapshot().ok_or_else(AppError::not_ready)?;
        refuse_withdrawn(app, &snapshot, parts.uri.path())?;
        let query = parts.uri.query().unwrap_or_default();
        let params = Params::parse(query);
        let today = app.clock.today();
        let given = params.day("asof", today)?;
        let known = params.day("known", today)?;
        let closing: Option<Closing> = params.word("closed")?;
        Ok(Self {
            lives: snapshot.lives(known, closing.unwrap_or(Closing::Departed)),
            closing: closing.unwrap_or(Closing::Departed),
            snapshot,
            asof: given.unwrap_or(today),
            asof_given: given.is_some(),
            known,
            today,
            urls: Urls::new(given, known, closing.filter(|c| *c != Closing::Departed)),
            path: parts.uri.path().to_owned(),
            public_url: app.public_url.clone(),
            params,
        })
    }
}

impl Ctx {
    /// The network on the day asked for.
    #[must_use]
    pub fn view(&self) -> View<'_> {
        self.view_on(self.asof)
    }

    /// The network on another day, as known by the same limit.
    #[must_use]
    pub fn view_on(&self, day: Day) -> View<'_> {
        View::new(self.snapshot.network(), &self.lives, day)
    }

    /// The missions of which something was known.
    pub fn missions(&self) -> impl Iterator<Item = &Mission> + Clone {
        self.lives.all.iter().filter_map(|life| self.snapshot.network().missions.get(life.index))
    }

    /// A mission of which something was known.
    #[must_use]
    pub fn mission(&self, id: &str) -> Option<&Mission> {
        self.missions().find(|m| m.id == id)
    }

    /// The mission that a post in a place belonged to, if something was known of it.
    #[must_use]
    pub fn mission_at(&self, country: &str, city: Option<&str>) -> Option<&Mission> {
        self.snapshot.network().mission_at(country, city).and_then(|m| self.mission(&m.id))
    }

    /// "15 February 2024".
    #[must_use]
    pub fn asof_words(&self) -> String {
        words::day(self.asof)
    }

    /// "15 February 2024", if there is a limit.
    #[must_use]
    pub fn known_words(&self) -> Option<String> {
        self.known.map(words::day)
    }

    /// This address with one parameter set to another value, or taken out with an empty one.
    #[must_use]
    pub fn here_with(&self, name: &str, value: &str) -> String {
        let mut params = self.params.without(&[name, "page"]);
        if !value.is_empty() {
            params.push((name.to_owned(), value.to_owned()));
        }
        join(&self.path, params)
    }

    /// This address on another page of its list.
    #[must_use]
    pub fn here_on_page(&self, page: i64) -> String {
        let mut params = self.params.without(&["page"]);
        if page > 1 {
            params.push(("page".to_owned(), page.to_string()));
        }
        join(&self.path, params)
    }

    /// This address without the two clocks.
    #[must_use]
    pub fn here_today(&self) -> String {
        join(&self.path, self.params.without(&["asof", "known", "closed", "page"]))
    }

    /// The same address in the API, or the page of an address in the API.
    #[must_use]
    pub fn as_json(&self) -> String {
        join(&format!("/api/v1{}", self.path), self.params.without(&[]))
    }
}

impl Ctx {
    /// The refusal for an id of a folder that leads nowhere now: moved, withdrawn, or `otherwise`. That an address
    /// moved or was withdrawn is told whatever the limit: it says nothing of when the record became public.
    pub async fn lost(&self, folder: &str, id: &str, mut otherwise: AppError) -> AppError {
        if self.known.is_some() {
            // Whether it exists at all may itself have become public later: the same words for what does and what does not.
            otherwise = AppError::not_known(id, self.here_with("known", ""));
        } else if otherwise.0.ways.is_empty() {
            match self.like(folder, id).await {
                Ok(ways) => otherwise.suggest(ways),
                Err(error) => return error,
            }
        }
        let kind = RetiredKind::ALL.iter().copied().find(|k| address::folder(*k) == folder);
        match kind.and_then(|kind| self.snapshot.retired().find(kind, id)) {
            None => otherwise,
            Some(Retired { to: Some(to), .. }) => {
                let api = if self.path.starts_with("/api/v1/") { "/api/v1" } else { "" };
                AppError::moved(join(&format!("{api}/{folder}/{to}"), self.params.without(&[])))
            }
            Some(Retired { kind, month, .. }) => AppError::gone(kind, month.as_deref().unwrap_or_default()),
        }
    }
}

/// What was withdrawn is gone whatever else the database holds: every address that names it, in whichever part of the
/// site, asks here first.
fn refuse_withdrawn(app: &Shared, snapshot: &Snapshot, path: &str) -> Result<(), AppError> {
    let on_disk = app.withdrawals();
    let decoded = percent_decoded(path);
    let segments: Vec<&str> = decoded.split('/').collect();
    for pair in segments.windows(2) {
        let [folder, id] = pair else { continue };
        let Some(kind) = RetiredKind::ALL.iter().copied().find(|k| address::folder(*k) == *folder) else { continue };
        if let Some(marker) = snapshot.retired().withdrawn(kind, id).or_else(|| on_disk.withdrawn(kind, id)) {
            return Err(AppError::gone(&marker.kind, marker.month.as_deref().unwrap_or_default()));
        }
    }
    Ok(())
}

/// A path as people would write it. Bytes that are no text are no part of an id.
fn percent_decoded(path: &str) -> String {
    // The same decoder as for parameters, which alone read a plus as a space.
    let query = path.replace('+', "%2B").replace('&', "%26").replace('=', "%3D");
    form_urlencoded::parse(query.as_bytes()).next().map(|(text, _)| text.into_owned()).unwrap_or_default()
}

impl Ctx {
    /// What full-text search finds for the words of an id, as ways on.
    async fn like(&self, folder: &str, id: &str) -> Result<Vec<(String, String)>, AppError> {
        let kind = match folder {
            "embassies" => "mission",
            "defectors" => "person",
            "sources" => "source",
            _ => "claim",
        };
        // Each part of a long id is looked for in all that was ever written: only what may be an id is.
        if id.len() > LONGEST_ID {
            return Ok(Vec::new());
        }
        let hits = self.snapshot.search(&id.replace(['-', '.', '_'], " "), Some(kind), None, 5).await?;
        let name = |title: String, body: String| if title.is_empty() { body } else { title };
        Ok(hits.into_iter().map(|h| (name(h.title, h.body), self.urls.hit(&h.kind, &h.id))).collect())
    }
}

/// The id in a path. Anything that cannot be an id is simply not found.
#[derive(Debug)]
pub struct IdInPath(pub String);

impl<S: Send + Sync> FromRequestParts<S> for IdInPath {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, AppError> {
        let bad = || {
            AppError::new(
                StatusCode::BAD_REQUEST,
                "The address cannot be read.",
                "It holds bytes that are not UTF-8 text.",
            )
        };
        let params = RawPathParams::from_request_parts(parts, state).await.map_err(|_| bad())?;
        params.iter().next().map(|(_, id)| Self(id.to_owned())).ok_or_else(bad)
    }
}
