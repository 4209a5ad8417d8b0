//! Rules of claims.

use super::noting::Lint;
use super::references::references;
use crate::domain::claim::{Body, Claim};
use crate::domain::edtf::{Day, Edtf};
use crate::domain::vocab::Certainty;
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
        self.body(path, places, &claim.record.body);
    }

    fn body(&mut self, path: &str, places: &Places, body: &Body) {
        match body {
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
        texts.extend(c.attributed_to.as_ref().map(|t| ("attributed_to", t.as_str())));
        texts.extend(c.body.texts());
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
}
