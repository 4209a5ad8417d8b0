//! One claim: what is asserted, by whom, where, how sure.

use askama::Template;
use axum::response::Response;

use crate::domain::edtf::Edtf;
use crate::domain::vocab::Word;
use crate::record::claims::ClaimRecord;
use crate::web::frame::rich::Rich;
use crate::web::frame::shell::{self, Shell, framed};
use crate::web::frame::supports::{Supported, said_alike, supports};
use crate::web::frame::value::filled;
use crate::web::frame::{claim_line, filters, linked};
use crate::web::http::ask::Ctx;
use crate::web::http::found;
use crate::web::http::refusal::AppResult;

/// `/claims/{id}`
#[derive(Template)]
#[template(path = "claims/show.html")]
pub struct ClaimPage {
    shell: Shell,
    claim: ClaimRecord,
    kicker: String,
    id: Rich,
    answer: Rich,
    subjects: Option<Vec<(String, String)>>,
    countries: Option<String>,
    asserted: Rich,
    when: Rich,
    values: Vec<(String, String)>,
    origin: Rich,
    repeats: Option<Rich>,
    source: Rich,
    passage: Option<Rich>,
    inferred: Option<String>,
    supported: Option<Vec<Supported>>,
    said: Option<String>,
}

framed!(ClaimPage);

/// `/claims/{id}`
pub async fn show(ctx: &Ctx, id: &str) -> AppResult<Response> {
    let claim = found::claim(ctx, id).await?;
    let countries: Vec<String> = claim.countries().into_iter().map(|c| ctx.t.country(c)).collect();
    let value = |(key, value): &(&str, _)| (ctx.t.key(key), ctx.t.value(&ctx.view, key, value));
    let title = ctx.t.with("claim-title", [("summary", claim.summary.to_string().into())]);
    let source = ctx.links.source(&claim.source_id);
    let supported = supports(&claim, ctx).await?;
    shell::page(&ClaimPage {
        shell: Shell::new(ctx, &title, &claim.summary)
            .linked(&linked::claim(&claim, ctx.absolute(&source).unwrap_or(source))),
        kicker: ctx.t.with("claim-kicker", [("kind", ctx.t.label(claim.kind()).into())]),
        id: Rich::new(ctx.t, "claim-id", &[("id", claim.id.as_str().into())], []),
        said: if supported.is_empty() { Some(said_alike(&claim, ctx).await?) } else { None },
        supported: filled(supported),
        answer: answer(&claim, ctx),
        subjects: filled(claim_line::subjects(&claim, ctx)),
        countries: (!countries.is_empty()).then(|| ctx.t.list(&countries)),
        asserted: asserted(&claim, ctx),
        when: when(&claim, ctx),
        // The places of an event stand beside it as countries.
        values: claim.body.values().iter().filter(|(key, _)| *key != "places").map(value).collect(),
        origin: origin(&claim, ctx),
        repeats: claim.repeats.as_ref().map(|id| Rich::link(id.as_str(), &ctx.links.claim(id))),
        source: graded(&claim, ctx),
        passage: passage(&claim, ctx),
        inferred: inferred(&claim, ctx),
        claim,
    })
}

/// Who says it, through whom, how surely, and what lowers it.
fn answer(claim: &ClaimRecord, ctx: &Ctx) -> Rich {
    let (certainty, cautions) = (ctx.t.label(claim.certainty), claim_line::cautions(claim, ctx));
    let speaker = ctx.t.speaker_in_sentence(&claim.speaker_name);
    let args = [
        ("speaker", (&speaker).into()),
        ("outlet", claim_line::outlet(claim).into()),
        ("certainty", (&certainty).into()),
        ("cautions", cautions.as_ref().into()),
    ];
    Rich::new(ctx.t, "claim-answer", &args, [])
}

fn asserted(claim: &ClaimRecord, ctx: &Ctx) -> Rich {
    let (what, kind) = (ctx.t.capital(&ctx.t.predicate(&claim.body)), ctx.t.label(claim.kind()));
    Rich::new(ctx.t, "claim-asserted-kind", &[("what", (&what).into()), ("kind", (&kind).into())], [])
}

/// In words, and as written.
fn when(claim: &ClaimRecord, ctx: &Ctx) -> Rich {
    let when = ctx.t.claimed_for(&claim.body);
    let args = [
        ("when", (&when).into()),
        ("date", claim.body.date().map(Edtf::as_str).into()),
        ("asof", claim.body.as_of().map(Edtf::as_str).into()),
    ];
    Rich::new(ctx.t, "claim-when-exact", &args, [])
}

/// Where its information comes from, and by which rule.
fn origin(claim: &ClaimRecord, ctx: &Ctx) -> Rich {
    let args = [("origin", (&claim.origin_name).into()), ("of", claim.occasion_of.as_deref().into())];
    let report = if claim.report_of.is_some() { "yes" } else { "no" };
    let chosen = [("rule", claim.origin_rule.as_str().into()), ("report", report.into())];
    Rich::new(ctx.t, "claim-origin-rule", &args, chosen)
}

fn graded(claim: &ClaimRecord, ctx: &Ctx) -> Rich {
    let (url, published) = (ctx.links.source(&claim.source_id), ctx.t.published(claim));
    let args = [
        ("title", (&claim.source_title).into()),
        ("url", (&url).into()),
        ("publisher", (&claim.publisher).into()),
        ("published", (&published).into()),
    ];
    Rich::new(ctx.t, "claim-source-graded", &args, [("grade", claim.reliability.as_str().into())])
}

/// Where in the source it stands.
fn passage(claim: &ClaimRecord, ctx: &Ctx) -> Option<Rich> {
    let passage = &claim.passage;
    let paragraph = passage.paragraph?.to_string();
    let (from, to) = passage.start.zip(passage.end).map(|(a, b)| (a.to_string(), b.to_string())).unzip();
    let args = [
        ("paragraph", (&paragraph).into()),
        ("from", from.as_ref().into()),
        ("to", to.as_ref().into()),
        ("digest", passage.digest.as_ref().map(|d| d.0.as_str()).into()),
    ];
    Some(Rich::new(ctx.t, "claim-passage-where", &args, []))
}

/// What the editors inferred.
fn inferred(claim: &ClaimRecord, ctx: &Ctx) -> Option<String> {
    let all: Vec<String> = claim.derived.iter().map(|d| ctx.t.label(*d)).collect();
    (!all.is_empty()).then(|| ctx.t.comma(&all))
}
