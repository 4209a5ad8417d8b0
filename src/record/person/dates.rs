//! The three dates of a defection as claims give them, and what else is dated of the case.

use std::collections::BTreeSet;

use crate::domain::defection::{DatedClaim, Dates, Lag};
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::id::ClaimId;
use crate::domain::person::Person;
use crate::domain::scope::Scope;
use crate::domain::vocab::PersonField;
use crate::domain::witness::Resolution;

/// A date of a defection: what claims say, or the first report where none does.
#[derive(Debug, Clone, Default)]
pub struct Dated {
    /// The choice among claims.
    pub resolution: Option<Resolution>,
    /// The day by which the first known report had been published: given where no claim dates the publication,
    /// or where that report is older than what claims call making public.
    pub first_report: Option<Day>,
    /// A claim of that report.
    pub first_claim: Option<ClaimId>,
}

impl Dated {
    /// The claims that it rests on.
    #[must_use]
    pub fn claims(&self) -> Vec<ClaimId> {
        let chosen = self.resolution.iter().flat_map(|r| r.leading.claims.iter());
        chosen.chain(&self.first_claim).cloned().collect()
    }

    /// The span to reckon with.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        match (&self.resolution, self.first_report) {
            (Some(r), Some(day)) => Some(r.span.hull(Span::day(day))),
            (Some(r), None) => Some(r.span),
            (None, Some(day)) => Some(Span { earliest: None, latest: Some(day) }),
            (None, None) => None,
        }
    }
}

/// The three dates of a defection.
#[derive(Debug, Clone, Default)]
pub struct Three {
    /// Leaving.
    pub left: Dated,
    /// Arriving.
    pub arrived: Dated,
    /// Being made public.
    pub made_public: Dated,
    /// Being reported missing.
    pub missing: Option<Resolution>,
    /// What else is dated of the case.
    pub told: Option<Resolution>,
    /// Days from leaving to being made public.
    pub lag: Option<Lag>,
}

impl Three {
    /// Reads the dates off the claims.
    #[must_use]
    pub fn new(person: &Person, claims: &[DatedClaim], scope: Scope) -> Self {
        let dates = Dates::new(claims, scope);
        let plain = |resolution| Dated { resolution, first_report: None, first_claim: None };
        let older = |day: Day| dates.made_public.as_ref().is_none_or(|r| day < r.span.start());
        let first = person.first_report.clone().filter(|(day, _)| older(*day));
        let (first_report, first_claim) = first.unzip();
        let (left, made_public) =
            (plain(dates.left), Dated { resolution: dates.made_public, first_report, first_claim });
        let lag = left
            .span()
            .zip(made_public.span())
            .map(|(a, b)| Lag::between(a, b))
            .filter(|l| l.at_least.is_some() || l.at_most.is_some());
        Self { left, arrived: plain(dates.arrived), made_public, missing: dates.missing, told: dates.told, lag }
    }

    /// The three, each with what it dates.
    #[must_use]
    pub fn each(&self) -> [(PersonField, &Dated); 3] {
        [
            (PersonField::Left, &self.left),
            (PersonField::Arrived, &self.arrived),
            (PersonField::MadePublic, &self.made_public),
        ]
    }
}

/// What is dated where no claim dates the leaving.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Instead {
    /// Being reported missing, in each reading.
    Missing(Vec<Edtf>),
    /// The arrival: the leaving was no later.
    Arrived(Edtf),
    /// Something else of the case, in each reading.
    Told(Vec<Edtf>),
}

impl Three {
    /// What is dated where no claim dates the leaving, with the claims.
    #[must_use]
    pub fn instead_of_left(&self) -> Option<(Instead, Vec<ClaimId>)> {
        if self.left.resolution.is_some() {
            return None;
        }
        if let Some(r) = &self.missing {
            return Some((Instead::Missing(readings(r)), claims(r)));
        }
        if let Some(r) = &self.arrived.resolution {
            return Some((Instead::Arrived(r.leading.date.clone()), self.arrived.claims()));
        }
        self.told.as_ref().map(|r| (Instead::Told(readings(r)), claims(r)))
    }

    /// The claims that the lag rests on, each once.
    #[must_use]
    pub fn lag_claims(&self) -> Vec<ClaimId> {
        let mut claims = [self.left.claims(), self.made_public.claims()].concat();
        let mut seen = BTreeSet::new();
        claims.retain(|c| seen.insert(c.clone()));
        claims
    }
}

/// Every reading of a date, the printed one first.
fn readings(r: &Resolution) -> Vec<Edtf> {
    std::iter::once(&r.leading).chain(&r.rivals).map(|x| x.date.clone()).collect()
}

/// The claims of every reading.
fn claims(r: &Resolution) -> Vec<ClaimId> {
    std::iter::once(&r.leading).chain(&r.rivals).flat_map(|x| x.claims.iter().cloned()).collect()
}
