//! The front page: the sentence that answers, what changed last, who left last.

use askama::Template;
use axum::response::Response;

use super::changes::{ChangeRow, recent_changes};
use super::charts::{Charts, charts};
use super::then_now::{ThenNow, then_and_now, today_sentence};
use crate::address::Place;
use crate::domain::filter::{MissionFilter, PersonFilter};
use crate::record::compare::NOW;
use crate::record::sources::Counts;
use crate::web::frame::beside::beside;
use crate::web::frame::map::{self, MapView};
use crate::web::frame::person_row::{self, PersonRow};
use crate::web::frame::shell::{self, Shell, framed};
use crate::web::frame::value::Value;
use crate::web::frame::{filters, linked};
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

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
    defections: Vec<PersonRow>,
    counts: Counts,
    compare: String,
    embassies: String,
    totals: String,
    defectors: String,
}

framed!(HomePage);

/// `/`
pub async fn index(ctx: &Ctx) -> AppResult<Response> {
    // Who stands on a day of the past, or knows only what was public by one, is not told what came later.
    let later = ctx.view.scope.ends_before(NOW);
    let then_now = (!ctx.view.scope.asof_given && !later).then(|| then_and_now(ctx));
    let today = today_sentence(ctx);
    let answer = then_now.as_ref().map_or_else(|| today.clone(), |t| t.sentence.clone());
    let title = "North Korean missions and defections, claim by claim";
    let drawn = map::counted(ctx);
    let page = HomePage {
        shell: Shell::new(ctx, title, &answer.words)
            .marked(drawn.marks())
            .linked("Dataset", linked::dataset(&answer.words, ctx.view.build(), ctx.app.public_url.as_deref())),
        today,
        beside: beside(ctx, &ctx.view.now()).await?,
        seen: ctx.t.freshness(&ctx.view.now()).into(),
        answer,
        charts: charts(ctx).await?,
        map: drawn,
        changes: recent_changes(ctx, 10),
        defections: person_row::recent(ctx, 8),
        counts: ctx.view.counts().await?,
        compare: ctx.links.on(None).to(Place::Compare { from: None, to: None }),
        embassies: ctx.links.to(Place::Missions(MissionFilter::ALL)),
        totals: ctx.links.to(Place::Totals),
        defectors: ctx.links.to(Place::Defectors(PersonFilter::ALL)),
        then_now,
    };
    shell::page(&page)
}
