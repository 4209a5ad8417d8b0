//! Dated claims in the order of time.

mod bars;
mod strip;

use askama::Template;
use axum::response::Response;
use serde_json::{Value, json};

use self::bars::Bar;
use self::strip::{Entry, Strip, strips};
use super::api::{claims, list_meta};
use super::context::Ctx;
use super::error::AppResult;
use super::page::{Choice, Pager, Shell, framed};
use super::params::one_of;
use super::respond;
use super::show::{self, ClaimLine};
use super::subjects;
use crate::domain::country;
use crate::domain::vocab::{ClaimKind, Word, words};
use crate::domain::words;
use crate::store::timeline::TimelineFilter;

const PAGE: i64 = 100;

words! {
    /// The direction of time.
    pub enum Order {
        /// Newest first.
        Newest = "newest",
        /// Oldest first.
        Oldest = "oldest",
    }
}

/// The filters of an address. Under a day the entries end with that day.
async fn filter(ctx: &Ctx) -> AppResult<(TimelineFilter, Order)> {
    let p = &ctx.params;
    let kinds: Vec<ClaimKind> = p.words("kind")?;
    let (from, to) = p.stretch(ctx.today)?;
    let (person, mission) = (p.text("person")?, p.text("mission")?);
    if let Some(id) = &person {
        let all = ctx.snapshot.list_persons(ctx.known).await?;
        one_of("person", id, all.iter().map(|p| p.id.as_str()))?;
    }
    if let Some(id) = &mission {
        one_of("mission", id, ctx.missions().map(|m| m.id.as_str()))?;
    }
    let filter = TimelineFilter {
        from,
        to: if ctx.asof_given { Some(to.map_or(ctx.asof, |t| t.min(ctx.asof))) } else { to },
        kinds: kinds.iter().map(|k| k.as_str()).collect(),
        country: p.country("country")?,
        person,
        mission,
        undated: p.flag("dated")? == Some(false),
    };
    Ok((filter, p.word("sort")?.unwrap_or(Order::Newest)))
}

/// `/api/v1/timeline`
pub async fn index_json(ctx: Ctx) -> AppResult<Response> {
    let (filter, order) = filter(&ctx).await?;
    let page = ctx.params.page()?;
    let (list, total) =
        ctx.snapshot.list_timeline(&filter, ctx.known, order == Order::Newest, (page - 1) * 1000, 1000).await?;
    let years: Vec<Value> = ctx
        .snapshot
        .timeline_years(&filter, ctx.known)
        .await?
        .iter()
        .map(|y| json!({ "year": y.year, "entries": y.entries }))
        .collect();
    let mut meta = list_meta(&ctx, usize::try_from(total).unwrap_or_default());
    meta.insert("page".to_owned(), json!(page));
    meta.insert("page_size".to_owned(), json!(1000));
    meta.insert("years".to_owned(), json!(years));
    Ok(respond::json(&json!({ "meta": meta, "timeline": claims(&list, &ctx) })))
}

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
    let (filter, order) = filter(&ctx).await?;
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
        groups: groups(subjects::named(&ctx, show::lines(list, &ctx.urls)).await?),
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
    respond::page(&template)
}

fn sentence(filter: &TimelineFilter, total: i64) -> String {
    let total = usize::try_from(total).unwrap_or_default();
    if filter.undated {
        let claims = show::plural(total, "claim carries", "claims carry");
        return format!("{claims} no date of {} own.", if total == 1 { "its" } else { "their" });
    }
    let entries = show::plural(total, "dated claim", "dated claims");
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
