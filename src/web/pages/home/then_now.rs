//! The two totals of the seed article, beside today’s.

use crate::domain::vocab::{Basis, MissionType};
use crate::record::compare::{Comparison, NOW, THEN};
use crate::record::mission;
use crate::web::frame::count::{Count, Of, count};
use crate::web::frame::value::Value;
use crate::web::http::ask::Ctx;

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
    let (a, b) = (ctx.view.on(THEN), ctx.view.on(NOW));
    let both = Comparison::new(&a, &b);
    let labels = [
        (MissionType::Embassy, "embassies"),
        (MissionType::ConsulateGeneral, "consulates general"),
        (MissionType::Representative, "representative missions"),
    ];
    let mut closed: Vec<_> = both.closed().iter().map(|c| (mission::dates(c.to, NOW).since, c.to)).collect();
    closed.sort_by_key(|(date, s)| (date.as_ref().and_then(|d| d.span().latest), s.mission.city.clone()));
    ThenNow {
        sentence: ctx.t.comparison(&both).into(),
        then: (ctx.t.day(THEN), count(&a, Of::All, ctx)),
        now: (ctx.t.day(NOW), count(&b, Of::All, ctx)),
        parts: labels
            .into_iter()
            .map(|(kind, label)| {
                let of = |view| count(view, Of::Type(kind), ctx);
                (label.to_owned(), of(&a), of(&b))
            })
            .collect(),
        closed: closed
            .into_iter()
            .map(|(date, s)| {
                let presumed =
                    if s.verdict.basis == Basis::Presumed { " (presumed, by an editor’s decision)" } else { "" };
                let mut value = Value::date(ctx.t, date.as_ref(), &s.verdict.claims);
                value.words.push_str(presumed);
                (ctx.t.place(s.mission), value, ctx.links.mission(&s.mission.id))
            })
            .collect(),
    }
}

/// What the record shows for the day asked for.
#[must_use]
pub(crate) fn today_sentence(ctx: &Ctx) -> Value {
    let view = ctx.view.now();
    ctx.t.network(&view, ctx.view.scope).into()
}
