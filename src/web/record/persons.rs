//! Persons with their dates; what a list of them is narrowed to, and its order.

use std::collections::HashSet;

use super::person::dates::Three;
use crate::domain::defection::DatedClaim;
use crate::domain::edtf::{Day, Span};
use crate::domain::filter::{HitKind, PersonFilter, PersonOrder};
use crate::domain::id::CountryCode;
use crate::domain::nearest::several;
use crate::domain::person::Person;
use crate::domain::questions::PersonClaim;
use crate::store::StoreError;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::{AppError, AppResult};

/// A person with the three dates.
pub(crate) struct Entry {
    /// The registry's entry.
    pub person: Person,
    /// The three dates.
    pub three: Three,
    /// The country left.
    pub country: Option<CountryCode>,
}

/// All persons that were known by the limit and whose story had begun by the day.
pub(crate) fn entries(ctx: &Ctx) -> Vec<Entry> {
    let persons = ctx.snapshot.list_persons(ctx.scope);
    let entry = |person: Person| {
        let claims = ctx.snapshot.people().claims(&person.id);
        let claims: Vec<DatedClaim> = claims.iter().filter_map(PersonClaim::dated).collect();
        let country = person.left_country.as_ref().map(|(country, _)| country.clone());
        Entry { three: Three::new(&person, &claims, ctx.scope), country, person }
    };
    // Without a date it had begun once it was told of.
    let begun = |e: &Entry| match e.three.left.span() {
        Some(span) => span.start() <= ctx.scope.asof,
        None => e.person.first_report.as_ref().is_none_or(|(day, _)| *day <= ctx.scope.asof),
    };
    persons.into_iter().map(entry).filter(begun).collect()
}

/// More persons than the record will ever hold: a search for the list leaves nobody out.
const EVERYBODY: i64 = 10_000;

/// What the list is narrowed to, and the persons whom the words typed find.
#[derive(Debug, Clone)]
pub(crate) struct Filter {
    /// What is asked for.
    pub asked: PersonFilter,
    hits: Option<HashSet<String>>,
}

impl Filter {
    /// Looks up what was typed.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub(crate) async fn new(ctx: &Ctx, asked: &PersonFilter) -> AppResult<Self> {
        Ok(Self { hits: hits(ctx, asked.q.as_deref()).await?, asked: asked.clone() })
    }

    /// Whether a person is listed. Reports that do not count are listed where a standing or a name is asked for, or
    /// they themselves.
    #[must_use]
    pub(crate) fn passes(&self, e: &Entry) -> bool {
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
    pub(crate) fn apply<'e>(&self, all: &'e [Entry]) -> Vec<&'e Entry> {
        let mut list: Vec<&Entry> = all.iter().filter(|e| self.passes(e)).collect();
        match self.asked.order {
            PersonOrder::Left => {
                list.sort_by_key(|e| std::cmp::Reverse(e.three.left.span().map(|s| (s.latest, s.earliest))));
            }
            PersonOrder::Name => list.sort_by_key(|e| (e.person.name.is_none(), e.person.display().to_owned())),
            PersonOrder::Claims => list.sort_by_key(|e| std::cmp::Reverse(e.person.claims)),
        }
        list
    }

    /// How many persons the list would hold with one choice changed.
    #[must_use]
    pub(crate) fn count(&self, all: &[Entry], change: impl FnOnce(&mut PersonFilter)) -> usize {
        let mut other = self.clone();
        change(&mut other.asked);
        all.iter().filter(|e| other.passes(e)).count()
    }
}

/// The persons whom typed words find by any form of the name.
async fn hits(ctx: &Ctx, q: Option<&str>) -> Result<Option<HashSet<String>>, StoreError> {
    let Some(q) = q else { return Ok(None) };
    let found = ctx.snapshot.search(q, Some(HitKind::Person), ctx.scope, EVERYBODY).await?;
    Ok(Some(found.into_iter().map(|h| h.id).collect()))
}

/// A person by the id in an address, or a refusal that helps on.
pub(crate) async fn find(ctx: &Ctx, id: &str) -> AppResult<Person> {
    if let Some(person) = ctx.snapshot.find_person(id, ctx.scope) {
        return Ok(person);
    }
    let all = ctx.snapshot.list_persons(ctx.scope);
    let wanted = id.to_lowercase();
    let mut near = several(&wanted, all.iter().map(|p| p.id.as_str()), 5);
    near.extend(all.iter().map(|p| p.id.as_str()).filter(|p| wanted.len() >= 3 && p.contains(&wanted)).take(5));
    let mut ways: Vec<(String, String)> = Vec::new();
    for person in near.into_iter().filter_map(|id| all.iter().find(|p| p.id == id)) {
        let way = (person.display().to_owned(), ctx.links.person(&person.id));
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    Err(ctx.lost(AppError::not_found("defector", id, ways)).await)
}
