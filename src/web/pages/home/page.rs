//! The front page: the sentence that answers, what changed last, who left last.

use askama::Template;
use axum::response::Response;

use super::changes::{ChangeRow, DefectionRow, changes, defections};
use super::charts::{Charts, charts};
use super::then_now::{ThenNow, then_and_now};
use crate::address::Place;
use crate::domain::filter::{MissionFilter, PersonFilter};
use crate::record::compare::{Comparison, NOW, THEN};
use crate::record::sources::Counts;
use crate::text::or_none;
use crate::web::frame::accounts::Accounts;
use crate::web::frame::beside::beside;
use crate::web::frame::evidence::{self, Exhibits};
use crate::web::frame::map::{self, MapView};
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
    today: Option<Value>,
    beside: Option<Value>,
    seen: Option<Value>,
    charts: Charts,
    map: MapView,
    changes: Vec<ChangeRow>,
    defections: Vec<DefectionRow>,
    why: Option<Accounts>,
    holds: String,
    compare: String,
    embassies: String,
    totals: String,
    defectors: String,
}

framed!(HomePage);

/// "The record holds 4000 claims from 300 sources, published from 1990 to 2025."
fn holds(counts: &Counts, ctx: &Ctx) -> String {
    let day = |day: &Option<String>| or_none(day.as_deref().map(|day| ctx.t.spelled(Some(day))));
    ctx.t.with(
        "home-holds",
        [
            ("claims", counts.claims.into()),
            ("sources", counts.sources.into()),
            ("first", day(&counts.first).into()),
            ("last", day(&counts.last).into()),
        ],
    )
}

/// Why those closed that closed between the two days, by whose account.
async fn why(ctx: &Ctx) -> AppResult<Option<Accounts>> {
    let (a, b) = (ctx.view.on(THEN), ctx.view.on(NOW));
    let closed = Comparison::new(&a, &b).closed().iter().map(|c| &c.to.mission.id).collect();
    let accounts = ctx.view.reasons_for_closings(THEN, NOW, &closed).await?;
    let needed = accounts.iter().flat_map(|a| a.claims.iter().cloned()).collect();
    let records = evidence::records(needed, ctx).await?;
    Ok(Accounts::of(&accounts, &Exhibits::new(&records, ctx), "", ctx))
}

/// `/`
pub async fn index(ctx: &Ctx) -> AppResult<Response> {
    let then_now = ctx.view.tells_the_two_days().then(|| then_and_now(ctx));
    let network = Value::from(ctx.t.network(&ctx.view.now(), ctx.view.scope));
    // What the record shows for the day asked for answers by itself, or follows the two days.
    let (answer, today) = match &then_now {
        Some(two) => (two.sentence.clone(), Some(network)),
        None => (network, None),
    };
    let drawn = map::counted(ctx);
    let page =
        HomePage {
            shell: Shell::new(ctx, &ctx.t.say("home-title"), &answer.words)
                .marked(drawn.marks())
                .linked(&linked::dataset(ctx.t, &answer.words, ctx.view.build(), ctx.app.public_url.as_deref())),
            today,
            beside: beside(ctx, &ctx.view.now()).await?,
            seen: Some(Value::from(ctx.t.freshness(&ctx.view.now()))).filter(|seen| !seen.words.is_empty()),
            answer,
            charts: charts(ctx).await?,
            map: drawn,
            changes: changes(ctx, 10),
            defections: defections(ctx, 8),
            holds: holds(&ctx.view.counts().await?, ctx),
            compare: ctx.links.on(None).to(Place::Compare { from: None, to: None }),
            embassies: ctx.links.to(Place::Missions(MissionFilter::ALL)),
            totals: ctx.links.to(Place::Totals),
            defectors: ctx.links.to(Place::Defectors(PersonFilter::ALL)),
            why: if then_now.is_some() { why(ctx).await? } else { None },
            then_now,
        };
    shell::page(&page)
}
