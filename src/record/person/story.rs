//! Who somebody is: who left, from where, when, how it became known and what came of it. Each fact has claims of its
//! own; what no claim says is not there.

use super::dates::Three;
use super::leaving::Leaving;
use super::profile::Profile;
use super::roles::{self, LaterRole};
use crate::domain::choice::{self, Said, choose};
use crate::domain::cited::Cited;
use crate::domain::defection::Lag;
use crate::domain::edtf::{Day, Edtf};
use crate::domain::id::{ClaimId, CountryCode};
use crate::domain::mission_words::is_section;
use crate::domain::network::Mission;
use crate::domain::person::PersonClaim;
use crate::domain::person::posting::{Apart, FunctionHeld, Posting, ladder, reading};
use crate::domain::scope::Scope;
use crate::domain::vocab::{Certainty, Function, Level, PersonClass, PersonField, PersonStanding};
use crate::domain::witness::Weight;
use crate::record::View;

/// What a profile tells at its head.
#[derive(Debug, Clone)]
pub struct Story<'s> {
    /// The service, which tells who somebody was whom nobody names.
    pub class: PersonClass,
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
    /// The rank or title, in the words of those who give the leading level.
    pub rank: String,
    /// The level that they give.
    pub level: Option<Level>,
    /// How he headed the mission beside that level, where the words do not say it.
    pub headed: Option<Function>,
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
        let post = post(p, left);
        let placed = post.as_ref().is_some_and(|post| post.value.at.is_some());
        Story {
            class: p.person.class,
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

/// The post that was left, in the words of those who give the leading level, and the mission where claims say which.
/// Words that only claims of the leaving print say what somebody was where they tell a level.
fn post<'s>(p: &'s Profile, left: Option<&'s Mission>) -> Option<Cited<PostLeft<'s>>> {
    let Some(posting) = p.postings.left() else { return several(p) };
    let rank = posting.title.clone()?;
    let same = |words: &str| choice::key(words) == choice::key(&rank);
    let printing = posting.printed.iter().filter(|printed| same(&printed.words)).flat_map(|printed| &printed.claims);
    let mut behind: Vec<&ClaimId> = printing.collect();
    let own = |c: &PersonClaim| matches!(c.fact.field, PersonField::Post | PersonField::Rank | PersonField::Role);
    let says = |id: &ClaimId| p.asserted.iter().any(|c| c.witness.claim == *id && own(c));
    let levelled = posting.level.as_ref().map(|l| l.level.is_some());
    if !levelled.unwrap_or_else(|| behind.iter().any(|id| says(id))) {
        return None;
    }
    let level = posting.level.as_ref().and_then(|reading| reading.level);
    let headed = headed(posting, &rank);
    behind.extend(headed.iter().flat_map(|held| &held.claims));
    let headed = headed.map(|held| held.function);
    let Some(mission) = left.filter(|m| posting.mission.as_ref() == Some(&m.id)) else {
        return Some(Cited::new(PostLeft { rank, level, headed, at: None }, behind));
    };
    let naming = p.placed.naming(&mission.id);
    // Where the claims of the rank do not name the mission themselves, those that do stand beside them.
    let named = behind.iter().any(|c| naming.contains(c));
    behind.extend(naming.iter().filter(|_| !named));
    let at = Some(Workplace { mission, as_section: is_called_section(p, naming) });
    Some(Cited::new(PostLeft { rank, level, headed, at }, behind))
}

/// The posts that one claim tells together, of somebody of whom no single one is told: the weightiest and fullest claim.
fn several(p: &Profile) -> Option<Cited<PostLeft<'_>>> {
    if !p.postings.list.is_empty() {
        return None;
    }
    let meant = |c: &&PersonClaim| {
        let apart = p.postings.apart.iter().any(|u| u.why == Apart::Several && u.claim == c.witness.claim);
        apart && !c.set_aside && c.witness.certainty > Certainty::Denied
    };
    let told = p.asserted.iter().filter(meant).filter_map(|c| Some((c, c.fact.value.title()?)));
    let (claim, words) = told.max_by_key(|(c, words)| (Weight::of(&[&c.witness]), words.len(), &c.witness.claim))?;
    let rank = words.split(';').map(str::trim).collect::<Vec<_>>().join(", ");
    Some(Cited::new(PostLeft { rank, level: None, headed: None, at: None }, [&claim.witness.claim]))
}

/// How somebody who was no ambassador headed the mission, as most tell it, where his title does not say so.
fn headed<'p>(posting: &'p Posting, title: &str) -> Option<&'p FunctionHeld> {
    let told = reading::told(title);
    let ambassador = told.level == Some(Level::Ambassador) || told.functions.iter().any(|f| ladder::heads(*f));
    let standing = posting.functions.iter().filter(|held| !held.corrected);
    let (heading, seconding): (Vec<_>, Vec<_>) = standing.partition(|held| ladder::heads(held.function));
    let most = heading.into_iter().max_by_key(|held| held.claims.len())?;
    let outweighed = seconding.iter().any(|held| held.claims.len() >= most.claims.len());
    Some(most).filter(|_| !ambassador && !outweighed)
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
