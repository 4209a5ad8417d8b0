//! Two days compared, as JSON.

use axum::response::Response;
use serde::Serialize;

use super::shapes::meta::{CountedJson, Meta, Nothing, meta_on};
use crate::domain::edtf::{Day, Edtf};
use crate::domain::id::{ClaimId, MissionId};
use crate::domain::network::NetworkOnDay;
use crate::domain::vocab::MissionState;
use crate::record::compare::{Changed, Comparison};
use crate::web::http::answer;
use crate::web::http::ask::Ctx;
use crate::web::http::found;
use crate::web::http::refusal::AppResult;

/// The total of one of the two days.
#[derive(Serialize)]
struct DayJson {
    #[serde(flatten)]
    counted: CountedJson,
    asof: String,
}

/// A mission whose state is another on the second day.
#[derive(Serialize)]
struct ChangedJson<'v> {
    id: &'v MissionId,
    from: MissionState,
    to: MissionState,
    date: Option<Edtf>,
    claims: &'v [ClaimId],
    counted: bool,
}

#[derive(Serialize)]
struct CompareAnswer<'c> {
    meta: Meta<'c, Nothing>,
    from: DayJson,
    to: DayJson,
    closed: Vec<&'c MissionId>,
    opened: Vec<&'c MissionId>,
    changed: Vec<ChangedJson<'c>>,
    unexplained: usize,
    unexplained_ids: Vec<&'c MissionId>,
}

fn day(network: &NetworkOnDay<'_>) -> DayJson {
    DayJson { counted: CountedJson::new(network), asof: network.day.to_string() }
}

fn ids<'v>(list: Vec<&Changed<'v>>) -> Vec<&'v MissionId> {
    list.into_iter().map(|c| &c.to.mission.id).collect()
}

fn changed<'v>(c: &Changed<'v>, from: Day, to: Day) -> ChangedJson<'v> {
    ChangedJson {
        id: &c.to.mission.id,
        from: c.from.verdict.state,
        to: c.to.verdict.state,
        date: c.since(from, to),
        claims: &c.to.verdict.claims,
        counted: c.to.mission.counted,
    }
}

/// `/api/v1/embassies/compare`
pub fn compare(ctx: &Ctx, asked: (Option<Day>, Option<Day>)) -> AppResult<Response> {
    let (from, to) = found::two_days(asked)?;
    let (a, b) = (ctx.view.on(from), ctx.view.on(to));
    let both = Comparison::new(&a, &b);
    Ok(answer::json(&CompareAnswer {
        meta: meta_on(ctx, to),
        from: day(&a),
        to: day(&b),
        closed: ids(both.closed()),
        opened: ids(both.opened()),
        changed: both.changed.iter().map(|c| changed(c, from, to)).collect(),
        unexplained: both.unexplained().len(),
        unexplained_ids: ids(both.unexplained()),
    }))
}
