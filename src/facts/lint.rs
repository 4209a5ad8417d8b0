//! Rules across keys and files, one function each.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::file::{Listed, Placed, SourceFile};
use super::format::{Claim, Decision, MissionClaim, PersonClaim, Source};
use super::problem::{Code, Flaw, Problem, did_you_mean};
use super::read::{At, Facts};
use super::record::Places;
use crate::domain::edtf::{Day, Edtf, Span};
use crate::domain::vocab::{Certainty, MissionEvent, PersonField, Standing, Word};

/// Runs every rule.
pub fn lint(facts: &Facts, texts: &BTreeMap<String, String>, problems: &mut Vec<Problem>) {
    let known = Known::gather(facts);
    let mut lint = Lint { texts, problems, known: &known };
    lint.registries(facts);
    let mut paths = BTreeMap::new();
    for file in &facts.sources {
        lint.source(file, &mut paths);
    }
    reprint_circles(facts, &mut lint);
}

/// The ids that may be referred to.
#[derive(Default)]
struct Known<'f> {
    missions: BTreeMap<&'f str, &'f str>,
    persons: BTreeSet<&'f str>,
    speakers: BTreeSet<&'f str>,
    publishers: BTreeSet<&'f str>,
    origins: BTreeSet<&'f str>,
    sources: BTreeSet<&'f str>,
    claims: HashMap<&'f str, &'f str>,
}

impl<'f> Known<'f> {
    fn gather(facts: &'f Facts) -> Self {
        let persons: BTreeSet<&str> = facts.persons.iter().map(|p| p.record.id()).collect();
        let claims = |f: &'f At<SourceFile>| f.value.claims.iter().map(move |c| (c.record.common().id.0.as_str(), f.path.as_str()));
        Self {
            missions: facts.missions.iter().map(|m| (m.record.id(), m.record.country.0.as_str())).collect(),
            speakers: facts.speakers.iter().map(|s| s.record.id()).chain(persons.iter().copied()).collect(),
            persons,
            publishers: facts.publishers.iter().map(|p| p.record.id()).collect(),
            origins: facts.origins.iter().map(|o| o.record.id()).collect(),
            sources: facts.sources.iter().map(|s| s.value.source.record.id.0.as_str()).collect(),
            claims: facts.sources.iter().flat_map(claims).collect(),
        }
    }
}

struct Lint<'l> {
    texts: &'l BTreeMap<String, String>,
    problems: &'l mut Vec<Problem>,
    known: &'l Known<'l>,
}

impl Lint<'_> {
    fn flaw(&mut self, path: &str, places: &Places, key: &str, code: Code, message: impl Into<String>, advice: impl Into<String>) {
        let text = self.texts.get(path).map_or("", String::as_str);
        let flaw = Flaw { code, span: places.of(key), message: message.into(), advice: advice.into() };
        self.problems.push(Problem::place(path, text, flaw));
    }

    fn resolve<'i>(&mut self, path: &str, places: &Places, key: &str, what: &str, ids: impl IntoIterator<Item = &'i str>, known: &BTreeSet<&str>) {
        for id in ids.into_iter().filter(|id| !known.contains(id)) {
            let advice = did_you_mean(id, known.iter().copied(), &format!("add it to {what}s.toml first, or correct the id"));
            self.flaw(path, places, key, Code::UnknownId, format!("no {what} is called `{id}`"), advice);
        }
    }

    fn registries(&mut self, facts: &Facts) {
        self.registry(&facts.missions);
        self.registry(&facts.persons);
        self.registry(&facts.speakers);
        self.registry(&facts.publishers);
        self.registry(&facts.origins);
        self.registry(&facts.decisions);
        for m in &facts.missions {
            let (r, file) = (&m.record, "missions.toml");
            if !r.counted && r.counted_note.is_none() {
                self.flaw(file, &m.places, "counted", Code::Contradiction, "the mission is not counted, but no reason is given", "say why in `counted_note`");
            }
            for (key, value, limit) in [("lat", r.lat, 90.0), ("lon", r.lon, 180.0)] {
                if value.0.abs() > limit {
                    self.flaw(file, &m.places, key, Code::Contradiction, format!("`{key}` is {}", value.written()), format!("it lies between -{limit} and {limit}"));
                }
            }
        }
        for p in &facts.persons {
            let (r, file) = (&p.record, "persons.toml");
            if r.name.is_some() == r.role.is_some() {
                self.flaw(file, &p.places, "id", Code::Contradiction, "a person has either a name or a role", "give `role` instead of a name to a person whom no published journalism names");
            }
            if (r.standing == Standing::Unnamed) && r.name.is_some() {
                self.flaw(file, &p.places, "standing", Code::Contradiction, "the person is `unnamed`, yet has a name", "take out the name, or correct the standing");
            }
            if matches!(r.standing, Standing::Debunked | Standing::Withdrawn) && r.defector {
                self.flaw(file, &p.places, "defector", Code::Contradiction, format!("the story is {}, yet the person counts as a defector", r.standing), "write defector = false");
            }
        }
        let mut spans: Vec<(&str, &str, Span)> = Vec::new();
        for d in &facts.decisions {
            self.decision(d, &mut spans);
        }
    }

    fn registry<T: Listed>(&mut self, records: &[Placed<T>]) {
        let mut seen = BTreeSet::new();
        for record in records {
            if !seen.insert(record.record.id().to_owned()) {
                let message = format!("`{}` stands twice in this registry", record.record.id());
                self.flaw(T::FILE, &record.places, "id", Code::DuplicateId, message, "ids are given once and never again: choose another");
            }
        }
    }

    fn decision<'f>(&mut self, d: &'f Placed<Decision>, spans: &mut Vec<(&'f str, &'f str, Span)>) {
        let (r, file) = (&d.record, "decisions.toml");
        let missions: BTreeSet<&str> = self.known.missions.keys().copied().collect();
        self.resolve(file, &d.places, "subject", "mission", r.subject.iter().map(|m| m.0.as_str()), &missions);
        for claim in r.claims.iter().filter(|c| !self.known.claims.contains_key(c.0.as_str())) {
            self.flaw(file, &d.places, "claims", Code::UnknownId, format!("no claim is called `{}`", claim.0), "a decision rests on claims that are in the record");
        }
        for (key, empty) in [("subject", r.subject.is_empty()), ("claims", r.claims.is_empty())] {
            if empty {
                self.flaw(file, &d.places, key, Code::MissingKey, format!("`{key}` is missing"), "a decision names the missions and the claims that it rests on");
            }
        }
        let span = Span { earliest: r.from.span().earliest, latest: r.to.0.as_ref().and_then(|t| t.span().latest) };
        for mission in &r.subject {
            if let Some((other, ..)) = spans.iter().find(|(_, m, s)| *m == mission.0 && s.overlaps(span)) {
                let message = format!("it overlaps `{other}` for `{}`", mission.0);
                self.flaw(file, &d.places, "subject", Code::Contradiction, message, "decisions for one mission do not overlap: change `from` or `to`");
            }
            spans.push((&r.id.0, &mission.0, span));
        }
    }

    fn source<'f>(&mut self, file: &'f At<SourceFile>, paths: &mut BTreeMap<&'f str, &'f str>) {
        let (path, s, places) = (file.path.as_str(), &file.value.source.record, &file.value.source.places);
        self.source_place(path, s, places);
        if let Some(other) = paths.insert(&s.id.0, path) {
            self.flaw(path, places, "id", Code::DuplicateId, format!("`{}` is the id of {other} as well", s.id.0), "ids are given once and never again: choose another");
        }
        let known = self.known;
        self.resolve(path, places, "publisher_id", "publisher", [s.publisher_id.0.as_str()].into_iter().chain(s.original_publisher.iter().map(|p| p.0.as_str())), &known.publishers);
        self.resolve(path, places, "origins", "origin", s.origins.iter().map(|o| o.0.as_str()), &known.origins);
        self.resolve(path, places, "reprint_of", "source", s.reprint_of.iter().map(|r| r.0.as_str()), &known.sources);
        if s.title.is_none() && s.label.is_none() {
            self.flaw(path, places, "title", Code::MissingKey, "`title` is missing", "where the page has no title, describe it in `label`");
        }
        if s.origins.is_empty() {
            self.flaw(path, places, "origins", Code::MissingKey, "`origins` is missing", "say where the information comes from; the outlet itself, if nothing else is known");
        }
        if s.link && s.url.is_none() {
            self.flaw(path, places, "link", Code::Contradiction, "`link` is true, but there is no `url`", "give the address, or write link = false");
        }
        let mut ids = BTreeSet::new();
        for claim in &file.value.claims {
            let id = &claim.record.common().id.0;
            if !ids.insert(id.as_str()) || known.claims.get(id.as_str()).is_some_and(|p| *p != path) {
                self.flaw(path, &claim.places, "id", Code::DuplicateId, format!("the claim `{id}` stands twice"), "give the next free number");
            }
            self.claim(path, s, claim);
        }
    }

    /// A source lies at `sources/<year>/<id>.toml`, the year being that of its publication.
    fn source_place(&mut self, path: &str, s: &Source, places: &Places) {
        let year = s.published.as_ref().and_then(|p| p.span().earliest).map_or_else(|| "undated".to_owned(), |d| format!("{:04}", d.year()));
        let wanted = format!("sources/{year}/{}.toml", s.id.0);
        let outside = std::path::Path::new(path).is_absolute() || path.starts_with('.');
        if !outside && path.starts_with("sources/") && path != wanted {
            self.flaw(path, places, "id", Code::Stray, "the file is not where its id and date put it", format!("move it to {wanted}"));
        } else if !path.ends_with(&format!("{}.toml", s.id.0)) {
            self.flaw(path, places, "id", Code::Stray, "the id is not the name of the file", format!("name the file {}.toml", s.id.0));
        }
    }

    fn claim(&mut self, path: &str, source: &Source, claim: &Placed<Claim>) {
        let (c, places, known) = (claim.record.common(), &claim.places, self.known);
        if c.id.0.rsplit_once('.').is_none_or(|(prefix, _)| prefix != source.id.0) {
            self.flaw(path, places, "id", Code::BadId, format!("the claim `{}` does not carry the id of its source", c.id.0), format!("write `{}.` and a running number", source.id.0));
        }
        self.resolve(path, places, "speaker", "speaker", [c.speaker.0.as_str()], &known.speakers);
        self.resolve(path, places, "outlet", "publisher", [c.outlet.0.as_str()], &known.publishers);
        if c.withdrawn && c.certainty != Certainty::Denied {
            self.flaw(path, places, "withdrawn", Code::Contradiction, "a withdrawn claim is `denied`", "write certainty = \"denied\"");
        }
        self.passage(path, source, places, &claim.record);
        let (people, missions, dates) = references(&claim.record);
        for (key, id) in people {
            self.resolve(path, places, key, "person", [id], &known.speakers);
        }
        let ids: BTreeSet<&str> = known.missions.keys().copied().collect();
        for (key, id) in missions {
            self.resolve(path, places, key, "mission", [id], &ids);
        }
        self.after_publication(path, source, places, &dates);
        match &claim.record {
            Claim::Mission(m) => self.mission(path, places, m),
            Claim::Person(p) => self.person(path, places, p),
            Claim::Count(n) if n.value.is_none() && n.value_text.is_none() && n.composition.is_empty() && n.comparison.is_none() && n.value_range.is_empty() => {
                self.flaw(path, places, "value", Code::MissingKey, "`value` is missing", "a count has a `value`, or says why not in `value_text`, `value_range`, `comparison` or `composition`");
            }
            _ => {}
        }
    }

    /// Nothing happens after it was reported, unless it is announced (`planned`).
    fn after_publication(&mut self, path: &str, source: &Source, places: &Places, dates: &[(&str, &Edtf)]) {
        let Some(published) = source.published.as_ref().and_then(|p| p.span().latest) else { return };
        for (key, date) in dates {
            if date.span().earliest.is_some_and(|d: Day| d > published) {
                let message = format!("`{key}` is {date}, but the source was published {}", source.published.as_ref().map_or("", Edtf::as_str));
                self.flaw(path, places, key, Code::AfterPublication, message, "correct the year, or write a day that was announced as `planned`");
            }
        }
    }

    fn passage(&mut self, path: &str, source: &Source, places: &Places, claim: &Claim) {
        let c = claim.common();
        let given = [c.paragraph.is_some(), c.start.is_some(), c.end.is_some(), c.digest.is_some()];
        if given.iter().any(|g| *g) && !given.iter().all(|g| *g) {
            self.flaw(path, places, "digest", Code::MissingKey, "a passage needs `paragraph`, `start`, `end` and `digest`", "give all four, or none");
        }
        if let (Some(start), Some(end)) = (c.start, c.end) {
            if start >= end {
                self.flaw(path, places, "end", Code::BadPassage, format!("the passage ends at {end}, before it starts at {start}"), "`end` is the code point after the passage");
            }
            match &source.text {
                None => self.flaw(path, places, "start", Code::BadPassage, "the source has no text to count in", "give the source's `text` (digest and length)"),
                Some(text) if end > text.chars => {
                    self.flaw(path, places, "end", Code::BadPassage, format!("the passage ends at {end}, the article at {}", text.chars), "offsets count Unicode code points from 0");
                }
                Some(_) => {}
            }
        }
        if c.paragraph == Some(0) {
            self.flaw(path, places, "paragraph", Code::BadPassage, "paragraphs are counted from 1", "write 1 for the first");
        }
    }

    fn mission(&mut self, path: &str, places: &Places, m: &MissionClaim) {
        if m.mission.is_none() && m.covers.is_none() && m.missions.is_empty() && m.candidates.is_empty() {
            self.flaw(path, places, "event", Code::MissingKey, "`mission` is missing", "name the `mission`, several `missions`, the `candidates`, or the country that it `covers`");
        }
        if (m.event == MissionEvent::AccreditedFromAbroad) != m.covers.is_some() {
            self.flaw(path, places, "covers", Code::Contradiction, "`covers` goes with `accredited-from-abroad`, and only with it", "name the covered country, or take the key out");
        }
        let of_mission = m.mission.as_ref().and_then(|id| self.known.missions.get(id.0.as_str()));
        if let (Some(country), Some(given)) = (of_mission, &m.country)
            && *country != given.0
        {
            self.flaw(path, places, "country", Code::Contradiction, format!("the mission is in {country}, not in {}", given.0), "correct one of the two");
        }
        let change = matches!(m.event, MissionEvent::Opened | MissionEvent::Reopened | MissionEvent::Closed | MissionEvent::Suspended);
        if let (true, None, Some(as_of)) = (change, &m.date, &m.as_of) {
            self.flaw(path, places, "event", Code::MissingKey, "`date` is missing", format!("a change whose day is not given happened by the day it is said for: date = \"../{as_of}\""));
        }
    }

    fn person(&mut self, path: &str, places: &Places, p: &PersonClaim) {
        let known = self.known;
        if let Some(with) = p.value.with.as_ref().filter(|w| w.0 != "family" && !known.speakers.contains(w.0.as_str())) {
            let message = format!("`with` is `{}`", with.0);
            self.flaw(path, places, "value", Code::UnknownWord, message, "write `family`, and no more, or a person of this record: relatives are not recorded, for their safety");
        }
        if p.person.0.starts_with("unnamed") && matches!(p.field, PersonField::Age | PersonField::Born) {
            self.flaw(path, places, "field", Code::Contradiction, format!("`{}` of a person who is not named", p.field.as_str()), "take it out: it could give the person away");
        }
        self.resolve(path, places, "possible_match", "person", p.possible_match.iter().map(|m| m.0.as_str()), &known.persons);
    }
}

/// People, missions and dates of a claim, with their keys.
type References<'c> = (Vec<(&'static str, &'c str)>, Vec<(&'static str, &'c str)>, Vec<(&'static str, &'c Edtf)>);

fn references(claim: &Claim) -> References<'_> {
    match claim {
        Claim::Mission(m) => {
            let mut ids: Vec<_> = m.mission.iter().map(|i| ("mission", i.0.as_str())).collect();
            ids.extend(m.missions.iter().map(|i| ("missions", i.0.as_str())));
            ids.extend(m.candidates.iter().map(|i| ("candidates", i.0.as_str())));
            ids.extend(m.covered_from.iter().map(|i| ("covered_from", i.0.as_str())));
            (Vec::new(), ids, [("date", m.date.as_ref()), ("as_of", m.as_of.as_ref())].into_iter().filter_map(|(k, d)| d.map(|d| (k, d))).collect())
        }
        Claim::Person(p) => (vec![("person", p.person.0.as_str())], Vec::new(), p.date.iter().map(|d| ("date", d)).collect()),
        Claim::Count(n) => (Vec::new(), Vec::new(), n.as_of.iter().map(|d| ("as_of", d)).collect()),
        Claim::Event(e) => (
            e.people.iter().map(|p| ("people", p.0.as_str())).collect(),
            e.mission.iter().map(|m| ("mission", m.0.as_str())).collect(),
            e.date.iter().map(|d| ("date", d)).collect(),
        ),
        Claim::Statement(s) => (s.people.iter().map(|p| ("people", p.0.as_str())).collect(), Vec::new(), s.date.iter().map(|d| ("date", d)).collect()),
    }
}

fn reprint_circles(facts: &Facts, lint: &mut Lint<'_>) {
    let next: HashMap<&str, &str> = facts.sources.iter().filter_map(|s| s.value.source.record.reprint_of.as_ref().map(|r| (s.value.source.record.id.0.as_str(), r.0.as_str()))).collect();
    for file in &facts.sources {
        let start = file.value.source.record.id.0.as_str();
        let mut seen = BTreeSet::from([start]);
        let mut at = start;
        while let Some(of) = next.get(at) {
            if *of == start {
                lint.flaw(&file.path, &file.value.source.places, "reprint_of", Code::Contradiction, "the reprints run in a circle", "one of these sources is the first: take its `reprint_of` out");
            }
            if !seen.insert(of) {
                break;
            }
            at = of;
        }
    }
}
