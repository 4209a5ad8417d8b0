//! Sources as JSON.

use axum::response::Response;
use serde::Serialize;

use super::shapes::claim::{ClaimJson, claims};
use super::shapes::meta::{Listed, Meta, Nothing, Paged, list_meta, meta};
use crate::domain::filter::SourceFilter;
use crate::domain::id::{OriginId, PublisherId, SourceId};
use crate::domain::vocab::{Access, Language, OriginKind, OutletKind, Reliability};
use crate::record::sources::SourceRecord;
use crate::web::http::answer;
use crate::web::http::ask::Ctx;
use crate::web::http::found;
use crate::web::http::refusal::AppResult;

/// What is known of the text of a source.
#[derive(Serialize)]
struct TextJson<'s> {
    sha256: &'s str,
    chars: Option<i64>,
    paragraphs: Option<i64>,
}

/// A source; `claims` is their number in a list, and they themselves in an answer about one source.
#[derive(Serialize)]
struct SourceJson<'s, Claims> {
    id: &'s SourceId,
    title: Option<&'s str>,
    label: Option<&'s str>,
    publisher: &'s str,
    publisher_id: &'s PublisherId,
    original_publisher: Option<&'s PublisherId>,
    address: Option<&'s str>,
    published: Option<&'s str>,
    language: Language,
    kind: OutletKind,
    reliability: Reliability,
    access: Access,
    translated: Option<bool>,
    translated_from: Option<Language>,
    reprint_of: Option<&'s SourceId>,
    original: bool,
    remark: Option<&'s str>,
    text: Option<TextJson<'s>>,
    claims: Claims,
    url: String,
}

impl<'s, Claims> SourceJson<'s, Claims> {
    fn new(s: &'s SourceRecord, claims: Claims, ctx: &Ctx) -> Self {
        let text = s.text_sha256.as_deref();
        Self {
            id: &s.id,
            title: s.title.as_deref(),
            label: s.label.as_deref(),
            publisher: &s.publisher,
            publisher_id: &s.publisher_id,
            original_publisher: s.original_publisher.as_ref(),
            address: s.url.as_deref().filter(|_| s.link),
            published: s.published.as_deref(),
            language: s.language,
            kind: s.kind,
            reliability: s.reliability,
            access: s.access,
            translated: s.translated,
            translated_from: s.translated_from,
            reprint_of: s.reprint_of.as_ref(),
            original: s.original,
            remark: s.remark.as_deref(),
            text: text.map(|sha256| TextJson { sha256, chars: s.text_chars, paragraphs: s.text_paragraphs }),
            claims,
            url: ctx.links.source(&s.id),
        }
    }
}

#[derive(Serialize)]
struct SourcesAnswer<'c> {
    meta: Meta<'c, Listed<Paged<Nothing>>>,
    sources: Vec<SourceJson<'c, i64>>,
}

/// Where a source has it from.
#[derive(Serialize)]
struct OriginJson<'s> {
    id: &'s OriginId,
    name: &'s str,
    kind: OriginKind,
}

/// One source with what hangs on it.
#[derive(Serialize)]
struct SourceFileJson<'s> {
    #[serde(flatten)]
    source: SourceJson<'s, Vec<ClaimJson<'s>>>,
    origins: Vec<OriginJson<'s>>,
    reprints: Vec<&'s SourceId>,
}

#[derive(Serialize)]
struct SourceAnswer<'c> {
    meta: Meta<'c, Nothing>,
    source: SourceFileJson<'c>,
}

/// So many sources stand on a page.
const PAGE: i64 = 1000;

/// `/api/v1/sources`
pub async fn index(ctx: &Ctx, filter: &SourceFilter, page: u32) -> AppResult<Response> {
    found::source_filter(ctx, filter).await?;
    let (list, total) = ctx.view.sources(filter, page, PAGE).await?;
    found::page(ctx, page, PAGE, total)?;
    let total = usize::try_from(total).unwrap_or_default();
    let meta = list_meta(ctx, total, Paged::new(page, PAGE, Nothing {}));
    let sources = list.iter().map(|s| SourceJson::new(s, s.claims, ctx)).collect();
    Ok(answer::json(&SourcesAnswer { meta, sources }))
}

/// `/api/v1/sources/{id}`
pub async fn show(ctx: &Ctx, id: &str) -> AppResult<Response> {
    let source = found::source(ctx, id).await?;
    let file = ctx.view.source_file(source).await?;
    let origins = file.origins.iter().map(|o| OriginJson { id: &o.id, name: &o.name, kind: o.kind }).collect();
    let events = ctx.view.events().await?;
    let source = SourceFileJson {
        source: SourceJson::new(&file.source, claims(&file.claims, ctx, &events), ctx),
        origins,
        reprints: file.reprints.iter().map(|(id, _)| id).collect(),
    };
    Ok(answer::json(&SourceAnswer { meta: meta(ctx), source }))
}
