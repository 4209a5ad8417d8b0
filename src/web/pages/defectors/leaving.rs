//! What claims say of somebody’s leaving, and what they say instead where none tells of it.

use super::part::{Part, part};
use crate::domain::id::ClaimId;
use crate::domain::posting;
use crate::domain::questions::PersonClaim;
use crate::domain::vocab::{Certainty, PersonField};
use crate::domain::witness::Resolution;
use crate::record::claims::ClaimRecord;
use crate::record::person::profile::Profile;
use crate::web::frame::value::plural;
use crate::web::http::ask::Ctx;

/// What the record has to say of the leaving.
pub(crate) enum Leaving {
    /// Claims tell of it.
    Told(Vec<Part>),
    /// None does, but one of arriving.
    Arrived,
    /// Neither: what claims say, whole.
    Instead(Vec<Part>),
}

/// Tells of the leaving, each clause with its own claims. `placed` says that the country has been named already.
pub(crate) fn tell(p: &Profile, ctx: &Ctx, placed: bool) -> Leaving {
    let stands = |c: &&PersonClaim| !c.set_aside && ctx.view.scope.knows(c.witness.known);
    let of = |test: &dyn Fn(PersonField) -> bool| -> Vec<&PersonClaim> {
        p.asserted.iter().filter(stands).filter(|c| test(c.fact.field)).collect()
    };
    let leaving = of(&posting::is_leaving);
    let said: Vec<&PersonClaim> = leaving.iter().copied().filter(|c| c.witness.certainty > Certainty::Denied).collect();
    let missing = of(&|f| f == PersonField::ReportedMissing);
    if !said.is_empty() {
        let mut parts = vec![did(p, &said, placed, ctx)];
        parts.extend(time(p, &said, ctx));
        Leaving::Told(parts)
    } else if let Some(r) = &p.three.missing {
        Leaving::Told(vec![part(" was reported missing".to_owned(), &ids(&missing)), dated(r, p, ctx)])
    } else if !missing.is_empty() {
        Leaving::Told(vec![part(" was reported missing at a time that no source gives".to_owned(), &ids(&missing))])
    } else if p.three.arrived.resolution.is_some() {
        Leaving::Arrived
    } else if leaving.is_empty() {
        Leaving::Instead(instead(p, ctx))
    } else {
        let words = " was said to have left North Korea’s service; the sources of this record deny it";
        Leaving::Told(vec![part(words.to_owned(), &ids(&leaving))])
    }
}

fn ids(claims: &[&PersonClaim]) -> Vec<ClaimId> {
    claims.iter().map(|c| c.witness.claim.clone()).collect()
}

/// "left North Korea’s service in Cuba": as surely as the surest claim has it.
fn did(p: &Profile, said: &[&PersonClaim], placed: bool, ctx: &Ctx) -> Part {
    let firm = said.iter().any(|c| c.witness.certainty.decides());
    let claimed = said.iter().any(|c| c.witness.certainty == Certainty::Claimed);
    let did = match (p.person.defector, firm, claimed) {
        (true, true, _) => "left",
        (_, false, true) => "is said to have left",
        _ => "was reported to have left",
    };
    // A post has named the country already where it is placed.
    let named = p.person.left_country.as_ref().filter(|_| !placed);
    let place = named.map(|(country, _)| format!(" in {}", ctx.t.country_in_sentence(country))).unwrap_or_default();
    let claims = match &p.person.left_country {
        Some((_, behind)) => behind.clone(),
        None => Some(p.three.left.claims()).filter(|told| !told.is_empty()).unwrap_or_else(|| ids(said)),
    };
    part(format!(" {did} North Korea’s service{place}"), &claims)
}

/// When: what claims of leaving give; without any, what others give is told where it belongs, and only where nothing at
/// all is dated it is said that no source gives a time.
fn time(p: &Profile, said: &[&PersonClaim], ctx: &Ctx) -> Option<Part> {
    if let Some(r) = &p.three.left.resolution {
        let firm = |claims: &[ClaimId]| {
            said.iter().any(|c| claims.contains(&c.witness.claim) && c.witness.certainty.decides())
        };
        // A day that only weaker claims give is theirs.
        let all = ids(said);
        let weaker = firm(&all) && !firm(&r.leading.claims);
        let plain = part(format!(" {}", ctx.t.when(&r.leading.date)), &p.three.left.claims());
        return Some(if weaker { dated(r, p, ctx) } else { plain });
    }
    if let Some(r) = p.three.missing.as_ref() {
        let told = dated(r, p, ctx);
        return Some(Part { words: format!("; reported missing{}", told.words), claims: told.claims });
    }
    let silent = p.three.arrived.resolution.is_none() && p.three.told.is_none();
    silent.then(|| part(" at a time that no source gives".to_owned(), &[]))
}

/// Each reading of a date with who gives it: " in 2015 or in June 2016, as AFP and The Korea Times reported".
fn dated(r: &Resolution, p: &Profile, ctx: &Ctx) -> Part {
    let readings = std::iter::once(&r.leading).chain(&r.rivals);
    let times: Vec<String> = readings.clone().map(|x| ctx.t.when(&x.date)).collect();
    let claims: Vec<ClaimId> = readings.flat_map(|x| x.claims.iter().cloned()).collect();
    let by = outlets(&claims, &p.claims);
    let by = if by.is_empty() { String::new() } else { format!(", as {} reported", ctx.t.list(&by)) };
    part(format!(" {}{by}", times.join(" or ")), &claims)
}

/// The outlets of claims, each once; of many only the first.
fn outlets(claims: &[ClaimId], records: &[ClaimRecord]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for record in records.iter().filter(|r| claims.contains(&r.id)) {
        if !names.contains(&record.outlet_name) {
            names.push(record.outlet_name.clone());
        }
    }
    let all = names.len();
    names.truncate(3);
    if all > names.len() {
        names.push(plural(all - names.len(), "other", "others"));
    }
    names
}

/// What is claimed of somebody of whom no claim says that he left or arrived: the claims’ own words.
fn instead(p: &Profile, ctx: &Ctx) -> Vec<Part> {
    let stands = |c: &&PersonClaim| {
        !c.set_aside && ctx.view.scope.knows(c.witness.known) && c.witness.certainty > Certainty::Denied
    };
    let told = p.asserted.iter().filter(stands).max_by_key(|c| (c.witness.certainty, c.fact.date.is_some()));
    let Some(told) = told.or_else(|| p.asserted.iter().find(|c| ctx.view.scope.knows(c.witness.known))) else {
        return Vec::new();
    };
    let sure = match told.witness.certainty {
        Certainty::Confirmed | Certainty::Reported => "A source reports",
        Certainty::Claimed => "A source claims",
        Certainty::Unconfirmed => "A source reports, without confirmation",
        Certainty::Denied => "A source denies a report",
    };
    vec![part(format!("{sure}: {}", told.summary), std::slice::from_ref(&told.witness.claim))]
}
