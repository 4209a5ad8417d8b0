//! The whole table of addresses, and what every request passes through.

use std::time::Duration;

use axum::Router;
use axum::http::StatusCode;
use axum::middleware;
use axum::routing::get;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;

use super::app::Shared;
use super::{
    assets, claims, conflicts, defectors, embassies, error, headers, home, search, share, site, sources, timeline,
    totals,
};

/// No answer takes longer.
const LONGEST: Duration = Duration::from_secs(10);

/// The site.
pub fn router(app: Shared) -> Router {
    Router::new()
        .merge(pages())
        .merge(api())
        .route("/healthz", get(site::healthz))
        .route("/readyz", get(site::readyz))
        .route("/.well-known/security.txt", get(site::security))
        .route("/robots.txt", get(site::robots))
        .route("/sitemap.xml", get(site::sitemap))
        .route("/static/{file}", get(assets::file))
        .route("/share/{*page}", get(share::picture))
        .fallback(error::no_route)
        .method_not_allowed_fallback(error::wrong_method)
        .with_state(app.clone())
        .layer(CatchPanicLayer::custom(error::panicked))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, LONGEST))
        .layer(middleware::from_fn(error::render))
        .layer(middleware::from_fn_with_state(app, headers::add))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn(headers::log))
}

/// Every page, without what surrounds a request.
pub(super) fn pages() -> Router<Shared> {
    Router::new()
        .route("/", get(home::index))
        .route("/embassies", get(embassies::index))
        .route("/embassies/compare", get(embassies::compare))
        .route("/embassies/{id}", get(embassies::show))
        .route("/network.csv", get(embassies::csv))
        .route("/defectors", get(defectors::index))
        .route("/defectors/lag", get(defectors::lag))
        .route("/defectors/{id}", get(defectors::show))
        .route("/timeline", get(timeline::index))
        .route("/sources", get(sources::index))
        .route("/sources/{id}", get(sources::show))
        .route("/claims/{id}", get(claims::show))
        .route("/totals", get(totals::index))
        .route("/search", get(search::index))
        .route("/method", get(site::method))
        .route("/corrections", get(site::corrections))
        .route("/method/conflicts", get(conflicts::index))
}

fn api() -> Router<Shared> {
    Router::new()
        .route("/api/v1/embassies", get(embassies::index_json))
        .route("/api/v1/embassies/compare", get(embassies::compare_json))
        .route("/api/v1/embassies/{id}", get(embassies::show_json))
        .route("/api/v1/defectors", get(defectors::index_json))
        .route("/api/v1/defectors/lag", get(defectors::lag_json))
        .route("/api/v1/defectors/{id}", get(defectors::show_json))
        .route("/api/v1/timeline", get(timeline::index_json))
        .route("/api/v1/sources", get(sources::index_json))
        .route("/api/v1/sources/{id}", get(sources::show_json))
        .route("/api/v1/claims/{id}", get(claims::show_json))
        .route("/api/v1/totals", get(totals::index_json))
        .route("/api/v1/search", get(search::index_json))
        .route("/api/v1/conflicts", get(conflicts::index_json))
        .route("/api/v1/meta", get(site::meta_json))
}
