//! Every open contradiction of the record as JSON.

use axum::response::Response;
use serde_json::{Value, json};

use crate::domain::questions::Reading;
use crate::domain::rule::Rule;
use crate::web::api::shapes::list_meta;
use crate::web::http::answer;
use crate::web::http::ask::Ctx;
use crate::web::record::contradictions::{missions, persons};

/// `/api/v1/conflicts`
#[must_use]
pub fn index(ctx: &Ctx) -> Response {
    let reading = |r: &Reading| json!({ "value": r.value, "claims": r.claims });
    let mut all: Vec<Value> = Vec::new();
    for (kind, subjects) in [("person", persons(ctx)), ("mission", missions(ctx))] {
        for s in subjects {
            all.extend(s.all.iter().map(|c| {
                json!({
                    "kind": kind, "subject": s.id, "url": s.url, "question": c.question, "rule": Rule::Choice, "tie": c.tie,
                    "printed": reading(&c.leading), "rivals": c.rivals.iter().map(reading).collect::<Vec<_>>(),
                })
            }));
        }
    }
    answer::json(&json!({ "meta": list_meta(ctx, all.len()), "conflicts": all }))
}
