//! `/defectors/lag`: how long it took until a defection became public.

use askama::Template;
use serde_json::json;

use super::list::{Entry, entries};
use crate::domain::defection::Lag;
use crate::domain::words;
use crate::viz::lag::Times;
use crate::viz::lanes::{Drawn, Lane, Layout, Moment};
use crate::web::api::list_meta;
use crate::web::context::Ctx;
use crate::web::embassies::life::Life;
use crate::web::error::AppResult;
use crate::web::evidence::{Value, ids};
use crate::web::page::{Shell, framed};

/// The claim of the first article that the chart measures: news of a defection tends to take months.
const REMARK: &str = "bbc-mundo-2024-07-19.5";

/// A row of the table behind the picture.
struct Row {
    url: String,
    name: String,
    hangul: Option<String>,
    lag: Value,
}

/// `/defectors/lag`
#[derive(Template)]
#[template(path = "defectors/lag.html")]
pub(super) struct LagPage {
    shell: Shell,
    list: String,
    sentence: Value,
    remark: Option<(String, String)>,
    life: Life,
    rows: Vec<Row>,
}

framed!(LagPage);

/// Builds the page.
pub(super) async fn page(ctx: &Ctx) -> AppResult<LagPage> {
    let all = entries(ctx).await?;
    let timed = timed(&all, ctx);
    let longest = timed.last().map_or(365, |(.., most)| *most);
    let picture = |layout: Layout| {
        let line = Times::new(layout, longest);
        layout.place(line.ticks(), timed.iter().map(|(e, lag, _)| lane(&line, e, *lag, ctx)).collect())
    };
    let claims: Vec<String> = timed.iter().flat_map(|(e, ..)| e.three.lag_claims()).collect();
    let sentence = Value::told(sentence(&timed), ids(&claims));
    let remark = ctx.snapshot.find_claim(REMARK, ctx.known).await?;
    Ok(LagPage {
        shell: Shell::new(ctx, "How long until it became public", &sentence.words),
        life: Life {
            wide: picture(Layout::NAMES),
            narrow: picture(Layout::NARROW),
            sentence: Value::told("Full: the shortest time that the claims leave possible. Pale: up to the longest; a bar that is only pale says no more than that. On this scale ten times as long is as far again.".to_owned(), String::new()),
        },
        list: ctx.urls.to("/defectors"),
        remark: remark.map(|c| (c.summary, ctx.urls.claim(&c.id))),
        rows: timed.iter().map(|(e, lag, _)| row(e, *lag, ctx)).collect(),
        sentence,
    })
}

/// A person, the time, and the most days that it can have been.
type Timed<'e> = (&'e Entry, Lag, i32);

/// The defections of which both times are at least bounded, the soonest public first. On a day of the past, only what
/// had become public by then.
fn timed<'e>(all: &'e [Entry], ctx: &Ctx) -> Vec<Timed<'e>> {
    let mut timed: Vec<Timed<'e>> = all
        .iter()
        .filter(|e| e.person.defector && e.three.left.resolution.is_some())
        .filter(|e| e.three.made_public.span().is_some_and(|s| s.end() <= ctx.asof))
        .filter_map(|e| e.three.lag.and_then(|lag| lag.at_most.map(|most| (e, lag, most))))
        .collect();
    timed.sort_by_key(|(e, lag, most)| (*most, lag.at_least, e.person.id.clone()));
    timed
}

/// The same as JSON.
pub(super) async fn json(ctx: &Ctx) -> AppResult<serde_json::Value> {
    let all = entries(ctx).await?;
    let rows: Vec<serde_json::Value> = timed(&all, ctx)
        .into_iter()
        .map(|(e, lag, most)| {
            json!({
                "id": e.person.id, "name": e.person.name, "role": e.person.role,
                "lag_days": { "at_least": lag.at_least, "at_most": most }, "claims": e.three.lag_claims(),
                "url": ctx.urls.defector(&e.person.id),
            })
        })
        .collect();
    Ok(json!({ "meta": list_meta(ctx, rows.len()), "lags": rows }))
}

fn row(e: &Entry, lag: Lag, ctx: &Ctx) -> Row {
    Row {
        url: ctx.urls.defector(&e.person.id),
        name: e.person.display().to_owned(),
        hangul: e.person.hangul.clone(),
        lag: Value::new(words::lag_with_days(lag), &e.three.lag_claims()),
    }
}

fn lane(times: &Times, e: &Entry, lag: Lag, ctx: &Ctx) -> Lane {
    let name = e.person.display();
    let url = ctx.urls.defector(&e.person.id);
    let arrived = e.three.left.span().zip(e.three.arrived.span()).and_then(|(left, arrived)| {
        let lag = Lag::between(left, arrived);
        let (least, most) = (lag.at_least?, lag.at_most?);
        let title = format!("{name}, from leaving to arriving: {}", words::lag_with_days(lag));
        let claims = ids(&[e.three.left.claims(), e.three.arrived.claims()].concat());
        Some(Moment { shape: "arrived", title, url: url.clone(), claims, left: times.x(least), right: times.x(most) })
    });
    let claims = ids(&e.three.lag_claims());
    let bar = Drawn {
        class: "lag",
        title: format!("{name}, from leaving to being made public: {}", words::lag_with_days(lag)),
        url: url.clone(),
        claims,
        bar: times.bar(lag),
    };
    Lane { label: name.to_owned(), url, bars: vec![bar], moments: arrived.into_iter().collect(), ..Lane::default() }
}

/// "13 of 38 defections with known dates were public within a month …"
fn sentence(timed: &[Timed<'_>]) -> String {
    if timed.is_empty() {
        return "No defection is known of which both leaving and becoming public are dated.".to_owned();
    }
    let surely = timed.iter().filter(|(_, lag, _)| lag.at_least.is_some_and(|d| d > 31)).count();
    let within = timed.iter().filter(|(.., most)| *most <= 31).count();
    format!(
        "Of {} defections of which both times are at least bounded {within} were public within a month of leaving and {surely} surely only later; of the other {} the dates leave both possible.",
        timed.len(),
        timed.len() - surely - within,
    )
}
