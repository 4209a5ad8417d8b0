//! Rules of the registries.

use std::collections::BTreeSet;

use super::noting::Lint;
use crate::domain::id::PersonId;
use crate::domain::vocab::{PersonStanding, RetiredKind};
use crate::facts::file::{Listed, Placed};
use crate::facts::folder::Facts;
use crate::facts::format::{Mission, Moved, Person};
use crate::facts::problem::Code;

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
        self.decisions(&facts.decisions);
    }

    fn mission_entry(&mut self, m: &Placed<Mission>) {
        let (r, file) = (&m.record, Mission::FILE);
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
        let (r, file) = (&p.record, Person::FILE);
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
        self.standing(p);
        let known = self.known;
        self.resolve(
            file,
            &p.places,
            "possible_match",
            "person",
            r.possible_match.iter().map(PersonId::as_str),
            &known.persons,
        );
    }

    /// What somebody counts as goes with the name and with being a defector.
    fn standing(&mut self, p: &Placed<Person>) {
        let (r, file) = (&p.record, Person::FILE);
        if (r.standing == PersonStanding::Unnamed) && r.name.is_some() {
            self.flaw(
                file,
                &p.places,
                "standing",
                Code::Contradiction,
                "the person is `unnamed`, yet has a name",
                "take out the name, or correct the standing",
            );
        }
        if matches!(r.standing, PersonStanding::Debunked | PersonStanding::Withdrawn) && r.defector {
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
        self.resolve(file, &m.places, "to", what, [r.to.as_str()], ids);
        if ids.contains(r.id.as_str()) {
            let message = format!("`{}` is still the id of a {what}", r.id);
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
}
