//! The two totals of the seed article, and what closed between.

use crate::domain::edtf::Edtf;
use crate::domain::network::MissionOnDay;
use crate::record::compare::{Comparison, NOW, THEN};
use crate::record::parts::{COUNTED_TYPES, Of};
use crate::web::frame::count::{Count, count};
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
    /// Those that closed between.
    pub closed: Vec<ClosedRow>,
}

/// A mission that closed between the two days.
pub(crate) struct ClosedRow {
    /// The mission’s page.
    pub url: String,
    /// The mission.
    pub name: String,
    /// When, in words.
    pub when: Value,
}

/// The two days that the seed article compares.
#[must_use]
pub(crate) fn then_and_now(ctx: &Ctx) -> ThenNow {
    let (a, b) = (ctx.view.on(THEN), ctx.view.on(NOW));
    let both = Comparison::new(&a, &b);
    let part = |kind| (ctx.t.missions_of(kind), count(&a, Of::Type(kind), ctx), count(&b, Of::Type(kind), ctx));
    ThenNow {
        sentence: ctx.t.comparison(&both).into(),
        then: (ctx.t.day(THEN), count(&a, Of::All, ctx)),
        now: (ctx.t.day(NOW), count(&b, Of::All, ctx)),
        parts: COUNTED_TYPES.into_iter().map(part).collect(),
        closed: both.closed_by_date().iter().map(|(date, s)| closed(date.as_ref(), s, ctx)).collect(),
    }
}

fn closed(date: Option<&Edtf>, s: &MissionOnDay<'_>, ctx: &Ctx) -> ClosedRow {
    let words = date.map(|d| ctx.t.closed_on(s, d)).unwrap_or_default();
    ClosedRow {
        url: ctx.links.mission(&s.mission.id),
        name: ctx.t.place(s.mission),
        when: Value { words, ..Value::date(ctx.t, date, &s.verdict.claims) },
    }
}
