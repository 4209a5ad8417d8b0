//! What answers which address, and what every request passes through.

use std::time::Duration;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use axum::routing::get;
use axum::{Router, middleware};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;

use super::http::app::Shared;
use super::http::ask::{Ctx, refuse_withdrawn};
use super::http::refusal::{AppError, AppResult};
use super::http::{answer, log, tag};
use super::{api, files, pages, refuse, share};
use crate::address::{Address, Form, Place, Unread};

/// No answer takes longer.
const LONGEST: Duration = Duration::from_secs(10);

/// The site. What does not depend on the record has a route; all else is told apart by its address.
pub fn router(app: Shared) -> Router {
    Router::new()
        .route("/healthz", get(files::health::healthz))
        .route("/readyz", get(files::health::readyz))
        .route("/.well-known/security.txt", get(files::security::security))
        .route("/robots.txt", get(files::sitemap::robots))
        .route("/static/{file}", get(files::asset::file))
        .method_not_allowed_fallback(refuse::wrong_method)
        .fallback(get(of_the_record).fallback(refuse::not_for_reading))
        .with_state(app)
        .layer(CatchPanicLayer::custom(refuse::panicked))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, LONGEST))
        .layer(middleware::from_fn(refuse::render))
        .layer(middleware::from_fn(super::http::headers::add))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn(log::log))
}

/// Answers an address of the record. Who has the answer already is told so before any work.
async fn of_the_record(State(app): State<Shared>, uri: Uri, headers: HeaderMap) -> AppResult<Response> {
    let today = app.clock.today();
    let address = match Address::read(uri.path(), uri.query().unwrap_or_default(), today) {
        Err(Unread::SlashAtEnd) => {
            let path = uri.path().trim_end_matches('/');
            let there = Address::read(path, uri.query().unwrap_or_default(), today)?;
            return Ok(answer::moved(&there.to_string()));
        }
        read => read?,
    };
    let record = app.record().ok_or_else(AppError::not_ready)?;
    refuse_withdrawn(&app, &record, &address)?;
    let tag = tag::of(&app, record.build(), today, &address);
    if tag::is_known(&headers, &tag) {
        return Ok(tag::unchanged(&tag));
    }
    let ctx = Ctx::new(app, &record, address, today);
    let response = match ctx.address.form {
        Form::Page => page(&ctx).await?,
        Form::Picture => share::picture::of(page(&ctx).await?).await?,
        Form::Json => json(&ctx).await?,
        Form::File => file(&ctx).await?,
    };
    if tag::wants_none(&headers) {
        return Ok(tag::unchanged(&tag));
    }
    Ok(tag::tagged(response, &tag))
}

/// Every page.
async fn page(ctx: &Ctx) -> AppResult<Response> {
    match &ctx.address.place {
        Place::Home => pages::home::page::index(ctx).await,
        Place::Missions(filter) => pages::embassies::list::index(ctx, filter).await,
        Place::Compare { from, to } => pages::embassies::compare::compare(ctx, (*from, *to)).await,
        Place::Mission(id) => pages::embassies::show::show(ctx, id).await,
        Place::Defectors(filter) => pages::defectors::list::index(ctx, filter).await,
        Place::Lag => pages::defectors::lag::lag(ctx).await,
        Place::Defector(id) => pages::defectors::show::show(ctx, id).await,
        Place::MissionClaims(id) => pages::embassies::claims::show(ctx, id).await,
        Place::DefectorClaims(id) => pages::defectors::claims::show(ctx, id).await,
        Place::Timeline(filter, page) => pages::timeline::page::index(ctx, filter, *page).await,
        Place::Sources(filter, page) => pages::sources::list::index(ctx, filter, *page).await,
        Place::Source(id) => pages::sources::show::show(ctx, id).await,
        Place::Claim(id) => pages::claims::show(ctx, id).await,
        Place::Event(id) => pages::events::show(ctx, id).await,
        Place::Totals => pages::totals::index(ctx).await,
        Place::Search(filter) => pages::search::index(ctx, filter).await,
        Place::Method => pages::method::method(ctx),
        Place::Contradictions => pages::conflicts::index(ctx).await,
        Place::Corrections => pages::corrections::corrections(ctx).await,
        Place::Events(..) | Place::Meta | Place::Series | Place::Sitemap => Err(AppError::nowhere()),
    }
}

/// Everything that programs read.
async fn json(ctx: &Ctx) -> AppResult<Response> {
    match &ctx.address.place {
        Place::Missions(filter) => api::embassies::index(ctx, filter).await,
        Place::Compare { from, to } => api::compare::compare(ctx, (*from, *to)),
        Place::Mission(id) => api::embassies::show(ctx, id).await,
        Place::Defectors(filter) => api::defectors::index(ctx, filter).await,
        Place::Lag => Ok(api::lag::lag(ctx)),
        Place::Defector(id) => api::defectors::show(ctx, id).await,
        Place::Timeline(filter, page) => api::timeline::index(ctx, filter, *page).await,
        Place::Sources(filter, page) => api::sources::index(ctx, filter, *page).await,
        Place::Source(id) => api::sources::show(ctx, id).await,
        Place::Claim(id) => api::claims::show(ctx, id).await,
        Place::Events(filter, page) => api::events::index(ctx, filter, *page).await,
        Place::Event(id) => api::events::show(ctx, id).await,
        Place::Totals => api::totals::index(ctx).await,
        Place::Search(filter) => api::search::index(ctx, filter).await,
        Place::Contradictions => api::conflicts::index(ctx).await,
        Place::Meta => api::meta::show(ctx).await,
        Place::Home
        | Place::Method
        | Place::Corrections
        | Place::MissionClaims(_)
        | Place::DefectorClaims(_)
        | Place::Series
        | Place::Sitemap => Err(AppError::nowhere()),
    }
}

/// Files of other types.
async fn file(ctx: &Ctx) -> AppResult<Response> {
    match &ctx.address.place {
        Place::Series => Ok(files::network::csv(ctx)),
        Place::Sitemap => files::sitemap::sitemap(ctx).await,
        _ => Err(AppError::nowhere()),
    }
}
