//! What the rule of origins needs to know of a folder of facts.

use std::collections::BTreeMap;

use super::file::Listed;
use super::folder::Facts;
use super::format::Source;
use crate::domain::claim::Claim;
use crate::domain::id::{ClaimId, OriginId, PublisherId, SourceId};
use crate::domain::origin::{Page, Record, Telling};
use crate::domain::vocab::SpeakerType;

/// Everything that the rule reads.
#[must_use]
pub fn record(facts: &Facts) -> Record<'_> {
    let voices = Voices::of(facts);
    let sources = || facts.sources.iter().map(|s| &s.value.source.record);
    let claims = facts.sources.iter().flat_map(|s| {
        let source = &s.value.source.record;
        s.value.claims.iter().map(move |c| (source, &c.record))
    });
    Record {
        pages: sources().map(|s| (s.id.as_str(), page(s))).collect(),
        tellings: claims.map(|(s, c)| (c.id.as_str(), voices.telling(s, c))).collect(),
        origins: facts.origins.iter().map(|o| o.record.id()).collect(),
    }
}

fn page(s: &Source) -> Page<'_> {
    Page {
        publisher: &s.publisher_id,
        author: s.original_publisher.as_ref().map(PublisherId::as_str),
        original: s.original.is_some(),
        reprint_of: s.reprint_of.as_ref().map(SourceId::as_str),
    }
}

/// Those who speak: what they are, and how they are called.
struct Voices<'f> {
    kinds: BTreeMap<&'f str, SpeakerType>,
    names: Vec<(&'f str, &'f str)>,
}

impl<'f> Voices<'f> {
    fn of(facts: &'f Facts) -> Self {
        let speakers = || facts.speakers.iter().map(|s| &s.record);
        let persons = || facts.persons.iter().map(|p| &p.record);
        let kinds = persons().map(|p| (p.id(), SpeakerType::Person)).chain(speakers().map(|s| (s.id(), s.r#type)));
        let named = speakers()
            .filter(|s| s.r#type != SpeakerType::Unnamed)
            .map(|s| (plain(&s.name), s.id()))
            .chain(persons().filter_map(|p| Some((plain(p.name.as_ref()?), p.id()))));
        Self { kinds: kinds.collect(), names: named.collect() }
    }

    fn telling<'c>(&self, source: &'c Source, claim: &'c Claim) -> Telling<'c>
    where
        'f: 'c,
    {
        let c = claim;
        Telling {
            source: &source.id,
            speaker: &c.speaker,
            voice: self.kinds.get(c.speaker.as_str()).copied(),
            beside: c.attributed_to.as_ref().and_then(|credited| self.beside(credited, &c.speaker, &c.outlet, source)),
            outlet: &c.outlet,
            stated: c.origin.as_ref().map(OriginId::as_str),
            repeats: c.repeats.as_ref().map(ClaimId::as_str),
        }
    }

    /// A speaker whom the words of the credit name beside the claim's own, its outlet and those who made the page.
    fn beside(&self, credited: &str, speaker: &str, outlet: &str, source: &Source) -> Option<&'f str> {
        let author = source.original_publisher.as_ref().map(PublisherId::as_str);
        let known = [Some(speaker), Some(outlet), Some(source.publisher_id.as_str()), author];
        let (_, id) = self.names.iter().find(|(name, id)| !known.contains(&Some(*id)) && names(credited, name))?;
        Some(id)
    }
}

/// A name without what stands behind it in parentheses.
fn plain(name: &str) -> &str {
    name.split(" (").next().unwrap_or(name).trim()
}

/// Whether a text has a name in it as words of their own.
fn names(text: &str, name: &str) -> bool {
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(name).any(|(at, _)| {
        let (before, after) = (text.get(..at), text.get(at + name.len()..));
        !word(before.and_then(|t| t.chars().next_back())) && !word(after.and_then(|t| t.chars().next()))
    })
}
