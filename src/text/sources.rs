//! Sources, in words.

use super::catalogue::{Text, or_none, yes};
use crate::domain::edtf::Edtf;
use crate::record::sources::{OriginRecord, SourceRecord};

impl Text {
    /// When a source was published, as part of a sentence.
    #[must_use]
    pub fn source_published(self, source: &SourceRecord) -> String {
        source.published.as_deref().map_or_else(|| self.say("date-unknown"), |date| self.spelled(Some(date)))
    }

    /// The same with its preposition: "on 18 July 2016".
    fn source_published_when(self, source: &SourceRecord) -> String {
        let date = source.published.as_deref().and_then(|text| Edtf::parse(text).ok());
        date.map(|date| self.when(&date)).unwrap_or_default()
    }

    /// "Yonhap, published on 18 July 2016: 12 claims from 3 origins."
    #[must_use]
    pub fn source_sentence(self, source: &SourceRecord, claims: usize, origins: &[OriginRecord]) -> String {
        let known = origins.iter().filter(|o| o.is_known()).count();
        self.with(
            "source-sentence",
            [
                ("publisher", source.publisher.as_str().into()),
                ("published", self.source_published_when(source).into()),
                ("dated", yes(source.published.is_some()).into()),
                ("claims", claims.into()),
                ("origins", known.into()),
            ],
        )
    }

    /// "English, a translation from Korean".
    #[must_use]
    pub fn source_language(self, source: &SourceRecord) -> String {
        let translated = if source.translated == Some(true) { "yes" } else { "no" };
        let from = or_none(source.translated_from.map(|language| self.label(language)));
        self.with(
            "source-language",
            [
                ("language", self.label(source.language).into()),
                ("translated", translated.into()),
                ("from", from.into()),
            ],
        )
    }

    /// What an origin is, and how many sources have something from it: "agency, 12 sources".
    #[must_use]
    pub fn origin_note(self, origin: &OriginRecord) -> String {
        let kind = if origin.is_known() { self.label(origin.kind) } else { "unknown".to_owned() };
        self.with("source-origin-note", [("kind", kind.into()), ("sources", origin.sources.into())])
    }
}
