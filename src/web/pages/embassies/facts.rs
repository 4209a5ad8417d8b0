//! The box of facts beside a mission.

use crate::domain::edtf::Edtf;
use crate::domain::event::Event;
use crate::domain::id::ClaimId;
use crate::domain::network::MissionOnDay;
use crate::domain::questions::Contradiction;
use crate::domain::vocab::Happening;
use crate::record::mission::{self, MissionDates};
use crate::record::served::Served;
use crate::web::frame::fact::Fact;
use crate::web::frame::rich::Rich;
use crate::web::frame::value::{Value, ids};
use crate::web::http::ask::Ctx;

/// Fills the box.
pub(crate) fn facts(
    s: &MissionOnDay<'_>,
    own: &[&Event],
    people: &[Served],
    disputes: &[Contradiction],
    ctx: &Ctx,
) -> Vec<Fact> {
    let MissionDates { opened, closed, .. } = mission::dates(s, ctx.view.scope.asof);
    let state_claims = match s.verdict.claims.as_slice() {
        [] => s.mission.first_claim(ctx.view.scope).unwrap_or_default().to_owned(),
        deciding => ids(deciding),
    };
    let rows = [
        ("fact-opened", opened.as_ref().and_then(|d| date(d, first(own, Happening::Opened), ctx))),
        ("fact-closed", closed.as_ref().and_then(|d| date(d, last(own, Happening::Closed), ctx))),
        ("fact-headed", headed(people, ctx)),
        ("fact-covered", covered(own, ctx)),
        ("fact-counted", Fact::told(ctx.t.counting_in_short(s), &state_claims)),
        ("fact-rests", Some(rests(s, ctx))),
        ("fact-disputed", disputed(disputes, &s.mission.id, ctx)),
    ];
    let fact = |(id, told): (&str, Option<(Rich, String)>)| {
        told.map(|(value, claims)| Fact { name: ctx.t.say(id), value, claims })
    };
    rows.into_iter().filter_map(fact).collect()
}

fn first<'e>(own: &[&'e Event], happening: Happening) -> Option<&'e Event> {
    own.iter().copied().find(|e| e.happening == happening)
}

fn last<'e>(own: &[&'e Event], happening: Happening) -> Option<&'e Event> {
    own.iter().copied().rfind(|e| e.happening == happening)
}

/// A date with the claims of the event that it dates, or of the decision that tells it.
fn date(date: &Edtf, event: Option<&Event>, ctx: &Ctx) -> Option<(Rich, String)> {
    let claims: Vec<&ClaimId> = event.iter().flat_map(|e| e.dating.iter().chain(&e.decided_by)).collect();
    Fact::told(ctx.t.short_date(date), &ids(claims))
}

/// Those of whom claims say that they headed it, with links.
fn headed(people: &[Served], ctx: &Ctx) -> Option<(Rich, String)> {
    let heads = || people.iter().filter(|s| s.headed);
    let link =
        |s: &Served| Rich::value_link(&Value::new(ctx.t.called(&s.person), &s.claims), &ctx.links.person(&s.person.id));
    let all: Vec<Rich> = heads().map(link).collect();
    (!all.is_empty()).then(|| (Rich::comma(ctx.t, all), ids(heads().flat_map(|s| &s.claims))))
}

/// The mission that covers the country since.
fn covered(own: &[&Event], ctx: &Ctx) -> Option<(Rich, String)> {
    let told = last(own, Happening::AccreditedFromAbroad)?;
    let from = ctx.view.mission(told.covered_from.as_deref()?)?;
    let name = Value::told(ctx.t.mission_name(from), ids(told.members()));
    Some((Rich::value_link(&name, &ctx.links.mission(&from.id)), name.claims))
}

/// "44 claims, 11 independent reports", with a link to all of them.
fn rests(s: &MissionOnDay<'_>, ctx: &Ctx) -> (Rich, String) {
    let (claims, reports) = mission::weight(s.mission, ctx.view.scope);
    let all = ctx.links.mission_claims(&s.mission.id);
    let given = [("claims", claims.into()), ("reports", reports.into())];
    let claims = ids(s.mission.known_claims(ctx.view.scope).map(|w| &w.claim));
    (Rich::new(ctx.t, "fact-mission-rests-on", &[("all", (&all).into())], given), claims)
}

fn disputed(disputes: &[Contradiction], mission: &str, ctx: &Ctx) -> Option<(Rich, String)> {
    let asked: Vec<String> = disputes.iter().map(|c| ctx.t.question(&c.question)).collect();
    let url = format!("{}#happened", ctx.links.mission(mission));
    let claims = ids(disputes.iter().flat_map(|c| &c.leading.claims));
    (!asked.is_empty()).then(|| (Rich::link(&ctx.t.comma(&asked), &url), claims))
}
