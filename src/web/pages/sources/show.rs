//! What a source says and copies.

use askama::Template;
use axum::response::Response;

use crate::address::Place;
use crate::domain::filter::SourceFilter;
use crate::domain::vocab::Word;
use crate::record::sources::{OriginRecord, SourceFile, SourceRecord};
use crate::web::frame::rich::Rich;
use crate::web::frame::shell::{self, Shell, framed};
use crate::web::frame::subjects::{OfSubject, by_subject};
use crate::web::frame::value::filled;
use crate::web::frame::{filters, linked};
use crate::web::http::ask::Ctx;
use crate::web::http::found;
use crate::web::http::refusal::AppResult;

/// Somebody from whom a source has something.
struct OriginRow {
    name: String,
    url: String,
    note: String,
}

/// `/sources/{id}`
#[derive(Template)]
#[template(path = "sources/show.html")]
pub struct SourcePage {
    shell: Shell,
    source: SourceRecord,
    /// The language of the heading, where it is the source’s own.
    lang: Option<&'static str>,
    sentence: String,
    published: Rich,
    language: String,
    graded: Rich,
    original: Option<Rich>,
    reprints: Option<Vec<Rich>>,
    origins: Vec<OriginRow>,
    text: Option<Rich>,
    subjects: Vec<OfSubject>,
}

framed!(SourcePage);

/// `/sources/{id}`
pub async fn show(ctx: &Ctx, id: &str) -> AppResult<Response> {
    let source = found::source(ctx, id).await?;
    let SourceFile { source, claims, origins, original, reprints } = ctx.view.source_file(source).await?;
    let sentence = ctx.t.source_sentence(&source, claims.len(), &origins);
    let subjects = by_subject(claims, &ctx.view.events().await?, ctx).await?;
    let given = [("heading", source.heading().into()), ("publisher", source.publisher.as_str().into())];
    let title = ctx.t.with("source-title", given);
    let link = |id: &str, heading: &str| Rich::link(heading, &ctx.links.source(id));
    shell::page(&SourcePage {
        shell: Shell::new(ctx, &title, &sentence).linked(&linked::article(&source)),
        lang: source.title.is_some().then(|| source.language.as_str()),
        sentence,
        published: published(&source, ctx),
        language: ctx.t.source_language(&source),
        graded: graded(&source, ctx),
        original: original.map(|s| link(&s.id, s.heading())),
        reprints: filled(reprints.iter().map(|(id, heading)| link(id, heading)).collect()),
        origins: origins.into_iter().map(|o| origin(o, ctx)).collect(),
        text: text(&source, ctx),
        subjects,
        source,
    })
}

/// In words, and as written.
fn published(source: &SourceRecord, ctx: &Ctx) -> Rich {
    let when = ctx.t.source_published(source);
    let args = [("when", (&when).into()), ("date", source.published.as_ref().into())];
    Rich::new(ctx.t, "source-published", &args, [])
}

fn graded(source: &SourceRecord, ctx: &Ctx) -> Rich {
    let chosen = [("kind", ctx.t.label(source.kind).into()), ("grade", source.reliability.as_str().into())];
    Rich::new(ctx.t, "source-graded", &[], chosen)
}

/// Somebody from whom it has something, with the sources that have too.
fn origin(origin: OriginRecord, ctx: &Ctx) -> OriginRow {
    let note = ctx.t.origin_note(&origin);
    let filter = SourceFilter { origin: Some(origin.id), ..SourceFilter::ALL };
    OriginRow { name: origin.name, url: ctx.links.to(Place::Sources(filter, 1)), note }
}

/// How long its text is, and the digest by which passages can be proved.
fn text(source: &SourceRecord, ctx: &Ctx) -> Option<Rich> {
    let digest = source.text_sha256.as_ref()?;
    let chars = source.text_chars.map(|n| n.to_string());
    Some(Rich::new(ctx.t, "source-text-digest", &[("digest", digest.into()), ("chars", chars.as_ref().into())], []))
}
