//! Two days side by side.

use std::collections::BTreeSet;

use askama::Template;
use axum::response::Response;

use super::compare_map;
use crate::domain::edtf::Day;
use crate::domain::id::{ClaimId, MissionId};
use crate::domain::network::NetworkOnDay;
use crate::domain::vocab::{Basis, MissionState, Region, Word};
use crate::record::claims::ClaimRecord;
use crate::record::compare::{Changed, Comparison};
use crate::record::parts::{COUNTED_TYPES, Of};
use crate::record::reasons::Account;
use crate::record::sure::sure;
use crate::web::frame::accounts::Accounts;
use crate::web::frame::beside::beside as beside_of;
use crate::web::frame::count::{Count, count};
use crate::web::frame::evidence::{self, Evidence, Exhibits};
use crate::web::frame::filters;
use crate::web::frame::map::MapView;
use crate::web::frame::shell;
use crate::web::frame::shell::{Shell, framed};
use crate::web::frame::value::Value;
use crate::web::http::ask::Ctx;
use crate::web::http::found;
use crate::web::http::refusal::AppResult;

/// A row of the list of changes.
pub(crate) struct ChangedRow {
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
pub(crate) struct TotalRow {
    label: String,
    from: Count,
    to: Count,
}

/// `/embassies/compare`
#[derive(Template)]
#[template(path = "embassies/compare.html")]
pub(crate) struct ComparePage {
    shell: Shell,
    sentence: Value,
    beside: Vec<Value>,
    from: String,
    to: String,
    from_iso: String,
    to_iso: String,
    map: MapView,
    totals: Vec<TotalRow>,
    regions: Vec<TotalRow>,
    closed: Vec<ChangedRow>,
    opened: Vec<ChangedRow>,
    unexplained: Vec<ChangedRow>,
    others: Vec<ChangedRow>,
    why: Option<Accounts>,
}

framed!(ComparePage);

/// Builds the page.
pub(crate) async fn page(ctx: &Ctx, asked: (Option<Day>, Option<Day>)) -> AppResult<ComparePage> {
    let (from, to) = found::two_days(asked)?;
    let (a, b) = (ctx.view.on(from), ctx.view.on(to));
    let both = Comparison::new(&a, &b);
    let (accounts, records) = told(&both, (from, to), ctx).await?;
    let mut beside = Vec::new();
    for view in [&a, &b] {
        beside.extend(beside_of(ctx, view).await?);
    }
    let exhibits = Exhibits::new(&records, ctx);
    let rows = |list: Vec<&Changed<'_>>| -> Vec<ChangedRow> {
        list.into_iter().map(|c| row(c, (from, to), &records, &exhibits, ctx)).collect()
    };
    let (closed, opened, unexplained) = (rows(both.closed()), rows(both.opened()), rows(both.unexplained()));
    let others = rows(both.others());
    let sentence = Value::from(ctx.t.comparison(&both));
    let drawn = compare_map::of_comparison(&both, ctx);
    let (first, second) = (ctx.t.day(from), ctx.t.day(to));
    let title = ctx.t.with("compare-title", [("first", first.as_str().into()), ("second", second.as_str().into())]);
    Ok(ComparePage {
        shell: Shell::new(ctx, &title, &sentence.words).marked(drawn.marks()),
        sentence,
        beside,
        from: first,
        to: second,
        from_iso: from.to_string(),
        to_iso: to.to_string(),
        map: drawn,
        totals: totals(&a, &b, ctx),
        regions: regions(&a, &b, ctx),
        closed,
        opened,
        unexplained,
        others,
        why: Accounts::of(&accounts, &exhibits, "", ctx),
    })
}

/// The accounts of why missions closed between the two days, and the records of all claims that the page needs.
async fn told(both: &Comparison<'_>, (from, to): (Day, Day), ctx: &Ctx) -> AppResult<(Vec<Account>, Vec<ClaimRecord>)> {
    let mut needed: BTreeSet<ClaimId> = both.changed.iter().flat_map(|c| c.to.verdict.claims.iter().cloned()).collect();
    let closed: BTreeSet<&MissionId> = both.closed().iter().map(|c| &c.to.mission.id).collect();
    let accounts = ctx.view.reasons_for_closings(from, to, &closed).await?;
    needed.extend(accounts.iter().flat_map(|a| a.claims.iter().cloned()));
    Ok((accounts, evidence::records(needed, ctx).await?))
}

fn row(
    c: &Changed<'_>,
    (from, to): (Day, Day),
    records: &[ClaimRecord],
    exhibits: &Exhibits<'_>,
    ctx: &Ctx,
) -> ChangedRow {
    let date = c.since(from, to);
    ChangedRow {
        url: ctx.links.mission(&c.to.mission.id),
        claims: exhibits.of(
            &ctx.t.place(c.to.mission),
            &c.to.verdict.claims,
            &ctx.links.mission_claims(&c.to.mission.id),
        ),
        name: ctx.t.place(c.to.mission),
        from: c.from.verdict.state,
        from_presumed: c.from.verdict.basis == Basis::Presumed,
        to: c.to.verdict.state,
        sure: ctx.t.sure(sure(c.to, date.as_ref(), records)),
        date: ctx.t.date_or_unknown(date.as_ref()),
    }
}

fn totals(a: &NetworkOnDay<'_>, b: &NetworkOnDay<'_>, ctx: &Ctx) -> Vec<TotalRow> {
    let label = |kind| ctx.t.with("compare-type", [("missions", ctx.t.missions_of(kind).into())]);
    COUNTED_TYPES.into_iter().map(|kind| total(label(kind), Of::Type(kind), a, b, ctx)).collect()
}

fn regions(a: &NetworkOnDay<'_>, b: &NetworkOnDay<'_>, ctx: &Ctx) -> Vec<TotalRow> {
    Region::ALL.iter().map(|r| total(ctx.t.region(*r), Of::Region(*r), a, b, ctx)).collect()
}

fn total(label: String, of: Of, a: &NetworkOnDay<'_>, b: &NetworkOnDay<'_>, ctx: &Ctx) -> TotalRow {
    TotalRow { label, from: count(a, of, ctx), to: count(b, of, ctx) }
}

/// `/embassies/compare`
pub async fn compare(ctx: &Ctx, asked: (Option<Day>, Option<Day>)) -> AppResult<Response> {
    shell::page(&page(ctx, asked).await?)
}
