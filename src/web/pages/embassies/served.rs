//! Those who served at a mission, one row each.

use crate::domain::id::ClaimId;
use crate::record::served::Served;
use crate::web::frame::value::Value;
use crate::web::http::ask::Ctx;

/// Somebody who served here, as the page shows it.
pub(crate) struct ServedRow {
    /// The profile.
    pub(crate) url: String,
    /// Name or role.
    pub(crate) name: String,
    /// In Hangul.
    pub(crate) hangul: Option<String>,
    /// As what, as sources word it, if a claim says.
    pub(crate) ranks: Option<String>,
    /// When, in words, if a claim says.
    pub(crate) times: Option<String>,
    /// When the person left from here; `None` for somebody who left from elsewhere.
    pub(crate) left: Option<Value>,
    /// The claims.
    pub(crate) claims: String,
}

impl ServedRow {
    /// The row of somebody.
    pub(crate) fn new(s: &Served, ctx: &Ctx) -> Self {
        let left = s.left.as_ref().map(|left| {
            let dated = left.when.as_ref().map(|r| Value::date(ctx.t, Some(&r.leading.date), &r.leading.claims));
            dated.unwrap_or_default()
        });
        let told = |parts: &[String]| (!parts.is_empty()).then(|| ctx.t.semicolon(parts));
        Self {
            url: ctx.links.person(&s.person.id),
            name: ctx.t.called(&s.person),
            hangul: s.person.hangul.clone(),
            ranks: told(&s.ranks),
            times: told(&ctx.t.times(s)),
            left,
            claims: s.claims.iter().map(ClaimId::as_str).collect::<Vec<_>>().join(" "),
        }
    }
}
