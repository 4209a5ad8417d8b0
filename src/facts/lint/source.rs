//! Rules of sources.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::noting::Lint;
use crate::domain::id::{PublisherId, SourceId};
use crate::facts::file::SourceFile;
use crate::facts::folder::{At, Facts};
use crate::facts::format::Source;
use crate::facts::problem::Code;
use crate::facts::table::Places;

impl Lint<'_> {
    pub(super) fn sources(&mut self, facts: &Facts) {
        let mut paths = BTreeMap::new();
        for file in &facts.sources {
            self.source(file, &mut paths);
        }
        reprint_circles(facts, self);
    }

    fn source<'f>(&mut self, file: &'f At<SourceFile>, paths: &mut BTreeMap<&'f str, &'f str>) {
        let (path, s, places) = (file.path.as_str(), &file.value.source.record, &file.value.source.places);
        self.source_place(path, s, places);
        if let Some(other) = paths.insert(&s.id, path) {
            self.flaw(
                path,
                places,
                "id",
                Code::DuplicateId,
                format!("`{}` is the id of {other} as well", s.id),
                "ids are given once and never again: choose another",
            );
        }
        let known = self.known;
        self.resolve(
            path,
            places,
            "publisher_id",
            "publisher",
            [s.publisher_id.as_str()].into_iter().chain(s.original_publisher.iter().map(PublisherId::as_str)),
            &known.publishers,
        );
        self.resolve(path, places, "reprint_of", "source", s.reprint_of.iter().map(SourceId::as_str), &known.sources);
        self.source_itself(path, s, places);
        self.claims_of(path, file);
    }

    /// The keys of a source go together.
    fn source_itself(&mut self, path: &str, s: &Source, places: &Places) {
        if s.title.is_none() && s.label.is_none() {
            self.flaw(
                path,
                places,
                "title",
                Code::MissingKey,
                "`title` is missing",
                "where the page has no title, describe it in `label`",
            );
        }
        if s.original.is_some() && s.reprint_of.is_some() {
            self.flaw(
                path,
                places,
                "original",
                Code::Contradiction,
                "a page that reprints another source is not `original`",
                "take the key out; the reprinted source may have it",
            );
        }
        self.source_links(path, s, places);
    }

    /// What a source says of its address and of its translation goes together.
    fn source_links(&mut self, path: &str, s: &Source, places: &Places) {
        if s.link && s.url.is_none() {
            self.flaw(
                path,
                places,
                "link",
                Code::Contradiction,
                "`link` is true, but there is no `url`",
                "give the address, or write link = false",
            );
        }
        if s.translated_from.is_some() && s.translated != Some(true) {
            self.flaw(
                path,
                places,
                "translated_from",
                Code::Contradiction,
                "`translated_from` is given, but `translated` is not true",
                "write translated = true, or take the key out",
            );
        }
    }

    /// The claims of a file, each with an id of its own.
    fn claims_of(&mut self, path: &str, file: &At<SourceFile>) {
        let known = self.known;
        let mut ids = BTreeSet::new();
        for claim in &file.value.claims {
            let id = &claim.record.id;
            let elsewhere = known.claims.get(id.as_str()).filter(|other| **other != path);
            if !ids.insert(id.as_str()) || elsewhere.is_some() {
                let place = elsewhere.map_or_else(|| "in this file".to_owned(), |other| format!("and in {other}"));
                let message = format!("the claim `{id}` stands twice, {place}");
                self.flaw(path, &claim.places, "id", Code::DuplicateId, message, "give the next free number");
            }
            self.claim(path, &file.value.source.record, claim);
        }
    }

    /// A source lies at `sources/<year>/<id>.toml`, the year being that of its publication.
    fn source_place(&mut self, path: &str, s: &Source, places: &Places) {
        let year = s
            .published
            .as_ref()
            .and_then(|p| p.span().earliest)
            .map_or_else(|| "undated".to_owned(), |d| format!("{:04}", d.year()));
        let wanted = format!("sources/{year}/{}.toml", s.id);
        // Files named on the command line may lie anywhere.
        let elsewhere = std::path::Path::new(path).is_absolute();
        if !elsewhere && path != wanted {
            self.flaw(
                path,
                places,
                "id",
                Code::Stray,
                "the file is not where its id and date put it",
                format!("move it to {wanted}"),
            );
        } else if !path.ends_with(&format!("{}.toml", s.id)) {
            self.flaw(
                path,
                places,
                "id",
                Code::Stray,
                "the id is not the name of the file",
                format!("name the file {}.toml", s.id),
            );
        }
    }
}

fn reprint_circles(facts: &Facts, lint: &mut Lint<'_>) {
    let next: HashMap<&str, &str> = facts
        .sources
        .iter()
        .filter_map(|s| {
            s.value.source.record.reprint_of.as_ref().map(|r| (s.value.source.record.id.as_str(), r.as_str()))
        })
        .collect();
    let circles = in_circles(&next);
    for file in facts.sources.iter().filter(|f| circles.contains(f.value.source.record.id.as_str())) {
        lint.flaw(
            &file.path,
            &file.value.source.places,
            "reprint_of",
            Code::Contradiction,
            "the reprints run in a circle",
            "one of these sources is the first: take its `reprint_of` out",
        );
    }
}

/// Those that come back to themselves. Each is walked over once: where a walk meets itself, a circle closes; where it
/// meets an older one, nothing new follows.
fn in_circles<'f>(next: &HashMap<&'f str, &'f str>) -> HashSet<&'f str> {
    let mut circles = HashSet::new();
    let mut walked: HashMap<&str, usize> = HashMap::new();
    for (walk, start) in next.keys().enumerate() {
        let mut at = *start;
        while let (Some(of), false) = (next.get(at), walked.contains_key(at)) {
            walked.insert(at, walk);
            at = of;
        }
        if walked.get(at) == Some(&walk) {
            while let (Some(of), true) = (next.get(at), circles.insert(at)) {
                at = of;
            }
        }
    }
    circles
}
