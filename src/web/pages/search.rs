//! Search over names, places, titles and summaries.

use askama::Template;
use axum::response::Response;

use crate::domain::filter::{HitKind, SearchFilter};
use crate::domain::id::ClaimId;
use crate::domain::vocab::Word;
use crate::record::search::Hit;
use crate::record::search::MOST;
use crate::web::frame::choices::Choice;
use crate::web::frame::claim_line::{self, ClaimLine};
use crate::web::frame::shell::{self, Shell, framed};
use crate::web::frame::value::plural;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// A hit as the page shows it.
pub struct Line {
    kind: &'static str,
    title: String,
    note: String,
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
    let sentence = match q {
        None => "Search for a name in any spelling, a place, a title or words of a claim.".to_owned(),
        Some(q) if found.is_empty() => {
            format!("Nothing in the record matches “{q}”. Try fewer words, another spelling, or Hangul.")
        }
        Some(q) if cut => format!("The first {} matches for “{q}”. Add a word to narrow them.", found.len()),
        Some(q) => format!("{} for “{q}”.", plural(found.len(), "match", "matches")),
    };
    let ids: Vec<ClaimId> = found.iter().filter(|h| h.kind == HitKind::Claim).map(|h| h.id.clone().into()).collect();
    let claims = claim_line::lines(ctx.view.claims(ids).await?, ctx);
    let claims = claim_line::named(ctx, claims);
    let lines = found.into_iter().map(|hit| line(ctx, hit, &claims)).collect();
    shell::page(&SearchPage {
        shell: Shell::new(
            ctx,
            "Search",
            "Search the record of North Korean missions and defections by name, place, title or words of a claim.",
        ),
        kinds: HitKind::ALL
            .iter()
            .map(|k| Choice {
                value: k.as_str().to_owned(),
                label: ctx.t.label(*k),
                count: 0,
                chosen: asked.kind == Some(*k),
            })
            .collect(),
        q: q.clone().unwrap_or_default(),
        sentence,
        lines,
    })
}

fn line(ctx: &Ctx, hit: Hit, claims: &[ClaimLine]) -> Line {
    let url = ctx.links.hit(hit.kind, &hit.id);
    let (kind, title, note) = match hit.kind {
        HitKind::Mission => {
            ("Mission", ctx.view.mission(&hit.id).map(|m| ctx.t.mission_name(m)).unwrap_or_default(), String::new())
        }
        HitKind::Person => {
            let name = ctx.view.person(&hit.id).map_or_else(|| hit.title.clone(), |p| p.display().to_owned());
            let note = if hit.title.starts_with(&name) { String::new() } else { format!("printed as {}", hit.title) };
            ("Person", name, note)
        }
        HitKind::Source => ("Source", hit.title, hit.body),
        HitKind::Claim => {
            let claim = claims.iter().find(|c| *c.claim.id == *hit.id);
            let about = claim.map(|c| c.about.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>().join(", "));
            ("Claim", hit.body, about.filter(|a| !a.is_empty()).unwrap_or(hit.id))
        }
    };
    Line { kind, title, note, url }
}
