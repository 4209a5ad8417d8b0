//! Every claim comes from somewhere, by a rule that has a name.

use std::collections::BTreeMap;

use super::noting::Lint;
use crate::domain::claim::Claim;
use crate::domain::edtf::{Day, Edtf};
use crate::domain::id::{OriginId, SpeakerId};
use crate::domain::origin::Silent;
use crate::facts::file::{Listed, Placed};
use crate::facts::folder::Facts;
use crate::facts::format::{Origin, Person, Source, Speaker};
use crate::facts::origins;
use crate::facts::problem::Code;
use crate::facts::table::Places;

impl Lint<'_> {
    /// The rule of origins, over all claims.
    pub(super) fn origins(&mut self, facts: &Facts) {
        let known = self.known;
        for o in &facts.origins {
            self.occasion(o);
        }
        let published: BTreeMap<&str, Option<Day>> = facts
            .sources
            .iter()
            .map(|s| &s.value.source.record)
            .map(|s| (s.id.as_str(), s.published.as_ref().map(Edtf::span).and_then(|p| p.latest)))
            .collect();
        let record = origins::record(facts);
        let found = record.found();
        for file in &facts.sources {
            let source = &file.value.source.record;
            for claim in &file.value.claims {
                let (c, places) = (&claim.record, &claim.places);
                let stated = c.origin.iter().map(OriginId::as_str);
                self.resolve(&file.path, places, "origin", "origin", stated, &known.origins);
                self.repeated(&file.path, places, source, &claim.record, &published);
                // What refers to a record that could not be read is not blamed for it.
                let registries = [Origin::FILE, Speaker::FILE, Person::FILE];
                let whole = !registries.iter().any(|file| self.damaged.contains(*file));
                if let (true, Some(Err(silent))) = (whole, found.get(c.id.as_str())) {
                    self.silent(&file.path, places, *silent);
                }
            }
        }
    }

    /// Whose occasion an origin is.
    fn occasion(&mut self, o: &Placed<Origin>) {
        let known = self.known;
        let of = o.record.of.iter().map(SpeakerId::as_str);
        self.resolve(Origin::FILE, &o.places, "of", "speaker", of, &known.speakers);
    }

    /// What a claim repeats stands in another source that is not later.
    fn repeated(
        &mut self,
        path: &str,
        places: &Places,
        source: &Source,
        claim: &Claim,
        published: &BTreeMap<&str, Option<Day>>,
    ) {
        let c = claim;
        let Some(repeats) = &c.repeats else { return };
        let known = self.known;
        if !known.claims.contains_key(repeats.as_str()) {
            let message = format!("no claim is called `{repeats}`");
            self.flaw(path, places, "repeats", Code::UnknownId, message, "correct the id, or state the origin");
            return;
        }
        let of = repeats.source();
        if of == source.id.as_str() {
            let message = "a claim repeats what another source told, not its own";
            self.flaw(path, places, "repeats", Code::Contradiction, message, "state the origin instead");
        }
        if c.origin.is_some() {
            let message = "`origin` and `repeats` are two answers to one question";
            self.flaw(path, places, "repeats", Code::Contradiction, message, "take one of the two out");
        }
        let own = published.get(source.id.as_str()).copied().flatten();
        let first = published.get(of).copied().flatten();
        if own.is_some_and(|own| first.is_none_or(|first| first > own)) {
            let message = format!("`{of}` is not known to have been published by then");
            let advice = "a claim repeats what was published before it: state the origin instead";
            self.flaw(path, places, "repeats", Code::Contradiction, message, advice);
        }
    }

    fn silent(&mut self, path: &str, places: &Places, silent: Silent<'_>) {
        let (key, why) = match silent {
            // What refers to a record that is not there, or could not be read, is told so or not blamed for it.
            Silent::Missing => return,
            Silent::Repeats => ("repeats", "what it repeats runs in a circle, or has no origin itself".to_owned()),
            Silent::TwoSpeakers(other) => ("attributed_to", format!("it names `{other}` beside its speaker")),
            Silent::NoOrigin(id) => ("speaker", format!("`{id}` is not in origins.toml")),
            Silent::NotOriginal => {
                ("speaker", "it speaks in the page’s own voice, and the source is not `original`".to_owned())
            }
        };
        let message = format!("no rule tells where this comes from: {why}");
        let advice = "say where this comes from: `origin`, `repeats`, or `original = true` on a source that is its publisher’s own work; `unknown` where nobody can tell";
        self.flaw(path, places, key, Code::NoOrigin, message, advice);
    }
}
