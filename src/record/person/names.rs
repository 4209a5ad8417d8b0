//! Names in every spelling, with who prints them.

use std::collections::BTreeMap;

use crate::domain::id::{ClaimId, SourceId};
use crate::domain::vocab::words;
use crate::record::claims::ClaimRecord;

/// A form of a name and the sources that print it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameForm {
    /// As printed.
    pub form: String,
    /// The script of its first letter.
    pub script: WritingSystem,
    /// The claims that carry it.
    pub claims: Vec<ClaimId>,
    /// The sources that print it.
    pub sources: Vec<SourceId>,
}

/// Every form that claims print, by script, the most printed first.
#[must_use]
pub fn names(claims: &[&ClaimRecord]) -> Vec<NameForm> {
    let mut forms: BTreeMap<String, (Vec<ClaimId>, Vec<SourceId>)> = BTreeMap::new();
    for (claim, fact) in claims.iter().filter_map(|c| Some((c, c.body.as_person()?))) {
        for form in fact.names() {
            let (ids, sources) = forms.entry(form.to_owned()).or_default();
            // One claim of each source is enough to show that it prints the form.
            if !sources.contains(&claim.source_id) {
                ids.push(claim.id.clone());
                sources.push(claim.source_id.clone());
            }
        }
    }
    let mut list: Vec<NameForm> = forms
        .into_iter()
        .map(|(form, (claims, sources))| NameForm { script: WritingSystem::of(&form), form, claims, sources })
        .collect();
    list.sort_by(|a, b| (a.script, b.sources.len(), &a.form).cmp(&(b.script, a.sources.len(), &b.form)));
    list
}

words! {
    /// A script in which sources print names, in the order in which lists show them.
    pub enum WritingSystem {
        /// Latin, and whatever has no name here.
        Latin = "Latin",
        /// Hangul.
        Hangul = "Hangul",
        /// Chinese characters.
        Hanja = "Hanja",
        /// Arabic.
        Arabic = "Arabic",
        /// Cyrillic.
        Cyrillic = "Cyrillic",
        /// Greek.
        Greek = "Greek",
        /// Japanese syllables.
        Kana = "Kana",
        /// Thai.
        Thai = "Thai",
    }
}

impl WritingSystem {
    /// The script of a name, by its first letter.
    #[must_use]
    pub fn of(name: &str) -> Self {
        match name.chars().find(|c| c.is_alphabetic()).map_or(0, u32::from) {
            0xAC00..=0xD7A3 | 0x1100..=0x11FF | 0x3130..=0x318F => Self::Hangul,
            0x3040..=0x30FF => Self::Kana,
            0x3400..=0x9FFF | 0xF900..=0xFAFF => Self::Hanja,
            0x0400..=0x04FF => Self::Cyrillic,
            0x0370..=0x03FF => Self::Greek,
            0x0600..=0x06FF => Self::Arabic,
            0x0E00..=0x0E7F => Self::Thai,
            _ => Self::Latin,
        }
    }

    /// The language tag by which screen readers choose a voice; `None` where the script tells no language.
    #[must_use]
    pub fn language_tag(self) -> Option<&'static str> {
        match self {
            Self::Hangul => Some("ko"),
            Self::Hanja => Some("ko-Hani"),
            Self::Kana => Some("ja"),
            Self::Cyrillic => Some("ru"),
            Self::Greek => Some("el"),
            Self::Latin | Self::Arabic | Self::Thai => None,
        }
    }
}
