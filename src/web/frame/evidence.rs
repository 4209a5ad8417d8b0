//! The claims behind a value, opened in place: who says so, through whom, how sure, published when.

use std::collections::BTreeSet;

use askama::Template;
use askama::filters::HtmlSafe;

use crate::domain::id::ClaimId;
use crate::domain::rule::Rule;
use crate::domain::vocab::Word;
use crate::record::claims::ClaimRecord;
use crate::web::frame::filters;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;

/// One claim behind a value.
#[derive(Debug, Clone)]
pub struct Line {
    /// The claim.
    pub id: ClaimId,
    /// Its page.
    pub url: String,
    /// "Ri Il Kyu in Chosun Ilbo, claimed; published 16 July 2024".
    pub told: String,
}

/// The claims behind one value, opened in place.
#[derive(Debug, Clone, Default, Template)]
#[template(path = "parts/evidence.html")]
pub struct Evidence {
    /// The claims, in the order given.
    pub claims: Vec<Line>,
    /// How many they are, how many independent reports, and whether all are translations. What nobody can tell where it
    /// comes from is no report.
    pub told: String,
    /// The rule that chose the value, where there was something to choose.
    pub rule: Option<&'static str>,
}

impl HtmlSafe for Evidence {}

impl Evidence {
    /// The evidence of some claims among records at hand; what is not among them was not known.
    #[must_use]
    pub fn new(ids: &[ClaimId], records: &[ClaimRecord], ctx: &Ctx) -> Self {
        let mut seen = BTreeSet::new();
        let once = ids.iter().filter(|id| seen.insert(id.as_str()));
        let found: Vec<&ClaimRecord> = once.filter_map(|id| records.iter().find(|r| r.id == *id)).collect();
        let origins: BTreeSet<&str> = found.iter().filter_map(|r| r.report_of.as_deref()).collect();
        let translated = !found.is_empty() && found.iter().all(|r| r.translated == Some(true));
        Self {
            told: ctx.t.evidence(found.len(), origins.len(), translated),
            claims: found
                .into_iter()
                .map(|r| Line { id: r.id.clone(), url: ctx.links.claim(&r.id), told: ctx.t.witness(r) })
                .collect(),
            rule: None,
        }
    }

    /// The same, with the rule that chose the value.
    #[must_use]
    pub fn by(mut self, rule: Rule) -> Self {
        self.rule = Some(rule.as_str());
        self
    }

    /// The records of several values at once, for [`Self::new`].
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn records(ids: BTreeSet<ClaimId>, ctx: &Ctx) -> AppResult<Vec<ClaimRecord>> {
        Ok(ctx.view.claims(ids).await?)
    }

    /// The ids, as `data-claims` has them.
    #[must_use]
    pub fn ids(&self) -> String {
        self.claims.iter().map(|l| l.id.as_str()).collect::<Vec<_>>().join(" ")
    }
}
