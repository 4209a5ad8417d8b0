//! An address: read, normalised, written. Nothing else reads or writes one.

use std::fmt;

use super::clocks::Clocks;
use super::kind::{Form, Kind};
use super::params::Params;
use super::place::Place;
use super::unread::{Unread, shown};
use super::write::{Pair, Pairs, join};
use crate::domain::edtf::Day;
use crate::text::Message;

/// What is asked for, in which form, and under which clocks. Its text is the one spelling of the address: known
/// parameters only, in one order, defaults left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The form.
    pub form: Form,
    /// What is asked for.
    pub place: Place,
    /// The clocks as given.
    pub clocks: Clocks,
}

impl Address {
    /// Reads a path and a query string as they came.
    ///
    /// # Errors
    /// When nothing has such an address, or a value cannot be used; for JSON and data files also when a parameter is unknown.
    pub fn read(path: &str, query: &str, today: Day) -> Result<Self, Unread> {
        let path = percent_encoding::percent_decode_str(path).decode_utf8().map_err(|_| Unread::NoText)?;
        if path.chars().any(char::is_control) {
            return Err(Unread::NoText);
        }
        let Some((form, kind, id)) = Kind::find(&path) else { return Err(nowhere(&path)) };
        let mut params = Params::parse(query);
        let place = Place::read(kind, id.to_owned(), &mut params, today)?;
        let clocks = Clocks::read(&mut params, today)?;
        if form == Form::Json || form == Form::File && kind != Kind::Sitemap {
            refuse_unknown(&params)?;
        }
        Ok(Self { form, place, clocks })
    }

    /// A page under clocks.
    #[must_use]
    pub fn page(place: Place, clocks: Clocks) -> Self {
        Self { form: Form::Page, place, clocks }
    }

    /// The same in another form, if it has that form.
    #[must_use]
    pub fn in_form(&self, form: Form) -> Option<Self> {
        let has = form == Form::Picture || self.place.kind().pattern(form).is_some();
        has.then(|| Self { form, ..self.clone() })
    }

    /// The same with something else asked for.
    #[must_use]
    pub fn at(&self, place: Place) -> Self {
        Self { place, ..self.clone() }
    }

    /// The same under other clocks.
    #[must_use]
    pub fn under(&self, clocks: Clocks) -> Self {
        Self { clocks, ..self.clone() }
    }

    /// The same, on another page of its list.
    #[must_use]
    pub fn on_page(&self, page: u32) -> Self {
        self.at(self.place.clone().on_page(page))
    }

    /// The path alone.
    #[must_use]
    pub fn path(&self) -> String {
        let id = self.place.thing().map_or("", |(_, id)| id);
        self.place.kind().path(self.form, id).unwrap_or_else(|| "/".to_owned())
    }

    /// The parameters as pairs, without those named: for the hidden fields of forms.
    #[must_use]
    pub fn pairs_without(&self, names: &[&str]) -> Vec<Pair> {
        let mut pairs = Pairs::default();
        self.place.write(&mut pairs);
        self.clocks.write(&mut pairs);
        pairs.0.retain(|(name, _)| !names.contains(name));
        pairs.0
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&join(&self.path(), &self.pairs_without(&[])))
    }
}

/// Why a path leads nowhere.
fn nowhere(path: &str) -> Unread {
    let trimmed = path.strip_suffix('/').filter(|p| !p.is_empty() && Kind::find(p).is_some());
    match trimmed {
        Some(_) => Unread::SlashAtEnd,
        None if path.starts_with("/share/") => Unread::NoPicture,
        None => Unread::Nowhere,
    }
}

/// A parameter that is not known means something else to who sent it than to us: a number for other days, say.
fn refuse_unknown(params: &Params) -> Result<(), Unread> {
    let Some((name, near)) = params.unknown() else { return Ok(()) };
    let mut names: Vec<&str> = params.asked().to_vec();
    names.dedup();
    let given = [("all", names.join(", ")), ("near", super::unread::near(near))];
    let detail = Message::of("value-no-parameter", given);
    Err(Unread::Parameter { name: shown(name), detail })
}
