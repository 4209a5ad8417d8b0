//! Pages about the site itself, for people and machines.

mod corrections;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;

pub use corrections::corrections;

use super::api::meta;
use super::app::Shared;
use super::context::Ctx;
use super::error::AppResult;
use super::page::{Shell, framed};
use super::respond;
use crate::domain::closing::Closing;
use crate::domain::rule::Rule;
use crate::domain::vocab::{Certainty, MissionState, OriginRule, Reliability, Standing, Word};

/// A word and what it means.
type Meaning = (&'static str, &'static str);

/// `/method`
#[derive(Template)]
#[template(path = "site/method.html")]
pub struct MethodPage {
    shell: Shell,
    contact: Option<String>,
    rules: Vec<Meaning>,
    certainties: Vec<Meaning>,
    reliabilities: Vec<Meaning>,
    origin_rules: Vec<Meaning>,
    states: Vec<Meaning>,
    standings: Vec<Meaning>,
    closings: Vec<Meaning>,
}

framed!(MethodPage);

fn meanings<W: Word>(text: impl Fn(W) -> &'static str) -> Vec<Meaning> {
    W::ALL.iter().map(|w| (w.as_str(), text(*w))).collect()
}

/// `/method`
pub async fn method(State(app): State<Shared>, ctx: Ctx) -> AppResult<Response> {
    respond::page(&MethodPage {
        shell: Shell::new(
            &ctx,
            "Method",
            "How states and totals are computed from claims, what the words mean, what is never shown, and how to ask for a correction.",
        ),
        contact: app.contact.clone(),
        rules: meanings(Rule::text),
        certainties: meanings(Certainty::meaning).into_iter().rev().collect(),
        reliabilities: meanings(Reliability::meaning).into_iter().rev().collect(),
        origin_rules: meanings(OriginRule::meaning),
        states: meanings(MissionState::meaning),
        standings: meanings(Standing::meaning),
        closings: meanings(Closing::meaning),
    })
}

/// `/api/v1/meta`
pub async fn meta_json(ctx: Ctx) -> AppResult<Response> {
    let counts = ctx.snapshot.counts(ctx.known).await?;
    Ok(respond::json(&json!({
        "meta": meta(&ctx),
        "build": ctx.snapshot.build,
        "version": env!("CARGO_PKG_VERSION"),
        "counts": { "sources": counts.sources, "claims": counts.claims, "embassies": ctx.lives.all.len(), "defectors": counts.defectors, "events": counts.events },
        "published": { "first": counts.first, "last": counts.last },
    })))
}

/// `/healthz`: the process serves.
pub async fn healthz() -> Response {
    respond::typed("text/plain; charset=utf-8", "ok\n".to_owned())
}

/// `/readyz`: a database is open; says so when it is not the one on disk, and why.
pub async fn readyz(State(app): State<Shared>) -> Response {
    let trouble = app.trouble();
    match app.snapshot() {
        Some(snapshot) => respond::json(&json!({ "ready": true, "build": snapshot.build, "problem": trouble })),
        None => (
            StatusCode::SERVICE_UNAVAILABLE,
            respond::json(&json!({ "ready": false, "build": null, "problem": trouble })),
        )
            .into_response(),
    }
}

/// `/.well-known/security.txt`: RFC 9116. It expires within a year from the day on which it is asked for.
pub async fn security(State(app): State<Shared>) -> Response {
    let expires = app.clock.today().saturating_add(jiff::Span::new().days(180));
    respond::typed(
        "text/plain; charset=utf-8",
        format!(
            "Contact: {contact}\nExpires: {expires}T00:00:00Z\nPreferred-Languages: en, ko\nCanonical: {url}/.well-known/security.txt\nPolicy: {url}/method#never\n",
            url = app.public_url,
            contact = app.contact.clone().unwrap_or_else(|| format!("{}/method#corrections", app.public_url)),
        ),
    )
}

/// `/robots.txt`
pub async fn robots(State(app): State<Shared>) -> Response {
    respond::typed(
        "text/plain; charset=utf-8",
        format!(
            "User-agent: *\nAllow: /\nDisallow: /api/\nDisallow: /search\nSitemap: {}/sitemap.xml\n",
            app.public_url
        ),
    )
}

/// `/sitemap.xml`
#[derive(Template)]
#[template(path = "site/sitemap.xml")]
struct Sitemap {
    urls: Vec<String>,
}

/// `/sitemap.xml`: every page that does not depend on a choice of the visitor, but for single claims: the page of
/// their source shows them all.
pub async fn sitemap(ctx: Ctx) -> AppResult<Response> {
    let fixed = [
        "/",
        "/embassies",
        "/embassies/compare",
        "/defectors",
        "/defectors/lag",
        "/timeline",
        "/totals",
        "/sources",
        "/method",
        "/method/conflicts",
        "/corrections",
    ];
    let mut paths: Vec<String> = fixed.iter().map(|p| (*p).to_owned()).collect();
    let missions = ctx.snapshot.network().missions.iter().filter(|m| {
        ctx.lives.all.iter().any(|l| ctx.snapshot.network().missions.get(l.index).is_some_and(|x| x.id == m.id))
    });
    paths.extend(missions.map(|m| format!("/embassies/{}", m.id)));
    paths.extend(ctx.snapshot.list_persons(ctx.known).await?.iter().map(|p| format!("/defectors/{}", p.id)));
    paths.extend(ctx.snapshot.source_ids(ctx.known).await?.iter().map(|s| format!("/sources/{s}")));
    let urls = paths.into_iter().map(|p| format!("{}{p}", ctx.public_url)).collect();
    Ok(respond::typed("application/xml", Sitemap { urls }.render()?))
}
