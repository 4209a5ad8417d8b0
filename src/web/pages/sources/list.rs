//! The list of sources.

use askama::Template;
use axum::response::Response;

use crate::domain::filter::SourceFilter;
use crate::domain::vocab::{Language, OutletKind, Reliability, Word};
use crate::store::sources::SourceRecord;
use crate::web::frame::choices::Choice;
use crate::web::frame::pager::Pager;
use crate::web::frame::shell::{self, Shell, framed};
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;
use crate::web::record::sources;
use crate::web::text::dates;

/// So many sources stand on a page.
const PAGE: i64 = 100;

/// A row.
pub struct SourceRow {
    url: String,
    heading: String,
    lang: Language,
    publisher: String,
    published: String,
    reliability: Reliability,
    language: &'static str,
    claims: i64,
}

fn row(s: &SourceRecord, ctx: &Ctx) -> SourceRow {
    SourceRow {
        url: ctx.links.source(&s.id),
        heading: s.heading().to_owned(),
        lang: if s.title.is_some() { s.language } else { Language::En },
        publisher: s.publisher.clone(),
        published: s.published.as_deref().map_or_else(|| "undated".to_owned(), |p| dates::date(Some(p))),
        reliability: s.reliability,
        language: s.language.name(),
        claims: s.claims,
    }
}

/// `/sources`
#[derive(Template)]
#[template(path = "sources/list.html")]
pub struct SourcesPage {
    shell: Shell,
    sentence: String,
    rows: Vec<SourceRow>,
    q: String,
    origin: String,
    reliabilities: Vec<Choice>,
    languages: Vec<Choice>,
    kinds: Vec<Choice>,
    pager: Pager,
}

framed!(SourcesPage);

fn options<W: Word + PartialEq>(chosen: Option<W>, label: impl Fn(W) -> String) -> Vec<Choice> {
    W::ALL
        .iter()
        .map(|w| Choice { value: w.as_str().to_owned(), label: label(*w), count: 0, chosen: chosen == Some(*w) })
        .collect()
}

/// `/sources`
pub async fn index(ctx: &Ctx, filter: &SourceFilter, page: u32) -> AppResult<Response> {
    sources::check(ctx, filter).await?;
    let skipped = i64::from(page - 1) * PAGE;
    let (list, total) = ctx.snapshot.list_sources(filter, ctx.scope, skipped, PAGE).await?;
    let counts = ctx.snapshot.counts(ctx.scope).await?;
    let sentence = format!(
        "{} sources with {} claims: articles, documents and data sets, each with what it says and where it has it from.",
        counts.sources, counts.claims
    );
    let mut reliabilities = options(filter.reliability, |r: Reliability| format!("grade {}", r.as_str()));
    reliabilities.reverse();
    shell::page(&SourcesPage {
        shell: Shell::new(ctx, "Sources", &sentence),
        sentence,
        rows: list.iter().map(|s| row(s, ctx)).collect(),
        q: filter.q.clone().unwrap_or_default(),
        origin: filter.origin.as_deref().unwrap_or_default().to_owned(),
        reliabilities,
        languages: options(filter.language, |l: Language| l.name().to_owned()),
        kinds: options(filter.kind, |k: OutletKind| k.label()),
        pager: Pager::new(ctx, page, PAGE, total),
    })
}
