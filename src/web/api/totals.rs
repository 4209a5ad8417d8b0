//! Reported totals as JSON.

use axum::response::Response;
use serde_json::{Value, json};

use crate::domain::ledger::whole;
use crate::web::api::shapes::list_meta;
use crate::web::http::answer;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;
use crate::web::record::totals::entry::Entry;
use crate::web::record::totals::ledger::Ledger;

/// A number without a point when it is whole.
fn number(value: f64) -> Value {
    whole(value).map_or_else(|| json!(value), |n| json!(n))
}

/// `/api/v1/totals`
pub async fn index(ctx: &Ctx) -> AppResult<Response> {
    let ledger = Ledger::gather(ctx).await?;
    let all: Vec<Value> = ledger.missions.iter().chain(&ledger.defectors).map(entry_json).collect();
    Ok(answer::json(&json!({ "meta": list_meta(ctx, all.len()), "totals": all })))
}

/// The shape of the contract.
fn entry_json(entry: &Entry) -> Value {
    let c = &entry.count;
    json!({
        "claim": c.claim, "source": c.claim.source(), "measure": c.fact.measure, "scope": c.fact.scope, "basis": c.fact.basis, "since": c.fact.since,
        "as_of": c.fact.as_of, "reported": number(c.value), "approx": c.fact.approx.is_some(), "provisional": c.fact.provisional.is_some(), "superseded": c.superseded,
        "certainty": c.certainty, "speaker": c.speaker, "published": c.published,
        "listed": entry.compared.as_ref().map(|x| json!({
            "day": x.day.to_string(), "number": x.listed.at_least, "at_least": x.listed.at_least, "at_most": x.listed.at_most,
        })),
        "difference": entry.difference(), "source_names_closed": entry.named_closed.iter().chain(&entry.named_closing).map(|(id, _)| id).collect::<Vec<_>>(),
        "explained_by": entry.explanation.as_ref().map(|e| json!({ "rule": e.rule, "text": e.text, "missions": e.missions })),
        "parts": entry.parts.iter().map(|(what, reported, listed)| json!({ "part": what, "reported": number(*reported), "listed": listed })).collect::<Vec<_>>(),
    })
}
