//! The list of missions with its filters.

use askama::Template;

use super::filter::{Facet, Filter, Order};
use super::map::{self, MapView};
use super::{counts, reported, summary};
use crate::domain::closing::Closing;
use crate::domain::country;
use crate::domain::network::{Standing, View};
use crate::domain::tally::by_state;
use crate::domain::vocab::{Basis, MissionState, MissionType, Region, Word};
use crate::domain::words;
use crate::web::context::Ctx;
use crate::web::error::AppResult;
use crate::web::evidence::{Value, ids};
use crate::web::page::{Choice, Shell, choices, framed};
use crate::web::show;

/// A row.
pub(super) struct Row {
    /// The page.
    pub url: String,
    /// The city.
    pub city: String,
    /// The country.
    pub country: &'static str,
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
    /// The claims that decide the state.
    pub deciding: String,
    /// The claim that spoke of the mission first.
    pub first: String,
}

/// `/embassies`
#[derive(Template)]
#[template(path = "embassies/list.html")]
pub(super) struct ListPage {
    shell: Shell,
    sentence: Value,
    beside: Option<Value>,
    narrowed: Option<String>,
    rows: Vec<Row>,
    map: MapView,
    states: Vec<Choice>,
    kinds: Vec<Choice>,
    regions: Vec<Choice>,
    counted: Vec<Choice>,
    countries: Vec<Choice>,
    orders: Vec<Choice>,
    definitions: Vec<Choice>,
    q: String,
    asof: String,
    known: String,
    today: String,
    compare: String,
    reset: String,
    seen: Value,
    year: i16,
    this_year: i16,
    decades: Vec<i16>,
    kept: Vec<(String, String)>,
}

framed!(ListPage);

/// Builds the page.
pub(super) async fn page(ctx: &Ctx) -> AppResult<ListPage> {
    let filter = Filter::read(ctx)?;
    let view = ctx.view();
    let all = &view.standings;
    let listed = filter.apply(all);
    let answer = Value::told(sentence(&view, ctx), counts::behind(all.iter().filter(|s| s.mission.counted)));
    let narrowed = filter.is_narrowing().then(|| {
        format!(
            "{} of {} {}",
            listed.len(),
            all.len(),
            if listed.len() == 1 { "is listed here" } else { "are listed here" }
        )
    });
    let mut countries: Vec<&str> = all.iter().map(|s| s.mission.country.as_str()).collect();
    countries.sort_by_key(|c| country::name_or_code(c));
    countries.dedup();
    let map = map::of_list(&listed, ctx);
    Ok(ListPage {
        shell: Shell::new(ctx, "Embassies and missions", &answer.words).marked(map.marks()),
        sentence: answer,
        beside: reported::beside(ctx, &view).await?,
        narrowed,
        states: choices(&filter.states, |w: MissionState| filter.count(all, Facet::State, |s| s.verdict.state == w)),
        kinds: choices(&filter.kinds, |w: MissionType| filter.count(all, Facet::Kind, |s| s.mission.kind == w)),
        regions: choices(&filter.regions, |w: Region| filter.count(all, Facet::Region, |s| s.mission.region == w)),
        counted: [("true", "on Seoul’s list", true), ("false", "not on it", false)]
            .map(|(value, label, c)| Choice {
                value: value.to_owned(),
                label: label.to_owned(),
                count: filter.count(all, Facet::Counted, |s| s.mission.counted == c),
                chosen: filter.counted == Some(c),
            })
            .into(),
        countries: countries
            .into_iter()
            .map(|code| Choice {
                value: code.to_owned(),
                label: country::name_or_code(code).to_owned(),
                count: filter.count(all, Facet::Country, |s| s.mission.country == code),
                chosen: filter.country.as_deref() == Some(code),
            })
            .collect(),
        orders: Order::ALL
            .iter()
            .map(|o| Choice { value: o.as_str().to_owned(), label: o.label(), count: 0, chosen: filter.order == *o })
            .collect(),
        definitions: Closing::ALL
            .iter()
            .map(|c| Choice {
                value: c.as_str().to_owned(),
                label: match c {
                    Closing::Departed => "staff has left (default)".to_owned(),
                    Closing::Announced => "closing announced".to_owned(),
                    Closing::Confirmed => "closing confirmed".to_owned(),
                },
                count: 0,
                chosen: *c == ctx.closing,
            })
            .collect(),
        q: filter.q.clone().unwrap_or_default(),
        map,
        rows: listed.into_iter().map(|s| row(s, ctx)).collect(),
        asof: if ctx.asof_given { ctx.asof.to_string() } else { String::new() },
        known: ctx.known.map(|d| d.to_string()).unwrap_or_default(),
        today: ctx.today.to_string(),
        compare: ctx.urls.with("/embassies/compare", &[("asof", "")]),
        reset: "/embassies".to_owned(),
        seen: seen(&view),
        year: ctx.asof.year(),
        this_year: ctx.today.year(),
        decades: (1950..=ctx.today.year()).step_by(10).collect(),
        kept: ctx.params.without(&["asof", "page"]),
    })
}

fn row(s: &Standing<'_>, ctx: &Ctx) -> Row {
    let dates = summary::dates(s, ctx.asof);
    Row {
        url: ctx.urls.embassy(&s.mission.id),
        city: s.mission.city.clone(),
        country: country::name(&s.mission.country).unwrap_or_default(),
        kind: summary::kind(s.mission),
        region: summary::region(s.mission),
        state: s.verdict.state,
        presumed: s.verdict.basis == Basis::Presumed,
        since: Value::date(dates.since.as_ref(), &s.verdict.claims),
        seen: s.history.last_seen_open(ctx.asof).map(|s| Value::date(Some(&s.date), &s.claims)).unwrap_or_default(),
        counted: s.mission.counted,
        claims: summary::weight(s.mission, ctx.known).0,
        deciding: s.verdict.claims.join(" "),
        first: s.mission.first_claim(ctx.known).unwrap_or_default().to_owned(),
    }
}

/// "On 15 February 2024 North Korea had 44 missions: …".
pub(super) fn sentence(view: &View<'_>, ctx: &Ctx) -> String {
    let tally = &view.tally;
    let types: Vec<String> = [
        (MissionType::Embassy, "embassy", "embassies"),
        (MissionType::ConsulateGeneral, "consulate general", "consulates general"),
        (MissionType::Representative, "representative mission", "representative missions"),
    ]
    .into_iter()
    .filter(|(kind, ..)| tally.of_type(*kind) > 0)
    .map(|(kind, one, many)| show::plural(tally.of_type(kind), one, many))
    .collect();
    let counts = by_state(view.standings.iter().filter(|s| s.mission.counted).map(|s| s.verdict.state));
    let states: Vec<String> =
        [MissionState::Open, MissionState::Suspended, MissionState::Disputed, MissionState::Unknown]
            .into_iter()
            .filter_map(|s| counts.get(&s).filter(|n| **n > 0).map(|n| format!("{n} {}", s.label())))
            .collect();
    let parts = if tally.is_exact() { show::list(&types) } else { format!("at least {}", show::list(&types)) };
    let parts = if types.is_empty() { String::new() } else { format!(": {parts}") };
    let states = if states.is_empty() { String::new() } else { format!("; {}", show::list(&states)) };
    let (given, day) = (ctx.asof_given || view.day != ctx.today, words::day(view.day));
    match (tally.at_most, given) {
        (None, _) => format!("At least {} diplomatic missions can be named for {day}{parts}{states}.", tally.at_least),
        (most, true) => {
            let number = show::range(tally.at_least, most);
            format!("On {day} North Korea had {number} diplomatic missions{parts}{states}.")
        }
        (most, false) => {
            let number = show::range(tally.at_least, most);
            format!("As far as the record shows, North Korea has {number} diplomatic missions{parts}{states}.")
        }
    }
}

/// How old the evidence is: "Of the 44, 31 were seen open within the two years before; of the others the last sighting is older."
pub(super) fn seen(view: &View<'_>) -> Value {
    let two_years = view.day.saturating_sub(jiff::Span::new().years(2));
    let proofs: Vec<_> = view.counting().filter_map(|s| s.history.last_seen_open(view.day)).collect();
    let fresh: Vec<_> = proofs.iter().filter(|p| p.span.start() >= two_years).collect();
    Value::told(
        format!(
            "Of these {}, a source saw {} open within the two years before that day; for the others the last sighting is older, or there is none.",
            view.counting().count(),
            fresh.len(),
        ),
        // The last sighting of each, and what else its state rests on.
        ids(proofs.iter().flat_map(|p| &p.claims).chain(view.counting().flat_map(|s| &s.verdict.claims))),
    )
}
