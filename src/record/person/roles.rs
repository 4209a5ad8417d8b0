//! What claims say of a person beside the leaving: roles, denials, circumstances.

use super::dates::Dated;
use super::profile::Profile;
use crate::domain::cited::Cited;
use crate::domain::claim::{PersonValue, Role};
use crate::domain::edtf::{Day, Edtf};
use crate::domain::event;
use crate::domain::vocab::{Certainty, ClaimKind};
use crate::record::claims::ClaimRecord;

/// The role that a claim tells.
#[must_use]
pub fn role(claim: &ClaimRecord) -> Option<&Role> {
    let fact = claim.body.as_person()?;
    if let PersonValue::Role(role) = &fact.value { Some(role) } else { None }
}

/// Whether a claim tells of a time after leaving.
#[must_use]
pub fn is_later(claim: &ClaimRecord, left: &Dated) -> bool {
    let end = left.span().and_then(|s| s.latest);
    begins(claim).zip(end).is_some_and(|(day, left)| day >= left)
}

fn begins(claim: &ClaimRecord) -> Option<Day> {
    claim.body.date().or_else(|| claim.body.as_of()).map(|d| d.span().start())
}

/// Whether a claim denies the report or says that it was taken back.
#[must_use]
pub fn undoes(claim: &ClaimRecord) -> bool {
    claim.kind() == ClaimKind::Person && (claim.certainty == Certainty::Denied || claim.withdrawn)
}

/// A role after leaving.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LaterRole<'p> {
    /// What.
    pub what: &'p str,
    /// At which body.
    pub body: Option<&'p str>,
    /// When.
    pub date: &'p Edtf,
    /// Whether the claim dates it by its end alone.
    pub dated_by_end: bool,
}

/// Whether a role is held: an office, or a post at a body.
#[must_use]
pub fn is_held(role: &Role) -> bool {
    role.r#where.is_some() || role.what.as_deref().is_some_and(event::is_held)
}

/// The latest dated role after leaving.
#[must_use]
pub fn latest(p: &Profile) -> Option<Cited<LaterRole<'_>>> {
    // A speech or a visit is no office, and where somebody works is told by a post.
    let held = |c: &&ClaimRecord| role(c).is_some_and(is_held);
    let told = p.claims.iter().filter(held);
    let told = told.filter(|c| is_later(c, &p.three.left) && !c.set_aside() && c.certainty.decides());
    let roles = told.filter_map(|c| Some((c, role(c)?)));
    let (claim, role, what) =
        roles.filter_map(|(c, role)| Some((c, role, role.what.as_deref()?))).max_by_key(|(c, ..)| begins(c))?;
    let later = LaterRole {
        what,
        body: role.r#where.as_deref(),
        date: claim.body.date()?,
        dated_by_end: role.to.is_some() && role.from.is_none(),
    };
    Some(Cited::new(later, [&claim.id]))
}
