//! `/defectors/lag`: how long it took until a defection became public.

use askama::Template;
use axum::response::Response;

use crate::address::Place;
use crate::domain::defection::Lag;
use crate::domain::filter::PersonFilter;
use crate::record::persons::PersonEntry;
use crate::viz::lag::Times;
use crate::viz::lanes::{Drawn, Lane, Layout, Moment};
use crate::web::frame::filters;
use crate::web::frame::life::Life;
use crate::web::frame::shell::{self, Shell, framed};
use crate::web::frame::value::{Value, ids};
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// The claim of the first article that the chart measures: news of a defection tends to take months.
const REMARK: &str = "bbc-mundo-2024-07-19.5";

/// A row of the table behind the picture.
struct LagRow {
    url: String,
    name: String,
    hangul: Option<String>,
    lag: Value,
}

/// `/defectors/lag`
#[derive(Template)]
#[template(path = "defectors/lag.html")]
pub(crate) struct LagPage {
    shell: Shell,
    list: String,
    sentence: Value,
    remark: Option<(String, String)>,
    life: Life,
    rows: Vec<LagRow>,
}

framed!(LagPage);

/// Builds the page.
pub(crate) async fn page(ctx: &Ctx) -> AppResult<LagPage> {
    let all = ctx.view.person_entries();
    let timed = ctx.view.timed(&all);
    let longest = timed.last().map_or(365, |t| t.at_most);
    let picture = |layout: Layout| {
        let line = Times::new(layout, longest);
        layout.place(line.ticks(), timed.iter().map(|t| lane(&line, t.entry, t.lag, ctx)).collect())
    };
    let sentence = Value::from(ctx.t.lags(&timed));
    let remark = ctx.view.claim(REMARK).await?;
    Ok(LagPage {
        shell: Shell::new(ctx, &ctx.t.say("lags-title"), &sentence.words),
        life: Life {
            id: "life",
            wide: picture(Layout::NAMES),
            narrow: picture(Layout::NARROW),
            sentence: Value::told(ctx.t.say("lags-key"), String::new()),
        },
        list: ctx.links.to(Place::Defectors(PersonFilter::ALL)),
        remark: remark.map(|c| (c.summary.to_string(), ctx.links.claim(&c.id))),
        rows: timed.iter().map(|t| row(t.entry, t.lag, ctx)).collect(),
        sentence,
    })
}

fn row(e: &PersonEntry, lag: Lag, ctx: &Ctx) -> LagRow {
    LagRow {
        url: ctx.links.person(&e.person.id),
        name: ctx.t.called(&e.person),
        hangul: e.person.hangul.clone(),
        lag: Value::new(ctx.t.lag_with_days(lag), &e.three.lag_claims()),
    }
}

fn lane(times: &Times, e: &PersonEntry, lag: Lag, ctx: &Ctx) -> Lane {
    let name = ctx.t.called(&e.person);
    let url = ctx.links.person(&e.person.id);
    let arrived = e.three.left.span().zip(e.three.arrived.span()).and_then(|(left, arrived)| {
        let lag = Lag::between(left, arrived);
        let (least, most) = (lag.at_least?, lag.at_most?);
        let title =
            ctx.t.with("lags-arrival", [("name", name.as_str().into()), ("lag", ctx.t.lag_with_days(lag).into())]);
        let claims = ids(&[e.three.left.claims(), e.three.arrived.claims()].concat());
        Some(Moment { shape: "arrived", title, url: url.clone(), claims, left: times.x(least), right: times.x(most) })
    });
    let claims = ids(&e.three.lag_claims());
    let bar = Drawn {
        class: "lag",
        title: ctx
            .t
            .with("lags-publication", [("name", name.as_str().into()), ("lag", ctx.t.lag_with_days(lag).into())]),
        url: url.clone(),
        claims,
        bar: times.bar(lag),
    };
    Lane { label: name, url, bars: vec![bar], moments: arrived.into_iter().collect(), ..Lane::default() }
}

/// `/defectors/lag`
pub async fn lag(ctx: &Ctx) -> AppResult<Response> {
    shell::page(&page(ctx).await?)
}
