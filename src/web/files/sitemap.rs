//! What search engines may read.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::address::{Links, Place};
use crate::domain::filter::{MissionFilter, PersonFilter, SourceFilter, TimelineFilter};
use crate::web::http::answer;
use crate::web::http::app::Shared;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// `/robots.txt`. The site map is named only where the site knows its own address: it must be named whole.
pub async fn robots(State(app): State<Shared>) -> Response {
    let map = app.public_url.as_ref().map(|site| format!("Sitemap: {site}/sitemap.xml\n")).unwrap_or_default();
    let rules = "User-agent: *\nAllow: /\nDisallow: /api/\nDisallow: /search\n";
    answer::typed("text/plain; charset=utf-8", format!("{rules}{map}"))
}

/// `/sitemap.xml`
#[derive(Template)]
#[template(path = "site/sitemap.xml")]
struct Sitemap {
    urls: Vec<String>,
}

/// Pages that are there whatever the record holds.
const FIXED: [Place; 11] = [
    Place::Home,
    Place::Missions(MissionFilter::ALL),
    Place::Compare { from: None, to: None },
    Place::Defectors(PersonFilter::ALL),
    Place::Lag,
    Place::Timeline(TimelineFilter::ALL, 1),
    Place::Totals,
    Place::Sources(SourceFilter::ALL, 1),
    Place::Method,
    Place::Contradictions,
    Place::Corrections,
];

/// `/sitemap.xml`: every page that does not depend on a choice of the visitor, but for single claims: the page of
/// their source shows them all.
pub async fn sitemap(ctx: &Ctx) -> AppResult<Response> {
    let links = Links::default();
    let mut pages: Vec<String> = FIXED.into_iter().map(|place| links.to(place)).collect();
    pages.extend(ctx.view.missions().map(|m| links.mission(&m.id)));
    pages.extend(ctx.view.persons().iter().map(|p| links.person(&p.id)));
    pages.extend(ctx.view.source_ids().await?.iter().map(|s| links.source(s)));
    let urls = pages.into_iter().map(|page| ctx.absolute(&page).unwrap_or(page)).collect();
    Ok(answer::typed("application/xml", Sitemap { urls }.render()?))
}
