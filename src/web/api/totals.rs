//! Reported totals as JSON.

use axum::response::Response;
use serde::Serialize;

use super::shapes::meta::{Listed, Meta, Nothing, list_meta};
use crate::domain::edtf::Edtf;
use crate::domain::id::{ClaimId, MissionId, SpeakerId};
use crate::domain::ledger::{CountingRule, whole};
use crate::domain::vocab::{Certainty, CountBasis, Measure};
use crate::record::totals::entry::{Entry, Part};
use crate::record::totals::ledger::Ledger;
use crate::web::http::answer;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// A number without a point when it is whole.
#[derive(Serialize)]
#[serde(untagged)]
enum NumberJson {
    Whole(i64),
    Broken(f64),
}

impl From<f64> for NumberJson {
    fn from(value: f64) -> Self {
        whole(value).map_or(Self::Broken(value), Self::Whole)
    }
}

/// What the record lists for the day.
#[derive(Serialize)]
struct ListedJson {
    day: String,
    number: usize,
    at_least: usize,
    at_most: Option<usize>,
}

/// What would explain a difference.
#[derive(Serialize)]
struct ExplainedJson<'e> {
    rule: CountingRule,
    text: String,
    missions: Vec<&'e MissionId>,
}

/// A part of a number that differs from ours.
#[derive(Serialize)]
struct PartJson {
    part: String,
    reported: NumberJson,
    listed: usize,
}

/// A reported number beside what the record lists.
#[derive(Serialize)]
struct TotalJson<'e> {
    claim: &'e ClaimId,
    source: &'e str,
    measure: Measure,
    scope: Option<&'e str>,
    basis: CountBasis,
    since: Option<&'e str>,
    as_of: Option<&'e Edtf>,
    reported: NumberJson,
    approx: bool,
    provisional: bool,
    superseded: bool,
    certainty: Certainty,
    speaker: &'e SpeakerId,
    published: Option<&'e str>,
    listed: Option<ListedJson>,
    difference: Option<i64>,
    source_names_closed: Vec<&'e MissionId>,
    explained_by: Option<ExplainedJson<'e>>,
    parts: Vec<PartJson>,
}

#[derive(Serialize)]
struct TotalsAnswer<'c> {
    meta: Meta<'c, Listed<Nothing>>,
    totals: Vec<TotalJson<'c>>,
}

fn total<'e>(entry: &'e Entry, ctx: &Ctx) -> TotalJson<'e> {
    let (c, fact) = (&entry.count, &entry.count.fact);
    let part = |p: &Part| PartJson { part: ctx.t.totals_part(p), reported: p.reported.into(), listed: p.listed };
    TotalJson {
        claim: &c.claim,
        source: c.claim.source(),
        measure: fact.measure,
        scope: fact.scope.as_deref(),
        basis: fact.basis,
        since: fact.since.as_deref(),
        as_of: fact.as_of.as_ref(),
        reported: c.value.into(),
        approx: fact.approx.is_some(),
        provisional: fact.provisional.is_some(),
        superseded: c.superseded,
        certainty: c.certainty,
        speaker: &c.speaker,
        published: c.published.as_deref(),
        listed: entry.compared.as_ref().map(|x| ListedJson {
            day: x.day.to_string(),
            number: x.listed.at_least,
            at_least: x.listed.at_least,
            at_most: x.listed.at_most,
        }),
        difference: entry.difference(),
        source_names_closed: entry.named_closed.iter().chain(&entry.named_closing).map(|(id, _)| id).collect(),
        explained_by: entry.explanation.as_ref().map(|e| ExplainedJson {
            rule: e.rule,
            text: ctx.t.explanation(e),
            missions: e.missions.iter().map(|(id, _)| id).collect(),
        }),
        parts: entry.parts.iter().map(part).collect(),
    }
}

/// `/api/v1/totals`
pub async fn index(ctx: &Ctx) -> AppResult<Response> {
    let ledger = Ledger::gather(&ctx.view).await?;
    let totals: Vec<TotalJson<'_>> = ledger.missions.iter().chain(&ledger.defectors).map(|e| total(e, ctx)).collect();
    Ok(answer::json(&TotalsAnswer { meta: list_meta(ctx, totals.len(), Nothing {}), totals }))
}
