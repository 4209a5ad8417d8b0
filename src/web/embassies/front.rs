//! What the front page says of the missions.

use super::compare::{Comparison, NOW, THEN};
use super::{list, summary};
use crate::domain::vocab::{MissionType, Word};
use crate::domain::words;
use crate::web::context::Ctx;
use crate::web::show;

/// The two totals of the seed article, with their parts.
pub(crate) struct ThenNow {
    /// "53 missions on 31 December 2022 became 44 …"
    pub sentence: String,
    /// The first day and its total.
    pub then: (String, String),
    /// The second day and its total.
    pub now: (String, String),
    /// Label, then, now.
    pub parts: Vec<(String, usize, usize)>,
    /// Those that closed between: name, date, address.
    pub closed: Vec<(String, String, String)>,
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
    let mut closed: Vec<_> = both.closed().iter().map(|c| (summary::dates(c.to, NOW).since, c.to.mission)).collect();
    closed.sort_by_key(|(date, m)| (date.as_ref().and_then(|d| d.span().latest), m.city.clone()));
    ThenNow {
        sentence: super::compare::sentence(&both),
        then: (words::day(THEN), show::range(a.tally.at_least, a.tally.at_most)),
        now: (words::day(NOW), show::range(b.tally.at_least, b.tally.at_most)),
        parts: labels
            .into_iter()
            .map(|(kind, label)| (label.to_owned(), a.tally.of_type(kind), b.tally.of_type(kind)))
            .collect(),
        closed: closed
            .into_iter()
            .map(|(date, m)| (summary::place(m), words::date_or_unknown(date.as_ref()), ctx.urls.embassy(&m.id)))
            .collect(),
    }
}

/// What the record shows for the day asked for.
#[must_use]
pub(crate) fn summary_sentence(ctx: &Ctx) -> String {
    list::sentence(&ctx.view(), ctx)
}

/// A change of state.
pub(crate) struct ChangeRow {
    /// The mission's page.
    pub url: String,
    /// The mission.
    pub name: String,
    /// What happened.
    pub did: &'static str,
    /// When, in words.
    pub when: String,
    /// How many claims say so.
    pub claims: usize,
    /// The type of mission.
    pub kind: String,
}

/// The latest changes up to the day asked for, latest first.
#[must_use]
pub(crate) fn recent_changes(ctx: &Ctx, most: usize) -> Vec<ChangeRow> {
    let view = ctx.view();
    let mut all: Vec<_> = view
        .standings
        .iter()
        .flat_map(|s| s.history.changes().iter().map(move |c| (s.mission, c)))
        .filter(|(_, c)| c.span.latest.is_some_and(|d| d <= ctx.asof))
        .collect();
    all.sort_by_key(|(m, c)| (std::cmp::Reverse((c.span.end(), c.span.start())), m.city.clone()));
    all.into_iter()
        .take(most)
        .map(|(m, c)| ChangeRow {
            url: ctx.urls.embassy(&m.id),
            name: summary::place(m),
            did: summary::did(c),
            when: words::date(&c.leading.date),
            claims: c.leading.claims.len(),
            kind: m.kind.label(),
        })
        .collect()
}
