//! Two days compared, as JSON.

use axum::response::Response;
use serde_json::json;

use crate::domain::edtf::Day;
use crate::domain::network::View;
use crate::web::api::shapes::{counted, meta};
use crate::web::http::answer;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;
use crate::web::record::compare::{Changed, Comparison, days};

/// The comparison as JSON.
fn json_of(ctx: &Ctx, asked: (Option<Day>, Option<Day>)) -> AppResult<serde_json::Value> {
    let (from, to) = days(asked)?;
    let (a, b) = (ctx.view_on(from), ctx.view_on(to));
    let both = Comparison::new(&a, &b);
    let ids = |list: Vec<&Changed<'_>>| list.into_iter().map(|c| c.to.mission.id.clone()).collect::<Vec<_>>();
    let total = |view: &View<'_>| {
        let mut value = counted(view);
        if let Some(object) = value.as_object_mut() {
            object.insert("asof".to_owned(), json!(view.day.to_string()));
        }
        value
    };
    let changed: Vec<serde_json::Value> = both
        .changed
        .iter()
        .map(|c| {
            let date = c.to.history.begun_between(from, to);
            json!({ "id": c.to.mission.id, "from": c.from.verdict.state, "to": c.to.verdict.state, "date": date, "claims": c.to.verdict.claims, "counted": c.to.mission.counted })
        })
        .collect();
    let mut meta = meta(ctx);
    meta.insert("asof".to_owned(), json!(to.to_string()));
    Ok(json!({
        "meta": meta, "from": total(&a), "to": total(&b), "closed": ids(both.closed()), "opened": ids(both.opened()),
        "changed": changed, "unexplained": both.unexplained().len(), "unexplained_ids": ids(both.unexplained()),
    }))
}

/// `/api/v1/embassies/compare`
pub fn compare(ctx: &Ctx, asked: (Option<Day>, Option<Day>)) -> AppResult<Response> {
    Ok(answer::json(&json_of(ctx, asked)?))
}
