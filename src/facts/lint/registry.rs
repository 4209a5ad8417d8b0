//! Rules of the registries.

use std::collections::BTreeSet;

use super::Lint;
use crate::domain::edtf::{Day, Span};
use crate::domain::vocab::{Basis, RetiredKind, Standing};
use crate::facts::file::{Listed, Placed};
use crate::facts::format::{Decision, Mission, Moved, Person};
use crate::facts::problem::Code;
use crate::facts::read::Facts;

impl Lint<'_> {
    pub(super) fn registries(&mut self, facts: &Facts) {
        self.registry(&facts.missions);
        self.registry(&facts.persons);
        self.registry(&facts.speakers);
        self.registry(&facts.publishers);
        self.registry(&facts.origins);
        self.registry(&facts.decisions);
        self.registry(&facts.withdrawn);
        self.registry(&facts.corrections);
        self.registry(&facts.moved);
        for m in &facts.moved {
            self.moved(m);
            self.moved_itself(m);
        }
        for m in &facts.missions {
            self.mission_entry(m);
        }
        for p in &facts.persons {
            self.person_entry(p);
            self.person_itself(p);
        }
        for d in &facts.decisions {
            self.decision(d);
        }
        self.overlaps(&facts.decisions);
    }

    fn mission_entry(&mut self, m: &Placed<Mission>) {
        let (r, file) = (&m.record, "missions.toml");
        if !r.counted && r.counted_note.is_none() {
            self.flaw(
                file,
                &m.places,
                "counted",
                Code::Contradiction,
                "the mission is not counted, but no reason is given",
                "say why in `counted_note`",
            );
        }
        for (key, value, limit) in [("lat", r.lat, 90.0), ("lon", r.lon, 180.0)] {
            if value.0.abs() > limit {
                self.flaw(
                    file,
                    &m.places,
                    key,
                    Code::Contradiction,
                    format!("`{key}` is {}", value.written()),
                    format!("it lies between -{limit} and {limit}"),
                );
            }
        }
    }

    fn person_entry(&mut self, p: &Placed<Person>) {
        let (r, file) = (&p.record, "persons.toml");
        if r.name.is_some() == r.role.is_some() {
            self.flaw(
                file,
                &p.places,
                "id",
                Code::Contradiction,
                "a person has either a name or a role",
                "give `role` instead of a name to a person whom no published journalism names",
            );
        }
        if (r.standing == Standing::Unnamed) && r.name.is_some() {
            self.flaw(
                file,
                &p.places,
                "standing",
                Code::Contradiction,
                "the person is `unnamed`, yet has a name",
                "take out the name, or correct the standing",
            );
        }
        let known = self.known;
        self.resolve(
            file,
            &p.places,
            "possible_match",
            "person",
            r.possible_match.iter().map(|m| m.0.as_str()),
            &known.persons,
        );
        if matches!(r.standing, Standing::Debunked | Standing::Withdrawn) && r.defector {
            self.flaw(
                file,
                &p.places,
                "defector",
                Code::Contradiction,
                format!("the story is {}, yet the person counts as a defector", r.standing),
                "write defector = false",
            );
        }
    }

    fn moved(&mut self, m: &Placed<Moved>) {
        let (r, file, known) = (&m.record, Moved::FILE, self.known);
        let (what, ids) = match r.kind {
            RetiredKind::Mission => ("mission", &known.mission_ids),
            RetiredKind::Person => ("person", &known.persons),
            RetiredKind::Source | RetiredKind::Claim => ("source", &known.sources),
        };
        if r.kind == RetiredKind::Claim {
            self.flaw(file, &m.places, "kind", Code::Contradiction, "a claim keeps its id", "move its source instead");
            return;
        }
        self.resolve(file, &m.places, "to", what, [r.to.0.as_str()], ids);
        if ids.contains(r.id.0.as_str()) {
            let message = format!("`{}` is still the id of a {what}", r.id.0);
            self.flaw(
                file,
                &m.places,
                "id",
                Code::Contradiction,
                message,
                "an id leads to one place: take this entry out",
            );
        }
    }

    fn registry<T: Listed>(&mut self, records: &[Placed<T>]) {
        let mut seen = BTreeSet::new();
        for record in records {
            if !seen.insert(record.record.id().to_owned()) {
                let message = format!("`{}` stands twice in this registry", record.record.id());
                self.flaw(
                    T::FILE,
                    &record.places,
                    "id",
                    Code::DuplicateId,
                    message,
                    "ids are given once and never again: choose another",
                );
            }
        }
    }

    fn decision(&mut self, d: &Placed<Decision>) {
        let (r, file) = (&d.record, "decisions.toml");
        let known = self.known;
        self.resolve(file, &d.places, "subject", "mission", r.subject.iter().map(|m| m.0.as_str()), &known.mission_ids);
        self.repeats(file, &d.places, "subject", r.subject.iter().map(|m| m.0.as_str()));
        self.repeats(file, &d.places, "claims", r.claims.iter().map(|c| c.0.as_str()));
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
        for claim in r.claims.iter().filter(|c| !self.known.claims.contains_key(c.0.as_str())) {
            self.flaw(
                file,
                &d.places,
                "claims",
                Code::UnknownId,
                format!("no claim is called `{}`", claim.0),
                "a decision rests on claims that are in the record",
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
            let missions: BTreeSet<&str> = d.record.subject.iter().map(|m| m.0.as_str()).collect();
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
                let message = format!("it overlaps `{}` for `{mission}`", there.record.id.0);
                let advice = "decisions for one mission do not overlap: change `from` or `to`";
                self.flaw(Decision::FILE, &here.places, "subject", Code::Contradiction, message, advice);
            }
            if before.is_none_or(|(_, until, ..)| until < end) {
                longest = Some((mission, end, i, d));
            }
        }
    }
}

/// The days of a decision.
fn span(d: &Decision) -> Span {
    Span { earliest: d.from.span().earliest, latest: d.to.0.as_ref().and_then(|t| t.span().latest) }
}
