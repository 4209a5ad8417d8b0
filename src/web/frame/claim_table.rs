//! All claims of a subject in a plain table, under what they tell of.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::domain::event::Event;
use crate::domain::vocab::{ClaimKind, Word};
use crate::record::claims::ClaimRecord;
use crate::record::events::Told;
use crate::web::frame::claim_line::{cautions, outlet};
use crate::web::frame::filters;
use crate::web::frame::rich::Rich;
use crate::web::http::ask::Ctx;

/// A claim as a row.
struct Row {
    claim: ClaimRecord,
    url: String,
    /// When its source was published.
    published: String,
    /// Who says it, through whom.
    by: Rich,
    /// How surely, and what lowers it.
    sure: Rich,
    /// The events in which it stands.
    events: Option<Rich>,
    is_aside: bool,
}

/// Claims that tell of the same thing.
struct Group {
    id: String,
    heading: String,
    rows: Vec<Row>,
}

/// All claims of a subject.
#[derive(Template)]
#[template(path = "parts/claim_table.html")]
pub(crate) struct ClaimTable {
    groups: Vec<Group>,
    /// What stands before the ids of its sections: a page may have two tables.
    prefix: &'static str,
}

impl HtmlSafe for ClaimTable {}

/// Where the group of a claim stands on its subject’s page of claims.
fn anchor(claim: &ClaimRecord) -> String {
    match claim.kind() {
        ClaimKind::Statement => ClaimKind::Statement.as_str().to_owned(),
        _ => claim.body.predicate().to_owned(),
    }
}

impl ClaimTable {
    /// A table of some claims in their order, with those of `events` that pass a test.
    pub(crate) fn of(claims: Vec<ClaimRecord>, events: &Told, of: impl Fn(&Event) -> bool, ctx: &Ctx) -> Self {
        let mut groups: Vec<Group> = Vec::new();
        for claim in claims {
            let id = anchor(&claim);
            let heading = match claim.kind() {
                ClaimKind::Statement => ctx.t.say("claims-statements"),
                _ => ctx.t.capital(&ctx.t.predicate(&claim.body)),
            };
            let row = row(claim, events, &of, ctx);
            match groups.iter_mut().find(|g| g.id == id) {
                Some(group) => group.rows.push(row),
                None => groups.push(Group { id, heading, rows: vec![row] }),
            }
        }
        groups.sort_by_key(|g| std::cmp::Reverse(g.rows.len()));
        Self { groups, prefix: "" }
    }

    /// The same as the second table of its page.
    pub(crate) fn second(self) -> Self {
        Self { prefix: "beside-", ..self }
    }
}

fn row(claim: ClaimRecord, events: &Told, of: &impl Fn(&Event) -> bool, ctx: &Ctx) -> Row {
    let by = [("speaker", (&claim.speaker_name).into()), ("outlet", outlet(&claim).into())];
    let by = Rich::new(ctx.t, "claims-by", &by, []);
    let (certainty, lowered) = (ctx.t.label(claim.certainty), cautions(&claim, ctx));
    let sure = [("certainty", (&certainty).into()), ("cautions", lowered.as_ref().into())];
    let sure = Rich::new(ctx.t, "claims-sure", &sure, []);
    let link = |e: &Event| Rich::link(&ctx.t.event_row(&ctx.view, e), &ctx.links.event(&e.id));
    let events: Vec<Rich> = events.holding(&claim.id).filter(|e| of(e)).map(link).collect();
    Row {
        url: ctx.links.claim(&claim.id),
        published: ctx.t.published_in_short(&claim),
        by,
        sure,
        events: (!events.is_empty()).then(|| Rich::semicolon(ctx.t, events)),
        is_aside: claim.set_aside(),
        claim,
    }
}
