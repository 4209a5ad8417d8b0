//! The ledger of totals: each reported number beside what the record lists for its day.

mod ledger;

use askama::Template;
use axum::response::Response;
use serde_json::{Value, json};

use self::ledger::{Entry, Ledger};
use super::api::list_meta;
use super::context::Ctx;
use super::error::AppResult;
use super::evidence::ids;
use super::page::{Shell, framed};
use super::respond;
use super::show;
use crate::domain::edtf::Edtf;
use crate::domain::vocab::Word;

/// A row of the page.
struct Row {
    claim: String,
    url: String,
    day: String,
    exact: String,
    reported: String,
    speaker: String,
    certainty: &'static str,
    listed: Option<(String, String)>,
    difference: String,
    explained: String,
}

/// Rows of one measure.
struct Group {
    heading: String,
    compared: bool,
    rows: Vec<Row>,
}

/// `/totals`
#[derive(Template)]
#[template(path = "totals/index.html")]
struct TotalsPage {
    shell: Shell,
    sentence: String,
    claims: String,
    groups: Vec<Group>,
    arrivals: Vec<Group>,
}

framed!(TotalsPage);

/// `/totals`
pub async fn index(ctx: Ctx) -> AppResult<Response> {
    let ledger = Ledger::gather(&ctx).await?;
    let compared = ledger.missions.iter().filter(|e| e.compared.is_some()).count();
    let agree = ledger.missions.iter().filter(|e| e.difference() == Some(0)).count();
    let sentence = format!(
        "Sources report a total of missions, or of a kind of missions, {compared} times; {agree} of these lie within what this record lists for that day."
    );
    respond::page(&TotalsPage {
        shell: Shell::new(&ctx, "Totals", &sentence),
        sentence,
        claims: ids(ledger.missions.iter().filter(|e| e.compared.is_some()).map(|e| &e.count.claim)),
        groups: groups(&ctx, &ledger.missions),
        arrivals: groups(&ctx, &ledger.defectors),
    })
}

fn groups(ctx: &Ctx, entries: &[Entry]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for entry in entries {
        let heading = show::capital(&entry.heading());
        let at = groups.iter().position(|g| g.heading == heading).unwrap_or_else(|| {
            groups.push(Group { heading, compared: entry.compared.is_some(), rows: Vec::new() });
            groups.len() - 1
        });
        if let Some(group) = groups.get_mut(at) {
            group.rows.push(row(ctx, entry));
        }
    }
    groups
}

fn row(ctx: &Ctx, e: &Entry) -> Row {
    let difference = match e.difference() {
        None => "not compared".to_owned(),
        Some(0) => "none".to_owned(),
        Some(n) if n > 0 => format!("{n} more"),
        Some(n) => format!("{} fewer", -n),
    };
    Row {
        url: ctx.urls.claim(&e.count.claim),
        claim: e.count.claim.clone(),
        day: show::date(e.count.as_of.as_ref().map(Edtf::as_str)),
        exact: e.count.as_of.as_ref().map(|d| d.as_str().to_owned()).unwrap_or_default(),
        reported: format!(
            "{}{}{}{}",
            if e.count.approx { "about " } else { "" },
            e.count.value,
            if e.count.provisional { " (preliminary)" } else { "" },
            if e.count.superseded { " (a known error)" } else { "" }
        ),
        speaker: e.count.speaker_name.clone(),
        certainty: e.count.certainty.as_str(),
        listed: e.compared.as_ref().map(|c| {
            let day = c.day.to_string();
            (show::range(c.listed.at_least, c.listed.at_most), ctx.urls.with("/embassies", &[("asof", &day)]))
        }),
        difference,
        explained: e.explained(),
    }
}

/// `/api/v1/totals`
pub async fn index_json(ctx: Ctx) -> AppResult<Response> {
    let ledger = Ledger::gather(&ctx).await?;
    let all: Vec<Value> = ledger.missions.iter().chain(&ledger.defectors).map(Entry::json).collect();
    Ok(respond::json(&json!({ "meta": list_meta(&ctx, all.len()), "totals": all })))
}
