//! A sentence whose parts keep their claims, wherever the language puts them.
//!
//! A message marks the words that rest on claims: `[left North Korea’s service]($leaving)`. Whoever asks for it says
//! which claims stand under each name.

use fluent_bundle::{FluentArgs, FluentValue};

use super::catalogue::{Given, Text};
use crate::domain::cited::Cited;
use crate::domain::id::ClaimId;

/// Words with the claims that they rest on, part by part.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Phrase(pub Vec<Cited<String>>);

impl Phrase {
    /// The words alone.
    #[must_use]
    pub fn plain(&self) -> String {
        self.0.iter().map(|part| part.value.as_str()).collect()
    }

    /// Every claim, in the order of the parts.
    #[must_use]
    pub fn claims(&self) -> Vec<ClaimId> {
        self.0.iter().flat_map(|part| part.claims.iter().cloned()).collect()
    }
}

/// What a message is told with: what it is given, and the claims that the words rest on which it marks.
#[derive(Debug, Default)]
pub struct Telling<'g> {
    given: FluentArgs<'g>,
    behind: Vec<(&'static str, Vec<ClaimId>)>,
}

impl<'g> Telling<'g> {
    /// Gives the message a text, a number or a word to choose by.
    pub fn give(&mut self, name: &'static str, value: impl Into<FluentValue<'g>>) {
        let value = match value.into() {
            FluentValue::String(text) => hidden(&text).into(),
            other => other,
        };
        self.given.set(name, value);
    }

    /// The same of what may be missing: messages ask for that by the word "none".
    pub fn give_if(&mut self, name: &'static str, value: Option<impl Into<FluentValue<'g>>>) {
        match value {
            Some(value) => self.give(name, value),
            None => self.give(name, "none"),
        }
    }

    /// Says which claims the words rest on that the message marks with a name.
    pub fn behind(&mut self, name: &'static str, claims: &[ClaimId]) {
        self.behind.push((name, claims.to_vec()));
    }

    /// Gives the message a text that rests on claims of its own, wherever it stands.
    pub fn cite(&mut self, name: &'static str, text: &Cited<String>) {
        self.given.set(name, format!("[{}](${name})", hidden(&text.value)));
        self.behind(name, &text.claims);
    }
}

impl Text {
    /// A message whose words keep their claims.
    #[must_use]
    pub fn tell(self, id: &str, with: &Telling<'_>) -> Phrase {
        let said = self.told(id, &with.given);
        Phrase(parted(&said, &with.behind).unwrap_or_else(|| {
            tracing::error!(id, "a message marks words that nothing was said of");
            vec![Cited::bare(shown(&said))]
        }))
    }

    /// A message whose arguments have claims. `plain` are those that have none: numbers to choose by, words.
    #[must_use]
    pub fn phrase<const N: usize>(
        self,
        id: &str,
        cited: &[(&'static str, Cited<String>)],
        plain: [Given<'_>; N],
    ) -> Phrase {
        let mut with = Telling::default();
        for (name, value) in plain {
            with.give(name, value);
        }
        for (name, text) in cited {
            with.cite(name, text);
        }
        self.tell(id, &with)
    }
}

/// What stands for the brackets of what a message is given, so that only its own mark words: characters that no text
/// has.
const HIDDEN: [(char, char); 2] = [('[', '\u{F8FE}'), (']', '\u{F8FF}')];

fn hidden(text: &str) -> String {
    HIDDEN.iter().fold(text.to_owned(), |text, (bracket, instead)| text.replace(*bracket, &instead.to_string()))
}

fn shown(text: &str) -> String {
    HIDDEN.iter().fold(text.to_owned(), |text, (bracket, instead)| text.replace(*instead, &bracket.to_string()))
}

/// A message that was said, parted at its marks; nothing if one is not closed or has a name that stands for no claims.
/// Marks within marks rest on the claims of both.
fn parted(said: &str, behind: &[(&'static str, Vec<ClaimId>)]) -> Option<Vec<Cited<String>>> {
    let (mut parts, mut open, mut rest): (Vec<Cited<String>>, Vec<usize>, &str) = (Vec::new(), Vec::new(), said);
    let words = |text: &str| (!text.is_empty()).then(|| Cited::bare(shown(text)));
    while let Some((text, from)) = rest.find(['[', ']']).map(|at| rest.split_at(at)) {
        parts.extend(words(text));
        if let Some(marked) = from.strip_prefix('[') {
            open.push(parts.len());
            rest = marked;
            continue;
        }
        let (name, after) = from.strip_prefix("]($")?.split_once(')')?;
        let (_, claims) = behind.iter().find(|(given, _)| *given == name)?;
        for part in parts.iter_mut().skip(open.pop()?) {
            *part = Cited::new(std::mem::take(&mut part.value), part.claims.iter().chain(claims));
        }
        rest = after;
    }
    parts.extend(words(rest));
    open.is_empty().then_some(parts)
}
