//! Who somebody is: who left, from where, when, how it became known and what came of it. Each fact has claims of its
//! own; what no claim says is not there.

use super::dates::Three;
use super::leaving::Leaving;
use super::profile::Profile;
use super::roles::{self, LaterRole};
use crate::domain::choice::{Said, choose};
use crate::domain::cited::Cited;
use crate::domain::defection::Lag;
use crate::domain::edtf::{Day, Edtf};
use crate::domain::id::{ClaimId, CountryCode};
use crate::domain::mission_words::is_section;
use crate::domain::network::Mission;
use crate::domain::questions::PersonClaim;
use crate::domain::scope::Scope;
use crate::domain::vocab::{Certainty, PersonField, PersonStanding};
use crate::record::View;

/// What a profile tells at its head.
#[derive(Debug, Clone)]
pub struct Story<'s> {
    /// The name, if somebody had printed one.
    pub name: Cited<Option<&'s str>>,
    /// What the person was in the country left.
    pub post: Option<Cited<PostLeft<'s>>>,
    /// The leaving.
    pub leaving: Leaving<'s>,
    /// The arrival.
    pub arrival: Option<Cited<Arrival<'s>>>,
    /// How the case became known, with the claims of leaving and of becoming public: the time between rests on both.
    pub publication: Cited<Publication<'s>>,
    /// What is made of the report.
    pub standing: Cited<PersonStanding>,
    /// The latest role after leaving.
    pub later: Option<Cited<LaterRole<'s>>>,
}

/// The post in the country left.
#[derive(Debug, Clone)]
pub struct PostLeft<'s> {
    /// The rank or title, as rule `choice` has it.
    pub rank: String,
    /// The mission, where claims say which.
    pub at: Option<Workplace<'s>>,
}

/// A mission as claims of a post call it.
#[derive(Debug, Clone, Copy)]
pub struct Workplace<'s> {
    /// The mission.
    pub mission: &'s Mission,
    /// Whether claims say a section for the protection of interests where the record has the embassy that it stood for.
    pub as_section: bool,
}

/// The arrival.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival<'s> {
    /// When.
    pub date: &'s Edtf,
    /// The country reached.
    pub country: Option<CountryCode>,
}

/// How a case became known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication<'s> {
    /// Being made public.
    pub made_public: Option<Cited<&'s Edtf>>,
    /// The day by which an older report had been published.
    pub first_report: Option<Day>,
    /// How long after leaving: only where one starting point and one end are meant.
    pub lag: Option<Lag>,
}

impl View {
    /// Tells who somebody is.
    #[must_use]
    pub fn story<'s>(&'s self, p: &'s Profile) -> Story<'s> {
        let left = p.left_mission.as_ref().and_then(|id| self.mission(id));
        let post = post(p, left, self.scope);
        let placed = post.as_ref().is_some_and(|post| post.value.at.is_some());
        Story {
            name: Cited::new(p.person.name.as_deref(), [&p.person.named_by]),
            post,
            leaving: Leaving::of(p, self.scope, placed),
            arrival: arrival(p, self.scope),
            publication: publication(&p.three),
            standing: standing(p),
            later: roles::latest(p),
        }
    }
}

/// The rank or title in the country left, and the mission where claims say which.
fn post<'s>(p: &'s Profile, left: Option<&'s Mission>, scope: Scope) -> Option<Cited<PostLeft<'s>>> {
    let in_country = |c: &&PersonClaim| c.fact.value.country() == p.left_country.as_ref();
    let usable = |c: &&PersonClaim| {
        matches!(c.fact.field, PersonField::Rank | PersonField::Post)
            && !c.set_aside
            && c.witness.certainty > Certainty::Denied
            && c.witness.is_public(scope)
    };
    let said: Vec<Said<'_>> = p
        .asserted
        .iter()
        .filter(usable)
        .filter(in_country)
        .filter_map(|c| Some(Said { witness: &c.witness, value: c.fact.value.words()?.to_owned() }))
        .collect();
    let chosen = choose(&said)?.leading;
    let there = |m: &&Mission| chosen.claims.iter().any(|c| p.placed.mission(c) == Some(m.id.as_str()));
    let Some(mission) = left.filter(there) else {
        return Some(Cited::new(PostLeft { rank: chosen.value, at: None }, &chosen.claims));
    };
    let naming = p.placed.naming(&mission.id);
    // Where the claims of the rank do not name the mission themselves, those that do stand beside them.
    let named = chosen.claims.iter().any(|c| naming.contains(c));
    let behind = chosen.claims.iter().chain(naming.iter().filter(|_| !named));
    let at = Some(Workplace { mission, as_section: is_called_section(p, naming) });
    Some(Cited::new(PostLeft { rank: chosen.value, at }, behind))
}

/// Whether every claim that names the body names a section.
fn is_called_section(p: &Profile, naming: &[ClaimId]) -> bool {
    let named = p.asserted.iter().filter(|c| naming.contains(&c.witness.claim));
    let bodies: Vec<&str> = named.filter_map(|c| c.fact.value.body()).collect();
    !bodies.is_empty() && bodies.iter().all(|b| is_section(b))
}

/// The arrival, with the claims of the day and of the country.
fn arrival(p: &Profile, scope: Scope) -> Option<Cited<Arrival<'_>>> {
    let date = &p.three.arrived.resolution.as_ref()?.leading.date;
    let (country, of_country) = destination(&p.asserted, scope).map(|c| (c.value, c.claims)).unzip();
    let behind = p.three.arrived.claims();
    Some(Cited::new(Arrival { date, country }, behind.iter().chain(of_country.iter().flatten())))
}

/// The country reached, as most claims of arriving have it.
fn destination(claims: &[PersonClaim], scope: Scope) -> Option<Cited<CountryCode>> {
    let usable = |c: &&PersonClaim| {
        matches!(c.fact.field, PersonField::Arrived | PersonField::Defected | PersonField::Left)
            && !c.set_aside
            && c.witness.certainty.decides()
            && c.witness.is_public(scope)
    };
    let country = |c: &PersonClaim| {
        let value = &c.fact.value;
        value.to_country().or_else(|| value.country()).map(ToString::to_string)
    };
    let said: Vec<Said<'_>> = claims
        .iter()
        .filter(usable)
        .filter_map(|c| country(c).map(|value| Said { witness: &c.witness, value }))
        .collect();
    choose(&said).map(|chosen| Cited::new(chosen.leading.value.into(), &chosen.leading.claims))
}

fn publication(three: &Three) -> Cited<Publication<'_>> {
    let d = &three.made_public;
    // A report older than what claims call making public makes two ends: the table has their range.
    let one = d.resolution.is_none() || d.first_report.is_none();
    let publication = Publication {
        made_public: d.resolution.as_ref().map(|r| Cited::new(&r.leading.date, &d.claims())),
        first_report: d.first_report,
        lag: three.lag.filter(|l| one && l.at_most.is_some_and(|n| n > 0)),
    };
    Cited::new(publication, &three.lag_claims())
}

/// What is made of the report, with the claims that deny it or take it back.
fn standing(p: &Profile) -> Cited<PersonStanding> {
    let behind: Vec<&ClaimId> = p.claims.iter().filter(|c| roles::undoes(c)).map(|c| &c.id).collect();
    let behind = if behind.is_empty() { vec![&p.person.named_by] } else { behind };
    Cited::new(p.person.standing, behind)
}
