//! The list of sources.

use askama::Template;
use axum::response::Response;

use crate::domain::filter::SourceFilter;
use crate::domain::vocab::{Language, Reliability, Word};
use crate::record::sources::SourceRecord;
use crate::web::frame::choices::{self, Choice};
use crate::web::frame::filters;
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
        published: s.published.as_deref().map_or_else(|| ctx.t.say("claim-undated"), |p| ctx.t.spelled(Some(p))),
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

/// `/sources`
pub async fn index(ctx: &Ctx, filter: &SourceFilter, page: u32) -> AppResult<Response> {
    found::source_filter(ctx, filter).await?;
    let (list, total) = ctx.view.sources(filter, page, PAGE).await?;
    found::page(ctx, page, PAGE, total)?;
    let counts = ctx.view.counts().await?;
    let given = [("sources", counts.sources.into()), ("claims", counts.claims.into())];
    let sentence = ctx.t.with("sources-sentence", given);
    let grade = |r: Reliability| ctx.t.with("sources-of-grade", [("grade", r.as_str().into())]);
    let mut reliabilities = choices::one_or_none(filter.reliability, grade);
    reliabilities.reverse();
    shell::page(&SourcesPage {
        shell: Shell::new(ctx, &ctx.t.say("sources-title"), &sentence),
        sentence,
        rows: list.iter().map(|s| row(s, ctx)).collect(),
        q: filter.q.clone().unwrap_or_default(),
        origin: filter.origin.as_deref().unwrap_or_default().to_owned(),
        reliabilities,
        languages: choices::one_or_none(filter.language, |l| ctx.t.label(l)),
        kinds: choices::one_or_none(filter.kind, |k| ctx.t.label(k)),
        pager: Pager::new(ctx, page, PAGE, total),
    })
}
