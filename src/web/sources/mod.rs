//! Sources: the list, and what one of them says and copies.

use askama::Template;
use axum::response::Response;
use serde_json::{Map, Value, json};

use super::api::{claims, list_meta, meta};
use super::context::{Ctx, IdInPath};
use super::error::{AppError, AppResult};
use super::linked;
use super::page::{Choice, Pager, Shell, framed};
use super::params::one_of;
use super::respond;
use super::show::{self, ClaimLine};
use crate::domain::nearest::several;
use crate::domain::origin::UNKNOWN;
use crate::domain::vocab::{Language, OutletKind, Reliability, Word};
use crate::store::sources::{OriginRecord, SourceFilter, SourceRecord};

const PAGE: i64 = 100;

async fn filter(ctx: &Ctx) -> AppResult<SourceFilter> {
    let p = &ctx.params;
    let origin = p.text("origin")?;
    if let Some(id) = &origin {
        let all = ctx.snapshot.origin_ids(ctx.known).await?;
        one_of("origin", id, all.iter().map(String::as_str))?;
    }
    Ok(SourceFilter {
        q: p.text("q")?,
        reliability: p.word::<Reliability>("reliability")?.map(Word::as_str),
        language: p.word::<Language>("language")?.map(Word::as_str),
        kind: p.word::<OutletKind>("kind")?.map(Word::as_str),
        origin,
    })
}

/// A row.
pub struct Row {
    url: String,
    heading: String,
    lang: String,
    publisher: String,
    published: String,
    reliability: String,
    language: String,
    claims: i64,
}

fn language(code: &str) -> &'static str {
    Language::from_word(code).map_or("another language", Language::name)
}

fn row(s: &SourceRecord, ctx: &Ctx) -> Row {
    Row {
        url: ctx.urls.source(&s.id),
        heading: s.heading().to_owned(),
        lang: if s.title.is_some() { s.language.clone() } else { "en".to_owned() },
        publisher: s.publisher.clone(),
        published: s.published.as_deref().map_or_else(|| "undated".to_owned(), |p| show::date(Some(p))),
        reliability: s.reliability.clone(),
        language: language(&s.language).to_owned(),
        claims: s.claims,
    }
}

/// `/sources`
#[derive(Template)]
#[template(path = "sources/list.html")]
pub struct ListPage {
    shell: Shell,
    sentence: String,
    rows: Vec<Row>,
    q: String,
    origin: String,
    reliabilities: Vec<Choice>,
    languages: Vec<Choice>,
    kinds: Vec<Choice>,
    pager: Pager,
}

fn options<W: Word>(chosen: Option<&str>, label: impl Fn(W) -> String) -> Vec<Choice> {
    W::ALL
        .iter()
        .map(|w| Choice {
            value: w.as_str().to_owned(),
            label: label(*w),
            count: 0,
            chosen: chosen == Some(w.as_str()),
        })
        .collect()
}

/// `/sources`
pub async fn index(ctx: Ctx) -> AppResult<Response> {
    let filter = filter(&ctx).await?;
    let page = ctx.params.page()?;
    let (list, total) = ctx.snapshot.list_sources(&filter, ctx.known, (page - 1) * PAGE, PAGE).await?;
    let counts = ctx.snapshot.counts(ctx.known).await?;
    let sentence = format!(
        "{} sources with {} claims: articles, documents and data sets, each with what it says and where it has it from.",
        counts.sources, counts.claims
    );
    let mut reliabilities = options(filter.reliability, |r: Reliability| format!("grade {}", r.as_str()));
    reliabilities.reverse();
    respond::page(&ListPage {
        shell: Shell::new(&ctx, "Sources", &sentence),
        sentence,
        rows: list.iter().map(|s| row(s, &ctx)).collect(),
        q: filter.q.clone().unwrap_or_default(),
        origin: filter.origin.clone().unwrap_or_default(),
        reliabilities,
        languages: options(filter.language, |l: Language| l.name().to_owned()),
        kinds: options(filter.kind, |k: OutletKind| k.label()),
        pager: Pager::new(&ctx, page, PAGE, total),
    })
}

fn source_json(s: &SourceRecord, ctx: &Ctx) -> Map<String, Value> {
    let value = json!({
        "id": s.id, "title": s.title, "label": s.label, "publisher": s.publisher, "publisher_id": s.publisher_id, "original_publisher": s.original_publisher,
        "address": s.url.as_ref().filter(|_| s.link), "published": s.published, "language": s.language, "kind": s.kind, "reliability": s.reliability,
        "access": s.access, "translated": s.translated, "translated_from": s.translated_from, "reprint_of": s.reprint_of, "original": s.original, "remark": s.remark,
        "text": s.text_sha256.as_ref().map(|d| json!({ "sha256": d, "chars": s.text_chars, "paragraphs": s.text_paragraphs })),
        "claims": s.claims, "url": ctx.urls.source(&s.id),
    });
    if let Value::Object(object) = value { object } else { Map::new() }
}

/// `/api/v1/sources`
pub async fn index_json(ctx: Ctx) -> AppResult<Response> {
    let page = ctx.params.page()?;
    let (list, total) = ctx.snapshot.list_sources(&filter(&ctx).await?, ctx.known, (page - 1) * 1000, 1000).await?;
    let mut meta = list_meta(&ctx, usize::try_from(total).unwrap_or_default());
    meta.insert("page".to_owned(), json!(page));
    meta.insert("page_size".to_owned(), json!(1000));
    Ok(respond::json(
        &json!({ "meta": meta, "sources": list.iter().map(|s| source_json(s, &ctx)).collect::<Vec<_>>() }),
    ))
}

async fn find(ctx: &Ctx, id: &str) -> AppResult<SourceRecord> {
    if let Some(source) = ctx.snapshot.find_source(id, ctx.known).await? {
        return Ok(source);
    }
    let all = ctx.snapshot.source_ids(ctx.known).await?;
    let near = several(id, all.iter().map(String::as_str), 5);
    Err(ctx
        .lost(
            "sources",
            id,
            AppError::not_found(
                "source",
                id,
                near.into_iter().map(|id| (id.to_owned(), ctx.urls.source(id))).collect(),
            ),
        )
        .await)
}

/// `/sources/{id}`
#[derive(Template)]
#[template(path = "sources/show.html")]
pub struct ShowPage {
    shell: Shell,
    source: SourceRecord,
    sentence: String,
    published: String,
    language: &'static str,
    translated: Option<String>,
    original: Option<(String, String)>,
    reprints: Vec<(String, String)>,
    origins: Vec<(OriginRecord, String)>,
    claims: Vec<ClaimLine>,
}

framed!(ListPage, ShowPage);

/// `/sources/{id}`
pub async fn show(ctx: Ctx, IdInPath(id): IdInPath) -> AppResult<Response> {
    let source = find(&ctx, &id).await?;
    let claims = ctx.snapshot.claims_of_source(&id, ctx.known).await?;
    let origins = ctx.snapshot.origins_of(&id, ctx.known).await?;
    let reprints = ctx.snapshot.reprints_of(&id, ctx.known).await?;
    let original = match &source.reprint_of {
        Some(of) => {
            ctx.snapshot.find_source(of, ctx.known).await?.map(|s| (ctx.urls.source(&s.id), s.heading().to_owned()))
        }
        None => None,
    };
    let published =
        source.published.as_deref().map_or_else(|| "at an unknown time".to_owned(), |p| show::date(Some(p)));
    let told = match origins.iter().filter(|o| o.id != UNKNOWN).count() {
        0 => "of unknown origin".to_owned(),
        n => format!("from {}", show::plural(n, "origin", "origins")),
    };
    let sentence = format!(
        "{}, published {}: {} {told}.",
        source.publisher,
        if source.published.is_some() { published.clone() } else { "at an unknown time".to_owned() },
        show::plural(claims.len(), "claim", "claims"),
    );
    respond::page(&ShowPage {
        shell: Shell::new(&ctx, source.heading(), &sentence).linked("NewsArticle", linked::article(&source)),
        sentence,
        published,
        language: language(&source.language),
        translated: source.translated.filter(|t| *t).map(|_| {
            source
                .translated_from
                .as_deref()
                .map_or_else(|| "a translation".to_owned(), |l| format!("a translation from {}", language(l)))
        }),
        original,
        reprints: reprints.into_iter().map(|(id, heading)| (ctx.urls.source(&id), heading)).collect(),
        origins: origins
            .into_iter()
            .map(|o| {
                let url = ctx.urls.with("/sources", &[("origin", &o.id)]);
                (o, url)
            })
            .collect(),
        claims: show::lines(claims, &ctx.urls),
        source,
    })
}

/// `/api/v1/sources/{id}`
pub async fn show_json(ctx: Ctx, IdInPath(id): IdInPath) -> AppResult<Response> {
    let source = find(&ctx, &id).await?;
    let list = ctx.snapshot.claims_of_source(&id, ctx.known).await?;
    let origins: Vec<Value> = ctx
        .snapshot
        .origins_of(&id, ctx.known)
        .await?
        .iter()
        .map(|o| json!({ "id": o.id, "name": o.name, "kind": o.kind }))
        .collect();
    let reprints: Vec<String> = ctx.snapshot.reprints_of(&id, ctx.known).await?.into_iter().map(|(id, _)| id).collect();
    let mut object = source_json(&source, &ctx);
    object.insert("origins".to_owned(), json!(origins));
    object.insert("reprints".to_owned(), json!(reprints));
    object.insert("claims".to_owned(), json!(claims(&list, &ctx)));
    Ok(respond::json(&json!({ "meta": meta(&ctx), "source": object })))
}
