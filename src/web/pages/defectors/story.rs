//! Who somebody is, in one paragraph: each phrase with the claims that it is made of.

use super::leaving::{self, Leaving};
use super::part::{Part, part};
use crate::domain::choice::{Said, choose};
use crate::domain::claim::{PersonValue, Role};
use crate::domain::edtf::Day;
use crate::domain::id::{ClaimId, CountryCode, MissionId};
use crate::domain::mission_words::is_section;
use crate::domain::questions::PersonClaim;
use crate::domain::vocab::{Certainty, ClaimKind, PersonField, PersonStanding};
use crate::record::claims::ClaimRecord;
use crate::record::person::dates::Dated;
use crate::record::person::profile::Profile;
use crate::web::http::ask::Ctx;

/// Tells who left, from where, when, how it became known and what came of it. Each clause has claims of its own; what
/// no claim says is left out.
pub(crate) fn tell(p: &Profile, ctx: &Ctx) -> Vec<Part> {
    let post = post(p, ctx);
    let placed = post.as_ref().is_some_and(|(_, placed)| *placed);
    let mut parts = Vec::new();
    match leaving::tell(p, ctx, placed) {
        Leaving::Told(told) => {
            parts.push(who(p));
            parts.extend(post.map(|(part, _)| part));
            parts.extend(told);
            parts.extend(after(p, ctx));
            parts.push(part(".".to_owned(), &[]));
        }
        Leaving::Arrived => {
            parts.push(who(p));
            parts.extend(post.map(|(part, _)| part));
            parts.extend(arrival(p, ctx).map(|(words, claims)| part(format!(" {words}"), &claims)));
            parts.extend(published(p, ctx));
            parts.push(part(".".to_owned(), &[]));
        }
        Leaving::Instead(told) => parts.extend(told),
    }
    parts.extend(standing(p));
    parts.extend(later(p, ctx));
    parts
}

fn said(d: &Dated, ctx: &Ctx) -> Option<String> {
    d.resolution.as_ref().map(|r| ctx.t.when(&r.leading.date))
}

/// Arriving and becoming public, in the order in which they happened.
fn after(p: &Profile, ctx: &Ctx) -> Vec<Part> {
    let arrived = arrival(p, ctx);
    if p.three.made_public.first_report.is_some() {
        let mut parts: Vec<Part> = published(p, ctx);
        let who = p.person.name.clone().unwrap_or_else(|| "This person".to_owned());
        let announced = announced(p, ctx).map(|on| (format!("was {on}"), p.three.made_public.claims()));
        for (i, (words, claims)) in arrived.into_iter().chain(announced).enumerate() {
            let begin = if i == 0 { format!(". {who} ") } else { " and ".to_owned() };
            parts.push(part(format!("{begin}{words}"), &claims));
        }
        parts
    } else {
        let mut parts: Vec<Part> =
            arrived.into_iter().map(|(words, claims)| part(format!(", {words}"), &claims)).collect();
        parts.extend(published(p, ctx));
        parts
    }
}

/// "arrived in South Korea in July 2019", with the claims of the day and of the country.
fn arrival(p: &Profile, ctx: &Ctx) -> Option<(String, Vec<ClaimId>)> {
    let on = said(&p.three.arrived, ctx)?;
    let mut behind = p.three.arrived.claims();
    let to = destination(&p.asserted, ctx).map(|(country, claims)| {
        behind.extend(claims);
        format!(" in {}", ctx.t.country_in_sentence(&country))
    });
    Some((format!("arrived{} {on}", to.unwrap_or_default()), behind))
}

fn announced(p: &Profile, ctx: &Ctx) -> Option<String> {
    said(&p.three.made_public, ctx).map(|on| format!("made public {on}"))
}

/// How it became known: the first report, or being made public where that came first.
fn published(p: &Profile, ctx: &Ctx) -> Vec<Part> {
    let told = match p.three.made_public.first_report {
        Some(day) => Some(format!(". A report of the case had been published by {}", ctx.t.day(day))),
        None => announced(p, ctx).map(|on| format!(" and was {on}")),
    };
    told.map(|words| part(format!("{words}{}", took(p, ctx)), &p.three.lag_claims())).into_iter().collect()
}

/// The country reached, as most claims of arriving have it.
fn destination(claims: &[PersonClaim], ctx: &Ctx) -> Option<(String, Vec<ClaimId>)> {
    let usable = |c: &&PersonClaim| {
        matches!(c.fact.field, PersonField::Arrived | PersonField::Defected | PersonField::Left)
            && !c.set_aside
            && c.witness.certainty.decides()
            && ctx.view.scope.knows(c.witness.known)
    };
    let country = |c: &PersonClaim| {
        let value = &c.fact.value;
        value.to_country().or_else(|| value.country()).map(|code| code.as_str().to_owned())
    };
    let said: Vec<Said<'_>> = claims
        .iter()
        .filter(usable)
        .filter_map(|c| country(c).map(|value| Said { witness: &c.witness, value }))
        .collect();
    choose(&said).map(|chosen| (chosen.leading.value.to_uppercase(), chosen.leading.claims))
}

/// How long it took to become public: only where one starting point and one end are meant. A report older than what
/// claims call making public makes two ends: the table has their range.
fn took(p: &Profile, ctx: &Ctx) -> String {
    let d = &p.three.made_public;
    let one = d.resolution.is_none() || d.first_report.is_none();
    let lag = p.three.lag.filter(|l| one && l.at_most.is_some_and(|n| n > 0));
    lag.map(|l| format!(", {} after leaving", ctx.t.lag(l))).unwrap_or_default()
}

fn who(p: &Profile) -> Part {
    match &p.person.name {
        Some(name) => Part { words: name.clone(), claims: p.person.named_by.to_string() },
        None => Part {
            words: "Somebody whom no source of this record names".to_owned(),
            claims: p.person.named_by.to_string(),
        },
    }
}

/// The rank or title in the country left, as rule `choice` has it, and the mission where claims say which; and whether
/// they do.
fn post(p: &Profile, ctx: &Ctx) -> Option<(Part, bool)> {
    let in_country = |c: &&PersonClaim| c.fact.value.country().map(CountryCode::as_str) == p.left_country.as_deref();
    let usable = |c: &&PersonClaim| {
        matches!(c.fact.field, PersonField::Rank | PersonField::Post)
            && !c.set_aside
            && c.witness.certainty > Certainty::Denied
            && ctx.view.scope.knows(c.witness.known)
    };
    let said: Vec<Said<'_>> = p
        .asserted
        .iter()
        .filter(usable)
        .filter(in_country)
        .filter_map(|c| Some(Said { witness: &c.witness, value: c.fact.value.words()?.to_owned() }))
        .collect();
    let chosen = choose(&said)?.leading;
    let there = |id: &&str| chosen.claims.iter().any(|c| p.placed.mission(c) == Some(id));
    let mission = p.left_mission.as_ref().map(MissionId::as_str).filter(there).and_then(|id| ctx.view.mission(id));
    let Some(m) = mission else { return Some((part(format!(", {},", chosen.value), &chosen.claims), false)) };
    let naming = p.placed.naming(&m.id);
    // Where the claims of the rank do not name the mission themselves, those that do stand beside them.
    let named = chosen.claims.iter().any(|c| naming.contains(c));
    let behind = [chosen.claims.as_slice(), if named { &[] } else { naming }].concat();
    // Claims may say a section for the protection of interests where the record has the embassy that it stood for.
    let named = p.asserted.iter().filter(|c| naming.contains(&c.witness.claim));
    let bodies: Vec<&str> = named.filter_map(|c| c.fact.value.body()).collect();
    let section = !bodies.is_empty() && bodies.iter().all(|b| is_section(b));
    let kind = if section { "interests section".to_owned() } else { ctx.t.mission_kind(m) };
    let words = format!(", {} at the {kind} in {},", chosen.value, ctx.t.place(m));
    Some((part(words, &behind), true))
}

fn standing(p: &Profile) -> Option<Part> {
    let words = match p.person.standing {
        PersonStanding::Debunked => " The report proved false.",
        PersonStanding::Withdrawn => " The report was withdrawn.",
        PersonStanding::WhereaboutsUnconfirmed => " What became of this person is not established.",
        _ => return None,
    };
    let mut behind: Vec<ClaimId> = p.claims.iter().filter(|c| undoes(c)).map(|c| c.id.clone()).collect();
    if behind.is_empty() {
        behind.push(p.person.named_by.clone());
    }
    Some(part(words.to_owned(), &behind))
}

/// The latest dated role after leaving.
fn later(p: &Profile, ctx: &Ctx) -> Option<Part> {
    let told = p.claims.iter().filter(|c| is_later(c, &p.three.left) && !c.set_aside() && c.certainty.decides());
    let roles = told.filter_map(|c| Some((c, role(c)?)));
    let (claim, role, what) =
        roles.filter_map(|(c, role)| Some((c, role, role.what.as_deref()?))).max_by_key(|(c, ..)| begins(c))?;
    let date = claim.body.date()?;
    let body = role.r#where.as_deref().map(|o| format!(", {o}")).unwrap_or_default();
    // A role that a claim dates by its end alone is told by its end.
    let until = if role.to.is_some() && role.from.is_none() { "until " } else { "" };
    let words = format!(" Later roles include {what}{body} ({until}{}).", ctx.t.date(date));
    Some(part(words, std::slice::from_ref(&claim.id)))
}

/// The role that a claim tells.
pub(crate) fn role(claim: &ClaimRecord) -> Option<&Role> {
    let fact = claim.body.as_person()?;
    if let PersonValue::Role(role) = &fact.value { Some(role) } else { None }
}

/// Whether a claim tells of a time after leaving.
#[must_use]
pub(crate) fn is_later(claim: &ClaimRecord, left: &Dated) -> bool {
    let end = left.span().and_then(|s| s.latest);
    begins(claim).zip(end).is_some_and(|(day, left)| day >= left)
}

fn begins(claim: &ClaimRecord) -> Option<Day> {
    claim.body.date().or_else(|| claim.body.as_of()).map(|d| d.span().start())
}

/// Whether a claim denies the report or says that it was taken back.
#[must_use]
pub(crate) fn undoes(claim: &ClaimRecord) -> bool {
    claim.kind() == ClaimKind::Person && (claim.certainty == Certainty::Denied || claim.withdrawn)
}
