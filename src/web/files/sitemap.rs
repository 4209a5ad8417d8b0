//! What search engines may read.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::web::http::answer;
use crate::web::http::app::Shared;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// `/robots.txt`
pub async fn robots(State(app): State<Shared>) -> Response {
    answer::typed(
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
    Ok(answer::typed("application/xml", Sitemap { urls }.render()?))
}
