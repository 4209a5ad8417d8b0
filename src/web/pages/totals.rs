//! The ledger of totals: each reported number beside what the record lists for its day.

use askama::Template;
use axum::response::Response;

use crate::address::Place;
use crate::domain::edtf::Edtf;
use crate::domain::filter::MissionFilter;
use crate::domain::id::ClaimId;
use crate::record::totals::entry::Entry;
use crate::record::totals::ledger::Ledger;
use crate::record::totals::sets::{Sets, Voice, different_sets};
use crate::web::frame::filters;
use crate::web::frame::rich::Rich;
use crate::web::frame::shell::{self, Shell, framed};
use crate::web::frame::value::{Value, filled, ids};
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// A row of the page.
#[derive(PartialEq)]
struct TotalsRow {
    day: Rich,
    reported: String,
    listed: Option<Rich>,
    difference: String,
    explained: String,
}

/// Rows that say the same, with everybody who says it.
struct Said {
    row: TotalsRow,
    /// Speaker by speaker: "Yonhap, reported; KBS, claimed".
    by: Rich,
    claims: Vec<ClaimId>,
}

impl Said {
    fn claims(&self) -> String {
        ids(&self.claims)
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
    sets: Option<Vec<SetsRow>>,
    groups: Vec<Group>,
    arrivals: Vec<Group>,
}

framed!(TotalsPage);

/// `/totals`
pub async fn index(ctx: &Ctx) -> AppResult<Response> {
    let ledger = Ledger::gather(&ctx.view).await?;
    let sentence = sentence(&ledger, ctx);
    shell::page(&TotalsPage {
        shell: Shell::new(ctx, &ctx.t.say("totals-title"), &sentence.words),
        sentence,
        sets: filled(different_sets(&ctx.view, &ledger.missions).iter().map(|s| sets(s, ctx)).collect()),
        groups: groups(ctx, &ledger.missions),
        arrivals: groups(ctx, &ledger.defectors),
    })
}

/// How many totals were compared, and how many of them agree.
fn sentence(ledger: &Ledger, ctx: &Ctx) -> Value {
    let compared: Vec<&Entry> = ledger.missions.iter().filter(|e| e.compared.is_some()).collect();
    let agree = compared.iter().filter(|e| e.difference() == Some(0)).count();
    let words = ctx.t.with("totals-sentence", [("compared", compared.len().into()), ("agree", agree.into())]);
    Value::told(words, ids(compared.iter().map(|e| &e.count.claim)))
}

fn sets(sets: &Sets, ctx: &Ctx) -> SetsRow {
    let given = [("number", sets.number.into()), ("ways", sets.sets.len().into())];
    let set = |(cities, voices): &(Vec<String>, Vec<Voice>)| {
        let (cities, voices) = (ctx.t.comma(cities), Rich::comma(ctx.t, voices.iter().map(|v| voice(v, ctx))));
        Rich::new(ctx.t, "totals-set", &[("cities", (&cities).into()), ("voices", (&voices).into())], [])
    };
    SetsRow {
        sentence: Value::told(ctx.t.with("totals-sets-number", given), ids(sets.claims())),
        sets: sets.sets.iter().map(set).collect(),
    }
}

/// Somebody who counts so, with links to the claims: "Yonhap (1, 2)".
fn voice((name, claims): &Voice, ctx: &Ctx) -> Rich {
    let link = |(claim, number): (&ClaimId, usize)| {
        Rich::value_link(&Value::told(number.to_string(), claim.to_string()), &ctx.links.claim(claim))
    };
    let claims = Rich::comma(ctx.t, claims.iter().zip(1..).map(link));
    Rich::new(ctx.t, "totals-voice", &[("name", name.into()), ("claims", (&claims).into())], [])
}

fn groups(ctx: &Ctx, entries: &[Entry]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    // The newest first: that is what people come for.
    for entry in entries.iter().rev() {
        let heading = ctx.t.totals_heading(entry);
        let id = heading.to_lowercase().split(|c: char| !c.is_alphanumeric()).collect::<Vec<_>>().join("-");
        let at = groups.iter().position(|g| g.id == id).unwrap_or_else(|| {
            groups.push(Group { heading: ctx.t.capital(&heading), id, compared: false, rows: Vec::new() });
            groups.len() - 1
        });
        let Some(group) = groups.get_mut(at) else { continue };
        group.compared |= entry.compared.is_some();
        let (row, by, claim) = (row(ctx, entry), by(ctx, entry), entry.count.claim.clone());
        if let Some(said) = group.rows.iter_mut().find(|s| s.row == row) {
            said.by = Rich::semicolon(ctx.t, [std::mem::take(&mut said.by), by]);
            said.claims.push(claim);
        } else {
            group.rows.push(Said { row, by, claims: vec![claim] });
        }
    }
    groups.reverse();
    groups
}

/// Who says it, with a link to the claim, and how surely.
fn by(ctx: &Ctx, e: &Entry) -> Rich {
    let name = Value::told(e.count.speaker_name.clone(), e.count.claim.to_string());
    let speaker = Rich::value_link(&name, &ctx.links.claim(&e.count.claim));
    let certainty = ctx.t.label(e.count.certainty);
    Rich::new(ctx.t, "totals-by", &[("speaker", (&speaker).into()), ("certainty", (&certainty).into())], [])
}

fn row(ctx: &Ctx, e: &Entry) -> TotalsRow {
    let date = e.count.fact.as_of.as_ref().map(Edtf::as_str);
    let day = ctx.t.spelled(date);
    let listed = e.compared.as_ref().map(|c| {
        let missions = ctx.links.on(Some(c.day)).to(Place::Missions(MissionFilter::ALL));
        Rich::link(&ctx.t.range(c.listed.at_least, c.listed.at_most), &missions)
    });
    TotalsRow {
        day: Rich::new(ctx.t, "totals-day", &[("day", (&day).into()), ("date", date.into())], []),
        reported: ctx.t.totals_number(e),
        listed,
        difference: ctx.t.totals_difference(e),
        explained: ctx.t.totals_explained(e),
    }
}
