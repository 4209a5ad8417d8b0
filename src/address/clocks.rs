//! What every address may say of the view: a day, a limit, a definition of being closed.

use super::params::Params;
use super::unread::BadValue;
use super::write::Pairs;
use crate::domain::edtf::Day;
use crate::domain::scope::Scope;
use crate::domain::vocab::Closing;

/// The clocks as an address gives them. A day that is given stays in the address, even if it is today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Clocks {
    /// The day whose state is asked for.
    pub asof: Option<Day>,
    /// The day by which it must have been published.
    pub known: Option<Day>,
    /// The definition of being closed.
    pub closing: Closing,
}

impl Clocks {
    pub(super) fn read(params: &mut Params, today: Day) -> Result<Self, BadValue> {
        Ok(Self {
            asof: params.day("asof", today)?,
            known: params.day("known", today)?,
            closing: params.word("closed")?.unwrap_or_default(),
        })
    }

    pub(super) fn write(&self, pairs: &mut Pairs) {
        pairs.day("asof", self.asof).day("known", self.known).order("closed", self.closing);
    }

    /// The same for whatever was published at any time.
    #[must_use]
    pub fn without_limit(self) -> Self {
        Self { known: None, ..self }
    }

    /// A day, by what was public on it.
    #[must_use]
    pub fn then(self, day: Day) -> Self {
        Self { asof: Some(day), known: Some(day), ..self }
    }

    /// What they mean on a day.
    #[must_use]
    pub fn scope(&self, today: Day) -> Scope {
        Scope {
            asof: self.asof.unwrap_or(today),
            asof_given: self.asof.is_some(),
            known: self.known,
            closing: self.closing,
            today,
        }
    }
}
