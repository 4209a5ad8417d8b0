//! Search over names, places, titles and summaries.

use askama::Template;
use axum::response::Response;
use serde_json::{Value, json};

use super::api::list_meta;
use super::context::Ctx;
use super::error::AppResult;
use super::page::{Choice, Shell, framed};
use super::respond;
use super::show::{self, ClaimLine};
use super::subjects;
use crate::domain::vocab::{Word, words};
use crate::store::search::Hit;

/// No answer is longer; what was left out is said.
const MOST: i64 = 200;

words! {
    /// What a hit is.
    pub enum HitKind {
        /// A person.
        Person = "person",
        /// A mission.
        Mission = "mission",
        /// A source.
        Source = "source",
        /// A claim.
        Claim = "claim",
    }
}

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

async fn hits(ctx: &Ctx) -> AppResult<(Option<String>, Option<HitKind>, Vec<Hit>)> {
    let (q, kind) = (ctx.params.text("q")?, ctx.params.word::<HitKind>("kind")?);
    let found = match &q {
        Some(q) => ctx.snapshot.search(q, kind.map(Word::as_str), ctx.known, MOST).await?,
        None => Vec::new(),
    };
    Ok((q, kind, found))
}

/// `/search`
pub async fn index(ctx: Ctx) -> AppResult<Response> {
    let (q, kind, found) = hits(&ctx).await?;
    let cut = i64::try_from(found.len()).unwrap_or_default() >= MOST;
    let sentence = match &q {
        None => "Search for a name in any spelling, a place, a title or words of a claim.".to_owned(),
        Some(q) if found.is_empty() => {
            format!("Nothing in the record matches “{q}”. Try fewer words, another spelling, or Hangul.")
        }
        Some(q) if cut => format!("The first {} matches for “{q}”. Add a word to narrow them.", found.len()),
        Some(q) => format!("{} for “{q}”.", show::plural(found.len(), "match", "matches")),
    };
    let ids: Vec<String> = found.iter().filter(|h| h.kind == "claim").map(|h| h.id.clone()).collect();
    let claims = show::lines(ctx.snapshot.claims_by_id(&ids, ctx.known).await?, &ctx.urls);
    let claims = subjects::named(&ctx, claims).await?;
    let mut lines = Vec::new();
    for hit in found {
        lines.push(line(&ctx, hit, &claims).await?);
    }
    respond::page(&SearchPage {
        shell: Shell::new(
            &ctx,
            "Search",
            "Search the record of North Korean missions and defections by name, place, title or words of a claim.",
        ),
        kinds: HitKind::ALL
            .iter()
            .map(|k| Choice { value: k.as_str().to_owned(), label: k.label(), count: 0, chosen: kind == Some(*k) })
            .collect(),
        q: q.unwrap_or_default(),
        sentence,
        lines,
    })
}

async fn line(ctx: &Ctx, hit: Hit, claims: &[ClaimLine]) -> AppResult<Line> {
    let url = ctx.urls.hit(&hit.kind, &hit.id);
    let (kind, title, note) = match hit.kind.as_str() {
        "mission" => (
            "Mission",
            ctx.snapshot.network().find(&hit.id).map(super::embassies::summary::name).unwrap_or_default(),
            String::new(),
        ),
        "person" => {
            let name = ctx
                .snapshot
                .find_person(&hit.id, ctx.known)
                .await?
                .map_or_else(|| hit.title.clone(), |p| p.display().to_owned());
            let note = if hit.title.starts_with(&name) { String::new() } else { format!("printed as {}", hit.title) };
            ("Person", name, note)
        }
        "source" => ("Source", hit.title, hit.body),
        _ => {
            let claim = claims.iter().find(|c| c.claim.id == hit.id);
            let about = claim.map(|c| c.about.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>().join(", "));
            ("Claim", hit.body, about.filter(|a| !a.is_empty()).unwrap_or(hit.id))
        }
    };
    Ok(Line { kind, title, note, url })
}

/// `/api/v1/search`
pub async fn index_json(ctx: Ctx) -> AppResult<Response> {
    let (q, _, found) = hits(&ctx).await?;
    let mut meta = list_meta(&ctx, found.len());
    meta.insert("q".to_owned(), json!(q));
    meta.insert("most".to_owned(), json!(MOST));
    let list: Vec<Value> = found.iter().map(|h| json!({ "kind": h.kind, "id": h.id, "title": h.title, "summary": h.body, "url": ctx.urls.hit(&h.kind, &h.id) })).collect();
    Ok(respond::json(&json!({ "meta": meta, "search": list })))
}
