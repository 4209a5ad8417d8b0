//! The latest changes of state, and the latest defections.

use crate::record::changes::StateChange;
use crate::web::frame::person_row::{self, PersonRow};
use crate::web::frame::rich::Rich;
use crate::web::frame::value::Value;
use crate::web::http::ask::Ctx;

/// A change of state.
pub(crate) struct ChangeRow {
    /// "Madrid, Spain: embassy closed, about 26 October 2023".
    pub sentence: Rich,
    /// How many claims say so.
    pub claims: usize,
}

/// A defection.
pub(crate) struct DefectionRow {
    /// "Ri Il Kyu, Cuba: left early November 2023, first report by 16 July 2024".
    pub sentence: Rich,
    /// The claim that printed the name first, or spoke first of somebody who is not named.
    pub named_by: String,
}

/// The latest changes of state up to the day asked for, latest first.
#[must_use]
pub(crate) fn changes(ctx: &Ctx, most: usize) -> Vec<ChangeRow> {
    ctx.view.state_changes().iter().take(most).map(|c| change(ctx, c)).collect()
}

fn change(ctx: &Ctx, change: &StateChange<'_>) -> ChangeRow {
    let claims = &change.verdict.claims;
    let mission = Rich::link(&ctx.t.place(change.mission), &ctx.links.mission(&change.mission.id));
    let when = Rich::value(&Value::date(ctx.t, Some(&change.begun.date), claims));
    let parts = [("mission", (&mission).into()), ("when", when.as_ref().into())];
    let plain = [("kind", ctx.t.label(change.mission.kind).into()), ("became", ctx.t.became(change).into())];
    ChangeRow { sentence: Rich::new(ctx.t, "home-change", &parts, plain), claims: claims.len() }
}

/// The latest defections, latest first.
#[must_use]
pub(crate) fn defections(ctx: &Ctx, most: usize) -> Vec<DefectionRow> {
    person_row::recent(ctx, most).into_iter().map(|row| defection(ctx, row)).collect()
}

fn defection(ctx: &Ctx, row: PersonRow) -> DefectionRow {
    let person = Rich::link(&row.name, &row.url);
    let (country, left) = (Rich::value(&row.country), Rich::value(&row.left));
    let parts = [
        ("person", (&person).into()),
        ("hangul", row.hangul.as_deref().into()),
        ("country", country.as_ref().into()),
        ("left", left.as_ref().into()),
        ("public", Some(row.public.as_str()).filter(|p| !p.is_empty()).into()),
    ];
    DefectionRow { sentence: Rich::new(ctx.t, "home-defection", &parts, []), named_by: row.named_by }
}
