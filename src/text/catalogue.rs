//! The catalogue of messages of a language, compiled in.

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::english;
use crate::domain::vocab::Word;

/// The files of a language: `locales/en`. A test holds that none is missing.
pub const ENGLISH: [(&str, &str); 18] = [
    ("address", include_str!("../../locales/en/address.ftl")),
    ("claims", include_str!("../../locales/en/claims.ftl")),
    ("compare", include_str!("../../locales/en/compare.ftl")),
    ("contradictions", include_str!("../../locales/en/contradictions.ftl")),
    ("dates", include_str!("../../locales/en/dates.ftl")),
    ("defectors", include_str!("../../locales/en/defectors.ftl")),
    ("events", include_str!("../../locales/en/events.ftl")),
    ("home", include_str!("../../locales/en/home.ftl")),
    ("method", include_str!("../../locales/en/method.ftl")),
    ("missions", include_str!("../../locales/en/missions.ftl")),
    ("pictures", include_str!("../../locales/en/pictures.ftl")),
    ("places", include_str!("../../locales/en/places.ftl")),
    ("search", include_str!("../../locales/en/search.ftl")),
    ("shell", include_str!("../../locales/en/shell.ftl")),
    ("sources", include_str!("../../locales/en/sources.ftl")),
    ("timeline", include_str!("../../locales/en/timeline.ftl")),
    ("totals", include_str!("../../locales/en/totals.ftl")),
    ("words", include_str!("../../locales/en/words.ftl")),
];

static CATALOGUE: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| {
    let mut bundle = FluentBundle::new_concurrent(vec!["en".parse::<LanguageIdentifier>().unwrap_or_default()]);
    // Marks of direction around arguments are for languages that mix directions; ours stay searchable without.
    bundle.set_use_isolating(false);
    for (name, function) in english::FUNCTIONS {
        if bundle.add_function(name, function).is_err() {
            tracing::error!(name, "a function of the catalogue is there twice");
        }
    }
    for (file, text) in ENGLISH {
        // A resource with errors holds all that could be read.
        let (resource, errors) = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        let twice = bundle.add_resource(resource).err().unwrap_or_default();
        if !errors.is_empty() || !twice.is_empty() {
            tracing::error!(file, ?errors, ?twice, "a file of the catalogue is wrong");
        }
    }
    bundle
});

/// What a message is given.
pub type Given<'g> = (&'static str, FluentValue<'g>);

/// What a message calls yes and no.
pub(super) fn yes(is: bool) -> &'static str {
    if is { "yes" } else { "no" }
}

/// What may be missing, as messages are given it: they ask for that by the word "none".
#[must_use]
pub fn or_none(text: Option<String>) -> String {
    text.unwrap_or_else(|| "none".to_owned())
}

/// Says answers in a language.
#[derive(Clone, Copy)]
pub struct Text(&'static FluentBundle<FluentResource>);

impl std::fmt::Debug for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Text({:?})", self.0.locales)
    }
}

impl Text {
    /// English.
    #[must_use]
    pub fn english() -> Self {
        Self(&CATALOGUE)
    }

    /// A message that needs nothing. An attribute stands behind a point: `MissionState-open.meaning`.
    #[must_use]
    pub fn say(self, id: &str) -> String {
        self.with(id, [])
    }

    /// A message with what it is given.
    #[must_use]
    pub fn with<'g>(self, id: &str, given: impl IntoIterator<Item = Given<'g>>) -> String {
        let mut all = FluentArgs::new();
        for (name, value) in given {
            all.set(name, value);
        }
        self.told(id, &all)
    }

    /// A message about a number, `$n`.
    #[must_use]
    pub fn count(self, id: &str, n: usize) -> String {
        self.with(id, [("n", n.into())])
    }

    /// What a word of a closed list is called.
    #[must_use]
    pub fn label<W: Word>(self, word: W) -> String {
        self.say(&format!("{}-{}", W::LIST, word.as_str()))
    }

    /// What a word of a closed list means, in a sentence.
    #[must_use]
    pub fn meaning<W: Word>(self, word: W) -> String {
        self.say(&format!("{}-{}.meaning", W::LIST, word.as_str()))
    }

    /// Whether the catalogue has a message.
    #[must_use]
    pub fn has(self, id: &str) -> bool {
        let (message, attribute) = parted(id);
        let found = self.0.get_message(message);
        found.is_some_and(|m| attribute.map_or(m.value().is_some(), |name| m.get_attribute(name).is_some()))
    }

    pub(super) fn told(self, id: &str, given: &FluentArgs<'_>) -> String {
        let (message, attribute) = parted(id);
        let found = self.0.get_message(message);
        let pattern = found.and_then(|m| match attribute {
            Some(name) => m.get_attribute(name).map(|a| a.value()),
            None => m.value(),
        });
        let Some(pattern) = pattern else {
            tracing::error!(id, "the catalogue has no such message");
            return id.to_owned();
        };
        let mut errors = Vec::new();
        let said: Cow<'_, str> = self.0.format_pattern(pattern, Some(given), &mut errors);
        if !errors.is_empty() {
            tracing::error!(id, ?errors, "a message could not be said whole");
        }
        said.into_owned()
    }
}

/// An id in its message and its attribute.
fn parted(id: &str) -> (&str, Option<&str>) {
    id.split_once('.').map_or((id, None), |(message, attribute)| (message, Some(attribute)))
}
