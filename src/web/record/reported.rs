//! Totals that others reported, beside a number of ours that cannot be complete.

use crate::domain::edtf::Day;
use crate::domain::network::View;
use crate::domain::vocab::Measure;
use crate::domain::words;
use crate::store::counts::CountRecord;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;
use crate::web::text::lists;
use crate::web::text::value::{Value, ids};

/// So many totals stand beside the number.
const MOST: usize = 3;

/// The latest totals reported for a day or before it, one for each number, the latest first; empty where our own list is
/// complete.
pub(crate) async fn totals(ctx: &Ctx, view: &View<'_>) -> AppResult<Vec<CountRecord>> {
    if view.tally.at_most.is_some() {
        return Ok(Vec::new());
    }
    let counts = ctx.snapshot.list_counts(&[Measure::MissionsTotal], ctx.scope).await?;
    let said_by = |c: &CountRecord| c.fact.as_of.as_ref().map(|d| d.span().end()).filter(|end| *end <= view.day);
    let mut all: Vec<(Day, CountRecord)> = counts
        .into_iter()
        .filter(|c| c.fact.measure == Measure::MissionsTotal && !c.superseded && c.certainty.decides())
        .filter_map(|c| Some((said_by(&c)?, c)))
        .collect();
    all.sort_by(|(a, x), (b, y)| (b, &x.claim).cmp(&(a, &y.claim)));
    let mut latest: Vec<CountRecord> = Vec::new();
    for (_, count) in all {
        if latest.len() < MOST && !latest.iter().any(|c| same(c.value, count.value)) {
            latest.push(count);
        }
    }
    Ok(latest)
}

fn same(a: f64, b: f64) -> bool {
    (a - b).abs() < f64::EPSILON
}

/// "No list published by 10 December 2023 names them all. Totals reported by then: 46 (…, 5 December 2023)."; `None`
/// where our own list is complete.
pub(crate) async fn beside(ctx: &Ctx, view: &View<'_>) -> AppResult<Option<Value>> {
    let Some(limit) = ctx.known_words().filter(|_| view.tally.at_most.is_none()) else { return Ok(None) };
    let totals = totals(ctx, view).await?;
    let told: Vec<String> = totals
        .iter()
        .map(|c| {
            format!("{} ({}, {})", c.value, c.speaker_name, c.fact.as_of.as_ref().map(words::date).unwrap_or_default())
        })
        .collect();
    let day = words::day(view.day);
    let reported = match told.as_slice() {
        [] => "No total had been reported for it.".to_owned(),
        all => format!("The latest totals reported for that day or before: {}.", lists::list(all)),
    };
    Ok(Some(Value::told(
        format!(
            "No list published by {limit} names every mission of {day}: how many there were at most cannot be said. {reported}"
        ),
        ids(totals.iter().map(|c| &c.claim)),
    )))
}
