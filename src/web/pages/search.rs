//! Search over names, places, titles and summaries.

use askama::Template;
use axum::response::Response;

use crate::domain::filter::{HitKind, SearchFilter};
use crate::domain::id::ClaimId;
use crate::domain::vocab::Word;
use crate::record::claims::ClaimRecord;
use crate::record::search::{Hit, MOST};
use crate::web::frame::choices::{self, Choice};
use crate::web::frame::claim_line;
use crate::web::frame::filters;
use crate::web::frame::shell::{self, Shell, framed};
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// A hit as the page shows it.
pub struct Line {
    title: String,
    note: Option<String>,
    url: String,
}

/// Hits of one kind.
struct Group {
    heading: String,
    lines: Vec<Line>,
    open: bool,
}

/// `/search`
#[derive(Template)]
#[template(path = "search/index.html")]
pub struct SearchPage {
    shell: Shell,
    q: String,
    sentence: String,
    kinds: Vec<Choice>,
    groups: Vec<Group>,
}

framed!(SearchPage);

/// More events than this are folded.
const EVENTS: usize = 12;

/// `/search`
pub async fn index(ctx: &Ctx, asked: &SearchFilter) -> AppResult<Response> {
    let (q, found) = (&asked.q, ctx.view.search(asked).await?);
    let cut = i64::try_from(found.len()).unwrap_or_default() >= MOST;
    let ids: Vec<ClaimId> = found.iter().filter(|h| h.kind == HitKind::Claim).map(|h| h.id.clone().into()).collect();
    let events = if asked.kind.is_none() { events(ctx, &ids).await? } else { Vec::new() };
    let claims = ctx.view.claims(ids).await?;
    let sentence = ctx.t.found(q.as_deref(), found.len(), events.len(), cut);
    shell::page(&SearchPage {
        shell: Shell::new(ctx, &ctx.t.say("search-title"), &ctx.t.say("search-description")),
        kinds: choices::one_or_none(asked.kind, |k| ctx.t.label(k)),
        q: q.clone().unwrap_or_default(),
        sentence,
        groups: groups(ctx, asked, found, events, &claims),
    })
}

/// The events in which claims stand that were found, each once.
async fn events(ctx: &Ctx, claims: &[ClaimId]) -> AppResult<Vec<Line>> {
    let told = ctx.view.events().await?;
    let mut lines: Vec<Line> = Vec::new();
    for event in claims.iter().flat_map(|id| told.holding(id)) {
        let url = ctx.links.event(&event.id);
        if !lines.iter().any(|line| line.url == url) {
            let note = Some(ctx.t.event_weight(event));
            lines.push(Line { title: ctx.t.event_sentence(&ctx.view, event), note, url });
        }
    }
    Ok(lines)
}

/// Persons and missions first, then events; sources and claims are folded, unless they are what was asked for.
fn groups(ctx: &Ctx, asked: &SearchFilter, found: Vec<Hit>, events: Vec<Line>, claims: &[ClaimRecord]) -> Vec<Group> {
    let kinds = [HitKind::Person, HitKind::Mission, HitKind::Source, HitKind::Claim];
    let mut groups: Vec<Group> = kinds
        .into_iter()
        .map(|kind| Group {
            heading: ctx.t.say(&format!("search-kind-{}", kind.as_str())),
            lines: Vec::new(),
            open: matches!(kind, HitKind::Person | HitKind::Mission) || asked.kind == Some(kind),
        })
        .collect();
    for hit in found {
        let at = kinds.iter().position(|kind| *kind == hit.kind);
        if let Some(group) = at.and_then(|at| groups.get_mut(at)) {
            group.lines.push(line(ctx, hit, claims));
        }
    }
    let open = events.len() <= EVENTS;
    groups.insert(2, Group { heading: ctx.t.say("search-kind-event"), lines: events, open });
    groups.retain(|g| !g.lines.is_empty());
    // What alone was found need not be unfolded.
    if groups.iter().all(|g| !g.open) {
        for group in &mut groups {
            group.open = true;
        }
    }
    groups
}

fn line(ctx: &Ctx, hit: Hit, claims: &[ClaimRecord]) -> Line {
    let url = ctx.links.hit(hit.kind, &hit.id);
    let (title, note) = match hit.kind {
        HitKind::Mission => (ctx.view.mission(&hit.id).map(|m| ctx.t.mission_name(m)).unwrap_or_default(), None),
        HitKind::Person => {
            let name = ctx.view.person(&hit.id).map_or_else(|| hit.title.clone(), |p| ctx.t.called(&p));
            let note = || ctx.t.with("search-printed-as", [("name", hit.title.as_str().into())]);
            let note = (!hit.title.starts_with(&name)).then(note);
            (name, note)
        }
        HitKind::Source => (hit.title, Some(hit.body)),
        HitKind::Claim => (hit.body, about(ctx, &hit.id, claims)),
    };
    Line { title, note: note.filter(|n| !n.is_empty()), url }
}

/// Whom and what a claim is about.
fn about(ctx: &Ctx, id: &str, claims: &[ClaimRecord]) -> Option<String> {
    let claim = claims.iter().find(|c| *c.id == *id)?;
    let names: Vec<String> = claim_line::subjects(claim, ctx).into_iter().map(|(name, _)| name).collect();
    (!names.is_empty()).then(|| ctx.t.comma(&names))
}
