//! Two days side by side.

use askama::Template;
use serde_json::json;

use super::counts::{self, Count, Of};
use super::map::{self, MapView};
use super::summary;
use crate::domain::edtf::Day;
use crate::domain::network::{Standing, View};
use crate::domain::vocab::{Basis, MissionState, MissionType, Region, Word};
use crate::domain::words;
use crate::store::claims::ClaimRecord;
use crate::web::api::{counted, meta};
use crate::web::context::Ctx;
use crate::web::error::AppResult;
use crate::web::evidence::{Evidence, Value};
use crate::web::page::{Shell, framed};
use crate::web::params::BadValue;
use crate::web::show;

/// The days compared when none are named: the two of the seed article.
pub(super) const THEN: Day = Day::constant(2022, 12, 31);
/// The second of them.
pub(crate) const NOW: Day = Day::constant(2024, 2, 15);

/// A mission whose state is another on the second day.
pub(super) struct Changed<'v> {
    /// The mission on the first day.
    pub from: &'v Standing<'v>,
    /// The mission on the second day.
    pub to: &'v Standing<'v>,
}

/// Two days and what lies between.
pub(super) struct Comparison<'v> {
    /// The first day.
    pub from: &'v View<'v>,
    /// The second day.
    pub to: &'v View<'v>,
    /// Missions in another state.
    pub changed: Vec<Changed<'v>>,
}

impl<'v> Comparison<'v> {
    /// Compares two days. Both views list the same missions in the same order.
    #[must_use]
    pub(super) fn new(from: &'v View<'v>, to: &'v View<'v>) -> Self {
        let pairs = from.standings.iter().zip(&to.standings);
        let changed =
            pairs.filter(|(a, b)| a.verdict.state != b.verdict.state).map(|(from, to)| Changed { from, to }).collect();
        Self { from, to, changed }
    }

    /// The answer in one sentence, with the claims behind both totals.
    #[must_use]
    pub(super) fn sentence(&self) -> Value {
        let unknown = self.unexplained().into_iter().flat_map(|c| [c.from, c.to]);
        let claims = counts::behind(self.from.counting().chain(self.to.counting()).chain(unknown));
        Value::told(sentence(self), claims)
    }

    fn counted_where(&self, test: impl Fn(MissionState, MissionState) -> bool) -> Vec<&Changed<'v>> {
        self.changed
            .iter()
            .filter(|c| c.from.mission.counted && test(c.from.verdict.state, c.to.verdict.state))
            .collect()
    }

    /// Counted missions that were there and are closed.
    #[must_use]
    pub(super) fn closed(&self) -> Vec<&Changed<'v>> {
        self.counted_where(|a, b| a.counts() && b == MissionState::Closed)
    }

    /// Counted missions that were not there and are.
    #[must_use]
    pub(super) fn opened(&self) -> Vec<&Changed<'v>> {
        self.counted_where(|a, b| matches!(a, MissionState::Closed | MissionState::NotYetOpen) && b.counts())
    }

    /// Counted missions whose state on one of the days is not known: what became of them in between cannot be told.
    #[must_use]
    pub(super) fn unexplained(&self) -> Vec<&Changed<'v>> {
        self.counted_where(|a, b| a == MissionState::Unknown || b == MissionState::Unknown)
    }
}

fn days(ctx: &Ctx) -> AppResult<(Day, Day)> {
    let from = ctx.params.day("from", ctx.today)?.unwrap_or(THEN);
    let to = ctx.params.day("to", ctx.today)?.unwrap_or(NOW);
    if to < from {
        let detail = format!("The second day ({to}) is before the first ({from}). Change one of the two.");
        return Err(BadValue { parameter: "to", detail }.into());
    }
    Ok((from, to))
}

/// A row of the list of changes.
pub(super) struct Row {
    url: String,
    name: String,
    from: MissionState,
    from_presumed: bool,
    to: MissionState,
    sure: &'static str,
    date: String,
    claims: Evidence,
}

/// A row of the totals.
pub(super) struct Total {
    label: String,
    from: Count,
    to: Count,
}

/// `/embassies/compare`
#[derive(Template)]
#[template(path = "embassies/compare.html")]
pub(super) struct ComparePage {
    shell: Shell,
    sentence: Value,
    from: String,
    to: String,
    from_iso: String,
    to_iso: String,
    today: String,
    known: String,
    map: MapView,
    totals: Vec<Total>,
    regions: Vec<Total>,
    closed: Vec<Row>,
    opened: Vec<Row>,
    unexplained: Vec<Row>,
    others: Vec<Row>,
}

framed!(ComparePage);

/// Builds the page.
pub(super) async fn page(ctx: &Ctx) -> AppResult<ComparePage> {
    let (from, to) = days(ctx)?;
    let (a, b) = (ctx.view_on(from), ctx.view_on(to));
    let both = Comparison::new(&a, &b);
    let deciding = both.changed.iter().flat_map(|c| c.to.verdict.claims.iter().cloned()).collect();
    let records = Evidence::records(deciding, ctx).await?;
    let rows = |list: Vec<&Changed<'_>>| list.into_iter().map(|c| row(c, to, &records, ctx)).collect::<Vec<_>>();
    let (closed, opened, unexplained) = (rows(both.closed()), rows(both.opened()), rows(both.unexplained()));
    let named: Vec<&str> = closed.iter().chain(&opened).chain(&unexplained).map(|r| r.url.as_str()).collect();
    let others = rows(both.changed.iter().collect()).into_iter().filter(|r| !named.contains(&r.url.as_str())).collect();
    let sentence = both.sentence();
    let map = map::of_comparison(&both, ctx);
    Ok(ComparePage {
        shell: Shell::new(ctx, &format!("{} and {} compared", words::day(from), words::day(to)), &sentence.words)
            .marked(map.marks()),
        sentence,
        from: words::day(from),
        to: words::day(to),
        from_iso: from.to_string(),
        to_iso: to.to_string(),
        today: ctx.today.to_string(),
        known: ctx.known.map(|d| d.to_string()).unwrap_or_default(),
        map,
        totals: totals(&a, &b, ctx),
        regions: regions(&a, &b, ctx),
        closed,
        opened,
        unexplained,
        others,
    })
}

fn row(c: &Changed<'_>, to: Day, records: &[ClaimRecord], ctx: &Ctx) -> Row {
    let dates = summary::dates(c.to, to);
    Row {
        url: ctx.urls.embassy(&c.to.mission.id),
        name: summary::place(c.to.mission),
        from: c.from.verdict.state,
        from_presumed: c.from.verdict.basis == Basis::Presumed,
        to: c.to.verdict.state,
        sure: sure(c.to, records),
        date: dates.since.as_ref().map_or_else(|| "at an unknown time".to_owned(), words::date),
        claims: Evidence::new(&c.to.verdict.claims, records, ctx),
    }
}

/// How sure the state of the second day is: presumed by an editor, or as sure as the surest of its claims.
fn sure(s: &Standing<'_>, records: &[ClaimRecord]) -> &'static str {
    let claimed = |word: &str| records.iter().any(|r| r.certainty == word && s.verdict.claims.contains(&r.id));
    match s.verdict.basis {
        Basis::Presumed => "presumed, by an editor’s decision",
        Basis::Attested if claimed("confirmed") => "confirmed",
        Basis::Attested if claimed("reported") => "reported",
        Basis::Attested => "not told",
    }
}

fn totals(a: &View<'_>, b: &View<'_>, ctx: &Ctx) -> Vec<Total> {
    let labels = [
        (MissionType::Embassy, "Embassies"),
        (MissionType::ConsulateGeneral, "Consulates general"),
        (MissionType::Representative, "Representative missions"),
    ];
    let of = |(kind, label): (MissionType, &str)| total(label.to_owned(), Of::Type(kind), a, b, ctx);
    labels.into_iter().map(of).collect()
}

fn regions(a: &View<'_>, b: &View<'_>, ctx: &Ctx) -> Vec<Total> {
    Region::ALL.iter().map(|r| total(summary::region_name(*r), Of::Region(*r), a, b, ctx)).collect()
}

fn total(label: String, of: Of, a: &View<'_>, b: &View<'_>, ctx: &Ctx) -> Total {
    Total { label, from: counts::count(a, of, ctx), to: counts::count(b, of, ctx) }
}

/// "North Korea had 53 diplomatic missions on 31 December 2022 and 44 on 15 February 2024: 9 closed and none opened …"
fn sentence(both: &Comparison<'_>) -> String {
    let (a, b) = (&both.from.tally, &both.to.tally);
    let (closed, opened, open_questions) = (both.closed().len(), both.opened().len(), both.unexplained().len());
    let exact = a.at_least == a.at_most && b.at_least == b.at_most;
    let explained = match (open_questions, exact) {
        (0, true) => "which explains the difference".to_owned(),
        (0, false) => "and of some the record tells neither day".to_owned(),
        (n, _) => format!("and of {} the record cannot tell", show::plural(n, "mission", "missions")),
    };
    let disputed = both.to.counting().filter(|s| s.verdict.state == MissionState::Disputed).count();
    let also = match disputed {
        0 => String::new(),
        1 => format!(" One of the {} is disputed.", show::range(b.at_least, b.at_most)),
        n => format!(" {n} of the {} are disputed.", show::range(b.at_least, b.at_most)),
    };
    format!(
        "North Korea had {} diplomatic missions on {} and {} on {}: {closed} closed and {} opened, {explained}.{also}",
        show::range(a.at_least, a.at_most),
        words::day(both.from.day),
        show::range(b.at_least, b.at_most),
        words::day(both.to.day),
        if opened == 0 { "none".to_owned() } else { opened.to_string() },
    )
}

/// The comparison as JSON.
pub(super) fn json(ctx: &Ctx) -> AppResult<serde_json::Value> {
    let (from, to) = days(ctx)?;
    let (a, b) = (ctx.view_on(from), ctx.view_on(to));
    let both = Comparison::new(&a, &b);
    let ids = |list: Vec<&Changed<'_>>| list.into_iter().map(|c| c.to.mission.id.clone()).collect::<Vec<_>>();
    let total = |view: &View<'_>| {
        let mut value = counted(view);
        if let Some(object) = value.as_object_mut() {
            object.insert("asof".to_owned(), json!(view.day.to_string()));
        }
        value
    };
    let changed: Vec<serde_json::Value> = both
        .changed
        .iter()
        .map(|c| {
            let since = summary::dates(c.to, to).since;
            json!({ "id": c.to.mission.id, "from": c.from.verdict.state, "to": c.to.verdict.state, "date": since, "claims": c.to.verdict.claims, "counted": c.to.mission.counted })
        })
        .collect();
    let mut meta = meta(ctx);
    meta.insert("asof".to_owned(), json!(to.to_string()));
    Ok(json!({
        "meta": meta, "from": total(&a), "to": total(&b), "closed": ids(both.closed()), "opened": ids(both.opened()),
        "changed": changed, "unexplained": both.unexplained().len(), "unexplained_ids": ids(both.unexplained()),
    }))
}
