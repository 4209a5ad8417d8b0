//! The front page: the sentence that answers, what changed last, who left last.

use askama::Template;
use axum::response::Response;

use super::context::Ctx;
use super::defectors::{self, RecentRow};
use super::embassies::{
    ChangeRow, Charts, MapView, NOW, ThenNow, charts, map_of_counted, recent_changes, reported_beside, seen_of_late,
    summary_sentence, then_and_now,
};
use super::error::AppResult;
use super::evidence::Value;
use super::linked;
use super::page::{Shell, framed};
use super::respond;
use crate::store::Counts;

/// `/`
#[derive(Template)]
#[template(path = "home/index.html")]
pub struct HomePage {
    shell: Shell,
    answer: Value,
    then_now: Option<ThenNow>,
    today: Value,
    beside: Option<Value>,
    seen: Value,
    charts: Charts,
    map: MapView,
    changes: Vec<ChangeRow>,
    defections: Vec<RecentRow>,
    counts: Counts,
    compare: String,
    embassies: String,
    totals: String,
    defectors: String,
}

framed!(HomePage);

/// `/`
pub async fn index(ctx: Ctx) -> AppResult<Response> {
    // Who stands on a day of the past, or knows only what was public by one, is not told what came later.
    let later = ctx.known.is_some_and(|limit| limit < NOW);
    let then_now = (!ctx.asof_given && !later).then(|| then_and_now(&ctx));
    let today = summary_sentence(&ctx);
    let answer = then_now.as_ref().map_or_else(|| today.clone(), |t| t.sentence.clone());
    let title = "North Korean missions and defections, claim by claim";
    let map = map_of_counted(&ctx);
    let page = HomePage {
        shell: Shell::new(&ctx, title, &answer.words)
            .marked(map.marks())
            .linked("Dataset", linked::dataset(&answer.words, &ctx.snapshot.build, &ctx.public_url)),
        today,
        beside: reported_beside(&ctx).await?,
        seen: seen_of_late(&ctx),
        answer,
        charts: charts(&ctx).await?,
        map,
        changes: recent_changes(&ctx, 10),
        defections: defectors::recent(&ctx, 8).await?,
        counts: ctx.snapshot.counts(ctx.known).await?,
        compare: ctx.urls.with("/embassies/compare", &[("asof", "")]),
        embassies: ctx.urls.to("/embassies"),
        totals: ctx.urls.to("/totals"),
        defectors: ctx.urls.to("/defectors"),
        then_now,
    };
    respond::page(&page)
}
