//! Persons with their dates; what a list of them is narrowed to, and its order.

use std::collections::{BTreeSet, HashSet};

use super::person::dates::Three;
use super::{Error, View};
use crate::domain::defection::DatedClaim;
use crate::domain::edtf::{Day, Span};
use crate::domain::filter::{HitKind, PersonFilter, PersonOrder};
use crate::domain::id::{ClaimId, CountryCode};
use crate::domain::nearest::several;
use crate::domain::person::Person;
use crate::domain::person::PersonClaim;
use crate::domain::vocab::{PersonStanding, Word};

/// A person with the three dates.
#[derive(Debug, Clone)]
pub struct PersonEntry {
    /// The registry's entry.
    pub person: Person,
    /// The three dates.
    pub three: Three,
    /// The country left.
    pub country: Option<CountryCode>,
}

impl View {
    /// All persons of whom something was public and whose story had begun by the day.
    #[must_use]
    pub fn person_entries(&self) -> Vec<PersonEntry> {
        let entry = |person: Person| {
            let claims = self.claimed_of(&person.id).iter();
            let claims: Vec<DatedClaim> = claims.filter_map(PersonClaim::dated).collect();
            let country = person.left_country.as_ref().map(|(country, _)| country.clone());
            PersonEntry { three: Three::new(&person, &claims, self.scope), country, person }
        };
        // Without a date it had begun once it was told of.
        let begun = |e: &PersonEntry| match e.three.left.span() {
            Some(span) => span.start() <= self.scope.asof,
            None => e.person.first_report.as_ref().is_none_or(|(day, _)| *day <= self.scope.asof),
        };
        self.persons().into_iter().map(entry).filter(begun).collect()
    }

    /// The persons who counted as defectors and of whom a claim dates the leaving, the latest first.
    #[must_use]
    pub fn latest_defections(&self, most: usize) -> Vec<PersonEntry> {
        let mut list = self.person_entries();
        list.retain(|e| e.person.defector && e.three.left.resolution.is_some());
        list.sort_by_key(|e| std::cmp::Reverse(e.three.left.span().map(|s| (s.latest, s.earliest))));
        list.truncate(most);
        list
    }

    /// The persons whose ids come nearest to one that is not there, and those that hold it.
    #[must_use]
    pub fn persons_near(&self, id: &str) -> Vec<Person> {
        let (all, wanted) = (self.persons(), id.to_lowercase());
        let mut near = several(&wanted, all.iter().map(|p| p.id.as_str()), 5);
        near.extend(all.iter().map(|p| p.id.as_str()).filter(|p| wanted.len() >= 3 && p.contains(&wanted)).take(5));
        let mut found: Vec<Person> = Vec::new();
        for person in near.into_iter().filter_map(|id| all.iter().find(|p| p.id == id)) {
            if !found.iter().any(|p| p.id == person.id) {
                found.push(person.clone());
            }
        }
        found
    }
}

/// More persons than the record will ever hold: a search for the list leaves nobody out.
const EVERYBODY: i64 = 10_000;

/// What the list is narrowed to, and the persons whom the words typed find.
#[derive(Debug, Clone)]
pub struct Filter {
    /// What is asked for.
    pub asked: PersonFilter,
    hits: Option<HashSet<String>>,
}

impl Filter {
    /// Looks up what was typed.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn new(view: &View, asked: &PersonFilter) -> Result<Self, Error> {
        Ok(Self { hits: hits(view, asked.q.as_deref()).await?, asked: asked.clone() })
    }

    /// Whether a person is listed. Reports that do not count are listed where a standing or a name is asked for, or
    /// they themselves.
    #[must_use]
    pub fn passes(&self, e: &PersonEntry) -> bool {
        let asked = &self.asked;
        let within = |span: Option<Span>| match (asked.from, asked.to) {
            (None, None) => true,
            (from, to) => {
                span.is_some_and(|s| s.end() >= from.unwrap_or(Day::MIN) && s.start() <= to.unwrap_or(Day::MAX))
            }
        };
        let counts = match asked.counted {
            Some(counted) => e.person.defector == counted,
            None => e.person.defector || !asked.standing.is_empty() || asked.q.is_some(),
        };
        counts
            && asked.country.as_deref().is_none_or(|c| e.country.as_deref() == Some(c))
            && within(e.three.left.span())
            && asked.named.is_none_or(|n| e.person.name.is_some() == n)
            && (asked.standing.is_empty() || asked.standing.contains(&e.person.standing))
            && self.hits.as_ref().is_none_or(|h| h.contains(e.person.id.as_str()))
    }

    /// The entries that pass, in order.
    #[must_use]
    pub fn apply<'e>(&self, all: &'e [PersonEntry]) -> Vec<&'e PersonEntry> {
        let mut list: Vec<&PersonEntry> = all.iter().filter(|e| self.passes(e)).collect();
        match self.asked.order {
            PersonOrder::Left => {
                list.sort_by_key(|e| std::cmp::Reverse(e.three.left.span().map(|s| (s.latest, s.earliest))));
            }
            PersonOrder::Name => {
                list.sort_by_key(|e| (e.person.name.is_none(), e.person.called().map(ToOwned::to_owned)));
            }
            PersonOrder::Claims => list.sort_by_key(|e| std::cmp::Reverse(e.person.claims)),
        }
        list
    }

    /// How many persons the list would hold with one choice changed.
    #[must_use]
    pub fn count(&self, all: &[PersonEntry], change: impl FnOnce(&mut PersonFilter)) -> usize {
        let mut other = self.clone();
        change(&mut other.asked);
        all.iter().filter(|e| other.passes(e)).count()
    }
}

/// The persons whom typed words find by any form of the name.
async fn hits(view: &View, q: Option<&str>) -> Result<Option<HashSet<String>>, Error> {
    let Some(q) = q else { return Ok(None) };
    let found = view.snapshot().search(q, Some(HitKind::Person), view.scope, EVERYBODY).await?;
    Ok(Some(found.into_iter().map(|h| h.id).collect()))
}

/// Of whom published sources speak, among what a list is narrowed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// The defectors listed.
    pub defectors: usize,
    /// All defectors of the record.
    pub all: usize,
    /// Those listed who are named.
    pub named: usize,
    /// The reports listed that do not count.
    pub others: usize,
    /// For each person and report, the claim that spoke first.
    pub claims: Vec<ClaimId>,
}

impl Filter {
    /// Counts them, whether or not the list shows what does not count.
    #[must_use]
    pub fn spoken(&self, all: &[PersonEntry]) -> Spoken {
        let with = |counted: bool| {
            let mut filter = self.clone();
            filter.asked.counted = Some(counted);
            filter
        };
        let (defectors, others) = (with(true).apply(all), with(false).apply(all));
        Spoken {
            defectors: defectors.len(),
            all: all.iter().filter(|e| e.person.defector).count(),
            named: defectors.iter().filter(|e| e.person.name.is_some()).count(),
            others: others.len(),
            claims: defectors.iter().chain(&others).map(|e| e.person.named_by.clone()).collect(),
        }
    }
}

/// How many persons each choice of the filters would list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonFacets {
    /// By the country left.
    pub country: Vec<(CountryCode, usize)>,
    /// Named, and not named.
    pub named: [(bool, usize); 2],
    /// By standing.
    pub standing: Vec<(PersonStanding, usize)>,
    /// Counted as defectors, and not.
    pub counted: [(bool, usize); 2],
}

impl PersonFacets {
    /// Counts them.
    #[must_use]
    pub fn of(filter: &Filter, all: &[PersonEntry]) -> Self {
        let countries: BTreeSet<&CountryCode> = all.iter().filter_map(|e| e.country.as_ref()).collect();
        let country = |c: &CountryCode| (c.clone(), filter.count(all, |f| f.country = Some(c.clone())));
        Self {
            country: countries.into_iter().map(country).collect(),
            named: [true, false].map(|n| (n, filter.count(all, |f| f.named = Some(n)))),
            standing: PersonStanding::ALL.iter().map(|s| (*s, filter.count(all, |f| f.standing = vec![*s]))).collect(),
            counted: [true, false].map(|n| (n, filter.count(all, |f| f.counted = Some(n)))),
        }
    }
}
