//! The whole table of addresses, and what every request passes through.

use std::time::Duration;

use axum::http::{StatusCode, Uri};
use axum::routing::get;
use axum::{Router, middleware};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;

use super::http::app::Shared;
use super::http::ask::IdInPath;
use super::http::{headers, log};
use super::{api, files, pages, refuse, share};

/// No answer takes longer.
const LONGEST: Duration = Duration::from_secs(10);

/// The site.
pub fn router(app: Shared) -> Router {
    let asked_by_pictures = page_routes().with_state(app.clone());
    let picture = move |page: IdInPath, uri: Uri| share::picture::picture(asked_by_pictures, page, uri);
    Router::new()
        .merge(page_routes())
        .merge(api_routes())
        .route("/network.csv", get(files::network::csv))
        .route("/healthz", get(files::health::healthz))
        .route("/readyz", get(files::health::readyz))
        .route("/.well-known/security.txt", get(files::security::security))
        .route("/robots.txt", get(files::sitemap::robots))
        .route("/sitemap.xml", get(files::sitemap::sitemap))
        .route("/static/{file}", get(files::asset::file))
        .route("/share/{*page}", get(picture))
        .fallback(refuse::no_route)
        .method_not_allowed_fallback(refuse::wrong_method)
        .with_state(app.clone())
        .layer(CatchPanicLayer::custom(refuse::panicked))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, LONGEST))
        .layer(middleware::from_fn(refuse::render))
        .layer(middleware::from_fn_with_state(app, headers::add))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn(log::log))
}

/// Every page, without what surrounds a request.
fn page_routes() -> Router<Shared> {
    Router::new()
        .route("/", get(pages::home::page::index))
        .route("/embassies", get(pages::embassies::list::index))
        .route("/embassies/compare", get(pages::embassies::compare::compare))
        .route("/embassies/{id}", get(pages::embassies::show::show))
        .route("/defectors", get(pages::defectors::list::index))
        .route("/defectors/lag", get(pages::defectors::lag::lag))
        .route("/defectors/{id}", get(pages::defectors::show::show))
        .route("/timeline", get(pages::timeline::page::index))
        .route("/sources", get(pages::sources::list::index))
        .route("/sources/{id}", get(pages::sources::show::show))
        .route("/claims/{id}", get(pages::claims::show))
        .route("/totals", get(pages::totals::index))
        .route("/search", get(pages::search::index))
        .route("/method", get(pages::method::method))
        .route("/corrections", get(pages::corrections::corrections))
        .route("/method/conflicts", get(pages::conflicts::index))
}

fn api_routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/embassies", get(api::embassies::index))
        .route("/api/v1/embassies/compare", get(api::compare::compare))
        .route("/api/v1/embassies/{id}", get(api::embassies::show))
        .route("/api/v1/defectors", get(api::defectors::index))
        .route("/api/v1/defectors/lag", get(api::lag::lag))
        .route("/api/v1/defectors/{id}", get(api::defectors::show))
        .route("/api/v1/timeline", get(api::timeline::index))
        .route("/api/v1/sources", get(api::sources::index))
        .route("/api/v1/sources/{id}", get(api::sources::show))
        .route("/api/v1/claims/{id}", get(api::claims::show))
        .route("/api/v1/totals", get(api::totals::index))
        .route("/api/v1/search", get(api::search::index))
        .route("/api/v1/conflicts", get(api::conflicts::index))
        .route("/api/v1/meta", get(api::meta::show))
}
