//! Sources, and from when what they say was known.

use std::collections::HashMap;

use crate::domain::edtf::Day;
use crate::domain::id::ClaimId;
use crate::domain::value::Text;
use crate::domain::vocab::Word;
use crate::facts::folder::Facts;
use crate::facts::format::Source;
use crate::store::write::SourceRow;

/// By source: the day by which it had been published.
pub(super) struct Known<'f>(HashMap<&'f str, Option<Day>>);

impl<'f> Known<'f> {
    pub(super) fn of(facts: &'f Facts) -> Self {
        let all = facts.sources.iter().map(|s| &s.value.source.record);
        Self(all.map(|s| (s.id.as_str(), published(s))).collect())
    }

    /// The day on which a claim was public; `None` when its source is undated.
    pub(super) fn claim(&self, id: &str) -> Option<Day> {
        id.rsplit_once('.').and_then(|(source, _)| self.0.get(source).copied().flatten())
    }

    /// The day on which the last of some claims was public; `None` when one of them is undated, or there is none.
    pub(super) fn last(&self, claims: &[ClaimId]) -> Option<Day> {
        claims.iter().map(|c| self.claim(c)).collect::<Option<Vec<_>>>().and_then(|days| days.into_iter().max())
    }
}

/// The day by which a source had been published.
pub(super) fn published(source: &Source) -> Option<Day> {
    source.published.as_ref().and_then(|p| p.span().latest)
}

/// A text as a column holds it.
pub(super) fn text<const MAX: usize>(given: Option<&Text<MAX>>) -> Option<&str> {
    given.map(Text::as_str)
}

/// The sources.
pub(super) fn sources(facts: &Facts) -> Vec<SourceRow<'_>> {
    facts.sources.iter().map(|s| source(&s.value.source.record)).collect()
}

fn source(s: &Source) -> SourceRow<'_> {
    SourceRow {
        id: &s.id,
        publisher: &s.publisher,
        publisher_id: &s.publisher_id,
        original_publisher: s.original_publisher.as_deref(),
        title: text(s.title.as_ref()),
        label: text(s.label.as_ref()),
        url: s.url.as_ref().map(|u| u.0.as_str()),
        link: s.link,
        published: s.published.as_ref(),
        language: s.language.as_str(),
        kind: s.kind.as_str(),
        reliability: s.reliability.as_str(),
        access: s.access.as_str(),
        translated: s.translated,
        translated_from: s.translated_from.map(Word::as_str),
        reprint_of: s.reprint_of.as_deref(),
        remark: text(s.remark.as_ref()),
        text: s.text.as_ref().map(|t| (t.sha256.0.as_str(), t.chars, t.paragraphs)),
        original: s.original.is_some(),
    }
}
