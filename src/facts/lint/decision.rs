//! Rules of editors' decisions.

use std::collections::{BTreeMap, BTreeSet};

use super::noting::Lint;
use crate::domain::edtf::{Day, Span};
use crate::domain::id::{ClaimId, MissionId};
use crate::domain::vocab::Basis;
use crate::facts::file::{Listed, Placed};
use crate::facts::format::Decision;
use crate::facts::problem::Code;

/// An editor rules where claims do not settle a matter; who rules more often than this on one mission does not.
const MOST: usize = 200;

impl Lint<'_> {
    pub(super) fn decisions(&mut self, decisions: &[Placed<Decision>]) {
        let mut ruled: BTreeMap<&str, usize> = BTreeMap::new();
        for d in decisions {
            self.decision(d);
            for mission in &d.record.subject {
                let number = ruled.entry(mission).or_default();
                *number += 1;
                if *number == MOST + 1 {
                    let message = format!("`{mission}` has more than {MOST} decisions");
                    let advice = "rule only where claims do not settle the matter; join decisions that say the same";
                    self.flaw(Decision::FILE, &d.places, "subject", Code::Contradiction, message, advice);
                }
            }
        }
        self.overlaps(decisions);
    }

    fn decision(&mut self, d: &Placed<Decision>) {
        let (r, file) = (&d.record, Decision::FILE);
        let known = self.known;
        self.resolve(
            file,
            &d.places,
            "subject",
            "mission",
            r.subject.iter().map(MissionId::as_str),
            &known.mission_ids,
        );
        self.repeats(file, &d.places, "subject", r.subject.iter().map(MissionId::as_str));
        for (key, claims) in [("claims", &r.claims), ("end_claims", &r.end_claims)] {
            self.repeats(file, &d.places, key, claims.iter().map(ClaimId::as_str));
            for claim in claims.iter().filter(|c| !self.known.claims.contains_key(c.as_str())) {
                self.flaw(
                    file,
                    &d.places,
                    key,
                    Code::UnknownId,
                    format!("no claim is called `{claim}`"),
                    "a decision rests on claims that are in the record",
                );
            }
        }
        self.ending(d);
        self.decision_itself(d);
    }

    /// What a decision says of itself holds together.
    fn decision_itself(&mut self, d: &Placed<Decision>) {
        let (r, file) = (&d.record, Decision::FILE);
        if r.basis != Basis::Presumed {
            self.flaw(
                file,
                &d.places,
                "basis",
                Code::Contradiction,
                "a decision is never attested",
                "write basis = \"presumed\"",
            );
        }
        for (key, empty) in [("subject", r.subject.is_empty()), ("claims", r.claims.is_empty())] {
            if empty {
                self.flaw(
                    file,
                    &d.places,
                    key,
                    Code::MissingKey,
                    format!("`{key}` is missing"),
                    "a decision names the missions and the claims that it rests on",
                );
            }
        }
        let span = span(r);
        if span.start() > span.end() {
            self.flaw(
                file,
                &d.places,
                "to",
                Code::Contradiction,
                "the decision ends before it begins",
                "correct `from` or `to`; write to = \"..\" for no end",
            );
        }
    }

    /// Decisions for one mission do not overlap. Sorted by their beginning, each is held against the one of those before
    /// it that lasts longest.
    fn overlaps(&mut self, decisions: &[Placed<Decision>]) {
        let mut all: Vec<(&str, Day, usize, &Placed<Decision>)> = Vec::new();
        for (i, d) in decisions.iter().enumerate() {
            // A mission that is named twice is a problem of its own.
            let missions: BTreeSet<&str> = d.record.subject.iter().map(MissionId::as_str).collect();
            all.extend(missions.into_iter().map(|m| (m, span(&d.record).start(), i, d)));
        }
        all.sort_by_key(|(mission, start, i, _)| (*mission, *start, *i));
        let mut longest: Option<(&str, Day, usize, &Placed<Decision>)> = None;
        for (mission, start, i, d) in all {
            let end = span(&d.record).end();
            let before = longest.filter(|(m, ..)| *m == mission);
            if let Some((_, _, j, other)) = before.filter(|(_, until, ..)| *until >= start) {
                // The one further down in the file is the newer one.
                let (here, there) = if i > j { (d, other) } else { (other, d) };
                let message = format!("it overlaps `{}` for `{mission}`", there.record.id);
                let advice = "decisions for one mission do not overlap: change `from` or `to`";
                self.flaw(Decision::FILE, &here.places, "subject", Code::Contradiction, message, advice);
            }
            if before.is_none_or(|(_, until, ..)| until < end) {
                longest = Some((mission, end, i, d));
            }
        }
    }

    /// An end is told by claims of its own: until they are public the decision has none.
    fn ending(&mut self, d: &Placed<Decision>) {
        let file = Decision::FILE;
        match (d.record.to.0.is_some(), d.record.end_claims.is_empty()) {
            (true, true) => self.flaw(
                file,
                &d.places,
                "to",
                Code::MissingKey,
                "`end_claims` is missing",
                "name the claims that set the end, so that nobody is told of it before they were public",
            ),
            (false, false) => self.flaw(
                file,
                &d.places,
                "end_claims",
                Code::Contradiction,
                "claims for an end that the decision does not have",
                "write the end into `to`, or leave `end_claims` out",
            ),
            _ => {}
        }
    }
}

/// The days of a decision.
fn span(d: &Decision) -> Span {
    Span { earliest: d.from.span().earliest, latest: d.to.0.as_ref().and_then(|t| t.span().latest) }
}
