//! Rules of claims.

use super::Lint;
use super::references::references;
use crate::domain::claim::{Body, Claim, MissionFact, PersonFact, PersonValue};
use crate::domain::edtf::{Day, Edtf};
use crate::domain::id::PersonId;
use crate::domain::vocab::{Certainty, MissionEvent, PersonField};
use crate::facts::file::Placed;
use crate::facts::format::Source;
use crate::facts::private;
use crate::facts::problem::Code;
use crate::facts::table::Places;

impl Lint<'_> {
    pub(super) fn claim(&mut self, path: &str, source: &Source, claim: &Placed<Claim>) {
        let (c, places, known) = (&claim.record, &claim.places, self.known);
        if c.id.rsplit_once('.').is_none_or(|(prefix, _)| prefix != source.id.as_str()) {
            self.flaw(
                path,
                places,
                "id",
                Code::BadId,
                format!("the claim `{}` does not carry the id of its source", c.id),
                format!("write `{}.` and a running number", source.id),
            );
        }
        self.resolve(path, places, "speaker", "speaker", [c.speaker.as_str()], &known.speakers);
        self.resolve(path, places, "outlet", "publisher", [c.outlet.as_str()], &known.publishers);
        if c.withdrawn && c.certainty != Certainty::Denied {
            self.flaw(
                path,
                places,
                "withdrawn",
                Code::Contradiction,
                "a withdrawn claim is `denied`",
                "write certainty = \"denied\"",
            );
        }
        self.privacy(path, places, &claim.record);
        self.passage(path, source, places, &claim.record);
        let (people, missions, dates) = references(&claim.record);
        for (key, id) in people {
            self.resolve(path, places, key, "person", [id], &known.speakers);
        }
        for (key, id) in missions {
            self.resolve(path, places, key, "mission", [id], &known.mission_ids);
        }
        self.after_publication(path, source, places, &dates);
        match &claim.record.body {
            Body::Mission(m) => {
                self.mission(path, places, m);
                self.mission_claim_itself(path, places, m);
            }
            Body::Person(p) => {
                self.person(path, places, p);
                self.person_claim_itself(path, places, p);
                self.plausible_person(path, places, p);
            }
            Body::Count(n) => self.count(path, places, n),
            Body::Event(_) | Body::Statement(_) => {}
        }
    }

    /// Texts do not say in words what has no key.
    fn privacy(&mut self, path: &str, places: &Places, claim: &Claim) {
        let c = claim;
        let mut texts = vec![("summary", c.summary.as_str())];
        texts.extend(c.remark.as_ref().map(|r| ("remark", r.as_str())));
        if let Body::Person(p) = &claim.body {
            texts.extend(p.value.texts().into_iter().map(|t| ("value", t)));
        }
        for (key, text) in texts {
            if let Some(word) = private::word(text) {
                let message = format!("`{key}` speaks of a relative or a minor (\"{word}\")");
                self.flaw(path, places, key, Code::Private, message, private::ADVICE);
            }
        }
    }

    /// Nothing happens after it was reported, unless it is announced (`planned`).
    fn after_publication(&mut self, path: &str, source: &Source, places: &Places, dates: &[(&str, &Edtf)]) {
        let Some(published) = source.published.as_ref().and_then(|p| p.span().latest) else { return };
        for (key, date) in dates {
            if date.span().earliest.is_some_and(|d: Day| d > published) {
                let message = format!(
                    "`{key}` is {date}, but the source was published {}",
                    source.published.as_ref().map_or("", Edtf::as_str)
                );
                self.flaw(
                    path,
                    places,
                    key,
                    Code::AfterPublication,
                    message,
                    "correct the year, or write a day that was announced as `planned`",
                );
            }
        }
    }

    fn passage(&mut self, path: &str, source: &Source, places: &Places, claim: &Claim) {
        let c = &claim.passage;
        let given = [c.paragraph.is_some(), c.start.is_some(), c.end.is_some(), c.digest.is_some()];
        if given.iter().any(|g| *g) && !given.iter().all(|g| *g) {
            self.flaw(
                path,
                places,
                "digest",
                Code::MissingKey,
                "a passage needs `paragraph`, `start`, `end` and `digest`",
                "give all four, or none",
            );
        }
        if let (Some(start), Some(end)) = (c.start, c.end) {
            if start >= end {
                self.flaw(
                    path,
                    places,
                    "end",
                    Code::BadPassage,
                    format!("the passage ends at {end}, before it starts at {start}"),
                    "`end` is the code point after the passage",
                );
            }
            match &source.text {
                None => self.flaw(
                    path,
                    places,
                    "start",
                    Code::BadPassage,
                    "the source has no text to count in",
                    "give the source's `text` (digest and length)",
                ),
                Some(text) if end > text.chars => {
                    self.flaw(
                        path,
                        places,
                        "end",
                        Code::BadPassage,
                        format!("the passage ends at {end}, the article at {}", text.chars),
                        "offsets count Unicode code points from 0",
                    );
                }
                Some(_) => {}
            }
        }
        if c.paragraph == Some(0) {
            self.flaw(
                path,
                places,
                "paragraph",
                Code::BadPassage,
                "paragraphs are counted from 1",
                "write 1 for the first",
            );
        }
    }

    fn mission(&mut self, path: &str, places: &Places, m: &MissionFact) {
        if m.mission.is_none() && m.covers.is_none() && m.missions.is_empty() && m.candidates.is_empty() {
            self.flaw(
                path,
                places,
                "event",
                Code::MissingKey,
                "`mission` is missing",
                "name the `mission`, several `missions`, the `candidates`, or the country that it `covers`",
            );
        }
        if (m.event == MissionEvent::AccreditedFromAbroad) != m.covers.is_some() {
            self.flaw(
                path,
                places,
                "covers",
                Code::Contradiction,
                "`covers` goes with `accredited-from-abroad`, and only with it",
                "name the covered country, or take the key out",
            );
        }
        let of_mission = m.mission.as_ref().and_then(|id| self.known.missions.get(id.as_str()));
        if let (Some(country), Some(given)) = (of_mission, &m.country)
            && *country != given.as_str()
        {
            self.flaw(
                path,
                places,
                "country",
                Code::Contradiction,
                format!("the mission is in {country}, not in {given}"),
                "correct one of the two",
            );
        }
        if let (true, None, Some(as_of)) = (m.event.is_change(), &m.date, &m.as_of) {
            self.flaw(
                path,
                places,
                "event",
                Code::MissingKey,
                "`date` is missing",
                format!(
                    "a change whose day is not given happened by the day it is said for: date = \"../{}\"",
                    as_of.as_str().rsplit('/').next().unwrap_or_default()
                ),
            );
        }
    }

    fn person(&mut self, path: &str, places: &Places, p: &PersonFact) {
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
