//! A claim as lists show it.

use crate::domain::words;
use crate::store::claims::ClaimRecord;
use crate::web::address::Links;
use crate::web::http::ask::Ctx;
use crate::web::text::{lists, missions};

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
}

impl ClaimLine {
    /// Makes the line.
    #[must_use]
    pub fn new(claim: ClaimRecord, links: &Links) -> Self {
        let when = match (claim.body.date(), claim.body.as_of()) {
            (Some(d), _) => words::date(d),
            (None, Some(a)) => format!("said for {}", words::date(a)),
            (None, None) => "at an unknown time".to_owned(),
        };
        Self {
            url: links.claim(&claim.id),
            source_url: links.source(&claim.source_id),
            published: claim.published.as_ref().map_or_else(|| "undated".to_owned(), words::date),
            what: lists::capital(&claim.body.predicate().replace('-', " ")),
            when,
            about: Vec::new(),
            claim,
        }
    }

    /// What lowers or sets aside the claim, in words; empty when nothing does.
    #[must_use]
    pub fn cautions(&self) -> Vec<&'static str> {
        let c = &self.claim;
        let given = [
            (c.withdrawn, "withdrawn"),
            (c.superseded, "known error"),
            (c.translated == Some(true), "translated"),
            (!c.derived.is_empty(), "partly inferred"),
        ];
        given.into_iter().filter(|(is, _)| *is).map(|(_, word)| word).collect()
    }
}

/// Claims as lines.
#[must_use]
pub fn lines(claims: Vec<ClaimRecord>, links: &Links) -> Vec<ClaimLine> {
    claims.into_iter().map(|c| ClaimLine::new(c, links)).collect()
}

/// The lines with names and addresses of their missions and persons.
pub(crate) fn named(ctx: &Ctx, mut lines: Vec<ClaimLine>) -> Vec<ClaimLine> {
    let persons = ctx.snapshot.list_persons(ctx.scope);
    for line in &mut lines {
        let missions = line.claim.missions().into_iter().filter_map(|id| ctx.mission(id));
        line.about.extend(missions.map(|m| (missions::name(m), ctx.links.mission(&m.id))));
        let people = line.claim.persons.iter().filter_map(|id| persons.iter().find(|p| p.id == **id));
        line.about.extend(people.map(|p| (p.display().to_owned(), ctx.links.person(&p.id))));
    }
    lines
}
