//! What a source says and copies.

use askama::Template;
use axum::response::Response;

use crate::address::Place;
use crate::domain::filter::SourceFilter;
use crate::domain::origin::UNKNOWN;
use crate::record::sources::{OriginRecord, SourceFile, SourceRecord};
use crate::web::frame::claim_line::{self, ClaimLine};
use crate::web::frame::shell::{self, Shell, framed};
use crate::web::frame::value::plural;
use crate::web::frame::{filters, linked};
use crate::web::http::ask::Ctx;
use crate::web::http::found;
use crate::web::http::refusal::AppResult;

/// `/sources/{id}`
#[derive(Template)]
#[template(path = "sources/show.html")]
pub struct SourcePage {
    shell: Shell,
    source: SourceRecord,
    sentence: String,
    published: String,
    language: String,
    translated: Option<String>,
    original: Option<(String, String)>,
    reprints: Vec<(String, String)>,
    origins: Vec<(OriginRecord, String)>,
    claims: Vec<ClaimLine>,
}

framed!(SourcePage);

/// `/sources/{id}`
pub async fn show(ctx: &Ctx, id: &str) -> AppResult<Response> {
    let source = found::source(ctx, id).await?;
    let SourceFile { source, claims, origins, original, reprints } = ctx.view.source_file(source).await?;
    let original = original.map(|s| (ctx.links.source(&s.id), s.heading().to_owned()));
    let published =
        source.published.as_deref().map_or_else(|| "at an unknown time".to_owned(), |p| ctx.t.spelled(Some(p)));
    let sentence = sentence(&source, &published, claims.len(), &origins);
    shell::page(&SourcePage {
        shell: Shell::new(ctx, source.heading(), &sentence).linked("NewsArticle", linked::article(&source)),
        sentence,
        published,
        language: ctx.t.label(source.language),
        translated: translated(&source, ctx),
        original,
        reprints: reprints.into_iter().map(|(id, heading)| (ctx.links.source(&id), heading)).collect(),
        origins: origins
            .into_iter()
            .map(|o| {
                let url =
                    ctx.links.to(Place::Sources(SourceFilter { origin: Some(o.id.clone()), ..SourceFilter::ALL }, 1));
                (o, url)
            })
            .collect(),
        claims: claim_line::lines(claims, ctx),
        source,
    })
}

/// "Yonhap, published on 18 July 2016: 12 claims from 3 origins."
fn sentence(source: &SourceRecord, published: &str, claims: usize, origins: &[OriginRecord]) -> String {
    let told = match origins.iter().filter(|o| o.id.as_str() != UNKNOWN).count() {
        0 => "of unknown origin".to_owned(),
        n => format!("from {}", plural(n, "origin", "origins")),
    };
    format!("{}, published {published}: {} {told}.", source.publisher, plural(claims, "claim", "claims"))
}

/// "a translation from Korean", where it is one.
fn translated(source: &SourceRecord, ctx: &Ctx) -> Option<String> {
    source.translated.filter(|t| *t)?;
    let from = source.translated_from;
    Some(from.map_or_else(|| "a translation".to_owned(), |l| format!("a translation from {}", ctx.t.label(l))))
}
