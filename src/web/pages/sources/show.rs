//! What a source says and copies.

use askama::Template;
use axum::response::Response;

use crate::domain::filter::SourceFilter;
use crate::domain::origin::UNKNOWN;
use crate::domain::vocab::{Language, Word};
use crate::store::sources::{OriginRecord, SourceRecord};
use crate::web::address::Place;
use crate::web::frame::claim_line::ClaimLine;
use crate::web::frame::shell::{Shell, framed};
use crate::web::frame::{claim_line, linked, shell};
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;
use crate::web::record::sources::find;
use crate::web::text::{dates, lists};

/// A language in words.
pub(crate) fn language(code: &str) -> &'static str {
    Language::from_word(code).map_or("another language", Language::name)
}

/// `/sources/{id}`
#[derive(Template)]
#[template(path = "sources/show.html")]
pub struct SourcePage {
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

framed!(SourcePage);

/// `/sources/{id}`
pub async fn show(ctx: &Ctx, id: &str) -> AppResult<Response> {
    let source = find(ctx, id).await?;
    let claims = ctx.snapshot.claims_of_source(id, ctx.scope.known).await?;
    let origins = ctx.snapshot.origins_of(id, ctx.scope.known).await?;
    let reprints = ctx.snapshot.reprints_of(id, ctx.scope.known).await?;
    let original = match &source.reprint_of {
        Some(of) => ctx
            .snapshot
            .find_source(of, ctx.scope.known)
            .await?
            .map(|s| (ctx.links.source(&s.id), s.heading().to_owned())),
        None => None,
    };
    let published =
        source.published.as_deref().map_or_else(|| "at an unknown time".to_owned(), |p| dates::date(Some(p)));
    let told = match origins.iter().filter(|o| o.id != UNKNOWN).count() {
        0 => "of unknown origin".to_owned(),
        n => format!("from {}", lists::plural(n, "origin", "origins")),
    };
    let sentence = format!(
        "{}, published {}: {} {told}.",
        source.publisher,
        if source.published.is_some() { published.clone() } else { "at an unknown time".to_owned() },
        lists::plural(claims.len(), "claim", "claims"),
    );
    shell::page(&SourcePage {
        shell: Shell::new(ctx, source.heading(), &sentence).linked("NewsArticle", linked::article(&source)),
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
        reprints: reprints.into_iter().map(|(id, heading)| (ctx.links.source(&id), heading)).collect(),
        origins: origins
            .into_iter()
            .map(|o| {
                let url =
                    ctx.links.to(Place::Sources(SourceFilter { origin: Some(o.id.clone()), ..SourceFilter::ALL }, 1));
                (o, url)
            })
            .collect(),
        claims: claim_line::lines(claims, &ctx.links),
        source,
    })
}
