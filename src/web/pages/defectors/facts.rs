//! The box of facts beside a profile.

use crate::address::Place;
use crate::domain::questions::{Contradiction, Question};
use crate::record::person::facts::{self, Born};
use crate::record::person::names::{NameForm, WritingSystem};
use crate::record::person::origins::Backing;
use crate::record::person::profile::Profile;
use crate::record::person::roles::{self, LaterRole};
use crate::web::frame::fact::Fact;
use crate::web::frame::rich::Rich;
use crate::web::frame::value::ids;
use crate::web::http::ask::Ctx;

/// So many spellings stand open.
const OPEN: usize = 3;

/// A spelling, and how many sources print it.
pub(crate) struct Spelling {
    /// As printed.
    pub(crate) form: String,
    /// How many sources.
    pub(crate) sources: usize,
    /// The language tag for screen readers.
    pub(crate) lang: Option<&'static str>,
    /// The claims, with spaces between.
    pub(crate) claims: String,
}

/// The box.
pub(crate) struct Facts {
    /// As Korean letters and Chinese characters write it.
    pub(crate) korean: Vec<Spelling>,
    /// The most printed spellings in other letters.
    pub(crate) spelt: Vec<Spelling>,
    /// The others.
    pub(crate) more: Vec<Spelling>,
    /// How many these are.
    pub(crate) number: usize,
    /// What else, by name.
    pub(crate) rows: Vec<Fact>,
}

/// Fills the box.
pub(crate) fn facts(p: &Profile, backing: &Backing<'_>, disputes: &[Contradiction], all: &str, ctx: &Ctx) -> Facts {
    let mut forms: Vec<&NameForm> = p.names.iter().collect();
    forms.sort_by_key(|n| std::cmp::Reverse(n.sources.len()));
    let is_korean = |n: &&NameForm| matches!(n.script, WritingSystem::Hangul | WritingSystem::Hanja);
    let (korean, others): (Vec<&NameForm>, Vec<&NameForm>) = forms.into_iter().partition(is_korean);
    let korean: Vec<Spelling> = korean.into_iter().map(spelling).collect();
    let mut spelt: Vec<Spelling> = others.into_iter().map(spelling).collect();
    let more = spelt.split_off(OPEN.min(spelt.len()));
    let rows = [
        ("fact-born", birth(p, disputes, ctx)),
        ("fact-service", Fact::told(ctx.t.label(p.person.class), p.person.named_by.as_str())),
        ("fact-left-from", left_from(p, ctx)),
        ("fact-confirmed", confirmed(p, ctx)),
        ("fact-later", roles::latest(p).and_then(|l| Fact::told(later(&l.value, ctx), &ids(&l.claims)))),
        ("fact-rests", Some(rests(p, backing, all, ctx))),
        ("fact-disputed", disputed(disputes, ctx)),
    ];
    let fact = |(id, told): (&str, Option<(Rich, String)>)| {
        told.map(|(value, claims)| Fact { name: ctx.t.say(id), value, claims })
    };
    let rows = rows.into_iter().filter_map(fact).collect();
    Facts { korean, spelt, number: more.len(), more, rows }
}

fn spelling(n: &NameForm) -> Spelling {
    Spelling { form: n.form.clone(), sources: n.sources.len(), lang: n.script.language_tag(), claims: ids(&n.claims) }
}

/// The birth; where sources disagree on the time, what is printed among the points in dispute.
fn birth(p: &Profile, disputes: &[Contradiction], ctx: &Ctx) -> Option<(Rich, String)> {
    if let Some(chosen) = disputes.iter().find(|c| c.question == Question::Born).map(|c| &c.leading) {
        return Fact::told(ctx.t.answer(&chosen.answer), &ids(&chosen.claims));
    }
    facts::born(p).and_then(|b| Fact::told(born(&b.value, ctx), &ids(&b.claims)))
}

fn born(born: &Born<'_>, ctx: &Ctx) -> String {
    let told = [born.date.map(|d| ctx.t.short_date(d)), born.place.map(ToOwned::to_owned)];
    ctx.t.comma(&told.into_iter().flatten().collect::<Vec<_>>())
}

fn left_from(p: &Profile, ctx: &Ctx) -> Option<(Rich, String)> {
    let city = p.left_mission.as_deref().and_then(|id| ctx.view.mission(id)).map(|m| ctx.t.place(m));
    let (country, claims) = p.person.left_country.as_ref()?;
    Fact::told(city.unwrap_or_else(|| ctx.t.country(country)), &ids(claims))
}

/// Who confirmed the case first, and when that was published.
fn confirmed(p: &Profile, ctx: &Ctx) -> Option<(Rich, String)> {
    let claim = facts::confirmed(p)?;
    let who = ctx.t.speaker(&claim.speaker_name);
    let words =
        ctx.t.with("fact-confirmed-by", [("who", who.into()), ("published", ctx.t.published_in_short(claim).into())]);
    Fact::told(words, claim.id.as_str())
}

fn later(role: &LaterRole<'_>, ctx: &Ctx) -> String {
    let parts: Vec<String> = [Some(role.what), role.body].into_iter().flatten().map(ToOwned::to_owned).collect();
    let date = ctx.t.short_date(role.date);
    ctx.t.with("fact-later-role", [("role", ctx.t.comma(&parts).into()), ("date", date.into())])
}

/// "99 claims in 41 sources, 20 independent reports", with a link to all of them.
fn rests(p: &Profile, backing: &Backing<'_>, all: &str, ctx: &Ctx) -> (Rich, String) {
    let given = [
        ("claims", p.about().count().into()),
        ("sources", backing.sources.into()),
        ("reports", backing.reports.into()),
    ];
    (Rich::new(ctx.t, "fact-rests-on", &[("all", all.into())], given), ids(p.about().map(|c| &c.id)))
}

fn disputed(disputes: &[Contradiction], ctx: &Ctx) -> Option<(Rich, String)> {
    let asked: Vec<String> = disputes.iter().map(|c| ctx.t.question(&c.question)).collect();
    let words = ctx.t.comma(&asked);
    let claims = ids(disputes.iter().flat_map(|c| &c.leading.claims));
    (!asked.is_empty()).then(|| (Rich::link(&words, &format!("{}#disputed", here(ctx))), claims))
}

/// This page, for links within it.
fn here(ctx: &Ctx) -> String {
    match &ctx.address.place {
        Place::Defector(id) => ctx.links.person(id),
        place => ctx.links.to(place.clone()),
    }
}
