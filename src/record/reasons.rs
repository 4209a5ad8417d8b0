//! Why missions closed and persons left, as claims give it: each account once, with whose it is.

use std::collections::BTreeSet;

use super::claims::ClaimRecord;
use super::{Error, View};
use crate::domain::claim::{Body, PersonValue};
use crate::domain::edtf::Day;
use crate::domain::id::{ClaimId, MissionId};
use crate::domain::vocab::{Certainty, MissionEvent};

/// What one speaker gives as reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Who.
    pub speaker: String,
    /// Through whom.
    pub outlet: String,
    /// Whose report it counts as.
    report: Option<String>,
    /// The reasons, each once, that of most claims first.
    pub reasons: Vec<String>,
    /// The claims.
    pub claims: Vec<ClaimId>,
}

/// The reasons that a claim gives.
fn given(claim: &ClaimRecord) -> Vec<&str> {
    match &claim.body {
        Body::Mission(m) => m.reason.as_deref().into_iter().collect(),
        Body::Event(e) => e.reason.as_deref().into_iter().collect(),
        Body::Statement(s) => s.reason.as_deref().into_iter().collect(),
        Body::Person(p) => match &p.value {
            PersonValue::Reason(reason) => reason.reasons.iter().map(|r| &**r).collect(),
            _ => Vec::new(),
        },
        Body::Count(_) => Vec::new(),
    }
}

/// Whether a claim of a mission tells of its closing.
fn is_of_closing(claim: &ClaimRecord) -> bool {
    let Body::Mission(m) = &claim.body else { return false };
    matches!(m.event, MissionEvent::Closed | MissionEvent::ClosingAnnounced | MissionEvent::Suspended)
}

/// An account that grows, with how many claims give each reason.
struct Growing {
    account: Account,
    told: Vec<(String, usize)>,
}

impl Growing {
    fn of(claim: &ClaimRecord) -> Self {
        let account = Account {
            speaker: claim.speaker_name.clone(),
            outlet: claim.outlet_name.clone(),
            report: claim.report_of.clone(),
            reasons: Vec::new(),
            claims: Vec::new(),
        };
        Self { account, told: Vec::new() }
    }

    fn is_of(&self, claim: &ClaimRecord) -> bool {
        self.account.speaker == claim.speaker_name && self.account.report == claim.report_of
    }

    fn hear(&mut self, claim: &ClaimRecord, reasons: Vec<&str>) {
        self.account.claims.push(claim.id.clone());
        for reason in reasons {
            match self.told.iter_mut().find(|(other, _)| other == reason) {
                Some((_, n)) => *n += 1,
                None => self.told.push((reason.to_owned(), 1)),
            }
        }
    }

    fn done(mut self) -> Account {
        self.told.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
        Account { reasons: self.told.into_iter().map(|(reason, _)| reason).collect(), ..self.account }
    }
}

/// The accounts that claims give, that of most claims first. What is denied or set aside gives none.
#[must_use]
pub fn accounts<'c>(claims: impl IntoIterator<Item = &'c ClaimRecord>) -> Vec<Account> {
    let mut all: Vec<Growing> = Vec::new();
    for claim in claims.into_iter().filter(|c| !c.set_aside() && c.certainty > Certainty::Denied) {
        let reasons = given(claim);
        if reasons.is_empty() {
            continue;
        }
        if !all.iter().any(|one| one.is_of(claim)) {
            all.push(Growing::of(claim));
        }
        if let Some(one) = all.iter_mut().find(|one| one.is_of(claim)) {
            one.hear(claim, reasons);
        }
    }
    let mut accounts: Vec<Account> = all.into_iter().map(Growing::done).collect();
    accounts.sort_by_key(|a| std::cmp::Reverse(a.claims.len()));
    accounts
}

impl View {
    /// The accounts of why missions closed between two days: claims of the closing of one of these, and claims of no
    /// mission, that speak of that time, or were published in it or within
    /// a year after it and give no time.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn reasons_for_closings(
        &self,
        from: Day,
        to: Day,
        closed: &BTreeSet<&MissionId>,
    ) -> Result<Vec<Account>, Error> {
        let claims = self.snapshot().claims_with_reason(self.scope).await?;
        let soon = to.saturating_add(jiff::Span::new().years(1));
        let of_that_time = |claim: &ClaimRecord| match claim.body.date() {
            Some(date) => date.span().end() >= from && date.span().start() <= to,
            None => claim.became_public().1.is_some_and(|day| day >= from && day <= soon),
        };
        let within = |claim: &&ClaimRecord| {
            let of_these = match &claim.body {
                Body::Mission(m) => m.mission.as_ref().is_some_and(|id| closed.contains(id)) && is_of_closing(claim),
                Body::Event(_) | Body::Statement(_) => true,
                Body::Person(_) | Body::Count(_) => false,
            };
            of_these && of_that_time(claim)
        };
        Ok(accounts(claims.iter().filter(within)))
    }
}

/// The accounts of why a mission closed, among the claims about it.
#[must_use]
pub fn of_mission(claims: &[ClaimRecord]) -> Vec<Account> {
    accounts(claims.iter().filter(|c| is_of_closing(c)))
}
