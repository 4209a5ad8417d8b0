//! Two days side by side.

use askama::Template;
use serde_json::json;

use super::comparison::{Changed, Comparison};
use super::counts::{self, Count, Of};
use super::map::{self, MapView};
use super::{reported, summary};
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::network::{Standing, View};
use crate::domain::vocab::{Basis, MissionState, MissionType, Region, Word};
use crate::domain::words;
use crate::store::claims::ClaimRecord;
use crate::web::api::{counted, meta};
use crate::web::context::Ctx;
use crate::web::error::AppResult;
use crate::web::evidence::{Evidence, Value};
use crate::web::page::{Shell, framed};
use crate::web::params::BadValue;

/// The days compared when none are named: the two of the seed article.
pub(super) const THEN: Day = Day::constant(2022, 12, 31);
/// The second of them.
pub(crate) const NOW: Day = Day::constant(2024, 2, 15);

fn days(ctx: &Ctx) -> AppResult<(Day, Day)> {
    let from = ctx.params.day("from", ctx.today)?.unwrap_or(THEN);
    let to = ctx.params.day("to", ctx.today)?.unwrap_or(NOW);
    if to < from {
        let detail = format!("The second day ({to}) is before the first ({from}). Change one of the two.");
        return Err(BadValue { parameter: "to", detail }.into());
    }
    Ok((from, to))
}

/// A row of the list of changes.
pub(super) struct Row {
    url: String,
    name: String,
    from: MissionState,
    from_presumed: bool,
    to: MissionState,
    sure: String,
    date: String,
    claims: Evidence,
}

/// A row of the totals.
pub(super) struct Total {
    label: String,
    from: Count,
    to: Count,
}

/// `/embassies/compare`
#[derive(Template)]
#[template(path = "embassies/compare.html")]
pub(super) struct ComparePage {
    shell: Shell,
    sentence: Value,
    beside: Vec<Value>,
    from: String,
    to: String,
    from_iso: String,
    to_iso: String,
    today: String,
    known: String,
    map: MapView,
    totals: Vec<Total>,
    regions: Vec<Total>,
    closed: Vec<Row>,
    opened: Vec<Row>,
    unexplained: Vec<Row>,
    others: Vec<Row>,
}

framed!(ComparePage);

/// Builds the page.
pub(super) async fn page(ctx: &Ctx) -> AppResult<ComparePage> {
    let (from, to) = days(ctx)?;
    let (a, b) = (ctx.view_on(from), ctx.view_on(to));
    let both = Comparison::new(&a, &b);
    let deciding = both.changed.iter().flat_map(|c| c.to.verdict.claims.iter().cloned()).collect();
    let records = Evidence::records(deciding, ctx).await?;
    let rows =
        |list: Vec<&Changed<'_>>| list.into_iter().map(|c| row(c, (from, to), &records, ctx)).collect::<Vec<_>>();
    let (closed, opened, unexplained) = (rows(both.closed()), rows(both.opened()), rows(both.unexplained()));
    let named: Vec<&str> = closed.iter().chain(&opened).chain(&unexplained).map(|r| r.url.as_str()).collect();
    let others = rows(both.changed.iter().collect()).into_iter().filter(|r| !named.contains(&r.url.as_str())).collect();
    let sentence = both.sentence();
    let mut beside = Vec::new();
    for view in [&a, &b] {
        beside.extend(reported::beside(ctx, view).await?);
    }
    let map = map::of_comparison(&both, ctx);
    Ok(ComparePage {
        shell: Shell::new(ctx, &format!("{} and {} compared", words::day(from), words::day(to)), &sentence.words)
            .marked(map.marks()),
        sentence,
        beside,
        from: words::day(from),
        to: words::day(to),
        from_iso: from.to_string(),
        to_iso: to.to_string(),
        today: ctx.today.to_string(),
        known: ctx.known.map(|d| d.to_string()).unwrap_or_default(),
        map,
        totals: totals(&a, &b, ctx),
        regions: regions(&a, &b, ctx),
        closed,
        opened,
        unexplained,
        others,
    })
}

fn row(c: &Changed<'_>, (from, to): (Day, Day), records: &[ClaimRecord], ctx: &Ctx) -> Row {
    let date = c.to.history.begun_between(from, to);
    Row {
        url: ctx.urls.embassy(&c.to.mission.id),
        name: summary::place(c.to.mission),
        from: c.from.verdict.state,
        from_presumed: c.from.verdict.basis == Basis::Presumed,
        to: c.to.verdict.state,
        sure: sure(c.to, date.as_ref(), records),
        date: words::date_or_unknown(date.as_ref()),
        claims: Evidence::new(&c.to.verdict.claims, records, ctx),
    }
}

/// How sure the state of the second day and its date are: presumed by an editor, or as sure as the claims that give
/// them. Confirmed is only what confirming claims have in common: they may know no more than that it had happened by a
/// later day.
fn sure(s: &Standing<'_>, date: Option<&Edtf>, records: &[ClaimRecord]) -> String {
    if s.verdict.basis == Basis::Presumed {
        return "presumed, by an editor’s decision".to_owned();
    }
    let change: &[&str] = match s.verdict.state {
        MissionState::Closed => &["closed"],
        MissionState::Suspended => &["suspended"],
        MissionState::Open => &["opened", "reopened"],
        _ => &[],
    };
    // A sighting tells nothing of when a change happened.
    let tells = |r: &&ClaimRecord| s.verdict.claims.contains(&r.id) && change.contains(&r.predicate.as_str());
    let deciding = || records.iter().filter(tells);
    let span = |r: &ClaimRecord| Edtf::parse(r.date.as_deref()?).ok().map(|d| d.span());
    let confirmed = deciding().filter(|r| r.certainty == "confirmed").filter_map(span).reduce(Span::common);
    let reported = deciding().any(|r| r.certainty == "reported");
    match (confirmed, date) {
        (Some(common), Some(date)) if !date.span().holds(common) && reported => match common.latest {
            Some(day) => format!("reported; confirmed by {}", words::day(day)),
            None => "reported".to_owned(),
        },
        (Some(_), _) => "confirmed".to_owned(),
        (None, _) if reported => "reported".to_owned(),
        (None, _) => seen(s, records).to_owned(),
    }
}

/// How sure a state is that no change tells of: as sure as the surest sighting.
fn seen(s: &Standing<'_>, records: &[ClaimRecord]) -> &'static str {
    let by = |word: &str| records.iter().any(|r| r.certainty == word && s.verdict.claims.contains(&r.id));
    match s.verdict.state {
        MissionState::Open if by("confirmed") => "seen or listed, confirmed",
        MissionState::Open if by("reported") => "seen or listed, reported",
        _ => "not told",
    }
}

fn totals(a: &View<'_>, b: &View<'_>, ctx: &Ctx) -> Vec<Total> {
    let labels = [
        (MissionType::Embassy, "Embassies"),
        (MissionType::ConsulateGeneral, "Consulates general"),
        (MissionType::Representative, "Representative missions"),
    ];
    let of = |(kind, label): (MissionType, &str)| total(label.to_owned(), Of::Type(kind), a, b, ctx);
    labels.into_iter().map(of).collect()
}

fn regions(a: &View<'_>, b: &View<'_>, ctx: &Ctx) -> Vec<Total> {
    Region::ALL.iter().map(|r| total(summary::region_name(*r), Of::Region(*r), a, b, ctx)).collect()
}

fn total(label: String, of: Of, a: &View<'_>, b: &View<'_>, ctx: &Ctx) -> Total {
    Total { label, from: counts::count(a, of, ctx), to: counts::count(b, of, ctx) }
}

/// The comparison as JSON.
pub(super) fn json(ctx: &Ctx) -> AppResult<serde_json::Value> {
    let (from, to) = days(ctx)?;
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
