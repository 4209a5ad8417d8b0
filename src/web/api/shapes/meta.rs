//! Shapes that several answers share: `meta`, totals, bounds.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::domain::edtf::{Day, Span};
use crate::domain::id::ClaimId;
use crate::domain::network::NetworkOnDay;
use crate::domain::vocab::{Closing, MissionType, Word};
use crate::web::http::ask::Ctx;

/// `meta` of every answer: the build, and under what it was asked; then what an answer adds.
#[derive(Debug, Serialize)]
pub(crate) struct Meta<'c, More> {
    build: &'c str,
    asof: String,
    known: Option<String>,
    closed: Closing,
    #[serde(flatten)]
    more: More,
}

/// What `meta` of a single thing adds: nothing.
#[derive(Debug, Serialize)]
pub(crate) struct Nothing {}

/// What `meta` of a list adds: how many rows it has, and what is told of that list alone.
#[derive(Debug, Serialize)]
pub(crate) struct Listed<More> {
    total: usize,
    #[serde(flatten)]
    more: More,
}

/// The pages of a long list.
#[derive(Debug, Serialize)]
pub(crate) struct Paged<More> {
    page: u32,
    page_size: i64,
    #[serde(flatten)]
    more: More,
}

impl<More> Paged<More> {
    /// A page of a long list.
    #[must_use]
    pub(crate) fn new(page: u32, page_size: i64, more: More) -> Self {
        Self { page, page_size, more }
    }
}

impl<'c, More> Meta<'c, More> {
    fn new(ctx: &'c Ctx, asof: Day, more: More) -> Self {
        let limit = ctx.view.scope.known;
        Self {
            build: ctx.view.build(),
            asof: asof.to_string(),
            known: limit.map(|day| day.to_string()),
            closed: ctx.view.scope.closing,
            more,
        }
    }
}

/// `meta` of a single thing.
#[must_use]
pub(crate) fn meta(ctx: &Ctx) -> Meta<'_, Nothing> {
    meta_on(ctx, ctx.view.scope.asof)
}

/// The same for another day.
#[must_use]
pub(crate) fn meta_on(ctx: &Ctx, asof: Day) -> Meta<'_, Nothing> {
    Meta::new(ctx, asof, Nothing {})
}

/// `meta` of a list.
#[must_use]
pub(crate) fn list_meta<More>(ctx: &Ctx, total: usize, more: More) -> Meta<'_, Listed<More>> {
    Meta::new(ctx, ctx.view.scope.asof, Listed { total, more })
}

/// How many of each word of a closed list, in the order given.
#[derive(Debug)]
pub(crate) struct Tallied<W>(pub Vec<(W, usize)>);

impl<W: Word> Serialize for Tallied<W> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(word, n)| (word.as_str(), n)))
    }
}

/// A counted total, with the claims that it rests on.
#[derive(Debug, Serialize)]
pub(crate) struct CountedJson {
    number: usize,
    at_least: usize,
    at_most: Option<usize>,
    presumed: usize,
    by_type: Tallied<MissionType>,
    claims: BTreeSet<ClaimId>,
}

impl CountedJson {
    /// The total of a day.
    #[must_use]
    pub(crate) fn new(network: &NetworkOnDay<'_>) -> Self {
        let tally = &network.tally;
        let shown = [MissionType::Embassy, MissionType::ConsulateGeneral, MissionType::Representative];
        let others = tally.by_type.keys().filter(|t| !shown.contains(t));
        Self {
            number: tally.at_least,
            at_least: tally.at_least,
            at_most: tally.at_most,
            presumed: tally.presumed,
            by_type: Tallied(shown.iter().chain(others).map(|t| (*t, tally.of_type(*t))).collect()),
            claims: network.counting().flat_map(|s| s.verdict.claims.iter().cloned()).collect(),
        }
    }
}

/// The first and the last day of a span, as answers have them.
#[must_use]
pub(crate) fn bounds(span: Option<Span>) -> (Option<String>, Option<String>) {
    let day = |day: Option<Day>| day.map(|d| d.to_string());
    (day(span.and_then(|s| s.earliest)), day(span.and_then(|s| s.latest)))
}
