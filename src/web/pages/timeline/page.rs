//! Dated claims in the order of time.

use askama::Template;
use axum::response::Response;

use super::bars::{self, Bar};
use super::strip::{Entry, Strip, strips};
use crate::address::{Pair, Place};
use crate::domain::edtf::{Day, Edtf};
use crate::domain::filter::TimelineFilter;
use crate::domain::vocab::ClaimKind;
use crate::web::frame::choices::{self, Choice};
use crate::web::frame::claim_line::{self, ClaimLine};
use crate::web::frame::filters;
use crate::web::frame::pager::Pager;
use crate::web::frame::shell::{self, Shell, framed};
use crate::web::frame::value::filled;
use crate::web::http::ask::Ctx;
use crate::web::http::found;
use crate::web::http::refusal::AppResult;

/// So many entries stand on a page.
const PAGE: i64 = 100;

/// A stretch of entries under one heading.
struct Group {
    heading: String,
    lines: Vec<Entry>,
}

/// `/timeline`
#[derive(Template)]
#[template(path = "timeline/index.html")]
pub struct TimelinePage {
    shell: Shell,
    sentence: String,
    groups: Vec<Group>,
    strips: Option<[Strip; 2]>,
    decades: Vec<Bar>,
    years: Option<Vec<Bar>>,
    parts: Option<Vec<Bar>>,
    undated: Option<(String, String)>,
    kinds: Vec<Choice>,
    orders: Vec<Choice>,
    countries: Vec<Choice>,
    from: String,
    to: String,
    kept: Vec<Pair>,
    pager: Pager,
}

framed!(TimelinePage);

/// `/timeline`
pub async fn index(ctx: &Ctx, asked: &TimelineFilter, page: u32) -> AppResult<Response> {
    let filter = found::timeline_filter(ctx, asked)?;
    let (list, total) = ctx.view.timeline(&filter, page, PAGE).await?;
    found::page(ctx, page, PAGE, total)?;
    let counts = ctx.view.timeline_years(&filter).await?;
    let undated = counts.iter().filter(|c| c.year.is_none()).map(|c| c.entries).sum();
    // The form shows the window as it is written in the address.
    let written = |name: &str| {
        let pairs = ctx.address.pairs_without(&[]);
        pairs.into_iter().find(|(n, _)| *n == name).map(|(_, v)| v).unwrap_or_default()
    };
    let sentence = ctx.t.timeline(&filter, usize::try_from(total).unwrap_or_default());
    let strips = (!filter.undated).then(|| strips(ctx, &counts, &filter)).flatten();
    let template = TimelinePage {
        shell: Shell::new(ctx, &ctx.t.say("timeline-title"), &sentence),
        sentence,
        groups: groups(ctx, claim_line::named(ctx, claim_line::lines(list, ctx))),
        strips,
        undated: (!filter.undated && undated > 0).then(|| undated_link(ctx, asked, undated)),
        decades: bars::decades(ctx, &counts, &filter),
        years: filled(bars::years(ctx, &counts, &filter)),
        parts: filled(bars::parts(ctx, &filter).await?),
        kinds: kinds(ctx, &filter).await?,
        orders: choices::one_of(filter.order, |o| {
            ctx.t.with("timeline-order-first", [("order", ctx.t.label(o).into())])
        }),
        countries: countries(ctx, &filter).await?,
        from: written("from"),
        to: written("to"),
        kept: ctx.address.pairs_without(&["from", "to", "kind", "country", "sort", "page"]),
        pager: Pager::new(ctx, page, PAGE, total),
    };
    shell::page(&template)
}

/// How many claims have no date, and where they are.
fn undated_link(ctx: &Ctx, asked: &TimelineFilter, undated: i64) -> (String, String) {
    let place = Place::Timeline(TimelineFilter { undated: true, ..asked.clone() }, 1);
    let words = ctx.t.with("timeline-undated-further", [("n", undated.into())]);
    (words, ctx.address.at(place).to_string())
}

/// The kinds of claims, with how many entries there are of each.
async fn kinds(ctx: &Ctx, filter: &TimelineFilter) -> AppResult<Vec<Choice>> {
    let counts = ctx.view.timeline_kinds(filter).await?;
    let count = |kind: ClaimKind| counts.iter().find(|(k, _)| *k == kind).map_or(0, |(_, n)| *n);
    Ok(choices::choices(ctx.t, &filter.kinds, |k| usize::try_from(count(k)).unwrap_or_default()))
}

/// The countries that entries are about, by name; the chosen one among them whether or not there are any.
async fn countries(ctx: &Ctx, filter: &TimelineFilter) -> AppResult<Vec<Choice>> {
    let mut countries = ctx.view.timeline_countries(filter).await?;
    if let Some(chosen) = filter.country.as_ref().filter(|c| !countries.iter().any(|(code, _)| **c == code.as_str())) {
        countries.push((chosen.to_string(), 0));
    }
    countries.sort_by_key(|(a, _)| ctx.t.country(a));
    let choice = |(code, entries): (String, i64)| Choice {
        label: ctx.t.country(&code),
        count: usize::try_from(entries).ok(),
        chosen: filter.country.as_deref() == Some(&code),
        value: code,
    };
    Ok(countries.into_iter().map(choice).collect())
}

/// Entries under their year.
fn groups(ctx: &Ctx, lines: Vec<ClaimLine>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for line in lines {
        let c = &line.claim;
        let day = |date: &Edtf| date.span().earliest.or(date.span().latest);
        let year = c.body.date().and_then(day).or_else(|| c.body.as_of().and_then(day)).map(Day::year);
        let heading = year.map_or_else(|| ctx.t.say("timeline-undated"), |y| format!("{y:04}"));
        let entry = Entry::new(line, year);
        match groups.last_mut() {
            Some(group) if group.heading == heading => group.lines.push(entry),
            _ => groups.push(Group { heading, lines: vec![entry] }),
        }
    }
    groups
}
