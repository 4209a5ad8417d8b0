//! The ledger of totals: each reported number of a day once, beside what the record lists for that day.

use std::collections::BTreeSet;

use askama::Template;
use axum::response::Response;

use crate::address::Place;
use crate::domain::edtf::Edtf;
use crate::domain::filter::MissionFilter;
use crate::domain::id::ClaimId;
use crate::domain::vocab::Measure;
use crate::record::claims::ClaimRecord;
use crate::record::totals::entry::Entry;
use crate::record::totals::ledger::Ledger;
use crate::record::totals::sets::{Sets, Voice, different_sets};
use crate::web::frame::evidence::{self, Evidence, Exhibits};
use crate::web::frame::filters;
use crate::web::frame::over_time::{self, Figure};
use crate::web::frame::reports;
use crate::web::frame::rich::Rich;
use crate::web::frame::shell::{self, Shell, framed};
use crate::web::frame::value::{Value, filled, ids};
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// A number of a day, with everybody who says it.
struct Row {
    day: String,
    reported: String,
    by: String,
    listed: Option<Rich>,
    difference: String,
    explained: String,
    evidence: Evidence,
    claims: String,
}

/// Rows of one measure.
struct Group {
    heading: String,
    id: String,
    compared: bool,
    rows: Vec<Row>,
}

/// Groups under one tab.
struct Tab {
    id: &'static str,
    heading: String,
    note: Option<String>,
    groups: Vec<Group>,
    open: bool,
}

/// One number that rests on several sets of missions.
struct SetsRow {
    sentence: Value,
    /// The cities of a set, and who counts so.
    sets: Vec<Rich>,
}

/// `/totals`
#[derive(Template)]
#[template(path = "totals/index.html")]
struct TotalsPage {
    shell: Shell,
    sentence: Value,
    chart: Figure,
    sets: Option<Vec<SetsRow>>,
    tabs: Vec<Tab>,
}

framed!(TotalsPage);

/// `/totals`
pub async fn index(ctx: &Ctx) -> AppResult<Response> {
    let ledger = Ledger::gather(&ctx.view).await?;
    let over_time = ctx.view.over_time().await?;
    let said: BTreeSet<ClaimId> =
        ledger.missions.iter().chain(&ledger.defectors).map(|e| e.count.claim.clone()).collect();
    let records = evidence::records(said, ctx).await?;
    let sentence = sentence(&ledger, ctx);
    shell::page(&TotalsPage {
        shell: Shell::new(ctx, &ctx.t.say("totals-title"), &sentence.words),
        sentence,
        chart: over_time::all(ctx, &over_time, &over_time::totals(&over_time, ctx)),
        sets: filled(different_sets(&ctx.view, &ledger.missions).iter().map(|s| sets(s, ctx)).collect()),
        tabs: tabs(&ledger, &records, ctx),
    })
}

/// How many totals were compared, and how many of them agree.
fn sentence(ledger: &Ledger, ctx: &Ctx) -> Value {
    let compared: Vec<&Entry> = ledger.missions.iter().filter(|e| e.compared.is_some()).collect();
    let agree = compared.iter().filter(|e| e.difference() == Some(0)).count();
    let words = ctx.t.with("totals-sentence", [("compared", compared.len().into()), ("agree", agree.into())]);
    Value::told(words, ids(compared.iter().map(|e| &e.count.claim)))
}

/// The tab under which a measure stands.
fn tab_of(measure: Measure) -> &'static str {
    match measure {
        Measure::MissionsTotal => "missions",
        Measure::MissionsClosed | Measure::MissionsPlannedClosures | Measure::MissionsExpected => "closings",
        _ => "types",
    }
}

fn tabs(ledger: &Ledger, records: &[ClaimRecord], ctx: &Ctx) -> Vec<Tab> {
    let exhibits = Exhibits::new(records, ctx);
    let of = |id: &'static str| -> Vec<&Entry> {
        if id == "people" {
            return ledger.defectors.iter().collect();
        }
        ledger.missions.iter().filter(|e| tab_of(e.count.fact.measure) == id).collect()
    };
    let tab = |id: &'static str| Tab {
        heading: ctx.t.say(&format!("totals-tab-{id}")),
        note: (id == "people").then(|| ctx.t.say("totals-defectors-how")),
        groups: groups(ctx, &of(id), records, &exhibits),
        open: id == "missions",
        id,
    };
    ["missions", "types", "closings", "people"].into_iter().map(tab).filter(|t| !t.groups.is_empty()).collect()
}

fn sets(sets: &Sets, ctx: &Ctx) -> SetsRow {
    let given = [("number", sets.number.into()), ("ways", sets.sets.len().into())];
    let set = |(cities, voices): &(Vec<String>, Vec<Voice>)| {
        let names: Vec<Rich> = voices.iter().map(|(name, claims)| voice(name, claims, ctx)).collect();
        let (cities, voices) = (ctx.t.comma(cities), Rich::comma(ctx.t, names));
        Rich::new(ctx.t, "totals-set", &[("cities", (&cities).into()), ("voices", (&voices).into())], [])
    };
    SetsRow {
        sentence: Value::told(ctx.t.with("totals-sets-number", given), ids(sets.claims())),
        sets: sets.sets.iter().map(set).collect(),
    }
}

/// Somebody who counts so, with the claims behind the name.
fn voice(name: &str, claims: &[ClaimId], ctx: &Ctx) -> Rich {
    Rich::value(&Value::new(ctx.t.speaker(name), claims)).unwrap_or_default()
}

/// Entries of one measure, scope and beginning, in the order of the ledger.
fn groups(ctx: &Ctx, entries: &[&Entry], records: &[ClaimRecord], exhibits: &Exhibits<'_>) -> Vec<Group> {
    let mut groups: Vec<(String, Vec<Vec<&Entry>>)> = Vec::new();
    // The newest first: that is what people come for.
    for entry in entries.iter().rev() {
        let heading = ctx.t.totals_heading(entry);
        let at = groups.iter().position(|(other, _)| *other == heading).unwrap_or_else(|| {
            groups.push((heading, Vec::new()));
            groups.len() - 1
        });
        let Some((_, rows)) = groups.get_mut(at) else { continue };
        match rows.iter_mut().find(|row| row.first().is_some_and(|first| says_as(first, entry))) {
            Some(row) => row.push(entry),
            None => rows.push(vec![entry]),
        }
    }
    groups.reverse();
    let group = |(heading, rows): (String, Vec<Vec<&Entry>>)| Group {
        id: heading.to_lowercase().split(|c: char| !c.is_alphanumeric()).collect::<Vec<_>>().join("-"),
        compared: rows.iter().flatten().any(|e| e.compared.is_some()),
        rows: rows.iter().filter_map(|said| row(ctx, said, records, exhibits)).collect(),
        heading: ctx.t.capital(&heading),
    };
    groups.into_iter().map(group).collect()
}

/// Whether two entries give the same number for the same days.
fn says_as(a: &Entry, b: &Entry) -> bool {
    let days = |e: &Entry| e.count.fact.as_of.as_ref().map(Edtf::span);
    let number = |e: &Entry| e.count.value.to_string();
    days(a) == days(b) && number(a) == number(b) && a.count.superseded == b.count.superseded
}

/// The row of entries that say the same; nothing where there are none.
fn row(ctx: &Ctx, said: &[&Entry], records: &[ClaimRecord], exhibits: &Exhibits<'_>) -> Option<Row> {
    // The plainest wording: nobody’s "about" takes away from somebody else’s number.
    let first = said.iter().min_by_key(|e| (e.count.fact.approx.is_some(), e.count.fact.provisional.is_some()))?;
    let claims: Vec<&ClaimId> = said.iter().map(|e| &e.count.claim).collect();
    let own: Vec<&ClaimRecord> = records.iter().filter(|r| claims.contains(&&r.id)).collect();
    let best = reports::by_report(&own).into_iter().next().and_then(|r| r.claims.into_iter().next());
    let reported = ctx.t.totals_number(first);
    Some(Row {
        day: first.count.fact.as_of.as_ref().map_or_else(|| ctx.t.say("date-untold-short"), |d| ctx.t.short_date(d)),
        evidence: exhibits.of(&reported, claims.iter().copied(), ""),
        reported,
        by: best.map(|c| ctx.t.speaker(&c.speaker_name)).unwrap_or_default(),
        listed: first.compared.as_ref().map(|c| {
            let missions = ctx.links.on(Some(c.day)).to(Place::Missions(MissionFilter::ALL));
            Rich::link(&ctx.t.range(c.listed.at_least, c.listed.at_most), &missions)
        }),
        difference: ctx.t.totals_difference(first),
        explained: ctx.t.totals_explained(said),
        claims: ids(claims),
    })
}
