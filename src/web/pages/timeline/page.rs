//! What happened in the order of time, or what is claimed of it.

use askama::Template;
use axum::response::Response;

use super::bars::{self, Bar};
use super::events;
use super::strip::{Entry, Strip, strips};
use crate::address::{Pair, Place};
use crate::domain::edtf::{Day, Edtf};
use crate::domain::filter::{TimelineFilter, TimelineView};
use crate::domain::vocab::{ClaimKind, Word};
use crate::record::eventful::Unit;
use crate::record::timeline::YearCount;
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
    views: Vec<Way>,
    events: Vec<events::Group>,
    groups: Vec<Group>,
    strips: Option<[Strip; 2]>,
    picture: String,
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

/// The same timeline, made of something else.
struct Way {
    words: String,
    url: String,
    here: bool,
}

/// What stands on a page of the list, and how much there is in all and of each sort.
struct Content {
    events: Vec<events::Group>,
    groups: Vec<Group>,
    total: i64,
    counts: Vec<YearCount>,
    undated: i64,
    parts: Vec<(String, i64)>,
    kinds: Vec<(ClaimKind, i64)>,
    countries: Vec<(String, i64)>,
}

/// `/timeline`
pub async fn index(ctx: &Ctx, asked: &TimelineFilter, page: u32) -> AppResult<Response> {
    let filter = found::timeline_filter(ctx, asked)?;
    let content = match filter.view {
        TimelineView::Events => of_events(ctx, &filter, page).await?,
        TimelineView::Claims => of_claims(ctx, &filter, page).await?,
    };
    found::page(ctx, page, PAGE, content.total)?;
    let Content { events, groups, total, counts, undated, parts, kinds, countries } = content;
    // The form shows the window as it is written in the address.
    let written = |name: &str| {
        let pairs = ctx.address.pairs_without(&[]);
        pairs.into_iter().find(|(n, _)| *n == name).map(|(_, v)| v).unwrap_or_default()
    };
    let sentence = ctx.t.timeline(&filter, usize::try_from(total).unwrap_or_default());
    let strips = (!filter.undated).then(|| strips(ctx, &counts, &filter)).flatten();
    shell::page(&TimelinePage {
        shell: Shell::new(ctx, &ctx.t.say("timeline-title"), &sentence),
        sentence,
        views: views(ctx, asked),
        events,
        groups,
        strips,
        picture: ctx.t.with("timeline-picture-words", [("view", filter.view.as_str().into())]),
        undated: (!filter.undated && undated > 0).then(|| undated_link(ctx, asked, undated)),
        decades: bars::decades(ctx, &counts, &filter),
        years: filled(bars::years(ctx, &counts, &filter)),
        parts: filled(bars::parts(ctx, &filter, parts)),
        kinds: choices::choices(ctx.t, &filter.kinds, |k| number_of(&kinds, k)),
        orders: choices::one_of(filter.order, |o| {
            ctx.t.with("timeline-order-first", [("order", ctx.t.label(o).into())])
        }),
        countries: country_choices(ctx, &filter, countries),
        from: written("from"),
        to: written("to"),
        kept: ctx.address.pairs_without(&["from", "to", "kind", "country", "sort", "page"]),
        pager: Pager::new(ctx, page, PAGE, total),
    })
}

fn views(ctx: &Ctx, asked: &TimelineFilter) -> Vec<Way> {
    let way = |view: &TimelineView| Way {
        words: ctx.t.say(&format!("timeline-view-{}", view.as_str())),
        url: ctx.address.at(Place::Timeline(TimelineFilter { view: *view, ..asked.clone() }, 1)).to_string(),
        here: asked.view == *view,
    };
    TimelineView::ALL.iter().map(way).collect()
}

fn number_of(kinds: &[(ClaimKind, i64)], kind: ClaimKind) -> usize {
    let n = kinds.iter().find(|(k, _)| *k == kind).map_or(0, |(_, n)| *n);
    usize::try_from(n).unwrap_or_default()
}

/// Whether the parts of a window are days, months or none at all.
fn days(filter: &TimelineFilter) -> bool {
    filter.from.zip(filter.to).is_some_and(|(from, to)| from.year() == to.year() && from.month() == to.month())
}

/// The timeline of events.
async fn of_events(ctx: &Ctx, filter: &TimelineFilter, page: u32) -> AppResult<Content> {
    let told = ctx.view.events().await?;
    let rows = told.eventful(filter);
    let before = usize::try_from(i64::from(page.saturating_sub(1)) * PAGE).unwrap_or(usize::MAX).min(rows.len());
    let after = before.saturating_add(usize::try_from(PAGE).unwrap_or_default()).min(rows.len());
    let shown = rows.get(before..after).unwrap_or_default();
    Ok(Content {
        events: events::groups(shown, Unit::of(filter), ctx).await?,
        groups: Vec::new(),
        total: i64::try_from(rows.len()).unwrap_or(i64::MAX),
        counts: told.event_years(filter),
        undated: i64::try_from(told.undated(filter)).unwrap_or(i64::MAX),
        parts: told.event_parts(filter, days(filter)),
        kinds: told.event_kinds(filter),
        countries: told.event_countries(filter),
    })
}

/// The timeline of claims.
async fn of_claims(ctx: &Ctx, filter: &TimelineFilter, page: u32) -> AppResult<Content> {
    let (list, total) = ctx.view.timeline(filter, page, PAGE).await?;
    let counts = ctx.view.timeline_years(filter).await?;
    Ok(Content {
        events: Vec::new(),
        groups: groups(ctx, claim_line::named(ctx, claim_line::lines(list, ctx))),
        total,
        undated: counts.iter().filter(|c| c.year.is_none()).map(|c| c.entries).sum(),
        counts,
        parts: if filter.from.is_some() { ctx.view.timeline_parts(filter, days(filter)).await? } else { Vec::new() },
        kinds: ctx.view.timeline_kinds(filter).await?,
        countries: ctx.view.timeline_countries(filter).await?,
    })
}

/// How many claims have no date, and where they are.
fn undated_link(ctx: &Ctx, asked: &TimelineFilter, undated: i64) -> (String, String) {
    let place = Place::Timeline(TimelineFilter { undated: true, ..asked.clone() }, 1);
    let words = ctx.t.with("timeline-undated-further", [("n", undated.into()), ("view", asked.view.as_str().into())]);
    (words, ctx.address.at(place).to_string())
}

/// The countries that entries are about, by name; the chosen one among them whether or not there are any.
fn country_choices(ctx: &Ctx, filter: &TimelineFilter, mut countries: Vec<(String, i64)>) -> Vec<Choice> {
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
    countries.into_iter().map(choice).collect()
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
