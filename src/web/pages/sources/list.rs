//! The list of sources.

use askama::Template;
use axum::response::Response;

use crate::domain::filter::SourceFilter;
use crate::domain::vocab::{Language, OutletKind, Reliability, Word};
use crate::record::sources::SourceRecord;
use crate::web::frame::choices::Choice;
use crate::web::frame::pager::Pager;
use crate::web::frame::shell::{self, Shell, framed};
use crate::web::http::ask::Ctx;
use crate::web::http::found;
use crate::web::http::refusal::AppResult;

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
    language: String,
    claims: i64,
}

fn row(s: &SourceRecord, ctx: &Ctx) -> SourceRow {
    SourceRow {
        url: ctx.links.source(&s.id),
        heading: s.heading().to_owned(),
        lang: if s.title.is_some() { s.language } else { Language::En },
        publisher: s.publisher.clone(),
        published: s.published.as_deref().map_or_else(|| "undated".to_owned(), |p| ctx.t.spelled(Some(p))),
        reliability: s.reliability,
        language: ctx.t.label(s.language),
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
    found::source_filter(ctx, filter).await?;
    let (list, total) = ctx.view.sources(filter, page, PAGE).await?;
    let counts = ctx.view.counts().await?;
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
        languages: options(filter.language, |l: Language| ctx.t.label(l)),
        kinds: options(filter.kind, |k: OutletKind| ctx.t.label(k)),
        pager: Pager::new(ctx, page, PAGE, total),
    })
}
