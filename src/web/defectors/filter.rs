//! What the list of defectors is narrowed to, its order, and how many each choice would show: for page and JSON alike.

use std::collections::{BTreeSet, HashSet};

use super::list::Entry;
use crate::domain::country;
use crate::domain::edtf::{Day, Span};
use crate::domain::vocab::{Standing, Word, words};
use crate::store::StoreError;
use crate::web::context::Ctx;
use crate::web::error::AppResult;
use crate::web::page::Choice;

/// More persons than the record will ever hold: a search for the list leaves nobody out.
const EVERYBODY: i64 = 10_000;

words! {
    /// The order of the list.
    pub(super) enum Order {
        /// By the day of leaving, latest first.
        Left = "left",
        /// By name.
        Name = "name",
        /// By the number of claims, most first.
        Claims = "claims",
    }
}

/// What the list is narrowed to.
#[derive(Debug, Clone)]
pub(super) struct Filter {
    /// The country left.
    pub country: Option<String>,
    /// The first day of leaving.
    pub from: Option<Day>,
    /// The last day of leaving.
    pub to: Option<Day>,
    /// Whether the person is named.
    pub named: Option<bool>,
    /// Standings; empty for all.
    pub standing: Vec<Standing>,
    /// Whether the person counts as a defector; without it, and where nothing asks for others, only those who do.
    pub counted: Option<bool>,
    /// What was typed.
    pub q: Option<String>,
    /// The order.
    pub order: Order,
    /// The persons whom the words typed find.
    hits: Option<HashSet<String>>,
}

impl Filter {
    /// Reads the filters of an address, and looks up what was typed.
    ///
    /// # Errors
    /// When one of them cannot be used, or the database cannot be read.
    pub(super) async fn read(ctx: &Ctx) -> AppResult<Self> {
        let p = &ctx.params;
        let (from, to) = p.stretch(ctx.today)?;
        let q = p.text("q")?;
        Ok(Self {
            country: p.country("country")?,
            from,
            to,
            named: p.flag("named")?,
            standing: p.words("standing")?,
            counted: p.flag("counted")?,
            hits: hits(ctx, q.as_deref()).await?,
            q,
            order: p.word("sort")?.unwrap_or(Order::Left),
        })
    }

    /// Whether a person is listed. Reports that do not count are listed where a standing or a name is asked for, or
    /// they themselves.
    #[must_use]
    pub(super) fn passes(&self, e: &Entry) -> bool {
        let within = |span: Option<Span>| match (self.from, self.to) {
            (None, None) => true,
            (from, to) => {
                span.is_some_and(|s| s.end() >= from.unwrap_or(Day::MIN) && s.start() <= to.unwrap_or(Day::MAX))
            }
        };
        let counts = match self.counted {
            Some(counted) => e.person.defector == counted,
            None => e.person.defector || !self.standing.is_empty() || self.q.is_some(),
        };
        counts
            && self.country.as_ref().is_none_or(|c| e.country.as_ref() == Some(c))
            && within(e.three.left.span())
            && self.named.is_none_or(|n| e.person.name.is_some() == n)
            && (self.standing.is_empty() || self.standing.iter().any(|s| s.as_str() == e.person.standing))
            && self.hits.as_ref().is_none_or(|h| h.contains(&e.person.id))
    }

    /// The entries that pass, in order.
    #[must_use]
    pub(super) fn apply<'e>(&self, all: &'e [Entry]) -> Vec<&'e Entry> {
        let mut list: Vec<&Entry> = all.iter().filter(|e| self.passes(e)).collect();
        match self.order {
            Order::Left => list.sort_by_key(|e| std::cmp::Reverse(e.three.left.span().map(|s| (s.latest, s.earliest)))),
            Order::Name => list.sort_by_key(|e| (e.person.name.is_none(), e.person.display().to_owned())),
            Order::Claims => list.sort_by_key(|e| std::cmp::Reverse(e.person.claims)),
        }
        list
    }

    /// How many persons the list would hold with one choice changed.
    #[must_use]
    pub(super) fn count(&self, all: &[Entry], change: impl FnOnce(&mut Self)) -> usize {
        let mut other = self.clone();
        change(&mut other);
        all.iter().filter(|e| other.passes(e)).count()
    }

    /// Every facet by its parameter: each choice with the number of persons that its link lists.
    #[must_use]
    pub(super) fn facets(&self, all: &[Entry]) -> [(&'static str, Vec<Choice>); 4] {
        let mut countries: Vec<&str> =
            all.iter().filter_map(|e| e.country.as_deref()).collect::<BTreeSet<_>>().into_iter().collect();
        countries.sort_by_key(|c| country::name_or_code(c));
        let flag = |name: &str, label: &str, count, chosen| Choice {
            value: name.to_owned(),
            label: label.to_owned(),
            count,
            chosen,
        };
        let country = |c: &str| Choice {
            value: c.to_owned(),
            label: country::name_or_code(c).to_owned(),
            count: self.count(all, |f| f.country = Some(c.to_owned())),
            chosen: self.country.as_deref() == Some(c),
        };
        let standing = |s: &Standing| Choice {
            value: s.as_str().to_owned(),
            label: s.label(),
            count: self.count(all, |f| f.standing = vec![*s]),
            chosen: self.standing.contains(s),
        };
        let named = [("true", "named", true), ("false", "not named", false)]
            .map(|(v, l, n)| flag(v, l, self.count(all, |f| f.named = Some(n)), self.named == Some(n)));
        let counted = [("true", "counted as defectors", true), ("false", "reports that do not count", false)]
            .map(|(v, l, n)| flag(v, l, self.count(all, |f| f.counted = Some(n)), self.counted == Some(n)));
        [
            ("country", countries.into_iter().map(country).collect()),
            ("named", named.into()),
            ("standing", Standing::ALL.iter().map(standing).collect()),
            ("counted", counted.into()),
        ]
    }
}

/// The persons whom typed words find by any form of the name.
async fn hits(ctx: &Ctx, q: Option<&str>) -> Result<Option<HashSet<String>>, StoreError> {
    let Some(q) = q else { return Ok(None) };
    let found = ctx.snapshot.search(q, Some("person"), ctx.known, EVERYBODY).await?;
    Ok(Some(found.into_iter().map(|h| h.id).collect()))
}
