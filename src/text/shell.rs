//! What stands around every page: what the clocks are set to, which part of a long list is shown.

use super::catalogue::Text;
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
                    ("known", self.limit(scope).unwrap_or_else(|| "none".to_owned()).into()),
                    ("closed", scope.closing.as_str().into()),
                ],
            )
        })
    }

    /// The same where a visitor may set them: "As of today, by all that is published".
    #[must_use]
    pub fn clocks(self, scope: Scope) -> String {
        let known = self.limit(scope).unwrap_or_else(|| "none".to_owned());
        self.with("clocks-now", [("asof", self.asof_given(scope).into()), ("known", known.into())])
    }

    fn asof_given(self, scope: Scope) -> String {
        if scope.asof_given { self.day(scope.asof) } else { "none".to_owned() }
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
