//! A person at a glance: what the registry says, as far as claims known by a day carry it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::registry::Registered;
use crate::domain::edtf::Day;
use crate::domain::id::{ClaimId, CountryCode, PersonId};
use crate::domain::person::PersonClaim;
use crate::domain::scope::Scope;
use crate::domain::vocab::{Certainty, PersonClass, PersonField, PersonStanding};

/// A person at a glance.
#[derive(Debug, Clone)]
pub struct Person {
    /// The id.
    pub id: PersonId,
    /// The name, if somebody had printed one.
    pub name: Option<String>,
    /// The role of somebody who is not named.
    pub role: Option<String>,
    /// The name in Hangul.
    pub hangul: Option<String>,
    /// The name in Hanja.
    pub hanja: Option<String>,
    /// How sure the identity and the story are.
    pub standing: PersonStanding,
    /// Whether the person counts as a defector.
    pub defector: bool,
    /// The service.
    pub class: PersonClass,
    /// Whether the name is a pseudonym.
    pub pseudonym: bool,
    /// A person who may be the same.
    pub possible_match: Option<PersonId>,
    /// How many claims are about the person: those that say something of him, and what happened to him.
    pub claims: usize,
    /// The first day by which a source had spoken of the person’s defection, and the claim that did.
    pub first_report: Option<(Day, ClaimId)>,
    /// The country left, as most claims have it, and the claims that say so.
    pub left_country: Option<(CountryCode, Vec<ClaimId>)>,
    /// The claim that printed the name first; of somebody who is not named, the first claim of all.
    pub named_by: ClaimId,
}

impl Registered {
    /// The person as known by a day; nothing where no claim was known.
    #[must_use]
    pub fn as_known(&self, scope: Scope) -> Option<Person> {
        let claims: Vec<&PersonClaim> = self.claims.iter().filter(|c| c.witness.is_public(scope)).collect();
        let person = Person {
            id: self.id.clone(),
            name: self.name.clone(),
            role: self.role.clone(),
            hangul: self.hangul.clone(),
            hanja: self.hanja.clone(),
            standing: self.standing,
            defector: self.defector,
            class: self.class,
            pseudonym: self.pseudonym,
            possible_match: self.possible_match.clone(),
            claims: claims.len() + self.events.iter().filter(|day| scope.knows(**day)).count(),
            first_report: first_report(&claims),
            left_country: left_country(&claims),
            named_by: named_by(&claims, self.name.as_deref())?,
        };
        Some(if scope.known.is_some() { person.without_later_words(&claims) } else { person })
    }
}

impl Person {
    /// The name, or the role of somebody who is not named; nothing of somebody whom nobody had named by then.
    #[must_use]
    pub fn called(&self) -> Option<&str> {
        self.name.as_deref().or(self.role.as_deref())
    }

    /// Under a limit the registry’s words hold only as far as claims known by then carry them: a name that nobody had
    /// printed is not shown, and a story that nobody had denied is neither debunked nor withdrawn.
    fn without_later_words(mut self, claims: &[&PersonClaim]) -> Self {
        if self.name.is_some() && claims.iter().all(|c| c.fact.name_as_printed.is_none()) {
            self.name = None;
            self.standing = PersonStanding::Unnamed;
        }
        let printed = |form: &str| claims.iter().any(|c| c.fact.printed().any(|p| p.contains(form)));
        self.hangul.take_if(|form| !printed(form));
        self.hanja.take_if(|form| !printed(form));
        self.possible_match = None;
        let denied = claims.iter().any(|c| c.witness.certainty == Certainty::Denied);
        if !denied && matches!(self.standing, PersonStanding::Debunked | PersonStanding::Withdrawn) {
            self.standing = if self.name.is_some() { PersonStanding::Identified } else { PersonStanding::Unnamed };
        }
        self
    }
}

/// The claim that spoke first of the defection, and when it was public.
fn first_report(claims: &[&PersonClaim]) -> Option<(Day, ClaimId)> {
    let told = claims.iter().filter(|c| {
        matches!(
            c.fact.field,
            PersonField::Left
                | PersonField::Defected
                | PersonField::Arrived
                | PersonField::MadePublic
                | PersonField::ReportedMissing
        )
    });
    told.filter_map(|c| Some((c.witness.known?, c.witness.claim.clone()))).min()
}

/// The country left: one that a confirmed or reported claim names before others, then the one that most name.
fn left_country(claims: &[&PersonClaim]) -> Option<(CountryCode, Vec<ClaimId>)> {
    let mut by_country: BTreeMap<&CountryCode, Vec<&PersonClaim>> = BTreeMap::new();
    for claim in claims.iter().filter(|c| c.witness.certainty != Certainty::Denied && !c.superseded) {
        if let Some(country) = claim.fact.value.from_country() {
            by_country.entry(country).or_default().push(claim);
        }
    }
    let firm = |claims: &[&PersonClaim]| claims.iter().any(|c| c.witness.certainty.decides());
    let (country, claims) =
        by_country.into_iter().min_by_key(|(country, claims)| (Reverse((firm(claims), claims.len())), *country))?;
    let mut ids: Vec<ClaimId> = claims.iter().map(|c| c.witness.claim.clone()).collect();
    ids.sort_unstable();
    Some((country.clone(), ids))
}

/// The claim that printed the registry’s name first, or any name, or spoke first of the person; undated sources last.
fn named_by(claims: &[&PersonClaim], name: Option<&str>) -> Option<ClaimId> {
    let first = |test: &dyn Fn(&PersonClaim) -> bool| {
        let passing = claims.iter().filter(|c| test(c)).map(|c| &c.witness);
        passing.min_by_key(|w| (w.known.is_none(), w.known, &w.claim)).map(|w| w.claim.clone())
    };
    let printed = |c: &PersonClaim| c.fact.name_as_printed.is_some();
    let so = |c: &PersonClaim| name.is_some() && c.fact.name_as_printed.as_deref() == name;
    first(&so).or_else(|| first(&printed)).or_else(|| first(&|_| true))
}
