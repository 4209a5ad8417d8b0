//! What every answer is made from: the record under a scope, the address that was asked for, links, a language.

use std::sync::Arc;

use super::app::Shared;
use super::refusal::{AppError, Way};
use crate::address::{Address, Clocks, Form, Links};
use crate::domain::edtf::Day;
use crate::domain::filter::HitKind;
use crate::domain::vocab::RetiredKind;
use crate::record::retired::Retired;
use crate::record::search::Hit;
use crate::record::{Record, View};
use crate::text::Text;

/// A request as handlers see it.
#[derive(Debug)]
pub struct Ctx {
    /// The record as it was when the request came, under what the address asks.
    pub view: View,
    /// Says it.
    pub t: Text,
    /// The address.
    pub address: Address,
    /// Links to other pages.
    pub links: Links,
    /// What all requests share.
    pub app: Shared,
}

impl Ctx {
    /// A request for an address.
    #[must_use]
    pub fn new(app: Shared, record: &Arc<Record>, address: Address, today: Day) -> Self {
        let view = record.under(address.clocks.scope(today));
        Self { view, t: Text::english(), links: Links { clocks: address.clocks }, address, app }
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
        if self.view.scope.is_limited() {
            // Whether it exists at all may itself have become public later: the same words for what does and what does not.
            let without_limit = self.address.under(self.address.clocks.without_limit());
            otherwise = AppError::not_known(id, without_limit.to_string());
        } else if otherwise.0.ways.is_empty() {
            match self.like(kind, id).await {
                Ok(ways) => otherwise.suggest(ways),
                Err(error) => return error,
            }
        }
        match self.view.retired().find(kind, id) {
            None => otherwise,
            Some(Retired { to: Some(to), .. }) => {
                let form = if self.address.form == Form::Json { Form::Json } else { Form::Page };
                let place = self.address.place.of_other(kind, to.clone());
                AppError::moved(Address { form, place, clocks: self.address.clocks }.to_string())
            }
            Some(Retired { kind, month, .. }) => AppError::gone(*kind, month.as_deref().unwrap_or_default()),
        }
    }

    /// The page that tells of another thing what was asked of one that is not there: all claims of each, say.
    #[must_use]
    pub fn likewise(&self, kind: RetiredKind, id: String) -> String {
        let place = self.address.place.of_other(kind, id);
        Address { form: Form::Page, place, clocks: self.address.clocks }.to_string()
    }

    /// What full-text search finds for the words of an id, as ways on.
    async fn like(&self, kind: RetiredKind, id: &str) -> Result<Vec<Way>, AppError> {
        let found = match kind {
            RetiredKind::Mission => HitKind::Mission,
            RetiredKind::Person => HitKind::Person,
            RetiredKind::Source => HitKind::Source,
            RetiredKind::Claim => HitKind::Claim,
        };
        let hits = self.view.alike(found, id).await?;
        let name = |title: String, body: String| if title.is_empty() { body } else { title };
        let way = |h: Hit| (name(h.title, h.body).into(), self.likewise(kind, h.id));
        Ok(hits.into_iter().map(way).collect())
    }
}

/// What was withdrawn is gone whatever else the database holds: every address that names it, in whichever form, asks
/// here first.
///
/// # Errors
/// When the address is of something that was withdrawn.
pub fn refuse_withdrawn(app: &Shared, record: &Record, address: &Address) -> Result<(), AppError> {
    let Some((kind, id)) = address.place.thing() else { return Ok(()) };
    let on_disk = app.withdrawals();
    match record.retired().withdrawn(kind, id).or_else(|| on_disk.withdrawn(kind, id)) {
        Some(marker) => Err(AppError::gone(marker.kind, marker.month.as_deref().unwrap_or_default())),
        None => Ok(()),
    }
}
