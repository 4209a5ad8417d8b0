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
    kind: String,
    title: String,
    note: Option<String>,
    url: String,
}

/// `/search`
#[derive(Template)]
#[template(path = "search/index.html")]
pub struct SearchPage {
    shell: Shell,
    q: String,
    sentence: String,
    kinds: Vec<Choice>,
    lines: Vec<Line>,
}

framed!(SearchPage);

/// `/search`
pub async fn index(ctx: &Ctx, asked: &SearchFilter) -> AppResult<Response> {
    let (q, found) = (&asked.q, ctx.view.search(asked).await?);
    let cut = i64::try_from(found.len()).unwrap_or_default() >= MOST;
    let sentence = ctx.t.found(q.as_deref(), found.len(), cut);
    let ids: Vec<ClaimId> = found.iter().filter(|h| h.kind == HitKind::Claim).map(|h| h.id.clone().into()).collect();
    let claims = ctx.view.claims(ids).await?;
    let lines = found.into_iter().map(|hit| line(ctx, hit, &claims)).collect();
    shell::page(&SearchPage {
        shell: Shell::new(ctx, &ctx.t.say("search-title"), &ctx.t.say("search-description")),
        kinds: choices::one_or_none(asked.kind, |k| ctx.t.label(k)),
        q: q.clone().unwrap_or_default(),
        sentence,
        lines,
    })
}

fn line(ctx: &Ctx, hit: Hit, claims: &[ClaimRecord]) -> Line {
    let (kind, url) = (ctx.t.say(&format!("search-kind-{}", hit.kind.as_str())), ctx.links.hit(hit.kind, &hit.id));
    let (title, note) = match hit.kind {
        HitKind::Mission => (ctx.view.mission(&hit.id).map(|m| ctx.t.mission_name(m)).unwrap_or_default(), None),
        HitKind::Person => {
            let name = ctx.view.person(&hit.id).map_or_else(|| hit.title.clone(), |p| ctx.t.called(&p));
            let note = || ctx.t.with("search-printed-as", [("name", hit.title.as_str().into())]);
            let note = (!hit.title.starts_with(&name)).then(note);
            (name, note)
        }
        HitKind::Source => (hit.title, Some(hit.body)),
        HitKind::Claim => (hit.body, Some(about(ctx, &hit.id, claims).unwrap_or(hit.id))),
    };
    Line { kind, title, note: note.filter(|n| !n.is_empty()), url }
}

/// Whom and what a claim is about.
fn about(ctx: &Ctx, id: &str, claims: &[ClaimRecord]) -> Option<String> {
    let claim = claims.iter().find(|c| *c.id == *id)?;
    let names: Vec<String> = claim_line::subjects(claim, ctx).into_iter().map(|(name, _)| name).collect();
    (!names.is_empty()).then(|| ctx.t.comma(&names))
}
