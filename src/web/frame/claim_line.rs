//! A claim as lists show it.

use crate::record::claims::ClaimRecord;
use crate::web::http::ask::Ctx;

/// A claim as lists show it.
#[derive(Debug, Clone)]
pub struct ClaimLine {
    /// The claim.
    pub claim: ClaimRecord,
    /// Its page.
    pub url: String,
    /// Its source's page.
    pub source_url: String,
    /// When it happened, or the day for which it is said, in words.
    pub when: String,
    /// When the source was published, in words.
    pub published: String,
    /// What kind of assertion it is, in words.
    pub what: String,
    /// Whom and what it is about, where a list is not about one thing: name and address.
    pub about: Vec<(String, String)>,
    /// What lowers or sets aside the claim, in words; empty when nothing does.
    pub cautions: Vec<String>,
}

impl ClaimLine {
    /// Makes the line.
    #[must_use]
    pub fn new(claim: ClaimRecord, ctx: &Ctx) -> Self {
        Self {
            url: ctx.links.claim(&claim.id),
            source_url: ctx.links.source(&claim.source_id),
            published: ctx.t.published(&claim),
            what: ctx.t.capital(&ctx.t.predicate(&claim.body)),
            when: ctx.t.claimed_for(&claim.body),
            about: Vec::new(),
            cautions: ctx.t.cautions(&claim),
            claim,
        }
    }
}

/// Claims as lines.
#[must_use]
pub fn lines(claims: Vec<ClaimRecord>, ctx: &Ctx) -> Vec<ClaimLine> {
    claims.into_iter().map(|c| ClaimLine::new(c, ctx)).collect()
}

/// The lines with names and addresses of their missions and persons.
pub(crate) fn named(ctx: &Ctx, mut lines: Vec<ClaimLine>) -> Vec<ClaimLine> {
    let persons = ctx.view.persons();
    for line in &mut lines {
        let missions = line.claim.missions().into_iter().filter_map(|id| ctx.view.mission(id));
        line.about.extend(missions.map(|m| (ctx.t.mission_name(m), ctx.links.mission(&m.id))));
        let people = line.claim.persons.iter().filter_map(|id| persons.iter().find(|p| p.id == **id));
        line.about.extend(people.map(|p| (p.display().to_owned(), ctx.links.person(&p.id))));
    }
    lines
}
