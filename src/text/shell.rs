//! What stands around every page: what the clocks are set to, which part of a long list is shown.

use super::catalogue::{Text, or_none};
use crate::domain::scope::Scope;
use crate::domain::vocab::{Closing, Word};

impl Text {
    /// What the clocks and the definition of being closed are set to; nothing in the usual view.
    #[must_use]
    pub fn clocks_set(self, scope: Scope) -> Option<String> {
        let is_set = scope.asof_given || scope.known.is_some() || scope.closing != Closing::Departed;
        is_set.then(|| {
            self.with(
                "clocks-set",
                [
                    ("asof", self.asof_given(scope).into()),
                    ("known", or_none(self.limit(scope)).into()),
                    ("closed", scope.closing.as_str().into()),
                ],
            )
        })
    }

    /// The same where a visitor may set them: "As of today, by all that is published".
    #[must_use]
    pub fn clocks(self, scope: Scope) -> String {
        let known = or_none(self.limit(scope));
        self.with("clocks-now", [("asof", self.asof_given(scope).into()), ("known", known.into())])
    }

    /// The day of the state as a visitor set it, for messages.
    pub(super) fn asof_given(self, scope: Scope) -> String {
        or_none(scope.asof_given.then(|| self.day(scope.asof)))
    }

    /// "1–100 of 712"; "none of 712" where a page has no rows.
    #[must_use]
    pub fn shown_of(self, rows: Option<(i64, i64)>, total: i64) -> String {
        match rows {
            None => self.with("pager-none", [("total", total.into())]),
            Some((first, last)) => {
                self.with("pager-shown", [("first", first.into()), ("last", last.into()), ("total", total.into())])
            }
        }
    }
}
