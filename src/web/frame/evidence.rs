//! The claims behind a value, opened in place: who says so, through whom, how sure, published when.

use std::collections::BTreeSet;

use crate::domain::id::ClaimId;
use crate::domain::rule::Rule;
use crate::domain::vocab::Word;
use crate::domain::words;
use crate::store::claims::ClaimRecord;
use crate::web::http::ask::Ctx;
use crate::web::http::refusal::AppResult;
use crate::web::text::lists;

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

/// The claims behind one value.
#[derive(Debug, Clone, Default)]
pub struct Evidence {
    /// The claims, in the order given.
    pub claims: Vec<Line>,
    /// How many independent reports they are: what nobody can tell where it comes from is none.
    pub origins: usize,
    /// Whether the value rests on translations alone.
    pub translated: bool,
    /// The rule that chose the value, where there was something to choose.
    pub rule: Option<&'static str>,
}

impl Evidence {
    /// The evidence of some claims among records at hand; what is not among them was not known.
    #[must_use]
    pub fn new(ids: &[ClaimId], records: &[ClaimRecord], ctx: &Ctx) -> Self {
        let mut seen = BTreeSet::new();
        let once = ids.iter().filter(|id| seen.insert(id.as_str()));
        let found: Vec<&ClaimRecord> = once.filter_map(|id| records.iter().find(|r| r.id == *id)).collect();
        let origins: BTreeSet<&str> = found.iter().filter_map(|r| r.report_of.as_deref()).collect();
        Self {
            origins: origins.len(),
            translated: !found.is_empty() && found.iter().all(|r| r.translated == Some(true)),
            claims: found
                .into_iter()
                .map(|r| Line { id: r.id.clone(), url: ctx.links.claim(&r.id), told: told(r) })
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
        let wanted: Vec<ClaimId> = ids.into_iter().collect();
        Ok(ctx.snapshot.claims_by_id(&wanted, ctx.scope).await?)
    }

    /// The ids, as `data-claims` has them.
    #[must_use]
    pub fn ids(&self) -> String {
        self.claims.iter().map(|l| l.id.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// "14 claims, 3 origins".
    #[must_use]
    pub fn told(&self) -> String {
        let claims = lists::plural(self.claims.len(), "claim", "claims");
        let origins = match self.origins {
            0 => "origin unknown".to_owned(),
            n => lists::plural(n, "origin", "origins"),
        };
        let many = if self.claims.len() < 2 { claims } else { format!("{claims}, {origins}") };
        if self.translated { format!("{many}, translations only") } else { many }
    }
}

fn told(r: &ClaimRecord) -> String {
    let outlet = if r.outlet_name == r.speaker_name { String::new() } else { format!(" in {}", r.outlet_name) };
    let page = if [&r.outlet_name, &r.speaker_name].contains(&&r.publisher) {
        String::new()
    } else {
        format!(", on a page of {}", r.publisher)
    };
    let through = format!("{outlet}{page}");
    let marks =
        [(r.translated == Some(true), ", translated"), (r.superseded, ", a known error"), (r.withdrawn, ", withdrawn")];
    let marks: String = marks.into_iter().filter(|(is, _)| *is).map(|(_, word)| word).collect();
    let published =
        r.published.as_ref().map_or_else(|| "undated".to_owned(), |p| format!("published {}", words::date(p)));
    format!("{}{through}, {}{marks}; {published}", r.speaker_name, r.certainty)
}
