//! A claim as JSON.

use serde::Serialize;

use super::meta::bounds;
use crate::domain::claim::{Body, Claim};
use crate::domain::edtf::Edtf;
use crate::domain::id::{ClaimId, OriginId, PersonId, PublisherId, SourceId, SpeakerId};
use crate::domain::value::Digest;
use crate::domain::vocab::{Certainty, ClaimKind, Derived, OriginRule, Reliability};
use crate::record::claims::ClaimRecord;
use crate::record::events::Told;
use crate::web::http::ask::Ctx;

/// What a claim asserts beyond subject, predicate and dates: an object with the keys of the facts file.
#[derive(Debug)]
struct Values<'c>(&'c Body);

impl Serialize for Values<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.values())
    }
}

/// What a claim says.
#[derive(Debug, Serialize)]
struct What<'c> {
    id: &'c ClaimId,
    kind: ClaimKind,
    subject: Option<&'c str>,
    predicate: &'static str,
    value: Values<'c>,
    date: Option<&'c Edtf>,
    earliest: Option<String>,
    latest: Option<String>,
    as_of: Option<&'c Edtf>,
    planned: Option<&'c Edtf>,
}

/// Who says it, how sure, and where it comes from.
#[derive(Debug, Serialize)]
struct Who<'c> {
    speaker: &'c SpeakerId,
    speaker_name: &'c str,
    attributed_to: Option<&'c str>,
    outlet: &'c PublisherId,
    outlet_name: &'c str,
    origin: &'c OriginId,
    origin_rule: OriginRule,
    repeats: Option<&'c ClaimId>,
    certainty: Certainty,
    superseded: bool,
    withdrawn: bool,
    derived: &'c [Derived],
    translated: Option<bool>,
    summary: &'c str,
    remark: Option<&'c str>,
}

/// Where it stands, and what it is about.
#[derive(Debug, Serialize)]
struct Where<'c> {
    source: &'c SourceId,
    reliability: Reliability,
    published: Option<&'c Edtf>,
    paragraph: Option<u32>,
    start: Option<u32>,
    end: Option<u32>,
    digest: Option<&'c Digest>,
    missions: Vec<&'c str>,
    persons: &'c [PersonId],
    countries: Vec<&'c str>,
    event: Option<String>,
    url: String,
}

/// A claim.
#[derive(Debug, Serialize)]
pub(crate) struct ClaimJson<'c> {
    #[serde(flatten)]
    what: What<'c>,
    #[serde(flatten)]
    who: Who<'c>,
    #[serde(flatten)]
    place: Where<'c>,
}

impl<'c> What<'c> {
    fn of(c: &'c Claim) -> Self {
        let body = &c.body;
        let (earliest, latest) = bounds(body.date().map(Edtf::span));
        Self {
            id: &c.id,
            kind: body.kind(),
            subject: body.subject(),
            predicate: body.predicate(),
            value: Values(body),
            date: body.date(),
            earliest,
            latest,
            as_of: body.as_of(),
            planned: c.planned.as_ref(),
        }
    }
}

impl<'c> Who<'c> {
    fn of(r: &'c ClaimRecord) -> Self {
        let c = &r.claim;
        Self {
            speaker: &c.speaker,
            speaker_name: &r.speaker_name,
            attributed_to: c.attributed_to.as_deref(),
            outlet: &c.outlet,
            outlet_name: &r.outlet_name,
            origin: &r.origin,
            origin_rule: r.origin_rule,
            repeats: c.repeats.as_ref(),
            certainty: c.certainty,
            superseded: c.superseded,
            withdrawn: c.withdrawn,
            derived: &c.derived,
            translated: r.translated,
            summary: &c.summary,
            remark: c.remark.as_deref(),
        }
    }
}

impl<'c> Where<'c> {
    fn of(r: &'c ClaimRecord, ctx: &Ctx, events: &Told) -> Self {
        let passage = &r.claim.passage;
        Self {
            source: &r.source_id,
            reliability: r.reliability,
            published: r.published.as_ref(),
            paragraph: passage.paragraph,
            start: passage.start,
            end: passage.end,
            digest: passage.digest.as_ref(),
            missions: r.missions(),
            persons: &r.persons,
            countries: r.countries(),
            event: events.find(&r.claim.id).map(|e| e.id.to_string()),
            url: ctx.links.claim(&r.claim.id),
        }
    }
}

impl<'c> ClaimJson<'c> {
    /// A claim with the event where it stands, and a link that keeps the clocks.
    #[must_use]
    pub(crate) fn new(r: &'c ClaimRecord, ctx: &Ctx, events: &Told) -> Self {
        Self { what: What::of(&r.claim), who: Who::of(r), place: Where::of(r, ctx, events) }
    }
}

/// Claims.
#[must_use]
pub(crate) fn claims<'c>(
    list: impl IntoIterator<Item = &'c ClaimRecord>,
    ctx: &Ctx,
    events: &Told,
) -> Vec<ClaimJson<'c>> {
    list.into_iter().map(|c| ClaimJson::new(c, ctx, events)).collect()
}
