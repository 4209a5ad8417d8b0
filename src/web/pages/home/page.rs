//! The front page: the sentence that answers, what changed last, who left last.

use askama::Template;
use axum::response::Response;

use super::changes::{ChangeRow, recent_changes};
use super::charts::{Charts, charts};
use super::then_now::{ThenNow, then_and_now, today_sentence};
use crate::domain::filter::{MissionFilter, PersonFilter};
use crate::store::Counts;
use crate::web::address::Place;
use crate::web::frame::linked;
use crate::web::frame::map::{self, MapView};
use crate::web::frame::person_row::{self, PersonRow};
use crate::web::frame::shell::{self, Shell, framed};
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;
use crate::web::record::compare::NOW;
use crate::web::record::reported;
use crate::web::text::network;
use crate::web::text::value::Value;

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
    let later = ctx.scope.known.is_some_and(|limit| limit < NOW);
    let then_now = (!ctx.scope.asof_given && !later).then(|| then_and_now(ctx));
    let today = today_sentence(ctx);
    let answer = then_now.as_ref().map_or_else(|| today.clone(), |t| t.sentence.clone());
    let title = "North Korean missions and defections, claim by claim";
    let drawn = map::counted(ctx);
    let page = HomePage {
        shell: Shell::new(ctx, title, &answer.words)
            .marked(drawn.marks())
            .linked("Dataset", linked::dataset(&answer.words, &ctx.snapshot.build, ctx.app.public_url.as_deref())),
        today,
        beside: reported::beside(ctx, &ctx.view()).await?,
        seen: network::seen(&ctx.view()),
        answer,
        charts: charts(ctx).await?,
        map: drawn,
        changes: recent_changes(ctx, 10),
        defections: person_row::recent(ctx, 8),
        counts: ctx.snapshot.counts(ctx.scope).await?,
        compare: ctx.links.on(None).to(Place::Compare { from: None, to: None }),
        embassies: ctx.links.to(Place::Missions(MissionFilter::ALL)),
        totals: ctx.links.to(Place::Totals),
        defectors: ctx.links.to(Place::Defectors(PersonFilter::ALL)),
        then_now,
    };
    shell::page(&page)
}
