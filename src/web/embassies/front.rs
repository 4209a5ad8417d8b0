//! What the front page says of the missions.

use super::compare::{NOW, THEN};
use super::comparison::Comparison;
use super::counts::{self, Count, Of};
use super::{list, reported, summary};
use crate::domain::edtf::Day;
use crate::domain::mission::Beginning;
use crate::domain::network::Standing;
use crate::domain::vocab::{Basis, MissionEvent, MissionState, MissionType, Word};
use crate::domain::words;
use crate::web::context::Ctx;
use crate::web::error::AppResult;
use crate::web::evidence::Value;
use crate::web::params::FIRST_DAY;

/// The two totals of the seed article, with their parts.
pub(crate) struct ThenNow {
    /// "North Korea had 53 diplomatic missions on 31 December 2022 and 44 …"
    pub sentence: Value,
    /// The first day and its total.
    pub then: (String, Count),
    /// The second day and its total.
    pub now: (String, Count),
    /// Label, then, now.
    pub parts: Vec<(String, Count, Count)>,
    /// Those that closed between: name, date, address.
    pub closed: Vec<(String, Value, String)>,
}

/// The two days that the seed article compares.
#[must_use]
pub(crate) fn then_and_now(ctx: &Ctx) -> ThenNow {
    let (a, b) = (ctx.view_on(THEN), ctx.view_on(NOW));
    let both = Comparison::new(&a, &b);
    let labels = [
        (MissionType::Embassy, "embassies"),
        (MissionType::ConsulateGeneral, "consulates general"),
        (MissionType::Representative, "representative missions"),
    ];
    let mut closed: Vec<_> = both.closed().iter().map(|c| (summary::dates(c.to, NOW).since, c.to)).collect();
    closed.sort_by_key(|(date, s)| (date.as_ref().and_then(|d| d.span().latest), s.mission.city.clone()));
    ThenNow {
        sentence: both.sentence(),
        then: (words::day(THEN), counts::count(&a, Of::All, ctx)),
        now: (words::day(NOW), counts::count(&b, Of::All, ctx)),
        parts: labels
            .into_iter()
            .map(|(kind, label)| {
                let of = |view| counts::count(view, Of::Type(kind), ctx);
                (label.to_owned(), of(&a), of(&b))
            })
            .collect(),
        closed: closed
            .into_iter()
            .map(|(date, s)| {
                let presumed =
                    if s.verdict.basis == Basis::Presumed { " (presumed, by an editor’s decision)" } else { "" };
                let mut value = Value::date(date.as_ref(), &s.verdict.claims);
                value.words.push_str(presumed);
                (summary::place(s.mission), value, ctx.urls.embassy(&s.mission.id))
            })
            .collect(),
    }
}

/// What the record shows for the day asked for.
#[must_use]
pub(crate) fn summary_sentence(ctx: &Ctx) -> Value {
    let view = ctx.view();
    Value::told(list::sentence(&view, ctx), counts::behind(view.standings.iter().filter(|s| s.mission.counted)))
}

/// What had been reported, where our own number cannot be complete.
pub(crate) async fn reported_beside(ctx: &Ctx) -> AppResult<Option<Value>> {
    reported::beside(ctx, &ctx.view()).await
}

/// How old the evidence of that is.
#[must_use]
pub(crate) fn seen_of_late(ctx: &Ctx) -> Value {
    list::seen(&ctx.view())
}

/// A change of state.
pub(crate) struct ChangeRow {
    /// The mission's page.
    pub url: String,
    /// The mission.
    pub name: String,
    /// What happened: "closed", "disputed".
    pub did: String,
    /// When, in words.
    pub when: Value,
    /// How many claims say so.
    pub claims: usize,
    /// The type of mission.
    pub kind: String,
}

/// The latest changes of state up to the day asked for, latest first: as the rules and decisions have them, not as
/// single claims do. Stretches of which nothing is known are no state that a mission changes to.
#[must_use]
pub(crate) fn recent_changes(ctx: &Ctx, most: usize) -> Vec<ChangeRow> {
    let mut all: Vec<(Day, ChangeRow)> = Vec::new();
    for standing in ctx.view().standings {
        let mut before = MissionState::NotYetOpen;
        for stretch in standing.history.stretches(FIRST_DAY, ctx.asof) {
            let (Some(era), Some(last)) = (stretch.first(), stretch.last()) else { continue };
            let state = era.verdict.state;
            if state == MissionState::Unknown || state == before {
                continue;
            }
            let gone = matches!(before, MissionState::Closed | MissionState::Suspended);
            before = state;
            // Without a date of its own it is only the first sighting; what was so from the first day on is no change.
            let begun = standing.history.since(last.to).filter(|_| era.from > FIRST_DAY);
            if let Some(begun) = begun {
                let (mission, verdict) = (standing.mission, era.verdict.clone());
                let at = Standing { mission, history: standing.history, verdict };
                all.push((era.from, row(ctx, &at, &begun, gone)));
            }
        }
    }
    all.sort_by(|(a, x), (b, y)| (b, &x.name).cmp(&(a, &y.name)));
    all.into_iter().take(most).map(|(_, row)| row).collect()
}

fn row(ctx: &Ctx, at: &Standing<'_>, begun: &Beginning, gone: bool) -> ChangeRow {
    let presumed = if at.verdict.basis == Basis::Presumed { "presumed " } else { "" };
    let did = match at.verdict.state {
        MissionState::Open if begun.event == Some(MissionEvent::Reopened) => "reopened".to_owned(),
        MissionState::Open if gone => format!("{presumed}open again"),
        MissionState::Open => "opened".to_owned(),
        state => format!("{presumed}{}", state.label()),
    };
    ChangeRow {
        url: ctx.urls.embassy(&at.mission.id),
        name: summary::place(at.mission),
        did,
        when: Value::date(Some(&begun.date), &at.verdict.claims),
        claims: at.verdict.claims.len(),
        kind: at.mission.kind.label(),
    }
}
