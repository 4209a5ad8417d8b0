//! Bodies told apart by the words that name them: an embassy, a bank, a ministry (model, *Postings*).

use std::collections::BTreeSet;

use super::bodies::{FOREIGN_MINISTRY, GENERIC, KINDS, SOUTH};
use crate::domain::lexicon::FOREIGN;
use crate::domain::mission_words::{is_section, names_international, tokens};
use crate::domain::vocab::BodyKind;

/// A body as words name it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    /// What kind it is.
    pub kind: BodyKind,
    /// The words of its name that tell it from others; none of a mission or of the foreign ministry.
    pub name: BTreeSet<String>,
}

/// The kind of body that words name, and its name.
#[must_use]
pub fn named(words: &str) -> Named {
    let text = tokens(words);
    let kind = KINDS.iter().find(|(phrase, _)| holds(&text, phrase)).map_or(BodyKind::Other, |(_, kind)| *kind);
    if (kind == BodyKind::Ministry || kind.is_of_place()) && is_of_another_state(&text) {
        return Named { kind: BodyKind::Other, name: proper(&text) };
    }
    if is_foreign_ministry(&text) {
        return Named { kind: BodyKind::Ministry, name: BTreeSet::new() };
    }
    if is_section(words) {
        return Named { kind: BodyKind::InterestsSection, name: BTreeSet::new() };
    }
    if names_international(words) {
        return Named { kind: BodyKind::UnMission, name: proper(&text) };
    }
    let one_of_it = kind.is_of_place() || kind == BodyKind::TradeOffice;
    Named { kind, name: if one_of_it { BTreeSet::new() } else { proper(&text) } }
}

/// The name of a body without what many have in theirs.
fn proper(text: &[String]) -> BTreeSet<String> {
    let own: BTreeSet<String> = text.iter().filter(|w| !GENERIC.contains(&w.as_str())).cloned().collect();
    if own.is_empty() { text.iter().cloned().collect() } else { own }
}

/// Whether words say that a ministry or mission is another state’s: "South Korea’s", "Chinese embassy".
fn is_of_another_state(text: &[String]) -> bool {
    let any = ["foreign", "country", "western"];
    let other = |w: &String| FOREIGN.contains(&w.as_str()) && !any.contains(&w.as_str());
    text.iter().any(other) || holds(text, SOUTH)
}

/// Whether words name the foreign ministry of the North.
fn is_foreign_ministry(text: &[String]) -> bool {
    FOREIGN_MINISTRY.iter().any(|phrase| holds(text, phrase))
}

/// Whether a text holds a phrase as words; scripts that put endings on words or no blanks between them hold it within one.
fn holds(text: &[String], phrase: &str) -> bool {
    if !phrase.is_ascii() {
        return text.iter().any(|word| word.contains(phrase));
    }
    let words: Vec<&str> = phrase.split(' ').collect();
    text.windows(words.len()).any(|w| w.iter().zip(&words).all(|(a, b)| a == b))
}

/// Whether two names are of one body: all that one says the other says.
#[must_use]
pub(super) fn is_one(a: &Named, b: &Named) -> bool {
    a.kind == b.kind && a.name == b.name
}
