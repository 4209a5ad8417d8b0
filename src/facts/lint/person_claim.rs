//! Rules of claims about persons.

use super::noting::Lint;
use crate::domain::claim::{PersonFact, PersonValue};
use crate::domain::id::PersonId;
use crate::domain::vocab::PersonField;
use crate::facts::problem::Code;
use crate::facts::table::Places;

impl Lint<'_> {
    pub(super) fn person(&mut self, path: &str, places: &Places, p: &PersonFact) {
        let known = self.known;
        if let Some(with) = p.value.with().filter(|w| **w != "family" && !known.speakers.contains(w.as_str())) {
            let message = format!("`with` is `{with}`");
            self.flaw(
                path,
                places,
                "value",
                Code::UnknownWord,
                message,
                "write `family`, and no more, or a person of this record: relatives are not recorded, for their safety",
            );
        }
        self.post(path, places, p);
        if known.unnamed.contains(p.person.as_str()) {
            self.keeps_unnamed(path, places, p);
        }
        self.resolve(
            path,
            places,
            "possible_match",
            "person",
            p.possible_match.iter().map(PersonId::as_str),
            &known.persons,
        );
    }

    /// A post ends after it begins, and its mission is in its country.
    fn post(&mut self, path: &str, places: &Places, p: &PersonFact) {
        let given = if let PersonValue::Leaving(v) = &p.value { v.from_country.as_ref() } else { p.value.country() };
        let country = p.value.mission().and_then(|id| self.known.missions.get(id.as_str()));
        if let Some((country, given)) = country.zip(given).filter(|(country, given)| **country != given.as_str()) {
            let message = format!("the mission is in {country}, not in {given}");
            self.flaw(path, places, "value", Code::Contradiction, message, "correct one of the two");
        }
        let ends = p.value.from().zip(p.value.to());
        if let Some((from, to)) = ends.filter(|(from, to)| from.span().start() > to.span().end()) {
            let message = format!("it is told to end ({to}) before it begins ({from})");
            let advice = "correct one of the two, or note what the source says in words alone";
            self.flaw(path, places, "value", Code::Contradiction, message, advice);
        }
    }

    /// Nothing that tells who somebody is whom no published journalism names.
    fn keeps_unnamed(&mut self, path: &str, places: &Places, p: &PersonFact) {
        let told = matches!(p.value, PersonValue::Age(_) | PersonValue::Birth(_) | PersonValue::Name(_))
            || matches!(&p.value, PersonValue::Death(d) if d.age.is_some());
        let field = matches!(p.field, PersonField::Age | PersonField::Born | PersonField::Name);
        let printed = p.name_as_printed.as_ref().is_some_and(|n| !is_placeholder(&n.0)) || !p.also_printed.is_empty();
        let advice = "a person without a name in persons.toml has neither name nor age in any claim: it could give the person away";
        for (bad, key, what) in [
            (told, "value", "a name, an age or a place of birth"),
            (field, "field", "a name, an age or a birth"),
            (printed, "name_as_printed", "a name"),
        ] {
            if bad {
                self.flaw(
                    path,
                    places,
                    key,
                    Code::Contradiction,
                    format!("the claim gives {what} of `{}`, who is not named", p.person),
                    advice,
                );
            }
        }
    }
}

/// What the press prints for somebody it does not name: "A", "A씨", "B.".
fn is_placeholder(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(|c| c.is_ascii_uppercase()) && matches!(chars.as_str(), "" | "씨" | "." | " 씨")
}
