//! Shapes of the JSON answers that several resources share.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::domain::network::View;
use crate::domain::vocab::{MissionType, Word};
use crate::store::claims::ClaimRecord;
use crate::web::http::ask::Ctx;

/// `meta` of every answer.
#[must_use]
pub fn meta(ctx: &Ctx) -> Map<String, Value> {
    let mut meta = Map::new();
    meta.insert("build".to_owned(), json!(ctx.snapshot.build));
    meta.insert("asof".to_owned(), json!(ctx.scope.asof.to_string()));
    meta.insert("known".to_owned(), json!(ctx.scope.known.map(|d| d.to_string())));
    meta.insert("closed".to_owned(), json!(ctx.scope.closing));
    meta
}

/// `meta` of a list.
#[must_use]
pub fn list_meta(ctx: &Ctx, total: usize) -> Map<String, Value> {
    let mut meta = meta(ctx);
    meta.insert("total".to_owned(), json!(total));
    meta
}

/// A counted total, with the claims that it rests on.
#[must_use]
pub fn counted(view: &View<'_>) -> Value {
    let tally = &view.tally;
    let claims: BTreeSet<&String> = view.counting().flat_map(|s| &s.verdict.claims).collect();
    let shown = [MissionType::Embassy, MissionType::ConsulateGeneral, MissionType::Representative];
    let others = tally.by_type.keys().filter(|t| !shown.contains(t));
    let by_type: Map<String, Value> =
        shown.iter().chain(others).map(|t| (t.as_str().to_owned(), json!(tally.of_type(*t)))).collect();
    json!({ "number": tally.at_least, "at_least": tally.at_least, "at_most": tally.at_most, "presumed": tally.presumed, "by_type": by_type, "claims": claims })
}

/// A claim.
#[derive(Debug, Serialize)]
pub struct ClaimJson<'c> {
    id: &'c str,
    kind: &'c str,
    subject: Option<&'c str>,
    predicate: &'c str,
    value: &'c Map<String, Value>,
    date: Option<&'c str>,
    earliest: Option<&'c str>,
    latest: Option<&'c str>,
    as_of: Option<&'c str>,
    planned: Option<&'c str>,
    speaker: &'c str,
    speaker_name: &'c str,
    attributed_to: Option<&'c str>,
    outlet: &'c str,
    outlet_name: &'c str,
    origin: &'c str,
    origin_rule: &'c str,
    repeats: Option<&'c str>,
    certainty: &'c str,
    superseded: bool,
    withdrawn: bool,
    derived: &'c [String],
    translated: Option<bool>,
    summary: &'c str,
    remark: Option<&'c str>,
    source: &'c str,
    reliability: &'c str,
    published: Option<&'c str>,
    paragraph: Option<i64>,
    start: Option<i64>,
    end: Option<i64>,
    digest: Option<&'c str>,
    missions: Vec<&'c str>,
    persons: Vec<&'c str>,
    countries: Vec<&'c str>,
    url: String,
}

impl<'c> ClaimJson<'c> {
    /// A claim with a link that keeps the clocks.
    #[must_use]
    pub fn new(c: &'c ClaimRecord, ctx: &Ctx) -> Self {
        let ids = |joined: &'c str| joined.split(',').filter(|i| !i.is_empty()).collect();
        Self {
            id: &c.id,
            kind: &c.kind,
            subject: c.subject.as_deref(),
            predicate: &c.predicate,
            value: &c.value,
            date: c.date.as_deref(),
            earliest: c.earliest.as_deref(),
            latest: c.latest.as_deref(),
            as_of: c.as_of.as_deref(),
            planned: c.planned.as_deref(),
            speaker: &c.speaker,
            speaker_name: &c.speaker_name,
            attributed_to: c.attributed_to.as_deref(),
            outlet: &c.outlet,
            outlet_name: &c.outlet_name,
            origin: &c.origin,
            origin_rule: &c.origin_rule,
            repeats: c.repeats.as_deref(),
            certainty: &c.certainty,
            superseded: c.superseded,
            withdrawn: c.withdrawn,
            derived: &c.derived,
            translated: c.translated,
            summary: &c.summary,
            remark: c.remark.as_deref(),
            source: &c.source_id,
            reliability: &c.reliability,
            published: c.published.as_deref(),
            paragraph: c.paragraph,
            start: c.start,
            end: c.end,
            digest: c.digest.as_deref(),
            missions: ids(&c.missions),
            persons: ids(&c.persons),
            countries: ids(&c.countries),
            url: ctx.links.claim(&c.id),
        }
    }
}

/// Claims.
#[must_use]
pub fn claims<'c>(list: &'c [ClaimRecord], ctx: &Ctx) -> Vec<ClaimJson<'c>> {
    list.iter().map(|c| ClaimJson::new(c, ctx)).collect()
}
