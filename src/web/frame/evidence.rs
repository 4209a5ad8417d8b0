//! The claims behind the values of a page, opened in place: the best three reports, the rest one link away. No page prints
//! a claim twice.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use askama::filters::HtmlSafe;

use crate::domain::id::ClaimId;
use crate::domain::rule::Rule;
use crate::domain::vocab::Word;
use crate::record::claims::ClaimRecord;
use crate::web::frame::filters;
use crate::web::frame::reports::{self, Report};
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// So many reports stand open behind a value.
const MOST: usize = 3;

/// A report behind a value, told by its best claim.
#[derive(Debug, Clone)]
pub struct Line {
    /// The claim’s page.
    pub url: String,
    /// "Ri Il Kyu in Chosun Ilbo, claimed; published 16 July 2024".
    pub told: String,
    /// The occasion, and who else carries it: "Interview of July 2024; also in AFP, Breitbart and 7 others".
    pub note: Option<String>,
}

/// The claims behind one value, opened in place.
#[derive(Debug, Clone, Default, Template)]
#[template(path = "parts/evidence.html")]
pub struct Evidence {
    /// The ids of all claims, as `data-claims` has them.
    claims: String,
    /// Of what it is the evidence, for those who hear the page.
    what: String,
    /// How many claims, how many independent reports, and whether all are translations. What nobody can tell where it comes
    /// from is no report.
    told: String,
    /// The best reports of which no claim was printed before.
    lines: Vec<Line>,
    /// Where all claims are, if more than these.
    all: Option<String>,
    /// How many these are.
    number: usize,
    /// The rule that chose the value, where there was something to choose.
    rule: Option<&'static str>,
}

impl HtmlSafe for Evidence {}

impl Evidence {
    /// The same, with the rule that chose the value.
    #[must_use]
    pub fn by(mut self, rule: Rule) -> Self {
        self.rule = Some(rule.as_str());
        self
    }

    /// The ids, as `data-claims` has them.
    #[must_use]
    pub fn ids(&self) -> &str {
        &self.claims
    }

    /// Whether no claim is behind the value.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.number == 0
    }
}

/// The claims of a page, each of which it prints once.
pub struct Exhibits<'c> {
    ctx: &'c Ctx,
    records: BTreeMap<&'c ClaimId, &'c ClaimRecord>,
    printed: RefCell<BTreeSet<&'c ClaimId>>,
}

impl<'c> Exhibits<'c> {
    /// The claims of a page from the records at hand; what is not among them was not known.
    #[must_use]
    pub fn new(records: impl IntoIterator<Item = &'c ClaimRecord>, ctx: &'c Ctx) -> Self {
        let records = records.into_iter().map(|r| (&r.id, r)).collect();
        Self { ctx, records, printed: RefCell::default() }
    }

    /// The evidence of a value, called `what` for those who hear the page; all of it stands at the address
    /// `all`, if that is not empty.
    #[must_use]
    pub fn of<'i>(&self, what: &str, claims: impl IntoIterator<Item = &'i ClaimId>, all: &str) -> Evidence {
        let mut seen = BTreeSet::new();
        let once = claims.into_iter().filter(|id| seen.insert(*id));
        let found: Vec<&'c ClaimRecord> = once.filter_map(|id| self.records.get(id).copied()).collect();
        let independent: BTreeSet<&str> = found.iter().filter_map(|r| r.report_of.as_deref()).collect();
        let translated = !found.is_empty() && found.iter().all(|r| r.translated == Some(true));
        let lines = self.lines(&found);
        Evidence {
            claims: found.iter().map(|r| r.id.as_str()).collect::<Vec<_>>().join(" "),
            what: what.to_owned(),
            told: self.ctx.t.evidence(found.len(), independent.len(), translated),
            all: Some(all.to_owned()).filter(|url| !url.is_empty() && lines.len() < found.len()),
            lines,
            number: found.len(),
            rule: None,
        }
    }

    /// Prints a claim by itself, if it was not printed before: says whether it is new to the page.
    pub fn print(&self, claim: &ClaimRecord) -> bool {
        let id = self.records.get_key_value(&claim.id).map(|(id, _)| *id);
        id.is_none_or(|id| self.printed.borrow_mut().insert(id))
    }

    /// The best reports with a claim that was not printed yet.
    fn lines(&self, found: &[&'c ClaimRecord]) -> Vec<Line> {
        let mut printed = self.printed.borrow_mut();
        let all = reports::by_report(found);
        let new = all.iter().filter_map(|report| {
            let claim = report.claims.iter().find(|c| !printed.contains(&c.id))?;
            Some((report, *claim))
        });
        let chosen: Vec<(&Report<'c>, &'c ClaimRecord)> = new.take(MOST).collect();
        printed.extend(chosen.iter().map(|(_, claim)| &claim.id));
        chosen.into_iter().map(|(report, claim)| self.line(report, claim)).collect()
    }

    fn line(&self, report: &Report<'c>, claim: &ClaimRecord) -> Line {
        let t = self.ctx.t;
        Line { url: self.ctx.links.claim(&claim.id), told: t.witness(claim), note: t.report(&report.claims, claim) }
    }
}

/// The records of several values at once, for [`Exhibits::new`].
///
/// # Errors
/// When the database cannot be read.
pub async fn records(ids: BTreeSet<ClaimId>, ctx: &Ctx) -> AppResult<Vec<ClaimRecord>> {
    Ok(ctx.view.claims(ids).await?)
}
