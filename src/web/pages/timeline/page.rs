//! Dated claims in the order of time.

use askama::Template;
use axum::response::Response;

use super::bars;
use super::bars::Bar;
use super::strip::{Entry, Strip, strips};
use crate::domain::vocab::{ClaimKind, Word};
use crate::domain::{country, words};
use crate::store::timeline::TimelineFilter;
use crate::web::frame::choices::Choice;
use crate::web::frame::claim_line::ClaimLine;
use crate::web::frame::pager::Pager;
use crate::web::frame::shell::{Shell, framed};
use crate::web::frame::{claim_line, shell};
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;
use crate::web::record::timeline;
use crate::web::record::timeline::Order;
use crate::web::text::lists;

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
    strips: [Strip; 2],
    decades: Vec<Bar>,
    years: Vec<Bar>,
    parts: Vec<Bar>,
    undated: i64,
    undated_url: String,
    dated: bool,
    kinds: Vec<Choice>,
    orders: Vec<Choice>,
    countries: Vec<Choice>,
    from: String,
    to: String,
    kept: Vec<(String, String)>,
    pager: Pager,
}

framed!(TimelinePage);

/// `/timeline`
pub async fn index(ctx: Ctx) -> AppResult<Response> {
    let (filter, order) = timeline::filter(&ctx).await?;
    let page = ctx.params.page()?;
    let (list, total) =
        ctx.snapshot.list_timeline(&filter, ctx.known, order == Order::Newest, (page - 1) * PAGE, PAGE).await?;
    let counts = ctx.snapshot.timeline_years(&filter, ctx.known).await?;
    let kinds = ctx.snapshot.timeline_kinds(&filter, ctx.known).await?;
    let mut countries = ctx.snapshot.timeline_countries(&filter, ctx.known).await?;
    if let Some(chosen) = filter.country.as_ref().filter(|c| !countries.iter().any(|(code, _)| code == *c)) {
        countries.push((chosen.clone(), 0));
    }
    countries.sort_by(|(a, _), (b, _)| country::name_or_code(a).cmp(country::name_or_code(b)));
    let undated = counts.iter().filter(|c| c.year.is_none()).map(|c| c.entries).sum();
    let sentence = sentence(&filter, total);
    let template = TimelinePage {
        shell: Shell::new(&ctx, "Timeline", &sentence),
        sentence,
        groups: groups(claim_line::named(&ctx, claim_line::lines(list, &ctx.urls)).await?),
        strips: strips(&ctx, &counts, &filter),
        undated_url: ctx.here_with("dated", "false"),
        dated: !filter.undated,
        decades: bars::decades(&ctx, &counts, &filter),
        years: bars::years(&ctx, &counts, &filter),
        parts: bars::parts(&ctx, &filter).await?,
        undated,
        kinds: ClaimKind::ALL
            .iter()
            .map(|k| Choice {
                value: k.as_str().to_owned(),
                label: k.label(),
                count: kinds
                    .iter()
                    .find(|(w, _)| w == k.as_str())
                    .map_or(0, |(_, n)| usize::try_from(*n).unwrap_or_default()),
                chosen: filter.kinds.contains(&k.as_str()),
            })
            .collect(),
        orders: Order::ALL
            .iter()
            .map(|o| Choice {
                value: o.as_str().to_owned(),
                label: format!("{} first", o.label()),
                count: 0,
                chosen: *o == order,
            })
            .collect(),
        countries: countries
            .into_iter()
            .map(|(code, entries)| Choice {
                label: country::name_or_code(&code).to_owned(),
                count: usize::try_from(entries).unwrap_or_default(),
                chosen: filter.country.as_deref() == Some(&code),
                value: code,
            })
            .collect(),
        from: ctx.params.text("from")?.unwrap_or_default(),
        to: ctx.params.text("to")?.unwrap_or_default(),
        kept: ctx.params.without(&["from", "to", "kind", "country", "sort", "page"]),
        pager: Pager::new(&ctx, page, PAGE, total),
    };
    shell::page(&template)
}

fn sentence(filter: &TimelineFilter, total: i64) -> String {
    let total = usize::try_from(total).unwrap_or_default();
    if filter.undated {
        let claims = lists::plural(total, "claim carries", "claims carry");
        return format!("{claims} no date of {} own.", if total == 1 { "its" } else { "their" });
    }
    let entries = lists::plural(total, "dated claim", "dated claims");
    let window = match (filter.from, filter.to) {
        (None, None) => String::new(),
        (Some(a), None) => format!(" from {} on", words::day(a)),
        (None, Some(b)) => format!(" up to {}", words::day(b)),
        (Some(a), Some(b)) => format!(" between {} and {}", words::day(a), words::day(b)),
    };
    let about = filter.country.as_deref().map(|c| format!(" about {}", country::name_or_code(c))).unwrap_or_default();
    format!("{entries}{about}{window}, each with its source. An uncertain date stands at its earliest day.")
}

/// Entries under their year.
fn groups(lines: Vec<ClaimLine>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for line in lines {
        let c = &line.claim;
        let day = c.earliest.clone().or_else(|| c.latest.clone()).or_else(|| {
            c.as_of
                .as_ref()
                .and_then(|a| crate::domain::edtf::Edtf::parse(a).ok())
                .and_then(|d| d.span().earliest.or(d.span().latest))
                .map(|d| d.to_string())
        });
        let heading = day.as_deref().and_then(|d| d.get(..4)).unwrap_or("Undated").to_owned();
        let entry = Entry::new(line, heading.parse().ok());
        match groups.last_mut() {
            Some(group) if group.heading == heading => group.lines.push(entry),
            _ => groups.push(Group { heading, lines: vec![entry] }),
        }
    }
    groups
}
