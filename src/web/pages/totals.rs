//! The ledger of totals: each reported number beside what the record lists for its day.

use askama::Template;
use axum::response::Response;

use crate::address::{Links, Place};
use crate::domain::edtf::Edtf;
use crate::domain::filter::MissionFilter;
use crate::domain::id::ClaimId;
use crate::domain::vocab::Word;
use crate::record::totals::entry::Entry;
use crate::record::totals::ledger::Ledger;
use crate::record::totals::sets::{Sets, Voice, different_sets};
use crate::web::frame::shell;
use crate::web::frame::shell::{Shell, framed};
use crate::web::frame::value::ids;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// A row of the page.
#[derive(PartialEq)]
struct TotalsRow {
    day: String,
    exact: String,
    reported: String,
    listed: Option<(String, String)>,
    difference: String,
    explained: String,
}

/// Rows that say the same, with everybody who says it.
struct Said {
    row: TotalsRow,
    /// Speaker, certainty, claim, address.
    by: Vec<(String, &'static str, ClaimId, String)>,
}

impl Said {
    fn claims(&self) -> String {
        ids(self.by.iter().map(|(_, _, claim, _)| claim))
    }
}

/// Rows of one measure.
struct Group {
    heading: String,
    id: String,
    compared: bool,
    rows: Vec<Said>,
}

/// One number that rests on several sets of missions.
struct SetsRow {
    number: i64,
    claims: String,
    /// The cities of a set, and who counts so.
    sets: Vec<(String, Vec<Voice>)>,
}

impl SetsRow {
    fn new(sets: Sets, ctx: &Ctx) -> Self {
        Self {
            number: sets.number,
            claims: ids(sets.claims()),
            sets: sets.sets.into_iter().map(|(cities, voices)| (ctx.t.comma(&cities), voices)).collect(),
        }
    }
}

/// `/totals`
#[derive(Template)]
#[template(path = "totals/index.html")]
struct TotalsPage {
    shell: Shell,
    sentence: String,
    claims: String,
    sets: Vec<SetsRow>,
    groups: Vec<Group>,
    arrivals: Vec<Group>,
    links: Links,
}

framed!(TotalsPage);

impl TotalsPage {
    fn claim(&self, id: &str) -> String {
        self.links.claim(id)
    }
}

/// `/totals`
pub async fn index(ctx: &Ctx) -> AppResult<Response> {
    let ledger = Ledger::gather(&ctx.view).await?;
    let compared = ledger.missions.iter().filter(|e| e.compared.is_some()).count();
    let agree = ledger.missions.iter().filter(|e| e.difference() == Some(0)).count();
    let sentence = format!(
        "Sources report a total of missions, or of a kind of missions, {compared} times; {agree} of these lie within what this record lists for that day."
    );
    shell::page(&TotalsPage {
        shell: Shell::new(ctx, "Totals", &sentence),
        sentence,
        claims: ids(ledger.missions.iter().filter(|e| e.compared.is_some()).map(|e| &e.count.claim)),
        sets: different_sets(&ctx.view, &ledger.missions).into_iter().map(|s| SetsRow::new(s, ctx)).collect(),
        groups: groups(ctx, &ledger.missions),
        arrivals: groups(ctx, &ledger.defectors),
        links: ctx.links,
    })
}

fn groups(ctx: &Ctx, entries: &[Entry]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    // The newest first: that is what people come for.
    for entry in entries.iter().rev() {
        let heading = ctx.t.capital(&ctx.t.totals_heading(entry));
        let at = groups.iter().position(|g| g.heading == heading).unwrap_or_else(|| {
            let id = ctx
                .t
                .totals_heading(entry)
                .to_lowercase()
                .split(|c: char| !c.is_alphanumeric())
                .collect::<Vec<_>>()
                .join("-");
            groups.push(Group { heading, id, compared: false, rows: Vec::new() });
            groups.len() - 1
        });
        let Some(group) = groups.get_mut(at) else { continue };
        group.compared |= entry.compared.is_some();
        let (row, url) = (row(ctx, entry), ctx.links.claim(&entry.count.claim));
        let by = (entry.count.speaker_name.clone(), entry.count.certainty.as_str(), entry.count.claim.clone(), url);
        match group.rows.iter_mut().find(|s| s.row == row) {
            Some(said) => said.by.push(by),
            None => group.rows.push(Said { row, by: vec![by] }),
        }
    }
    groups.reverse();
    groups
}

fn row(ctx: &Ctx, e: &Entry) -> TotalsRow {
    let difference = match e.difference() {
        None => "not compared".to_owned(),
        Some(0) => "none".to_owned(),
        Some(n) if n > 0 => format!("{n} more"),
        Some(n) => format!("{} fewer", -n),
    };
    TotalsRow {
        day: ctx.t.spelled(e.count.fact.as_of.as_ref().map(Edtf::as_str)),
        exact: e.count.fact.as_of.as_ref().map(|d| d.as_str().to_owned()).unwrap_or_default(),
        reported: format!(
            "{}{}{}{}",
            if e.count.fact.approx.is_some() { "about " } else { "" },
            e.count.value,
            if e.count.fact.provisional.is_some() { " (preliminary)" } else { "" },
            if e.count.superseded { " (a known error)" } else { "" }
        ),
        listed: e.compared.as_ref().map(|c| {
            (
                ctx.t.range(c.listed.at_least, c.listed.at_most),
                ctx.links.on(Some(c.day)).to(Place::Missions(MissionFilter::ALL)),
            )
        }),
        difference,
        explained: ctx.t.totals_explained(e),
    }
}
