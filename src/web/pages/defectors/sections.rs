//! The claims of a profile, sorted under headings.

use crate::domain::vocab::ClaimKind;
use crate::record::claims::ClaimRecord;
use crate::record::person::profile::Profile;
use crate::record::person::roles;
use crate::web::frame::claim_line::{self, ClaimLine};
use crate::web::http::ask::Ctx;

/// Claims under a heading.
pub(crate) struct Section {
    /// The heading.
    pub heading: String,
    /// The claims.
    pub lines: Vec<ClaimLine>,
}

/// The claims under a heading; nothing where there are none.
fn section(heading: String, claims: Vec<ClaimRecord>, ctx: &Ctx) -> Option<Section> {
    let lines = claim_line::lines(claims, ctx);
    (!lines.is_empty()).then_some(Section { heading, lines })
}

fn pick(p: &Profile, test: impl Fn(&ClaimRecord) -> bool) -> Vec<ClaimRecord> {
    p.claims.iter().filter(|c| test(c)).cloned().collect()
}

/// How a report was answered that does not count: this stands before all else.
pub(crate) fn answered(p: &Profile, ctx: &Ctx) -> Option<Section> {
    let denials = pick(p, |c| !p.person.defector && roles::undoes(c));
    section(ctx.t.say("person-answered"), denials, ctx)
}

/// What claims tell, in the reader’s order.
pub(crate) fn sections(p: &Profile, ctx: &Ctx) -> Vec<Section> {
    let is_statement = |c: &ClaimRecord| c.body.kind() == ClaimKind::Statement;
    let by_self = |c: &ClaimRecord| c.speaker.as_str() == p.person.id.as_str();
    let is_role = |c: &ClaimRecord| roles::role(c).is_some();
    let is_later = |c: &ClaimRecord| roles::is_later(c, &p.three.left);
    let mut said = pick(p, |c| is_statement(c) && by_self(c));
    said.extend(p.said.iter().cloned());
    let all = [
        (ctx.t.say("person-later-roles"), pick(p, |c| is_role(c) && is_later(c))),
        (ctx.t.say("person-said"), said),
        (ctx.t.say("person-told-of"), pick(p, |c| is_statement(c) && !by_self(c))),
        (ctx.t.say("person-denied"), pick(p, |c| p.person.defector && roles::undoes(c))),
        (ctx.t.say("person-circumstances"), pick(p, roles::is_circumstance)),
        (ctx.t.say("person-other-roles"), pick(p, |c| is_role(c) && !is_later(c))),
    ];
    all.into_iter().filter_map(|(heading, claims)| section(heading, claims, ctx)).collect()
}
