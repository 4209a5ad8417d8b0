//! The list of missions with its filters.

use askama::Template;
use axum::response::Response;

use crate::address::{Pair, Place};
use crate::domain::edtf::Day;
use crate::domain::filter::{MissionFilter, MissionOrder};
use crate::domain::network::MissionOnDay;
use crate::domain::vocab::{Basis, Closing, MissionState, MissionType, Region, Word};
use crate::record::compare::{NOW, THEN};
use crate::record::mission;
use crate::record::missions::{Facet, Filter};
use crate::web::frame::beside::beside;
use crate::web::frame::choices::{Choice, choices, one_of};
use crate::web::frame::filters;
use crate::web::frame::map::{self, MapView};
use crate::web::frame::shell::{self, Shell, framed};
use crate::web::frame::value::Value;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// A row.
pub(crate) struct MissionRow {
    /// The page.
    pub url: String,
    /// The city.
    pub city: String,
    /// The country.
    pub country: String,
    /// The type, or a closer description.
    pub kind: String,
    /// The region.
    pub region: String,
    /// The state.
    pub state: MissionState,
    /// Whether the state is presumed.
    pub presumed: bool,
    /// Since when, in words.
    pub since: Value,
    /// When it was last seen open, in words.
    pub seen: Value,
    /// Whether it is counted.
    pub counted: bool,
    /// How many claims.
    pub claims: usize,
    /// The claims that decide the state, if any do.
    pub deciding: Option<String>,
    /// The claim that spoke of the mission first.
    pub first: String,
}

/// Where the slider of years begins: before, the record has next to nothing.
const FIRST_YEAR: i16 = 1950;

/// `/embassies`
#[derive(Template)]
#[template(path = "embassies/list.html")]
pub(crate) struct MissionsPage {
    shell: Shell,
    sentence: Value,
    beside: Option<Value>,
    narrowed: Option<String>,
    rows: Vec<MissionRow>,
    map: MapView,
    states: Vec<Choice>,
    kinds: Vec<Choice>,
    regions: Vec<Choice>,
    counted: Vec<Choice>,
    countries: Vec<Choice>,
    orders: Vec<Choice>,
    definitions: Vec<Choice>,
    q: String,
    compared: (String, String),
    reset: String,
    seen: Option<Value>,
    year: i16,
    first_year: i16,
    this_year: i16,
    decades: Vec<i16>,
    kept: Vec<Pair>,
}

framed!(MissionsPage);

/// Builds the page.
pub(crate) async fn page(ctx: &Ctx, asked: &MissionFilter) -> AppResult<MissionsPage> {
    let filter = Filter { asked, scope: ctx.view.scope };
    let view = ctx.view.now();
    let all = &view.standings;
    let listed = filter.apply(all);
    let answer = Value::from(ctx.t.network(&view, ctx.view.scope));
    let narrowed = filter.is_narrowing().then(|| narrowed(listed.len(), all.len(), ctx));
    let drawn = map::of_list(&listed, ctx);
    Ok(MissionsPage {
        shell: Shell::new(ctx, &ctx.t.say("missions-title"), &answer.words).marked(drawn.marks()),
        sentence: answer,
        beside: beside(ctx, &view).await?,
        narrowed,
        states: choices(ctx.t, &asked.states, |w: MissionState| {
            filter.count(all, Facet::State, |s| s.verdict.state == w)
        }),
        kinds: choices(ctx.t, &asked.kinds, |w: MissionType| filter.count(all, Facet::Kind, |s| s.mission.kind == w)),
        regions: choices(ctx.t, &asked.regions, |w: Region| {
            filter.count(all, Facet::Region, |s| s.mission.region == w)
        }),
        counted: counted(&filter, all, ctx),
        countries: countries(&filter, all, ctx),
        orders: orders(asked.order, ctx),
        definitions: definitions(ctx.view.scope.closing, ctx),
        q: asked.q.clone().unwrap_or_default(),
        map: drawn,
        rows: listed.into_iter().map(|s| row(s, ctx)).collect(),
        compared: compared(ctx),
        reset: "/embassies".to_owned(),
        seen: Some(Value::from(ctx.t.freshness(&view))).filter(|seen| !seen.words.is_empty()),
        year: ctx.view.scope.asof.year(),
        this_year: ctx.view.scope.today.year(),
        first_year: FIRST_YEAR,
        decades: (FIRST_YEAR..=ctx.view.scope.today.year()).step_by(10).collect(),
        kept: ctx.address.pairs_without(&["asof", "page"]),
    })
}

/// "3 of 88 are listed here."
fn narrowed(listed: usize, all: usize, ctx: &Ctx) -> String {
    ctx.t.with("missions-narrowed", [("n", listed.into()), ("all", all.into())])
}

fn counted(filter: &Filter<'_>, all: &[MissionOnDay<'_>], ctx: &Ctx) -> Vec<Choice> {
    let choice = |(value, label, c): (&str, &str, bool)| Choice {
        value: value.to_owned(),
        label: ctx.t.say(label),
        count: Some(filter.count(all, Facet::Counted, |s| s.mission.counted == c)),
        chosen: filter.asked.counted == Some(c),
    };
    [("true", "missions-on-list-yes", true), ("false", "missions-on-list-no", false)].map(choice).into()
}

fn countries(filter: &Filter<'_>, all: &[MissionOnDay<'_>], ctx: &Ctx) -> Vec<Choice> {
    let mut countries: Vec<&str> = all.iter().map(|s| s.mission.country.as_str()).collect();
    countries.sort_by_key(|c| ctx.t.country(c));
    countries.dedup();
    let choice = |code: &str| Choice {
        value: code.to_owned(),
        label: ctx.t.country(code),
        count: Some(filter.count(all, Facet::Country, |s| s.mission.country == code)),
        chosen: filter.asked.country.as_deref() == Some(code),
    };
    countries.into_iter().map(choice).collect()
}

fn orders(chosen: MissionOrder, ctx: &Ctx) -> Vec<Choice> {
    one_of(chosen, |o| ctx.t.with("missions-order-by", [("order", ctx.t.label(o).into())]))
}

fn definitions(chosen: Closing, ctx: &Ctx) -> Vec<Choice> {
    one_of(chosen, |c| ctx.t.say(&format!("missions-closed-means-{}", c.as_str())))
}

/// The link to the two days of the first article.
fn compared(ctx: &Ctx) -> (String, String) {
    let year = |day: Day| day.year().to_string();
    let words = ctx.t.with("missions-compared", [("first", year(THEN).into()), ("second", year(NOW).into())]);
    (words, ctx.links.on(None).to(Place::Compare { from: None, to: None }))
}

fn row(s: &MissionOnDay<'_>, ctx: &Ctx) -> MissionRow {
    let dates = mission::dates(s, ctx.view.scope.asof);
    MissionRow {
        url: ctx.links.mission(&s.mission.id),
        city: s.mission.city.clone(),
        country: ctx.t.country(&s.mission.country),
        kind: ctx.t.mission_kind(s.mission),
        region: ctx.t.region(s.mission.region),
        state: s.verdict.state,
        presumed: s.verdict.basis == Basis::Presumed,
        since: Value::date(ctx.t, dates.since.as_ref(), &s.verdict.claims),
        seen: s
            .history
            .last_seen_open(ctx.view.scope.asof)
            .map(|s| Value::date(ctx.t, Some(&s.date), &s.claims))
            .unwrap_or_default(),
        counted: s.mission.counted,
        claims: mission::weight(s.mission, ctx.view.scope).0,
        deciding: Some(s.verdict.claims.join(" ")).filter(|ids| !ids.is_empty()),
        first: s.mission.first_claim(ctx.view.scope).unwrap_or_default().to_owned(),
    }
}

/// `/embassies`
pub async fn index(ctx: &Ctx, asked: &MissionFilter) -> AppResult<Response> {
    shell::page(&page(ctx, asked).await?)
}
