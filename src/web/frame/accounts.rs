//! Why something happened, by whose account: each account once.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::record::reasons::Account;
use crate::web::frame::evidence::{Evidence, Exhibits};
use crate::web::http::ask::Ctx;

/// Accounts of why something happened.
#[derive(Template)]
#[template(path = "parts/accounts.html")]
pub(crate) struct Accounts {
    list: Vec<(String, Evidence)>,
}

impl HtmlSafe for Accounts {}

impl Accounts {
    /// Accounts with their claims, all of which stand at `all`; nothing where there are none.
    pub(crate) fn of(accounts: &[Account], exhibits: &Exhibits<'_>, all: &str, ctx: &Ctx) -> Option<Self> {
        let line = |a: &Account| {
            let who = ctx.t.speaker_in_sentence(&a.speaker);
            let what = ctx.t.with("evidence-account", [("who", who.into())]);
            (ctx.t.account(a), exhibits.of(&what, &a.claims, all))
        };
        let list: Vec<(String, Evidence)> = accounts.iter().map(line).collect();
        (!list.is_empty()).then_some(Self { list })
    }
}
