//! What every answer is made from: one snapshot, the address that was asked for, what it means today, links.

use std::sync::Arc;

use super::app::Shared;
use super::refusal::AppError;
use crate::domain::edtf::Day;
use crate::domain::filter::HitKind;
use crate::domain::nearest::LONGEST_ID;
use crate::domain::network::{Lives, Mission, View};
use crate::domain::scope::Scope;
use crate::domain::vocab::RetiredKind;
use crate::domain::words;
use crate::store::Snapshot;
use crate::store::retired::Retired;
use crate::web::address::{Address, Clocks, Form, Links};

/// A request as handlers see it.
#[derive(Debug)]
pub struct Ctx {
    /// The database as it was when the request came.
    pub snapshot: Arc<Snapshot>,
    /// The address.
    pub address: Address,
    /// Under what it is answered.
    pub scope: Scope,
    /// Links to other pages.
    pub links: Links,
    /// The missions' lives as known.
    pub lives: Arc<Lives>,
    /// What all requests share.
    pub app: Shared,
}

impl Ctx {
    /// A request for an address.
    #[must_use]
    pub fn new(app: Shared, snapshot: Arc<Snapshot>, address: Address, today: Day) -> Self {
        let scope = address.clocks.scope(today);
        let lives = snapshot.lives(scope);
        Self { links: Links { clocks: address.clocks }, snapshot, address, scope, lives, app }
    }

    /// The network on the day asked for.
    #[must_use]
    pub fn view(&self) -> View<'_> {
        self.view_on(self.scope.asof)
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
        words::day(self.scope.asof)
    }

    /// "15 February 2024", if there is a limit.
    #[must_use]
    pub fn known_words(&self) -> Option<String> {
        self.scope.known.map(words::day)
    }

    /// The same without the two clocks and in the usual definition, from the first page on.
    #[must_use]
    pub fn usual(&self) -> Address {
        self.address.under(Clocks::default()).on_page(1)
    }

    /// An address as the world sees it, if the site knows where the world sees it.
    #[must_use]
    pub fn absolute(&self, address: &str) -> Option<String> {
        self.app.public_url.as_ref().map(|site| format!("{site}{address}"))
    }
}

impl Ctx {
    /// The refusal for an id that leads nowhere now: moved, withdrawn, or `otherwise`. That an address moved or was
    /// withdrawn is told whatever the limit: it says nothing of when the record became public.
    pub async fn lost(&self, mut otherwise: AppError) -> AppError {
        let Some((kind, id)) = self.address.place.thing() else { return otherwise };
        if self.scope.known.is_some() {
            // Whether it exists at all may itself have become public later: the same words for what does and what does not.
            let without_limit = self.address.under(Clocks { known: None, ..self.address.clocks });
            otherwise = AppError::not_known(id, without_limit.to_string());
        } else if otherwise.0.ways.is_empty() {
            match self.like(kind, id).await {
                Ok(ways) => otherwise.suggest(ways),
                Err(error) => return error,
            }
        }
        match self.snapshot.retired().find(kind, id) {
            None => otherwise,
            Some(Retired { to: Some(to), .. }) => {
                let form = if self.address.form == Form::Json { Form::Json } else { Form::Page };
                let place = crate::web::address::Place::of(kind, to.clone());
                AppError::moved(Address { form, place, clocks: self.address.clocks }.to_string())
            }
            Some(Retired { kind, month, .. }) => AppError::gone(*kind, month.as_deref().unwrap_or_default()),
        }
    }

    /// What full-text search finds for the words of an id, as ways on.
    async fn like(&self, kind: RetiredKind, id: &str) -> Result<Vec<(String, String)>, AppError> {
        let kind = match kind {
            RetiredKind::Mission => HitKind::Mission,
            RetiredKind::Person => HitKind::Person,
            RetiredKind::Source => HitKind::Source,
            RetiredKind::Claim => HitKind::Claim,
        };
        // Each part of a long id is looked for in all that was ever written: only what may be an id is.
        if id.len() > LONGEST_ID {
            return Ok(Vec::new());
        }
        let hits =
            self.snapshot.search(&id.replace(['-', '.', '_'], " "), Some(kind), self.scope.known_by(None), 5).await?;
        let name = |title: String, body: String| if title.is_empty() { body } else { title };
        Ok(hits.into_iter().map(|h| (name(h.title, h.body), self.links.hit(h.kind, &h.id))).collect())
    }
}

/// What was withdrawn is gone whatever else the database holds: every address that names it, in whichever form, asks
/// here first.
///
/// # Errors
/// When the address is of something that was withdrawn.
pub fn refuse_withdrawn(app: &Shared, snapshot: &Snapshot, address: &Address) -> Result<(), AppError> {
    let Some((kind, id)) = address.place.thing() else { return Ok(()) };
    let on_disk = app.withdrawals();
    match snapshot.retired().withdrawn(kind, id).or_else(|| on_disk.withdrawn(kind, id)) {
        Some(marker) => Err(AppError::gone(marker.kind, marker.month.as_deref().unwrap_or_default())),
        None => Ok(()),
    }
}
